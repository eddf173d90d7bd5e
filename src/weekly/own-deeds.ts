/**
 * What the reader of a message did: by accepted actions, which the ledger knows, and by hand, which
 * the audit of MSX knows. It is no news for that person, and it is told as what became of it.
 */
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Change } from './changes.ts';

/** Columns that the reader was the last to change in that time, each as `milestone id/column`. */
export type Deeds = ReadonlySet<string>;

/** One line: what was accepted, and what became of it. */
export interface Became {
  readonly name: string;
  readonly words: string;
}

const DATE = 'msp_milestonedate';
const STATUS = 'msp_milestonestatus';
const COMMITMENT = 'msp_commitmentrecommendation';

/** Columns by whose change a change comes about; a portfolio changes by none of them. */
const COLUMNS: Readonly<Record<Change['kind'], readonly string[]>> = {
  newly_at_risk: [STATUS],
  recovered: [STATUS],
  date_moved: [DATE],
  committed: [COMMITMENT],
  completed: [STATUS],
  newly_mine: [],
  left: [STATUS, COMMITMENT],
};

/** Every column that tells a change apart. */
export const DEED_COLUMNS = [DATE, STATUS, COMMITMENT] as const;

/** True when the reader brought the change about by hand. */
export function isByHand({ kind, milestone }: Change, deeds: Deeds): boolean {
  return COLUMNS[kind].some((column) => deeds.has(deedKey(milestone.id, column)));
}

/** A deed as a key. */
export function deedKey(milestoneId: string, column: string): string {
  return `${milestoneId.toLowerCase()}/${column}`;
}

/** States in which a decision came to nothing: the matter is open again. */
const UNDONE: readonly LedgerEntry['state'][] = ['failed', 'not_verified', 'superseded'];

/** Entries that stand: what failed, or is not in MSX any more, is not dealt with. */
export function standing(own: readonly LedgerEntry[]): LedgerEntry[] {
  return own.filter(({ state }) => !UNDONE.includes(state));
}

/** What became of accepted actions. */
export interface Outcomes {
  /** The troubled ones first. */
  readonly rows: readonly Became[];
  /** Such as "1 of 2 accepted actions are in MSX."; '' when there are none. */
  readonly summary: string;
}

/** What became of accepted actions, but of muted customers and of what was told as done before. */
export function outcomesOf(
  own: readonly LedgerEntry[],
  { hidden, told }: { hidden: ReadonlySet<string>; told: readonly string[] },
): Outcomes {
  const accepted = own
    .filter(({ state, customer }) => state !== 'dismissed' && !hidden.has(customer?.id ?? ''))
    .filter((entry) => !(isInMsx(entry) && told.includes(entry.id)))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  const there = accepted.filter(isInMsx).length;
  const noun = accepted.length === 1 ? 'accepted action is' : 'accepted actions are';
  return {
    rows: accepted.map((entry) => ({ name: nameOf(entry), words: wordsOf(entry) })),
    summary: accepted.length === 0 ? '' : `${there} of ${accepted.length} ${noun} in MSX.`,
  };
}

/** Ids of entries that are in MSX: the next message need not say so again. */
export function toldIn(own: readonly LedgerEntry[]): string[] {
  return own.filter(isInMsx).map(({ id }) => id);
}

function isInMsx({ state }: LedgerEntry): boolean {
  return state === 'verified' || state === 'applied';
}

function rankOf({ state }: LedgerEntry): number {
  const rank = [...UNDONE, 'accepted'].indexOf(state);
  return rank < 0 ? UNDONE.length + 1 : rank;
}

function nameOf({ operation: { target, preview } }: LedgerEntry): string {
  const about = 'subject' in target ? target.subject : target.name;
  const [first] = preview;
  return first ? `${about}, ${first.label}: ${first.after ?? 'empty'}` : about;
}

function wordsOf({ state, verification, failure }: LedgerEntry): string {
  if (state === 'failed') return failure?.words ?? 'MSX did not take it.';
  if (state === 'accepted' || state === 'applying') return 'MSX does not show it yet.';
  if (state !== 'superseded') return verification?.words ?? 'Written to MSX.';
  const why = verification?.words ?? failure?.words ?? 'It did not come to pass.';
  return `${why} It is proposed anew.`;
}
