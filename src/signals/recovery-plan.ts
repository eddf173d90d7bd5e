import type { Span } from './clauses.ts';
import { compile } from './pattern.ts';
import type { Statement } from './settle.ts';
import type { Polarity } from './signal.ts';

/** Words for a way back to plan, without the services that are called recovery too. */
const PLAN = compile([
  'recovery(?! (?:vault|services vault|point|time|key|mode|partition|of costs|model))',
  'recovers? by|plan to (?:recover|catch up|get back)|mitigation|mitigate|get well|' +
    'catch up(?! (?:call|meeting|with))|remediation(?= (?:plan|path|steps?|by|date|owner|' +
    'is|was|<name>)|:)|' +
    'path (?:back )?to green|way back|back to green|(?:then|get|gets|until|be) back on ' +
    '(?:plan|track)|turnaround|brings us back|puts us back|corrective action|action plan',
]);
/** Sites, data and money that recover: no sentence with one of them holds a plan. */
const OTHER_SENSE = compile([
  '(?:site|disaster|azure site|cost|data|region|bare metal|debt|waste|heat|economic)' +
    ' recovery|recovery (?:services )?vault|asr|recovery (?:cost|model for)|recovery ' +
    'model',
]);
/** Plain repairs count as a plan only in a text that speaks of trouble. */
const REPAIR = compile([
  '(?:<name>|fix by|workaround by|<name> to|will) ?(?:restores?|replaces?|repairs?|' +
    'fix(?:es)?|re runs?|reruns?|rebuilds?|rolls back|patches|reindex\\w*|swaps?|delivers ' +
    '(?:a |the )?fix|cleans)',
  'fix by <name>|(?:fix|repair|workaround|patch) (?:is |comes |planned )*(?:by|from|' +
    'owner:?) <name>',
]);
/** Words of trouble, anywhere in the text. */
const TROUBLE = compile([
  'red|amber|blocked|at risk|in danger|down|offline|complain\\w*|escalat\\w*|angry|' +
    'can not|outage|broken|fails?|failed|behind|stall\\w*|late|slipp\\w*|dropped|delay\\w*',
]);
const DENIED = compile([
  'no|none|nothing|nobody|no one|without|(?<!the )(?<!a )(?<!of )(?<!all )(?:failed|' +
    'fails)|rejected|refused|declined|cancelled|' +
    'withdrawn|dropped|obsolete|scrapped|dead|useless|collapsed|not (?:accepted|working|' +
    'helping|feasible|available|there|enough|possible|approved|existing|realistic)|did ' +
    'not (?:work|help|hold)|does not (?:work|help|exist|hold)|never|lacks|missing|abandoned|' +
    'invalid|no longer|neither|burned|given up',
]);
/** A plan without owner or date is an unfinished plan, not a denied one. */
const UNFINISHED = compile([
  'no (?:owner|date|name|one named|person|deadline|eta|responsible|commitment|reply|' +
    'answer|confirmation)|owner (?:missing|none)|date (?:missing|none)|missing (?:owner|' +
    'date|name)|without (?:an? )?(?:owner|date|name|person)|no \\w+ yet|not (?:yet|confirmed|' +
    'final|agreed|decided|signed)|nobody (?:named|assigned|owns)',
]);
/** Person and day, without which a plan is not whole (skills.md 4.7). */
const WHO = compile(['<name>']);
const WHEN = compile(['<date>', '<weekday>', '(?:noon|eod)']);
/** Words that keep even a plan with person and date from being asserted. */
const UNSURE = compile([
  'tbc|only works|proposal|proposed|draft|asked|awaited|awaiting|waiting|need|needs|' +
    'find|define|missing|to be|might|may|could|should|if|once|unless|pending|in progress|' +
    'open|expected|requested|working on|ask|get|no owner|no date|who|not',
]);

/** A plan that the text states; with a person and a date it is asserted, else pending. */
export interface PlanFound extends Span, Statement {
  readonly kind: 'recovery_plan';
  readonly polarity: Polarity;
  readonly rank: number;
}

/**
 * Ways back to plan, sentence by sentence. The span reaches over plan, person and date, so that
 * both can be read from the quote (skills.md 5 `recovery_plan`).
 */
export function recoveryPlansIn(plain: string, sentences: readonly Span[]): PlanFound[] {
  const inTrouble = test(TROUBLE, plain);
  return sentences.flatMap((sentence) => {
    const text = plain.slice(sentence.start, sentence.end);
    if (test(OTHER_SENSE, text)) return [];
    const plan = first(PLAN, text);
    const cue = plan ?? (inTrouble ? first(REPAIR, text) : null);
    if (!cue) return [];
    if (plan && test(DENIED, text) && !text.includes('?') && !test(UNFINISHED, text)) {
      return [planAt('denied', sentence.start + plan.start, sentence.start + plan.end)];
    }
    return statedPlan(text, sentence, { cue, isPlan: plan !== null });
  });
}

/** A plan with a person and a date; without them only a named plan counts, and stays open. */
function statedPlan(
  text: string,
  sentence: Span,
  { cue, isPlan }: { cue: Span; isPlan: boolean },
): PlanFound[] {
  const who = first(WHO, text);
  const when = first(WHEN, text);
  const isOpen = text.includes('?') || test(UNSURE, text);
  const whole = who !== null && when !== null && !isOpen;
  if (!whole && !isPlan) return [];
  const parts = whole ? [cue, who, when] : [cue];
  const start = sentence.start + Math.min(...parts.map((part) => part.start));
  const end = sentence.start + Math.max(...parts.map((part) => part.end));
  return [planAt(whole ? 'asserted' : 'pending', start, end)];
}

function planAt(polarity: Polarity, start: number, end: number): PlanFound {
  return { kind: 'recovery_plan', polarity, rank: 0, start, end };
}

function first(pattern: RegExp, text: string): Span | null {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

function test(pattern: RegExp, text: string): boolean {
  return first(pattern, text) !== null;
}
