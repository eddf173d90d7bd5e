import { ToolError } from '../errors.ts';
import type { MsxWriter, WriteAnswer } from '../tools/msx-writer.ts';
import { askAgain } from './ask-again.ts';
import { changedColumns } from './compare.ts';
import type { LedgerContext } from './context.ts';
import type { LedgerEntry, LedgerRequest, Seen } from './entry.ts';
import { outcomeOf, undecided, type Outcome } from './outcome.ts';
import { step } from './step.ts';
import { asUpdate, readRecord, readTarget, resultOf, seenOf, selectOf, shows } from './target.ts';

/** The version was another one; of a POST, the key exists already (msx-contract.md 2.4). */
const CONFLICT = 412;

/**
 * Sends the request of an entry that is `applying`, once, and records what became of it. The
 * version goes with it, so that not even a request that was long under way can overwrite a newer
 * change.
 */
export async function carryOut(
  context: LedgerContext,
  entry: LedgerEntry,
  etag: string | null,
): Promise<Outcome> {
  const answer = await send(context.writer, entry.request, etag);
  if (answer.outcome === 'written') return confirm(context, entry, await readBack(context, entry));
  if (answer.outcome === 'unknown') return lookUp(context, entry, answer.words);
  if (answer.status !== CONFLICT) return fail(context, entry, answer);
  // A key that is taken is our own: an earlier try arrived after all.
  if (entry.request.method === 'POST') return lookUp(context, entry, answer.words);
  return overtaken(context, { entry, etag, answer });
}

/** Sends one request; without a writer nothing can have been begun. */
export async function send(
  writer: MsxWriter | null,
  request: LedgerRequest,
  etag: string | null,
): Promise<WriteAnswer> {
  if (writer === null) {
    const words = 'Writing to MSX is switched off.';
    return { outcome: 'refused', status: 0, words, retryAfterMs: null };
  }
  const ifMatch = request.method === 'POST' ? null : etag;
  return writer.write({ ...request, ifMatch });
}

/**
 * Finds out in MSX whether a request arrived. Nothing is said before MSX was read; when it can't be
 * read the entry stays `applying`, and the next look at it tries again.
 */
export async function lookUp(
  context: LedgerContext,
  entry: LedgerEntry,
  why: string,
): Promise<Outcome> {
  let after: Seen | null;
  try {
    after = await readResult(context, entry);
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const words = `${why} MSX can't be read either, so it is not known yet whether it was written. It will be looked up again; don't enter it by hand before that.`;
    return undecided('unknown', entry, words);
  }
  if (after !== null) return confirm(context, entry, after);
  const words = `${why} MSX was read again and does not show it: nothing was written. You may accept it again.`;
  return fail(context, entry, { status: 0, words, retryAfterMs: null });
}

/**
 * The record after the write; null when it does not show what was sent. Of a new task its key is
 * enough: people may have worked on it since.
 */
async function readResult(
  { tools, now }: LedgerContext,
  { request }: LedgerEntry,
): Promise<Seen | null> {
  const update = asUpdate(request);
  const row = await readRecord(tools, resultOf(request), selectOf(update));
  if (row === null || (request.method === 'PATCH' && !shows(request, row))) return null;
  return seenOf(update, row, now().toISOString());
}

/** MSX said yes; not being able to look at it makes that no less true. */
async function readBack(context: LedgerContext, entry: LedgerEntry): Promise<Seen | null> {
  try {
    return await readResult(context, entry);
  } catch (error) {
    if (error instanceof ToolError) return null;
    throw error;
  }
}

async function confirm(
  context: LedgerContext,
  entry: LedgerEntry,
  after: Seen | null,
): Promise<Outcome> {
  const appliedAt = context.now().toISOString();
  const patch = { after, appliedAt, failure: null };
  return outcomeOf(await step(context, entry, { event: 'confirm', patch }));
}

/** A refusal: MSX was not changed, and the person may try again. */
async function fail(
  context: LedgerContext,
  entry: LedgerEntry,
  { status, words, retryAfterMs }: { status: number; words: string; retryAfterMs: number | null },
): Promise<Outcome> {
  const failure = { status, words, retryAfterMs, at: context.now().toISOString() };
  return outcomeOf(await step(context, entry, { event: 'fail', patch: { failure } }));
}

/** What was sent, on which version, and what MSX said. */
interface Overtaken {
  readonly entry: LedgerEntry;
  readonly etag: string | null;
  readonly answer: Extract<WriteAnswer, { outcome: 'refused' }>;
}

/**
 * Between our last look and the write somebody changed the record. MSX has refused for certain, so
 * when nothing that matters is different the new version is tried; else it is shown, and asked
 * again.
 */
async function overtaken(
  context: LedgerContext,
  { entry, etag, answer }: Overtaken,
): Promise<Outcome> {
  try {
    const now = await readTarget(context.tools, entry.request, context.now().toISOString());
    const columns = now === null ? [] : changedColumns(entry, now);
    if (now !== null && columns.length > 0) {
      return (await askAgain(context, { entry, now, columns })) ?? outcomeOf(entry, true);
    }
    if (now !== null && now.etag !== etag) return await carryOut(context, entry, now.etag);
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
  }
  return fail(context, entry, answer);
}
