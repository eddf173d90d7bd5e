import type { Sentence, Span } from './clauses.ts';
import { GATES } from './gates.ts';
import { compile } from './pattern.ts';
import type { Rule } from './rule.ts';
import type { Polarity } from './signal.ts';
import { CONDITION, DENIAL, NOT_YET } from './words/vocabulary.ts';

/** Word classes that change a polarity, by what they leave of it. */
const DENIED = compile([DENIAL]);
const UNDECIDED = compile([NOT_YET]);
const CONDITIONAL = compile([CONDITION]);
/** "Will" settles who does a work, and confirms nothing: that is still to come. */
const AWAITED = compile([
  '(?:will|shall|going to) (?:be |get )?(?:[a-z0-9]+ ){0,3}?' +
    '(?:confirmed?|approved?|granted|verified|checked)',
]);
/** A yes by halves is none where a gate rests on it. */
const BY_HALVES = compile([
  'almost|nearly|practically|virtually|as good as|seems?|appears?|far from|anything but',
  'verbal|verbally|oral|orally|informal|informally|unofficial|unofficially|in (?:principle|theory)',
]);
/** What stands behind a yes and takes it back: "two were booked, but have been withdrawn". */
const TAKEN_BACK = compile([
  '^[ ,;-]*(?:but |and |then |later )*(?:it |they |this |both |these |all )?' +
    '(?:has |have |had |was |were |is |are |got )(?:since |now |then |later |been |again |all )*' +
    '(?:<refused>|reassigned|reallocated|moved away)',
]);
const MODAL = compile(['may|might|could(?! not)|would|should|maybe|perhaps|possibly|probably']);
const DUTY = compile(['must|has to|have to|needs to|need to|is to|are to']);
const MAYBE = compile(['<maybe>']);
const OPEN = compile(['<open>']);
/** A clause that begins with asking is open, unless the request itself was dealt with. */
const ASKED_FOR = compile([
  '^(?:please |pls |we |i |still |to |need to |<name> to )*(?:<ask>)' +
    '(?<!request(?= for [a-z0-9 ]{1,20} (?:is|was|has been) ))' +
    '(?! (?:done|ok|confirmed|is|was|:|by))',
]);

/**
 * The polarity of what a rule matched, after its clause: a question, a condition or a may-word
 * leaves it open; "not" turns it round, "not yet" leaves it open too. In doubt a thing is pending.
 */
export function polarityOf(rule: Rule, plain: string, sentence: Sentence, match: Span): Polarity {
  const { polarity, context = 'all' } = rule;
  if (polarity === 'pending' || context === 'none') return polarity;
  const scope = scopeOf(sentence, match);
  if (isAsked(plain, sentence, match, scope)) return 'pending';
  if (isConditional(plain, sentence, scope)) return 'pending';
  if (context === 'question') return polarity;
  if (isMaybe(plain, scope, match)) return 'pending';
  const text = plain.slice(scope.start, scope.end);
  const atGate = GATES.has(rule.kind)
    ? polarityAtGate(polarity, text, plain.slice(scope.end, sentence.end))
    : null;
  return atGate ?? stated(rule, text, plain.slice(scope.start, match.start));
}

/** What rests on a yes wants all of it; null where nothing limits it. */
function polarityAtGate(polarity: Polarity, text: string, after: string): Polarity | null {
  if (polarity === 'asserted' && has(TAKEN_BACK, after)) return 'denied';
  return has(BY_HALVES, text) ? 'pending' : null;
}

/** In a clause that neither asks nor doubts; `before` is what of it stands before the match. */
function stated({ polarity, context = 'all' }: Rule, text: string, before: string): Polarity {
  if (polarity === 'denied') return has(UNDECIDED, text) ? 'pending' : 'denied';
  if (context === 'all' && has(DUTY, before)) return 'pending';
  return assertedIn(text, context);
}

/** In a question: what stands behind its first word, or in a clause with its mark. */
function isAsked(plain: string, sentence: Sentence, match: Span, scope: Span): boolean {
  const end = Math.min(match.end, sentence.end);
  return end > sentence.questionFrom || plain.slice(scope.start, scope.end).includes('?');
}

/** Said with a may-word: inside the match itself, or by doubt around it. */
function isMaybe(plain: string, scope: Span, match: Span): boolean {
  const around = `${plain.slice(scope.start, match.start)} , ${plain.slice(match.end, scope.end)}`;
  const own = plain.slice(match.start, match.end);
  return has(MODAL, own) || has(AWAITED, own) || has(MAYBE, around);
}

/** What is left of an assertion beside the open and denying words of its clause. */
function assertedIn(text: string, context: NonNullable<Rule['context']>): Polarity {
  if (context === 'mood') return 'asserted';
  if (context === 'all' && isOpen(text)) return 'pending';
  return has(DENIED, text) ? 'denied' : 'asserted';
}

function isOpen(text: string): boolean {
  return has(OPEN, text) || has(ASKED_FOR, text.trimStart()) || has(UNDECIDED, text);
}

/** The clauses that the match touches, as one span. */
function scopeOf({ clauses, start, end }: Sentence, match: Span): Span {
  const touched = clauses.filter((clause) => clause.end > match.start && clause.start < match.end);
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}

/**
 * A condition at the head of a sentence covers all of it, a later one its clause and what follows.
 */
function isConditional(plain: string, { clauses, start, end }: Sentence, scope: Span): boolean {
  CONDITIONAL.lastIndex = 0;
  const match = CONDITIONAL.exec(plain.slice(start, end));
  if (!match) return false;
  const at = start + match.index;
  const index = clauses.findIndex((clause) => at < clause.end);
  const own = clauses[index];
  if (index <= 0 || !own) return true;
  const opensClause = plain.slice(own.start, at).trim() === '';
  const from = opensClause ? (clauses[index - 1]?.start ?? start) : own.start;
  return scope.end > from;
}

function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
