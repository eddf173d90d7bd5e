import type { SignalKind } from '../signal.ts';

/** One question to the second opinion: does this sentence speak of this kind and value? */
export interface Question {
  /** The topic whose weights answer it. */
  readonly topic: string;
  readonly kind: SignalKind;
  readonly value?: string;
  /** The sentence, with the sides masked where the topic is about sides. */
  readonly text: string;
}

const PLAIN: readonly SignalKind[] = [
  'accreditation',
  'capacity',
  'csam_alignment',
  'customer_impact',
  'date_basis',
  'disagreement',
  'dispatch',
  'done',
  'eligibility',
  'expansion',
  'measurable_outcome',
  'recovery_plan',
  'value_gap',
];
const DIRECTIONS = ['proceed', 'hold', 'change_date', 'change_design'];
const SIDES: readonly (readonly [SignalKind, readonly string[]])[] = [
  ['delivery_path', ['partner', 'unified', 'isd']],
  ['execution_owner', ['partner', 'csa', 'isd', 'unified', 'csam', 'customer']],
];
const SIDE = /(?<![a-z@])(?:partner|unified|isd|csam|csa|customer)(?![a-z])/g;

/** All topics, in the order in which weights are stored. */
export const TOPICS: readonly string[] = [
  ...PLAIN,
  ...DIRECTIONS.map((value) => `direction/${value}`),
  ...SIDES.map(([kind]) => kind),
];

/**
 * What can be asked about a sentence of prepared text. A question about a side is asked once for
 * each side that is named: it reads as "me" and the others as "them", so that what is learned
 * about one side holds for all.
 */
export function questionsAbout(sentence: string): Question[] {
  const named = new Set(sentence.match(SIDE) ?? []);
  return [
    ...PLAIN.map((kind) => ({ topic: kind, kind, text: sentence })),
    ...DIRECTIONS.map((value) => ({
      topic: `direction/${value}`,
      kind: 'direction' as const,
      value,
      text: sentence,
    })),
    ...SIDES.flatMap(([kind, values]) =>
      values
        .filter((value) => named.has(value))
        .map((value) => ({ topic: kind, kind, value, text: masked(sentence, value) })),
    ),
  ];
}

function masked(sentence: string, value: string): string {
  return sentence.replaceAll(SIDE, (side) => (side === value ? 'xme' : 'xthem'));
}
