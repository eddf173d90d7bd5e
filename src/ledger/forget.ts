/**
 * What becomes of the ledger when a person is to be forgotten. What was written to MSX stays, since MSX
 * shows its effect and an auditor may ask; who did it is replaced by an alias that leads to nobody.
 */
import type { LedgerEntry } from './entry.ts';

/** Who is forgotten: every text of theirs that may stand in an entry. */
export interface Forgotten {
  /** Entra object id. */
  readonly id: string;
  readonly names: readonly string[];
  /** Ids of the chats that the person alone has with the bot. */
  readonly chats: readonly string[];
}

/** Stands for a forgotten person; made anew for each, so that it can't be calculated from the id. */
export interface Alias {
  readonly id: string;
  readonly name: string;
}

/** Makes an alias of a random text. */
export function aliasOf(random: string): Alias {
  const short = random.slice(0, 8);
  return { id: `deleted-${short}`, name: `Deleted person ${short}` };
}

/** How long a write may be under way; what is older was left by a process that died. */
const IN_FLIGHT_MS = 15 * 60_000;

/** Whether a process may be writing right now; its answer would bring the names back. */
export function isInFlight({ state, updatedAt }: LedgerEntry, now: Date): boolean {
  const isWriting = state === 'applying' || state === 'undoing';
  return isWriting && now.getTime() - Date.parse(updatedAt) < IN_FLIGHT_MS;
}

/** Whether an entry outlives the person: it was sent to MSX, or it is somebody else's. */
export function outlives(entry: LedgerEntry, { id }: Forgotten): boolean {
  const { addressee, decidedBy, appliedAt, state } = entry;
  const wasSent = appliedAt !== null || state === 'applying' || state === 'undoing';
  const isOthers = addressee.id !== id || (decidedBy !== null && decidedBy.id !== id);
  return wasSent || isOthers;
}

/** A function that replaces a person in all texts of a value, keys included. */
export function forgetting(
  { id, names, chats }: Forgotten,
  alias: Alias,
): (value: unknown) => unknown {
  const whole = new Map([id, ...chats].map((text) => [text, alias.id]));
  const told = names.filter((name) => name.trim() !== '').map(escaped);
  // A name inside a longer word is another word.
  const named =
    told.length > 0
      ? RegExp(`(?<![\\p{L}\\p{N}])(${told.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
      : null;
  const text = (found: string): string =>
    whole.get(found) ?? (named ? found.replace(named, alias.name) : found);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [text(key), walk(part)]));
  };
  return walk;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
