import type { Polarity, SignalKind } from './signal.ts';

/** What one place says, with the rank of its date: a higher rank is newer, 0 is undated. */
export interface Statement {
  readonly kind: SignalKind;
  readonly value?: string;
  readonly polarity: Polarity;
  readonly rank: number;
  /** The role that says it, where one is named; two roles may direct different things. */
  readonly role?: string | null;
}

/** On one date the worse word counts (skills.md 5). */
const STRENGTH: Record<Polarity, number> = { denied: 2, pending: 1, asserted: 0 };

/**
 * The state that statements leave: per kind and value the newest word, on one date denied before
 * pending before asserted. A newer value replaces an older one of its kind, unless the older is
 * said to be out, or two named roles direct different things (skills.md 5 and 6).
 */
export function settle<S extends Statement>(statements: readonly S[]): S[] {
  const latest = new Map<string, S>();
  for (const statement of statements) {
    const key = `${statement.kind}/${statement.value ?? ''}`;
    const known = latest.get(key);
    if (!known || outweighs(statement, known)) latest.set(key, statement);
  }
  const states = [...latest.values()];
  return states.filter((state) => !states.some((other) => replaces(other, state)));
}

function outweighs(a: Statement, b: Statement): boolean {
  return a.rank > b.rank || (a.rank === b.rank && STRENGTH[a.polarity] > STRENGTH[b.polarity]);
}

function replaces(newer: Statement, older: Statement): boolean {
  if (newer.kind !== older.kind || newer.value === older.value) return false;
  if (newer.rank <= older.rank || newer.polarity !== 'asserted') return false;
  if (older.polarity === 'denied') return false;
  const twoSides = newer.role && older.role && newer.role !== older.role;
  return !(older.kind === 'direction' && older.polarity === 'asserted' && twoSides);
}
