import type { ScopeRequest } from '../domain/skill-result.ts';
import { namesIn } from './names.ts';
import { numbersIn, plainNumber } from './numbers.ts';
import { opportunityNameIn } from './opportunity-names.ts';
import { timesIn } from './times.ts';
import { overlaps, tokensOf, type Span } from './tokens.ts';

/** The names of the slots, in the order in which they are printed. */
const SLOT_NAMES = ['customer', 'opportunity', 'milestone', 'since', 'until', 'person'] as const;
type SlotName = (typeof SLOT_NAMES)[number];

/** What a text names, character for character as typed; absent when it names none. */
export type Slots = Partial<Readonly<Record<SlotName, string>>>;

/** The slots of a text with their places, so that they can be masked. */
export interface Read {
  readonly slots: Slots;
  /** In the order of the text. */
  readonly spans: readonly (Span & { readonly slot: SlotName })[];
}

/** Reads the slots of a text: numbers first, then times, then names in what is left. */
export function readSlots(text: string): Read {
  const numbers = numbersIn(text).map((one) => ({ ...one, slot: one.kind }));
  const times = timesIn(text).map((one) => ({ ...one, slot: one.side }));
  const tokens = tokensOf(text);
  const found: (Span & { slot: SlotName })[] = [...numbers, ...times];
  const taken = (span: Span): boolean => found.some((one) => overlaps(one, span));
  const opportunity = opportunityNameIn(tokens, taken);
  if (opportunity) found.push({ ...opportunity, slot: 'opportunity' });
  const { customer, person } = namesIn(tokens, taken);
  if (customer) found.push({ ...customer, slot: 'customer' });
  if (person) found.push({ ...person, slot: 'person' });
  return { slots: slotsOf(text, found), spans: found.toSorted((a, b) => a.start - b.start) };
}

/**
 * The narrowest scope that the slots name, as the skills take it: one of the three keys, or none.
 */
export function scopeOf({ milestone, opportunity, customer }: Slots): ScopeRequest {
  if (milestone !== undefined) return { milestone: plainNumber(milestone) };
  if (opportunity !== undefined) return { opportunity: plainNumber(opportunity) };
  return customer === undefined ? {} : { customer };
}

/** The first of each kind, in the order of `SLOT_NAMES`. */
function slotsOf(text: string, found: readonly (Span & { slot: SlotName })[]): Slots {
  return Object.fromEntries(
    SLOT_NAMES.flatMap((name) => {
      const first = found.find(({ slot }) => slot === name);
      return first ? [[name, text.slice(first.start, first.end)]] : [];
    }),
  );
}
