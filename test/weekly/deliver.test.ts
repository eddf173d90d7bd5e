import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { messageCard } from '../../src/cards/message-card.ts';
import { NotSignedInError, ToolError } from '../../src/errors.ts';
import type { Store } from '../../src/store/open-store.ts';
import type { SubjectKey } from '../../src/weekly/book.ts';
import { createDispatcher, type DispatchOptions } from '../../src/weekly/dispatch.ts';
import { defaultSettings, type WeeklySettings } from '../../src/weekly/settings.ts';
import { createSubscriptions } from '../../src/weekly/subscriptions.ts';
import type { SendOutcome } from '../../src/weekly/verdict.ts';
import { onBothEngines } from '../support/stores.ts';

const CARD = messageCard({ title: 'Your week', text: ['Fine.'] });
const MONDAY = Date.UTC(2026, 10, 30, 8);
const HOUR = 3_600_000;
const WEEK = 168 * HOUR;

/** One subscriber of a tenant of its own, a clock that is moved by hand, and what was sent. */
async function aWeek(
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

onBothEngines('a weekly message', (store) => {
  it('comes when it is due, once, and again the week after', async () => {
    const week = await aWeek(store());

    assert.equal(await week.tick(MONDAY - 1), '');
    assert.equal(await week.tick(MONDAY), 'sent');
    assert.equal(await week.tick(MONDAY + 60_000), 'sent');
    assert.equal(await week.tick(MONDAY - HOUR), 'sent');
    assert.equal(await week.tick(MONDAY + WEEK), 'sent,sent');
    assert.equal(week.sent.length, 2);
  });

  it('comes once, however many schedulers there are', async () => {
    const week = await aWeek(store());
    const others = Array.from({ length: 5 }, () => createDispatcher(week.options));
    week.at(MONDAY);

    await Promise.all(others.map((one) => one.tick()));

    assert.equal(week.sent.length, 1);
  });

  for (const [what, answer, state] of [
    [
      'blocked',
      refused(403, 'ConversationBlockedByUser'),
      'failed: HTTP 403 ConversationBlockedByUser',
    ],
    ['stale', refused(404, 'ConversationNotFound'), 'failed: HTTP 404 ConversationNotFound'],
    ['too big', refused(413, 'MessageSizeTooBig'), 'failed: HTTP 413 MessageSizeTooBig'],
    ['without an answer', { kind: 'unanswered' }, 'unknown: no answer'],
    ['answered by a gateway', refused(502), 'unknown: HTTP 502'],
    ['to nobody known', { kind: 'no_address' }, 'failed: no conversation known'],
  ] satisfies [string, SendOutcome, string][]) {
    it(`that was ${what} is accounted for, and not sent again`, async () => {
      const week = await aWeek(store());
      week.answers.push(answer);

      assert.equal(await week.tick(MONDAY), state);
      assert.equal(await week.tick(MONDAY + HOUR), state);
      assert.equal(week.sent.length, 1);
    });
  }

  for (const [what, answer] of [
    ['throttled', refused(429, 'Throttled', 0.001)],
    ['in conflict', refused(412)],
    ['not reachable', { kind: 'unreachable' }],
  ] satisfies [string, SendOutcome][]) {
    it(`that was ${what} is sent later`, async () => {
      const week = await aWeek(store());
      week.answers.push(answer);

      assert.match(await week.tick(MONDAY), /^gathered: /);
      assert.match(await week.tick(MONDAY + 2 * 60_000), /^sent/);
      assert.equal(week.sent.length, 2);
    });
  }

  it('stops for whoever blocked the bot, and keeps the settings', async () => {
    const week = await aWeek(store(), {}, { time: '08:00', weekday: 1 });
    week.answers.push(refused(403, 'ConversationBlockedByUser'));
    await week.tick(MONDAY);

    const kept = await store().subscriptions.find(week.key);
    assert.deepEqual(
      [kept?.settings.isOn, kept?.next, kept?.settings.time],
      [false, null, '08:00'],
    );
    await week.tick(MONDAY + WEEK);
    assert.equal(week.sent.length, 1);
  });

  for (const [hours, note] of [
    [1, ''],
    [30, 'This comes late: it was planned for Monday'],
  ] as const) {
    it(`says so when it is ${hours} hours late`, async () => {
      const notes: string[] = [];
      const prepare: DispatchOptions['prepare'] = (one, occasion) => {
        if (one.name === 'Ana') notes.push(occasion.note);
        return Promise.resolve({ card: CARD, snapshot: null });
      };
      const week = await aWeek(store(), { prepare }, { quiet: null });

      assert.equal(await week.tick(MONDAY + hours * HOUR), 'sent');
      assert.ok(notes.at(-1)?.startsWith(note), notes.join());
    });
  }

  it('is left out after three days, and two weeks never come at once', async () => {
    const week = await aWeek(store());

    assert.equal(await week.tick(MONDAY + 73 * HOUR), 'skipped: too late');
    assert.equal(await week.tick(MONDAY + 3 * WEEK + HOUR), 'skipped: too late,skipped: too late');
    assert.equal(week.sent.length, 0);
  });

  it('waits for the end of quiet hours, and does not come when stopped meanwhile', async () => {
    const quiet = { from: '09:00', to: '12:00' };
    const week = await aWeek(store(), {}, { quiet });

    assert.equal(await week.tick(MONDAY + 1.5 * HOUR), 'due: quiet hours');
    const subscription = (await store().subscriptions.find(week.key)) ?? assert.fail();
    const settings = { ...subscription.settings, isOn: false };
    await store().subscriptions.save({ ...subscription, settings, next: null });

    assert.equal(await week.tick(MONDAY + 4 * HOUR), 'skipped: stopped');
  });

  for (const [what, error, state] of [
    [
      'MSX is down',
      new ToolError('tool_unavailable', { tool: 't', message: 'Down.' }),
      /^due: tool_unav/,
    ],
    [
      'MSX lets nobody in',
      new ToolError('tool_denied', { tool: 't', message: 'No.' }),
      /^skipped: tool_de/,
    ],
    ['it always breaks', new Error('poison'), /^due: unexpected: poison/],
    ['nobody is signed in', new NotSignedInError('Sign in.'), /^sent/],
  ] as const) {
    it(`is accounted for when ${what}`, async () => {
      const week = await aWeek(store(), { prepare: () => Promise.reject(error) });

      assert.match(await week.tick(MONDAY), state);
    });
  }

  it('that always breaks delays nobody', async () => {
    const other = await aWeek(store());
    const week = await aWeek(store(), {
      prepare: ({ tenantId }) =>
        tenantId === other.key.tenantId
          ? Promise.resolve({ card: CARD, snapshot: null })
          : Promise.reject(new Error('poison')),
      send: () => Promise.resolve({ kind: 'sent', messageId: 'm' }),
    });

    assert.match(await week.tick(MONDAY), /poison/);
    const { sent } = await store().deliveries.counts({ tenantId: other.key.tenantId });
    assert.equal(sent, 1);
  });

  it('is given up after five tries, with the reason', async () => {
    const week = await aWeek(store(), { prepare: () => Promise.reject(new Error('poison')) });
    let state = '';
    for (let hour = 0; hour < 12; hour += 1) state = await week.tick(MONDAY + hour * HOUR);

    assert.equal(state, 'failed: unexpected: poison');
  });

  it('is unknown when its process died while it was in flight, and is not sent again', async () => {
    const week = await aWeek(store(), { send: () => new Promise(() => undefined) });
    week.at(MONDAY);
    void createDispatcher(week.options).tick();
    const sending = () =>
      store().deliveries.list({ tenantId: week.key.tenantId, states: ['sending'] }, 1);
    while ((await sending()).length === 0) await new Promise((done) => setImmediate(done));

    const send: DispatchOptions['send'] = () => assert.fail('sent again');
    week.at(MONDAY + 2 * HOUR);
    await createDispatcher({ ...week.options, send }).tick();

    const [row] = await store().deliveries.list(
      { tenantId: week.key.tenantId, states: ['unknown'] },
      1,
    );
    assert.match(row?.reason ?? '', /in flight when its process ended/);
  });

  it('goes at once to another process when its own ends while MSX is read', async () => {
    let isRead = (): void => undefined;
    const reading = new Promise<void>((done) => (isRead = done));
    const prepare = (): Promise<never> => {
      isRead();
      return new Promise(() => undefined);
    };
    const week = await aWeek(store());
    const ending = createDispatcher({ ...week.options, prepare });
    week.at(MONDAY);
    void ending.tick();
    await reading;

    await ending.stop();

    assert.equal(await ending.tick(), 0);
    assert.match(await week.tick(MONDAY), /^sent/);
    assert.deepEqual([week.sent.length, week.troubles], [1, []]);
  });

  it('is accounted for before its process ends when it is in flight', async () => {
    let answer: (outcome: SendOutcome) => void = () => undefined;
    let options: Partial<DispatchOptions> = {};
    const began = new Promise<void>((sending) => {
      const send: DispatchOptions['send'] = () => {
        sending();
        return new Promise((done) => (answer = done));
      };
      options = { send };
    });
    const week = await aWeek(store(), options);
    const ending = createDispatcher(week.options);
    week.at(MONDAY);
    void ending.tick();
    await began;

    const stopped = ending.stop();
    answer({ kind: 'sent', messageId: 'm1' });
    await stopped;

    assert.match(await week.tick(MONDAY), /^sent/);
  });

  it('is cancelled by an operator as long as it is not in flight', async () => {
    const week = await aWeek(store(), { prepare: () => Promise.reject(new Error('later')) });
    await week.tick(MONDAY);

    assert.equal(await store().deliveries.cancelOpen(week.key.tenantId), 1);
    const { cancelled } = await store().deliveries.counts({ tenantId: week.key.tenantId });
    assert.equal(cancelled, 1);
  });
});

function refused(status: number, code = '', seconds: number | null = null): SendOutcome {
  return { kind: 'refused', status, code, retryAfterMs: seconds === null ? null : seconds * 1000 };
}
