import { randomUUID } from 'node:crypto';
import { createDataverseTools } from '../../src/backends/dataverse/dataverse-tools.ts';
import { createTraffic } from '../../src/backends/dataverse/traffic.ts';
import { createDataverseWriter } from '../../src/backends/dataverse/writer.ts';
import { accept } from '../../src/ledger/accept.ts';
import type { LedgerContext } from '../../src/ledger/context.ts';
import type { Place } from '../../src/store/open-database.ts';
import { openStore } from '../../src/store/open-store.ts';

/**
 * A second bot, as far as accepting goes. Says "ready", waits for a line, accepts entries as often as it
 * is told, all at once, and prints the kinds of the outcomes. `stopAfter: 'answer'` ends it in the moment
 * between MSX's answer and its own commit: it says "answered" and goes no further.
 */
export interface ChildTask {
  readonly place: Place;
  readonly msx: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly entryIds: readonly string[];
  readonly times: number;
  readonly stopAfter?: 'answer';
}

const task = JSON.parse(process.argv[2] ?? '{}') as ChildTask;
const now = (): Date => new Date('2026-11-16T08:00:00Z');
const connection = {
  baseUrl: task.msx,
  person: task.personId,
  token: () => Promise.resolve(task.personId),
  timing: { now, sleep: () => Promise.resolve(), random: () => 0.5 },
  traffic: createTraffic(),
};
const store = await openStore({ place: task.place, now });
const writer = createDataverseWriter(connection);
const context: LedgerContext = {
  book: store.ledger,
  person: {
    tenantId: task.tenantId,
    id: task.personId,
    name: 'Ana Bell',
    conversationId: 'chat-of-ana',
  },
  tools: createDataverseTools({ ...connection, appId: 'app' }),
  writer: task.stopAfter ? { write: stopAfterAnswer } : writer,
  roleOn: () => Promise.resolve('csam'),
  now,
  timeZone: 'UTC',
  newId: randomUUID,
  undoMinutes: 30,
  expiryDays: 14,
};

process.stdout.write('ready\n');
await new Promise((go) => process.stdin.once('data', go));
const outcomes = await Promise.all(
  task.entryIds.flatMap((entryId) =>
    Array.from({ length: task.times }, () => accept(context, entryId)),
  ),
);
process.stdout.write(`${JSON.stringify(outcomes.map(({ kind }) => kind))}\n`);
process.exit(0);

async function stopAfterAnswer(request: Parameters<typeof writer.write>[0]): Promise<never> {
  await writer.write(request);
  process.stdout.write('answered\n');
  return new Promise(() => undefined);
}
