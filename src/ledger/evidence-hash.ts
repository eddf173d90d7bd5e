import type { DryRunOperation } from '../domain/operation.ts';

/**
 * A short sign for what an operation rests on: rule, records, fields and quotes, in any order. A
 * dismissed proposal stays away as long as this stays the same. 16 hex digits, of two seeds of the
 * same function: 32 bits alone would meet by chance too often.
 */
export function evidenceHash({
  rule,
  evidence,
}: Pick<DryRunOperation, 'rule' | 'evidence'>): string {
  const facts = evidence.map(({ system, record, field, quote }) =>
    JSON.stringify([system, record.type, record.id, field, quote]),
  );
  const text = JSON.stringify([rule, ...facts.toSorted()]);
  return hash(text, 0x811c9dc5) + hash(text, 0x1b873593);
}

/** FNV-1a, 32 bits: tells texts apart, protects nothing. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
