import assert from 'node:assert/strict';
import { NotSignedInError, ToolError } from '../../src/errors.ts';
import { createDispatcher, type DispatchOptions } from '../../src/weekly/dispatch.ts';
import type { SendOutcome } from '../../src/weekly/verdict.ts';
import { onBothEngines } from '../support/stores.ts';
import { aWeek, CARD, HOUR, MONDAY, refused, WEEK } from '../support/weeks.ts';

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
    const states = (await week.tick(MONDAY + 3 * WEEK + HOUR)).split(',').toSorted();
    assert.deepEqual(states, ['sent', 'skipped: too late', 'skipped: too late']);
    assert.equal(week.sent.length, 1);
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
    ['MSX lets nobody in', new ToolError('tool_denied', { tool: 't', message: 'No.' }), /^sent/],
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
