import assert from 'node:assert/strict';
import type { WorkIqFault } from '../../../src/sandbox/workiq/faults.ts';
import { createWorkIqStandIn } from '../../../src/sandbox/workiq/answer.ts';
import { EVA, lineOf, NUMBER, packTold, packWorld, unreadOf } from '../../support/pack-world.ts';
import { answered, eventually } from '../../support/workiq.ts';
import { FAILURES } from '../../support/workiq-failures.ts';

/** The evidence pack over the real client, with everything that can happen on the wire. */
describe('the evidence pack when WorkIQ fails', () => {
  for (const [what, trouble, , , words] of FAILURES) {
    it(`proofs 3 and 14: ${what} is no gap, is said, and takes nothing of MSX away`, async () => {
      const world = await packWorld();
      world.sandbox.faults.add({ on: 'tools/call', times: -1, ...trouble });

      const pack = await world.pack();
      await world.close();

      assert.deepEqual(pack.output.gaps, []);
      const [first] = pack.coverage.unread;
      assert.equal(first?.what, 'WorkIQ, mail, Contoso');
      assert.match(first?.why ?? '', words);
      assert.equal(pack.output.crm_execution_state[0]?.milestone.number, NUMBER);
    });
  }

  it('raises the gap when the same question is answered, so that the cases above prove it', async () => {
    const pack = await packTold('NONE');

    assert.equal(pack.output.gaps.length, 1);
  });

  it('proof 4: takes terms that look like an answer for no evidence', async () => {
    const world = await packWorld({
      profile: 'cli-0.2',
      answer: () => Promise.resolve(answered('Please accept the EULA first.')),
    });

    const pack = await world.pack();
    await world.close();

    assert.deepEqual([pack.output.m365_customer_signals, pack.output.gaps], [[], []]);
    assert.match(unreadOf(pack), /Accept the WorkIQ terms yourself once: workiq accept-eula/);
  });

  it('proof 10: ends at the limit of a silent service, which is told to stop', async () => {
    const world = await packWorld();
    world.sandbox.faults.hold('Source: mail');

    const running = world.pack();
    await eventually(() => world.sandbox.calls.length === 3);
    world.time.pass(240_000);
    const pack = await running;
    await eventually(() => world.sandbox.calls.some(({ cancelled }) => cancelled));
    await world.close();

    assert.match(unreadOf(pack), /mail, Contoso: That took too long. Ask again with a shorter/);
    assert.equal(pack.output.crm_execution_state.length, 1);
  });
});

/** What a person reads when a server misbehaves: the source, what happened, what to do. */
const MISBEHAVING: readonly (readonly [string, Omit<WorkIqFault, 'times'>, RegExp])[] = [
  [
    'answers garbage',
    { on: 'tools/call', http: { status: 200, body: '<html>' } },
    /Internal fault in talking to WorkIQ \(reference none given\)/,
  ],
  ['closes the connection', { on: 'tools/call', closes: true }, /cannot be reached now/],
  ['breaks its stream', { on: 'tools/call', breaks: true }, /failed without a reason/],
  ['closes before it says hello', { on: 'initialize', closes: true }, /cannot be reached now/],
  [
    'lists no tools',
    { on: 'tools/list', result: Object.assign({ content: [] }, { tools: [] }) },
    /Internal fault in talking to WorkIQ/,
  ],
  [
    'lists a tool with another schema',
    {
      on: 'tools/list',
      result: Object.assign(
        { content: [] },
        { tools: [{ name: 'ask', inputSchema: { type: 'object', properties: { prompt: {} } } }] },
      ),
    },
    /Internal fault in talking to WorkIQ/,
  ],
];

describe('the evidence pack before a server that misbehaves', () => {
  for (const [what, fault, words] of MISBEHAVING) {
    it(`says what is wrong, and goes on, when the server ${what}`, async () => {
      const world = await packWorld();
      world.sandbox.faults.add({ times: -1, ...fault });

      const pack = await world.pack();
      await world.close();

      assert.match(unreadOf(pack), words);
      assert.deepEqual(pack.output.gaps, []);
      assert.equal(pack.output.crm_execution_state.length, 1);
    });
  }

  it('proof 11: waits for nothing when the stream breaks', async () => {
    const world = await packWorld();
    world.sandbox.faults.add({ on: 'tools/call', times: -1, breaks: true });
    const { now } = world.time;

    await world.pack();
    await world.close();

    assert.deepEqual([world.time.now, world.time.slept], [now, []]);
  });

  it('says when the server hangs on its tools, after the limit', async () => {
    const world = await packWorld();
    world.sandbox.faults.add({ on: 'tools/call', times: -1, hangs: true });

    const running = world.pack();
    for (let round = 0; round < 2; round += 1) {
      await eventually(() => world.sandbox.requests.filter(isCall).length >= 2 + round);
      world.time.pass(240_000);
    }
    const pack = await running;
    await world.close();

    assert.match(unreadOf(pack), /That took too long/);
  });
});

function isCall(method: string): boolean {
  return method === 'tools/call';
}

describe('the evidence pack and what an answer may hold', () => {
  const SAID = `On ${NUMBER} we live with two carriers.`;

  it('leaves out what another customer’s people said, and counts it', async () => {
    const person = 'Ada Kern <ada.kern@fabrikam.example>';

    const pack = await packTold(`${lineOf(SAID)}\n${lineOf(SAID, { person, link: OTHER })}`);

    assert.equal(pack.output.m365_customer_signals.length, 1);
    assert.match(unreadOf(pack), /1 item is of people outside Contoso/);
  });

  for (const link of [
    'http://outlook.office.com/mail/1',
    'https://outlook.office.com.evil.example/1',
    'https://evil.example/mail/1',
    'https://user@outlook.office.com/mail/1',
    'https://www.office.com/search?q=Eva',
    'javascript:alert(1)',
  ]) {
    it(`keeps the sentence for reading and drops the link ${link}`, async () => {
      const pack = await packTold(lineOf(SAID, { link }));

      assert.deepEqual(pack.output.m365_customer_signals, []);
      assert.equal(pack.output.gaps.length, 1);
      assert.match(unreadOf(pack), /1 line has no openable source.*On 7-500000001 we live/);
      assert.ok(!JSON.stringify(pack).includes(link));
    });
  }

  it('reads 200 kB in bounded time, says that the end was not read, and concludes nothing', async () => {
    const noise = 'The weather was discussed at length. '.repeat(5500);

    const pack = await packTold(`${noise}\n${lineOf(SAID)}`);

    assert.deepEqual(pack.output.gaps, []);
    assert.match(unreadOf(pack), /longer than 60000 characters; its end was not read/);
  });

  it('takes prose that ignores the layout for nothing found, and shows where it begins', async () => {
    const pack = await packTold(`# Summary\nContoso is **unhappy** [1](${OTHER}).`);

    assert.equal(pack.output.gaps.length, 1);
    assert.match(unreadOf(pack), /2 lines have no openable source.*“Summary”/);
  });

  it('takes a question back for no answer, and says what to name', async () => {
    const pack = await packTold('Which of the three projects do you mean?');

    assert.deepEqual(pack.output.gaps, []);
    assert.match(unreadOf(pack), /asked back.*Name an opportunity or a milestone/);
  });
});

const OTHER = 'https://outlook.office.com/mail/deeplink/read?ItemID=B2';

const NOON = '2026-11-16T12:00:00Z';

/** An item in WorkIQ, when it was written, where the asker is, and what becomes of it there. */
const EDGES: readonly (readonly [string, string, string, string, boolean, boolean])[] = [
  ['the first minute of the window', 'Europe/Berlin', NOON, '2026-10-16T22:00:00Z', true, true],
  ['the minute before it', 'Europe/Berlin', NOON, '2026-10-16T21:59:00Z', false, true],
  [
    '14 days ago, across the end of summer time',
    'Europe/Berlin',
    '2026-11-01T12:00:00Z',
    '2026-10-17T22:30:00Z',
    true,
    false,
  ],
  [
    'a minute more than that',
    'Europe/Berlin',
    '2026-11-01T12:00:00Z',
    '2026-10-17T21:59:00Z',
    true,
    true,
  ],
  [
    '14 days ago, across its beginning',
    'Europe/Berlin',
    '2026-04-05T12:00:00Z',
    '2026-03-21T23:00:00Z',
    true,
    false,
  ],
  [
    'a minute more than that',
    'Europe/Berlin',
    '2026-04-05T12:00:00Z',
    '2026-03-21T22:59:00Z',
    true,
    true,
  ],
  [
    'today where it is tomorrow already',
    'Pacific/Auckland',
    '2026-11-16T11:30:00Z',
    '2026-11-16T11:15:00Z',
    true,
    false,
  ],
  [
    'the first minute far in the west',
    'America/Los_Angeles',
    NOON,
    '2026-10-17T07:00:00Z',
    true,
    true,
  ],
  [
    'the minute before it in the west',
    'America/Los_Angeles',
    NOON,
    '2026-10-17T06:59:00Z',
    false,
    true,
  ],
];

describe('proof 9: the window, in the zone of whoever asks', () => {
  for (const [what, timeZone, now, at, isInside, isGap] of EDGES) {
    it(`${what} (${timeZone}): ${isInside ? 'inside' : 'outside'}, ${isGap ? 'a gap' : 'no gap'}`, async () => {
      const item = { id: 'w1', kind: 'mail', account: 'a1', from: EVA, url: OTHER } as const;
      const scenario = {
        name: 'edges',
        now,
        time_zone: timeZone,
        me: 'me',
        msx: { accounts: [{ accountid: 'a1', name: 'Contoso' }] },
        workiq: [{ ...item, at, subject: 'Search', text: `On ${NUMBER}: when?` }],
      };
      const standIn = createWorkIqStandIn(scenario);
      const world = await packWorld({ answer: (input) => standIn.ask_work_iq(input) });

      const { output } = await world.pack({ now, timeZone });
      await world.close();

      assert.deepEqual(
        [output.m365_customer_signals.length === 1, output.gaps.length === 1],
        [isInside, isGap],
      );
    });
  }
});
