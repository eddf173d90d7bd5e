import type { ChangedColumn, LedgerEntry } from './entry.ts';
import { wordsOf } from './outcome-words.ts';

/** Why a press was turned away before anything was looked at in MSX. */
export type Refusal =
  | 'unknown_entry'
  | 'other_tenant'
  | 'other_person'
  | 'other_conversation'
  | 'role'
  | 'not_open'
  | 'too_late'
  | 'no_inverse';

/** One field of a form, and what is wrong with it. */
export interface Problem {
  /** Name of the input, which is that of the tool's argument. */
  readonly field: string;
  readonly message: string;
}

/** What a press led to. Everything that a card shows is here; the entry holds the rest. */
export interface Outcome {
  readonly kind:
    | LedgerEntry['state']
    /** The record is different now: three columns, and a fresh decision under `replacementId`. */
    | 'changed'
    /** Somebody did it in MSX meanwhile. */
    | 'already_there'
    /** Sent, no answer, and MSX can't be read: it will be looked up. */
    | 'unknown'
    /** MSX can't be read now; nothing was decided. */
    | 'unreadable'
    | 'invalid'
    | 'refused';
  /** One or two sentences for the person who pressed. */
  readonly words: string;
  /** Null when the person may not see it. */
  readonly entry: LedgerEntry | null;
  /** True when this press changed nothing, because an earlier one had decided. */
  readonly repeated: boolean;
  readonly columns: readonly ChangedColumn[];
  /** The entry that took its place; null when none did. */
  readonly replacementId: string | null;
  readonly problems: readonly Problem[];
  /** Why it was turned away; null for every other kind. */
  readonly refusal: Refusal | null;
}

const EMPTY = {
  entry: null,
  repeated: false,
  columns: [],
  replacementId: null,
  problems: [],
  refusal: null,
} as const;

/**
 * The outcome that a stored entry stands for: the same for the first press and for every later one.
 */
export function outcomeOf(entry: LedgerEntry, repeated = false): Outcome {
  const { change } = entry;
  const base = { ...EMPTY, entry, repeated, replacementId: change?.replacementId ?? null };
  const kind = kindOf(entry);
  return { ...base, kind, words: wordsOf(kind, entry), columns: change?.columns ?? [] };
}

function kindOf({ state, change }: LedgerEntry): Outcome['kind'] {
  if (state !== 'superseded' || change === null) return state;
  if (change.replacementId === null) return 'already_there';
  return change.columns.length > 0 ? 'changed' : 'superseded';
}

/** A press that is turned away. The entry is given only to people who may see it. */
export function refused(
  refusal: Refusal,
  words: string,
  entry: LedgerEntry | null = null,
): Outcome {
  return { ...EMPTY, kind: 'refused', words, refusal, entry };
}

/** A form that can't be taken as it is, field by field. */
export function invalid(entry: LedgerEntry, problems: readonly Problem[]): Outcome {
  const words = problems.map(({ message }) => message).join(' ');
  return { ...EMPTY, kind: 'invalid', words, entry, problems };
}

/** Something that MSX did not let us find out; the entry is as it was. */
export function undecided(
  kind: 'unknown' | 'unreadable',
  entry: LedgerEntry,
  words: string,
): Outcome {
  return { ...EMPTY, kind, words, entry };
}
