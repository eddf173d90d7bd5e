import { randomUUID } from 'node:crypto';
import { messageCard } from '../../src/cards/message-card.ts';
import type { Store } from '../../src/store/open-store.ts';
import type { SubjectKey } from '../../src/weekly/book.ts';
import { createDispatcher, type DispatchOptions } from '../../src/weekly/dispatch.ts';
import { defaultSettings, type WeeklySettings } from '../../src/weekly/settings.ts';
import { createSubscriptions } from '../../src/weekly/subscriptions.ts';
import type { SendOutcome } from '../../src/weekly/verdict.ts';

export const CARD = messageCard({ title: 'Your week', text: ['Fine.'] });
export const MONDAY = Date.UTC(2026, 10, 30, 8);
export const HOUR = 3_600_000;
export const WEEK = 168 * HOUR;

/** One subscriber of a tenant of its own, a clock that is moved by hand, and what was sent. */
export async function aWeek(
  store: Store,
  changes: Partial<DispatchOptions> = {},
  set: Partial<WeeklySettings> = {},
) {
  const key: SubjectKey = { tenantId: randomUUID(), kind: 'person', id: randomUUID() };
  const clock = { at: MONDAY - HOUR };
  const now = (): Date => new Date(clock.at);
  const sent: string[] = [];
  const answers: SendOutcome[] = [];
  const mine = <Key extends { tenantId: string }>(one: Key): boolean =>
    one.tenantId === key.tenantId;
  const { deliveries, subscriptions, rates } = store;
  const troubles: unknown[] = [];
  const options: DispatchOptions = {
    ...{ deliveries, subscriptions, rates, now },
    prepare: () => Promise.resolve({ card: CARD, snapshot: null }),
    send: (one) => {
      if (!mine(one)) return Promise.resolve({ kind: 'no_address' });
      sent.push(one.id);
      return Promise.resolve(answers.shift() ?? { kind: 'sent', messageId: 'm1' });
    },
    forgetAddress: () => Promise.resolve(),
    sleep: () => Promise.resolve(),
    perSecond: 1000,
    spaced: () => Promise.resolve(),
    parallel: 5,
    onTrouble: (error) => troubles.push(error),
    ...changes,
  };
  const settings = { ...defaultSettings('UTC'), ...set };
  const subscriber = { ...key, name: 'Ana', readerId: key.id, timeZone: 'UTC' };
  await createSubscriptions(subscriptions, now).set(subscriber, settings);
  const dispatcher = createDispatcher(options);
  return {
    ...{ key, sent, answers, options, troubles },
    at: (ms: number) => (clock.at = ms),
    async tick(at: number): Promise<string> {
      clock.at = at;
      await dispatcher.tick();
      const states = [
        'due',
        'gathered',
        'sending',
        'sent',
        'unknown',
        'failed',
        'skipped',
      ] as const;
      const rows = await deliveries.list({ tenantId: key.tenantId, states }, 9);
      return rows.map(({ state, reason }) => [state, reason].filter(Boolean).join(': ')).join();
    },
  };
}

/** An answer of Teams that is none. */
export function refused(status: number, code = '', seconds: number | null = null): SendOutcome {
  return { kind: 'refused', status, code, retryAfterMs: seconds === null ? null : seconds * 1000 };
}
