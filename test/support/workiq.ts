import { setImmediate as soon } from 'node:timers/promises';
import { createWorkIqDesk, type WorkIqLimits } from '../../src/backends/mcp/workiq-budget.ts';
import { createWorkIqTools, type WorkIqOptions } from '../../src/backends/mcp/workiq-client.ts';
import type { TokenSource } from '../../src/backends/mcp/workiq-http.ts';
import { overHttp } from '../../src/backends/mcp/workiq-ways.ts';
import {
  startWorkIqSandbox,
  type WorkIqSandbox,
  type WorkIqSandboxOptions,
} from '../../src/sandbox/workiq/server.ts';
import type { AskWorkIqInput, AskWorkIqOutput, WorkIqTools } from '../../src/tools/workiq-tools.ts';

/** An answer in the layout that questions ask for. */
export const LINE =
  '2026-11-12 | mail | Ada Kern | The pilot went well. | [1](https://outlook.office.com/mail/1)';

/** A clock that only the test moves. */
export interface ManualTime {
  now: number;
  /** Waits that were asked for, in milliseconds. */
  readonly slept: number[];
  /** Moves the clock on; what is due is called. */
  pass(ms: number): void;
}

/** A running stand-in with the real client before it. */
export interface WorkIqWorld {
  readonly sandbox: WorkIqSandbox;
  readonly time: ManualTime;
  /** The tools of one person, for one run. */
  readonly tools: (person?: string, more?: Partial<WorkIqOptions>) => WorkIqTools;
  /** Renewals of tokens that were asked for. */
  readonly renewals: string[];
  close(): Promise<void>;
}

/** What a world may differ in. */
export interface WorkIqWorldOptions extends Partial<WorkIqSandboxOptions> {
  readonly limits?: Partial<WorkIqLimits>;
  readonly token?: (sandbox: WorkIqSandbox, person: string) => TokenSource;
}

const LIMITS: WorkIqLimits = { atOnce: 2, perHour: 20, tenantAtOnce: 8 };

/** Starts a stand-in that gives one line to each question, unless told otherwise. */
export async function workIqWorld(options: WorkIqWorldOptions = {}): Promise<WorkIqWorld> {
  const answer = options.answer ?? (() => Promise.resolve(answered(LINE)));
  const sandbox = await startWorkIqSandbox({ ...options, answer });
  const { time, timing } = manualTime();
  const desk = createWorkIqDesk({ ...LIMITS, ...options.limits }, timing.now);
  const renewals: string[] = [];
  const usual = (person: string): TokenSource => {
    return ({ renew }) => {
      if (renew) renewals.push(person);
      return Promise.resolve(sandbox.tokens.issue(person));
    };
  };
  return {
    sandbox,
    time,
    renewals,
    tools: (person = 'ana', more = {}) => {
      const token = options.token?.(sandbox, person) ?? usual(person);
      return createWorkIqTools({
        person,
        connect: () => overHttp(sandbox.url, token, { oid: person }),
        desk,
        timing,
        askMs: 240_000,
        runMs: 360_000,
        mostCalls: 20,
        ...more,
      });
    },
    close: () => sandbox.close(),
  };
}

/** A good answer of a stand-in's core. */
export function answered(text: string): AskWorkIqOutput {
  return { outcome: 'answered', text, conversationId: null };
}

/** A question; a number makes it another one. */
export function question(number = 1): AskWorkIqInput {
  return { question: `What did people of the customer say? (${number})` };
}

/** Waits, turn by turn of the event loop, until something is so. */
export async function eventually(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 20_000 && !isSo(); turn += 1) await soon();
  if (!isSo()) throw new Error('It never came to be.');
}

function manualTime(): { time: ManualTime; timing: WorkIqOptions['timing'] } {
  let pending: { at: number; then: () => void }[] = [];
  const time: ManualTime = {
    now: Date.parse('2026-11-16T08:00:00Z'),
    slept: [],
    pass(ms) {
      time.now += ms;
      const due = pending.filter(({ at }) => at <= time.now);
      pending = pending.filter(({ at }) => at > time.now);
      for (const { then } of due) then();
    },
  };
  const timing: WorkIqOptions['timing'] = {
    now: () => time.now,
    sleep: async (ms) => void time.slept.push(ms),
    after: (ms, then) => {
      const entry = { at: time.now + ms, then };
      pending.push(entry);
      return () => (pending = pending.filter((one) => one !== entry));
    },
  };
  return { time, timing };
}
