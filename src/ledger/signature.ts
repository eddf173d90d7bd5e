import type { LedgerEntry } from './entry.ts';

/** Columns that hold text which ends with the name of who accepted it (skills.md 2). */
const SIGNED = { msp_forecastcomments: 'forecastComments', description: 'description' } as const;

/**
 * Request and operation with the name of the person who accepts, where the skill signed for the
 * person who was asked: in a channel these may be two.
 */
export function signedBy(
  { operation, request, addressee }: LedgerEntry,
  name: string,
): Pick<LedgerEntry, 'operation' | 'request'> {
  const ending = ` - ${addressee.name}`;
  const payload = { ...request.payload };
  const values = { ...operation.arguments };
  for (const [column, field] of Object.entries(SIGNED)) {
    const text = payload[column];
    if (typeof text !== 'string' || !text.endsWith(ending)) continue;
    const signed = `${text.slice(0, -ending.length)} - ${name}`;
    payload[column] = signed;
    values[field] = signed;
  }
  return { operation: { ...operation, arguments: values }, request: { ...request, payload } };
}
