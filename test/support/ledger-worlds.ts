import { randomUUID } from 'node:crypto';
import { createDataverseTools } from '../../src/backends/dataverse/dataverse-tools.ts';
import { createTraffic } from '../../src/backends/dataverse/traffic.ts';
import { createDataverseWriter } from '../../src/backends/dataverse/writer.ts';
import type { Role } from '../../src/domain/person.ts';
import type { DryRunOperation } from '../../src/domain/operation.ts';
import type { LedgerContext } from '../../src/ledger/context.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { propose } from '../../src/ledger/propose.ts';
import type { Store } from '../../src/store/open-store.ts';
import { anOperation, AT } from './ledger-entries.ts';
import { aSandbox, ID, type Calling } from './msx-worlds.ts';

const NAMES = { [ID.ana]: 'Ana Bell', [ID.ben]: 'Ben Ode', [ID.cleo]: 'Cleo Fox' };

/** What a case may say about the person who presses. */
interface As {
  readonly tenantId?: string;
  readonly conversationId?: string;
  readonly role?: Role;
  readonly record?: boolean;
  readonly timeoutMs?: number;
}

/** A ledger over a sandbox; time stands still until a case moves it. */
export interface LedgerWorld {
  readonly msx: Calling;
  readonly tenantId: string;
  /** The ledger as one person meets it: Ana when no id is said. */
  as(personId?: string, as?: As): LedgerContext;
  /** Proposes to Ana; gives the entries. */
  proposed(...operations: DryRunOperation[]): Promise<LedgerEntry[]>;
  /** Proposes to Ana in a channel; gives the entry's id. */
  inChannel(operation: DryRunOperation): Promise<string>;
  /** Moves the clock. */
  pass(ms: number): void;
  /** Bodies of the writes that MSX saw. */
  writes(): string[];
  close(): Promise<void>;
}

/** A person's MSX and the ledger of a store, without any chat. */
export async function aLedgerWorld(store: Store): Promise<LedgerWorld> {
  const msx = await aSandbox();
  const tenantId = randomUUID();
  let time = Date.parse(AT);
  const now = (): Date => new Date(time);
  const as: LedgerWorld['as'] = (personId = ID.ana, options = {}) => {
    const connection = connectionOf(msx.sandbox.url, personId, options.timeoutMs);
    return {
      book: store.ledger,
      person: {
        tenantId: options.tenantId ?? tenantId,
        id: personId,
        name: Reflect.get(NAMES, personId) as string,
        conversationId: options.conversationId ?? 'chat-of-ana',
      },
      tools: createDataverseTools({ ...connection, appId: 'app' }),
      writer: options.record ? null : createDataverseWriter(connection),
      roleOn: () => Promise.resolve(options.role ?? 'unknown'),
      now,
      timeZone: 'UTC',
      newId: randomUUID,
      undoMinutes: 30,
      expiryDays: 14,
    };
  };
  return {
    msx,
    tenantId,
    as,
    proposed: async (...operations) => {
      const all = await propose(as(), {
        operations: operations.length ? operations : [anOperation()],
        ...RUN,
      });
      return all.map(({ entry }) => entry);
    },
    inChannel: async (operation) => {
      const conversation = { id: 'channel-1', kind: 'channel' as const };
      const [one] = await propose(as(), { ...RUN, conversation, operations: [operation] });
      return one?.entry.id ?? '';
    },
    pass: (ms) => {
      time += ms;
    },
    writes: () =>
      msx.sandbox.requests
        .filter(({ method }) => method !== 'GET')
        .map(({ method, path }) => `${method} ${path}`),
    close: () => msx.close(),
  };
}

/** Where and why Ana asked. */
export const RUN = {
  conversation: { id: 'chat-of-ana', kind: 'personal' },
  source: { skill: 'milestone-health', resultId: 'result-1', generatedAt: AT },
} as const;

function connectionOf(baseUrl: string, person: string, timeoutMs = 5000) {
  return {
    baseUrl,
    person,
    token: () => Promise.resolve(person),
    // Waiting for retries of reads takes no time.
    timing: { now: () => new Date(AT), sleep: () => Promise.resolve(), random: () => 0.5 },
    traffic: createTraffic(),
    timeoutMs,
  };
}

/** A recovery task on the milestone, as the health review proposes it. */
export function aTask(changes: Partial<DryRunOperation['arguments']> = {}): DryRunOperation {
  return anOperation({
    key: `create_task:${ID.milestone}:recovery`,
    tool: 'create_task',
    arguments: {
      milestoneId: ID.milestone,
      subject: '[Readiness] Recovery: 7-500000001',
      category: 861980012,
      dueDate: '2026-11-23',
      ownerId: ID.ana,
      description: 'Name who brings the milestone back on plan. - Ana Bell',
      ...changes,
    },
    preview: [
      { field: 'subject', label: 'New task', before: null, after: '[Readiness] Recovery' },
      { field: 'dueDate', label: 'Due', before: null, after: '23 Nov 2026' },
      { field: 'ownerId', label: 'Owner', before: null, after: 'Ana Bell' },
    ],
  });
}

/** A comment on the milestone. */
export function aComment(text = '2026-11-16 Status: on plan. - Ana Bell'): DryRunOperation {
  return anOperation({
    key: `update_milestone:${ID.milestone}:status-comment`,
    arguments: { milestoneId: ID.milestone, forecastComments: text },
    preview: [{ field: 'forecastComments', label: 'New comment line', before: null, after: text }],
  });
}

/** The end of the task of the small world. */
export function aClosing(statusCode = 5): DryRunOperation {
  const { target } = anOperation();
  return anOperation({
    key: `close_task:${ID.task}`,
    tool: 'close_task',
    arguments: { taskId: ID.task, statusCode },
    target: {
      id: ID.task,
      subject: 'Load tables',
      milestone: 'milestone' in target ? target.milestone : target,
      owner: { id: ID.ben, name: 'Ben Ode', role: 'csa' },
      due: '2026-11-20',
      status: 'Not Started',
      url: 'https://msx.test/task',
    },
    preview: [{ field: 'statusCode', label: 'Status', before: 'Not Started', after: 'Completed' }],
  });
}
