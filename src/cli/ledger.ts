/**
 * The ledger for people with a terminal and for auditors. It is written piece by piece: it may be
 * larger than memory.
 */
import { WAITING_STATES, type LedgerState } from '../ledger/states.ts';
import type { EntryFilter, LedgerBook } from '../ledger/book.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { wordsOf } from '../ledger/outcome-words.ts';
import { csvLine } from './csv.ts';

/** Writes one piece of the answer; the ledger may be larger than memory. */
export type Write = (text: string) => void;

const HEADS = [
  'id',
  'tenant',
  'state',
  'customer',
  'target',
  'change',
  'skill',
  'rule',
  'proposed_to',
  'proposed_at',
  'decided_by',
  'decided_at',
  'reason',
  'applied_at',
  'outcome',
] as const;

/** The ledger for the audit: CSV with one line an entry, or JSON lines with every event of each. */
export async function exportLedger(
  book: LedgerBook,
  { filter, format }: { filter: EntryFilter; format: 'csv' | 'json' },
  write: Write,
): Promise<void> {
  if (format === 'csv') write(csvLine(HEADS));
  for await (const page of book.pages(filter)) {
    for (const entry of page) {
      if (format === 'csv') write(csvLine(cellsOf(entry)));
      else write(`${JSON.stringify({ ...entry, events: await book.events(entry.id) })}\n`);
    }
  }
}

/** States that somebody still has to do something about. */
const UNFINISHED: readonly LedgerState[] = [
  ...WAITING_STATES,
  'snoozed',
  'accepted',
  'applying',
  'undoing',
  'failed',
  'not_verified',
];

/** One line for each entry that is not finished, for a terminal. */
export async function listLedger(
  book: LedgerBook,
  filter: EntryFilter,
  write: Write,
): Promise<void> {
  let count = 0;
  for await (const page of book.pages({ states: UNFINISHED, ...filter })) {
    count += page.length;
    for (const entry of page) write(`${lineOf(entry)}\n`);
  }
  write(`${count} ${count === 1 ? 'action' : 'actions'}.\n`);
}

function lineOf(entry: LedgerEntry): string {
  const { state, updatedAt, customer, addressee } = entry;
  const [target, change] = [targetOf(entry), changeOf(entry)];
  const parts = [state.padEnd(12), updatedAt.slice(0, 10), addressee.name, customer?.name ?? '-'];
  // A text of MSX must not move the cursor or start a line of its own.
  return [...parts, target, change].join('  ').replace(/\p{Cc}/gu, ' ');
}

function cellsOf(entry: LedgerEntry): (string | null)[] {
  const { operation, decidedBy, addressee, customer, source } = entry;
  return [
    entry.id,
    entry.tenantId,
    entry.state,
    customer?.name ?? null,
    targetOf(entry),
    changeOf(entry),
    source.skill,
    operation.rule,
    addressee.name,
    entry.createdAt,
    decidedBy?.name ?? null,
    entry.decidedAt,
    entry.reason,
    entry.appliedAt,
    wordsOf(entry.state, entry),
  ];
}

function targetOf({ operation: { target } }: LedgerEntry): string {
  return 'subject' in target ? target.subject : `${target.number} ${target.name}`;
}

function changeOf({ operation }: LedgerEntry): string {
  return operation.preview.map(({ label, after }) => `${label}: ${after ?? 'empty'}`).join('; ');
}
