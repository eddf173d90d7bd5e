import assert from 'node:assert/strict';
import sinon from 'sinon';
import { chatting, type Chatting } from '../support/chats.ts';
import { startCollector, type Collector, type Span } from '../support/collector.ts';

const DENIED = { match: 'WhoAmI', status: 403, code: '0x80095ffe', times: -1 };
const BUSY = { match: 'msp_engagementmilestones', status: 429, code: '0x80072322', times: 1 };

describe('a bot that is watched', () => {
  let chat: Chatting;
  let collector: Collector;

  before(async () => {
    collector = await startCollector();
    const settings = {
      METRICS: 'on',
      METRICS_PORT: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    };
    chat = await chatting({}, settings);
    chat.app.msx.faults?.add({ ...BUSY, retryAfter: 0 });
    await chat.say('how are my milestones at Contoso?');
    await chat.say('evidence pack for Contoso');
    chat.app.msx.faults?.add(DENIED);
    await chat.say('commit gate');
    await chat.post('{}');
    await chat.post('a=b', { 'content-type': 'text/plain' });
  });
  after(() => collector.close());

  async function metrics(): Promise<string> {
    return (await fetch(chat.app.metricsUrl ?? assert.fail('no metrics'))).text();
  }

  for (const [what, says] of [
    [
      'how long turns took',
      /csam_step_seconds_count\{kind="turn",name="message",outcome="ok"\} \d/,
    ],
    ['which skill ran', /kind="skill",name="milestone-health",outcome="ok"\} 1/],
    ['which skill failed, and how', /kind="skill",name="commit-gate",outcome="tool_denied"\} 1/],
    ['what was asked of MSX', /kind="msx",name="get_milestones",outcome="ok"\} \d/],
    ['how questions to WorkIQ ended', /kind="workiq",name="ask_work_iq",outcome="answered"\} \d/],
    ['that MSX throttled', /csam_msx_answers_total\{status="429"\} 1/],
    ['that a caller sent no activity', /csam_refusals_total\{reason="BadRequest"\} 1/],
    ['that a caller sent no JSON', /csam_refusals_total\{reason="UnsupportedMediaType"\} 1/],
    ['that nothing waits for MSX', /^csam_msx_waiting 0$/m],
    ['that nothing is in work', /^csam_jobs 0$/m],
    ['where weekly messages stand', /csam_weekly_messages\{state="sent"\} \d/],
    ['how much memory is used', /process_resident_memory_bytes \d/],
  ] as const) {
    it(`says in its metrics ${what}`, async () => {
      assert.match(await metrics(), says);
    });
  }

  it('serves metrics where the bot’s own address does not, and nothing else there', async () => {
    const other = new URL('/healthz', chat.app.metricsUrl ?? '');

    assert.equal((await fetch(other)).status, 404);
    assert.equal((await fetch(`${chat.app.botUrl}/metrics`)).status, 404);
  });

  it('sends one trace a turn: the turn, its skill, and what the skill asked', async () => {
    await chat.close();

    const of = (name: string): Span =>
      collector.spans.find((span) => span.name === name) ?? assert.fail(`no ${name}`);
    const skill = of('skill milestone-health');
    const turn = parentOf(skill);
    assert.equal(turn.name, 'turn message');
    const reads = collector.spans.filter(({ parentSpanId }) => parentSpanId === skill.spanId);
    assert.ok(reads.length > 3, `${reads.length} reads`);
    assert.deepEqual([...new Set(reads.map(({ traceId }) => traceId))], [turn.traceId]);
    assert.equal(parentOf(of('workiq ask_work_iq')).name, 'skill evidence-pack');
  });

  it('marks what failed, under the reference that the person was shown', () => {
    const failed = collector.spans.find(({ name }) => name === 'skill commit-gate');

    assert.equal(failed?.status.code, 2);
    const reference = /Reference: ([\w-]+)/.exec(chat.card())?.[1] ?? assert.fail('no reference');
    const ids = failed.attributes.map(({ key, value }) => `${key}=${value.stringValue}`);
    assert.ok(ids.includes(`csam.turn=${reference}`), ids.join());
    assert.match(JSON.stringify(chat.logged), RegExp(reference));
  });

  it('tells nobody what was written, about whom, or who asked', async () => {
    const told = `${collector.raw.join()}`;

    assert.ok(collector.spans.length > 10);
    assert.doesNotMatch(told, /Contoso|milestones at|Berger/);
    assert.ok(!told.includes(chat.me.aadObjectId));
  });

  function parentOf({ parentSpanId }: Span): Span {
    return (
      collector.spans.find(({ spanId }) => spanId === parentSpanId) ?? assert.fail('no parent')
    );
  }
});

describe('a bot whose watchers are away', () => {
  it('answers all the same, and stops', async () => {
    const collector = await startCollector(503);
    const chat = await chatting({}, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });

    await chat.say('hi');
    collector.close();
    await chat.close();

    assert.match(chat.card(), /Ask me how your milestones are|Hello/);
  });

  it('says nothing, not zero, when the database does not answer', async () => {
    const chat = await chatting({}, { METRICS: 'on', METRICS_PORT: '0' });
    const away = sinon.stub(chat.app.store.deliveries, 'counts').rejects(new Error('away'));

    const { status } = await fetch(chat.app.metricsUrl ?? '');
    away.restore();
    await chat.close();

    assert.equal(status, 503);
    assert.match(JSON.stringify(chat.logged), /metrics could not be read/);
  });
});

describe('a bot that nobody watches', () => {
  it('has no metrics, and its references are still those of the log', async () => {
    const chat = await chatting();
    chat.app.msx.faults?.add(DENIED);

    await chat.say('how are my milestones?');
    await chat.close();

    assert.equal(chat.app.metricsUrl, null);
    const reference = /Reference: ([\w-]+)/.exec(chat.card())?.[1] ?? assert.fail('no reference');
    assert.match(JSON.stringify(chat.logged), RegExp(reference));
  });
});
