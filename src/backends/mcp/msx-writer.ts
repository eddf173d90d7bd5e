import { z } from 'zod';
import { AppError, messageOf, ToolError } from '../../errors.ts';
import type { MsxWrite, MsxWriter, WriteAnswer } from '../../tools/msx-writer.ts';
import type { MsxSession } from './msx-session.ts';
import { writeCallOf, type WriteCall } from './msx-write-call.ts';

/** Answer of a write tool of a server that stages (section 8). */
const Staged = z.looseObject({
  staged: z.literal(true),
  operationId: z.string(),
  description: z.string(),
  payload: z.record(z.string(), z.unknown()).optional(),
});
type Staged = z.infer<typeof Staged>;

/** Answer of the oldest server, which never writes (7.5). */
const DryRun = z.looseObject({ mock: z.literal(true) });
/** Answer of `list_pending_operations`. */
const Queue = z.looseObject({
  operations: z.array(z.looseObject({ id: z.string(), description: z.string() })),
});
/** Answer of `execute_operation`; `executed` is the id of the operation. */
const Executed = z.looseObject({ success: z.literal(true), executed: z.string() });
/** The one column that tells whether somebody changed the record meanwhile. */
const Version = z.looseObject({ '@odata.etag': z.string() });

/** As Dataverse answers when a version does not match (2.4). */
const CONFLICT = 412;

/**
 * Writes through a server that stages operations (msx-contract.md 8): one accepted change becomes
 * one operation, is compared with what the person saw, and that one alone is executed. A server
 * without a queue writes nothing, and neither does a dry run of it.
 */
export function createStagedWriter(session: MsxSession): MsxWriter {
  return {
    async write(request) {
      try {
        const call = writeCallOf(request);
        if (call === null) return refused(0, wordsFor(request));
        const { tools } = await session.offered();
        if (!tools.has('execute_operation')) return refused(0, NO_QUEUE);
        if (!(await isAsSeen(session, request))) return refused(CONFLICT, OVERTAKEN);
        return await stageAndExecute(session, request, call);
      } catch (error) {
        // Nothing was executed yet: whatever failed, failed before.
        if (error instanceof AppError) return refused(statusOf(error), messageOf(error));
        throw error;
      }
    },
  };
}

const NOT_EXPRESSIBLE =
  'The MSX server has no tool for this change, or could not confirm it. Enter it in MSX by hand.';
const NO_KEY =
  'New tasks can’t go through an MSX server: it takes no key by which the task is found again, so ' +
  'that it might be created twice. Enter it in MSX by hand.';
const NO_QUEUE = 'This MSX server only shows changes; it cannot carry them out.';
const OVERTAKEN = 'The record was changed in MSX since you saw it.';
const OTHER =
  'The MSX server staged another change than the one that you accepted; it was not executed.';

function wordsFor({ method }: MsxWrite): string {
  return method === 'POST' ? NO_KEY : NOT_EXPRESSIBLE;
}

/** The servers send no version, so a newer change would be lost: the record is read again first. */
async function isAsSeen(session: MsxSession, { path, ifMatch }: MsxWrite): Promise<boolean> {
  const [, entitySet = '', id = ''] = /^(\w+)\(([^)]+)\)$/.exec(path) ?? [];
  const record = Version.safeParse(await session.call('crm_get_record', { entitySet, id }));
  return record.success && ifMatch !== null && record.data['@odata.etag'] === ifMatch;
}

async function stageAndExecute(
  session: MsxSession,
  { payload }: MsxWrite,
  { tool, input }: WriteCall,
): Promise<WriteAnswer> {
  const answer = await session.call(tool, input);
  if (DryRun.safeParse(answer).success) return refused(0, NO_QUEUE);
  const staged = Staged.safeParse(answer);
  if (!staged.success) return refused(0, OTHER);
  const { operationId: id } = staged.data;
  if (!isSame(payload, staged.data.payload) || !(await isQueued(session, staged.data))) {
    await session.call('cancel_operation', { id }).catch(() => undefined);
    return refused(0, OTHER);
  }
  return execute(session, id);
}

/**
 * The queue lives in the server's memory, and its numbers begin anew: the id alone proves nothing.
 */
async function isQueued(
  session: MsxSession,
  { operationId, description }: Staged,
): Promise<boolean> {
  const queue = Queue.safeParse(await session.call('list_pending_operations', {}));
  if (!queue.success) return false;
  const found = queue.data.operations.filter(({ id }) => id === operationId);
  return found.length === 1 && found[0]?.description === description;
}

/** What the newest server puts below texts (7.5). */
const SIGNATURE = /\s*\[AI-assisted via MCAPS-IQ\]\s*$/;

/** The same columns with the same values; some servers sign texts, which changes nothing else. */
function isSame(accepted: MsxWrite['payload'], staged: Staged['payload']): boolean {
  if (staged === undefined) return false;
  const columns = new Set([...Object.keys(accepted), ...Object.keys(staged)]);
  const plain = (value: unknown): unknown =>
    typeof value === 'string' ? value.replace(SIGNATURE, '') : value;
  return [...columns].every((column) => plain(staged[column]) === accepted[column]);
}

async function execute(session: MsxSession, id: string): Promise<WriteAnswer> {
  try {
    const done = Executed.safeParse(await session.call('execute_operation', { id }));
    if (done.success && done.data.executed === id) return { outcome: 'written' };
    return { outcome: 'unknown', status: 0, words: 'The MSX server did not say what it wrote.' };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const { status } = error;
    const isNo = status >= 400 && status < 500 && status !== 408;
    const isAborted = / aborted: /.test(error.message);
    if (isNo || isAborted) return refused(isAborted ? CONFLICT : status, error.message);
    return { outcome: 'unknown', status, words: error.message };
  }
}

function statusOf(error: AppError): number {
  return error instanceof ToolError ? error.status : 401;
}

function refused(status: number, words: string): WriteAnswer {
  return { outcome: 'refused', status, words, retryAfterMs: null };
}
