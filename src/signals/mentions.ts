import type { Sentence } from './clauses.ts';
import { compile } from './pattern.ts';
import { ALL_RULES } from './rules/all-rules.ts';
import { MENTIONS, type Mention } from './rules/mentions.ts';
import type { Statement } from './settle.ts';
import type { Polarity } from './signal.ts';
import { CONDITION, DENIAL, NOT_YET } from './words/vocabulary.ts';

/** A statement with the place in the prepared text that proves it. */
export interface Finding extends Statement {
  readonly start: number;
  readonly end: number;
}

/** Words that leave open, deny or confirm what a sentence mentions. */
const OPEN = compile([
  '<open>',
  '<maybe>',
  NOT_YET,
  CONDITION,
  '^(?:please |to |we |need to )*(?:<ask>)',
]);
const DENIED = compile([DENIAL, '<refused>']);
const SETTLED = compile(['<settled>']);

/** In doubt a gate must not pass: a mention alone never asserts these. */
const NEVER_ASSERTED: ReadonlySet<string> = new Set([
  'capacity',
  'dispatch',
  'eligibility',
  'accreditation',
]);

/**
 * The mentions with what keeps each from being meant: the other senses of all rules of its kind.
 */
const COMPILED = MENTIONS.map((mention) => ({
  mention,
  says: compile(mention.says),
  unless: compile([
    ...(mention.unless ?? []),
    ...ALL_RULES.filter(({ kind }) => kind === mention.kind).flatMap(({ unless = [] }) => unless),
    'never matches at all',
  ]),
  states: statesOf(mention),
}));
type Compiled = (typeof COMPILED)[number];

/** What sentences mention without a phrase that a rule knows; only for kinds not in `known`. */
export function mentionsIn(
  plain: string,
  sentence: Sentence,
  isKnown: (kind: Mention['kind']) => boolean,
): Finding[] {
  const text = plain.slice(sentence.start, sentence.end);
  return COMPILED.flatMap((compiled) => {
    const { mention, says, unless } = compiled;
    if (isKnown(mention.kind)) return [];
    says.lastIndex = 0;
    const match = says.exec(text);
    if (!match || has(unless, text)) return [];
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    const polarity = stateAround(compiled, plain, sentence, span);
    return polarity === null ? [] : [{ kind: mention.kind, polarity, rank: 0, ...span }];
  });
}

/** The state in the clauses of the mention, else in the whole sentence, else none of its own. */
function stateAround(
  compiled: Compiled,
  plain: string,
  sentence: Sentence,
  span: { start: number; end: number },
): Polarity | null {
  if (span.end > sentence.questionFrom) return 'pending';
  const own = sentence.clauses.filter(({ start, end }) => end > span.start && start < span.end);
  const from = own[0]?.start ?? sentence.start;
  const clause = plain.slice(from, own.at(-1)?.end ?? sentence.end);
  const whole = plain.slice(sentence.start, sentence.end);
  return stateOf(compiled, clause) ?? stateOf(compiled, whole) ?? compiled.mention.otherwise;
}

/** Words, and the state that they give to what is mentioned beside them. */
type State = readonly [RegExp, Polarity];

/**
 * The ladder of a mention: the first words that match decide. A mention that is bad in itself is
 * not denied by a "no": "no sponsor" is the trouble, not its end.
 */
function statesOf(mention: Mention): readonly State[] {
  const { kind, isNegative, settled, refused } = mention;
  const ownDenial: State[] = refused ? [[compile(refused), 'denied']] : [];
  if (isNegative && settled) return [...ownDenial, [compile(settled), 'asserted']];
  const confirmed = NEVER_ASSERTED.has(kind) ? 'pending' : 'asserted';
  const settling = settled ? compile(settled) : SETTLED;
  return [...ownDenial, [DENIED, 'denied'], [settling, confirmed]];
}

/** Open words come before all others. Null: the words say nothing of a state. */
function stateOf({ states }: Compiled, text: string): Polarity | null {
  if (has(OPEN, text.trimStart())) return 'pending';
  return states.find(([words]) => has(words, text))?.[1] ?? null;
}

function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
