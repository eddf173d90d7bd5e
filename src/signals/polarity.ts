import type { Sentence, Span } from './clauses.ts';
import { compile } from './pattern.ts';
import type { Rule } from './rule.ts';
import type { Polarity } from './signal.ts';
import { CONDITION, DENIAL, NOT_YET } from './words/vocabulary.ts';

const DENIED = compile([DENIAL]);
const UNDECIDED = compile([NOT_YET]);
const CONDITIONAL = compile([CONDITION]);
const MAYBE = compile(['<maybe>']);
const OPEN = compile(['<open>']);
const ASKED_FOR = compile([
  '^(?:please |pls |we |i |still |to |need to |<name> to )*(?:<ask>)(?! (?:done|ok|confirmed|is|was|:|by))',
]);

/**
 * The polarity of what a rule matched, after its clause: a question, a condition or a may-word leaves
 * it open; "not" turns it round, "not yet" leaves it open too. In doubt a thing is pending.
 */
export function polarityOf(rule: Rule, plain: string, sentence: Sentence, match: Span): Polarity {
  const { polarity, context = 'all' } = rule;
  if (polarity === 'pending' || context === 'none') return polarity;
  const scope = scopeOf(plain, sentence, match);
  if (match.end > sentence.questionFrom || scope.includes('?')) return 'pending';
  if (has(CONDITIONAL, plain.slice(sentence.start, sentence.end))) return 'pending';
  if (has(MAYBE, scope)) return 'pending';
  if (polarity === 'denied') return has(UNDECIDED, scope) ? 'pending' : 'denied';
  if (context === 'mood') return polarity;
  if (has(OPEN, scope) || has(ASKED_FOR, scope.trimStart()) || has(UNDECIDED, scope))
    return 'pending';
  return has(DENIED, scope) ? 'denied' : polarity;
}

/** The clauses that the match touches. */
function scopeOf(plain: string, { clauses, start, end }: Sentence, match: Span): string {
  const touched = clauses.filter((clause) => clause.end > match.start && clause.start < match.end);
  return plain.slice(touched[0]?.start ?? start, touched.at(-1)?.end ?? end);
}

function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
