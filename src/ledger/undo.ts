import { ToolError } from '../errors.ts';
import type { WriteAnswer } from '../tools/msx-writer.ts';
import { admit } from './admit.ts';
import { send } from './carry-out.ts';
import { actOf, advance } from './change.ts';
import { isSame } from './columns.ts';
import type { LedgerContext } from './context.ts';
import type { LedgerEntry, LedgerRequest, Seen } from './entry.ts';
import { outcomeOf, refused, undecided, type Outcome } from './outcome.ts';
import { step } from './step.ts';
import { asUpdate, readRecord, resultOf, seenOf, selectOf, shows } from './target.ts';

/**
 * A task that was made is not deleted but canceled: others may have seen it (msx-contract.md 4.8).
 */
const CANCELED = { statecode: 2, statuscode: 6 };

/**
 * The request that takes an applied entry back; null where there is none: comments stay in MSX's
 * history.
 */
function inverseOf({ request, seen }: LedgerEntry): LedgerRequest | null {
  const { entitySet, id } = resultOf(request);
  const path = `${entitySet}(${id})`;
  if (request.method === 'POST') return { method: 'PATCH', path, payload: CANCELED };
  if ('msp_forecastcomments' in request.payload || seen === null) return null;
  const columns = Object.keys(request.payload);
  if (columns.some((column) => seen.values[column] === undefined)) return null;
  const payload = Object.fromEntries(
    columns.map((column) => [column, seen.values[column] ?? null]),
  );
  return { method: 'PATCH', path, payload };
}

/** Until when an applied entry can be taken back (ISO); null when it can't. */
export function undoUntil(entry: LedgerEntry, undoMinutes: number): string | null {
  const isApplied = entry.state === 'applied' || entry.state === 'verified';
  if (!isApplied || entry.appliedAt === null || inverseOf(entry) === null) return null;
  return new Date(Date.parse(entry.appliedAt) + undoMinutes * 60_000).toISOString();
}

/**
 * Takes an applied entry back, through the same checks as accepting it: who, the window, and that
 * MSX still shows what was written. Nothing is taken back that somebody has changed since.
 */
export async function undo(context: LedgerContext, entryId: string): Promise<Outcome> {
  const { entry, refusal } = await admit(context, entryId);
  if (refusal) return refusal;
  if (entry.state !== 'applied' && entry.state !== 'verified') return outcomeOf(entry, true);
  const inverse = inverseOf(entry);
  if (inverse === null) {
    const words = 'This can’t be taken back from here: MSX keeps every comment in its history.';
    return refused('no_inverse', words, entry);
  }
  if ((undoUntil(entry, context.undoMinutes) ?? '') < actOf(context).at) {
    const words = `This can be taken back for ${context.undoMinutes} minutes only; change it in MSX.`;
    return refused('too_late', words, entry);
  }
  try {
    return await takeBack(context, entry, inverse);
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return undecided('unreadable', entry, `${error.message} Nothing was taken back; try again.`);
  }
}

async function takeBack(
  context: LedgerContext,
  entry: LedgerEntry,
  inverse: LedgerRequest,
): Promise<Outcome> {
  const now = await readNow(context, entry);
  const why = now === null ? 'The record does not exist any more.' : differs(entry, now);
  if (why !== null) return refused('not_open', `${why} Nothing was taken back.`, entry);
  const start = advance(entry, 'undo', actOf(context));
  if (!(await context.book.commit([start]))) {
    return outcomeOf((await context.book.find(entry.id)) ?? entry, true);
  }
  const answer = await send(context.writer, inverse, now?.etag ?? null);
  return settleUndo(context, start.after, answer);
}

async function readNow({ tools, now }: LedgerContext, { request }: LedgerEntry) {
  const update = asUpdate(request);
  const row = await readRecord(tools, resultOf(request), selectOf(update));
  return row === null ? null : seenOf(update, row, now().toISOString());
}

/** Compared with what MSX showed right after the write. */
function differs({ after, request }: LedgerEntry, now: Seen): string | null {
  const columns = Object.keys(asUpdate(request).payload).concat('statecode', 'statuscode');
  const isOther = columns.some(
    (column) =>
      column in (after?.values ?? {}) &&
      !isSame(column, after?.values[column] ?? null, now.values[column] ?? null),
  );
  return isOther ? 'Somebody has changed the record since.' : null;
}

/** Records what became of an undo; a request that may have arrived is looked up first. */
async function settleUndo(
  context: LedgerContext,
  entry: LedgerEntry,
  answer: WriteAnswer,
): Promise<Outcome> {
  if (answer.outcome === 'written') {
    return outcomeOf(await step(context, entry, { event: 'confirm', patch: { failure: null } }));
  }
  if (answer.outcome === 'unknown') return lookUpUndo(context, entry, answer.words);
  const { status, words, retryAfterMs } = answer;
  const failure = { status, words, retryAfterMs, at: actOf(context).at };
  return outcomeOf(await step(context, entry, { event: 'fail', patch: { failure } }));
}

/** Finds out in MSX whether an undo arrived; when MSX can't be read the entry stays `undoing`. */
export async function lookUpUndo(
  context: LedgerContext,
  entry: LedgerEntry,
  why: string,
): Promise<Outcome> {
  const inverse = inverseOf(entry);
  try {
    const row = inverse && (await readRecord(context.tools, resultOf(inverse), selectOf(inverse)));
    if (inverse && row && shows(inverse, row)) {
      return outcomeOf(await step(context, entry, { event: 'confirm', patch: { failure: null } }));
    }
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const words = `${why} MSX can't be read either; it will be looked up again.`;
    return undecided('unknown', entry, words);
  }
  const words = `${why} MSX was read again: it was not taken back.`;
  const failure = { status: 0, words, retryAfterMs: null, at: actOf(context).at };
  return outcomeOf(await step(context, entry, { event: 'fail', patch: { failure } }));
}
