import assert from 'node:assert/strict';
import sinon from 'sinon';
import { openMetrics, type Metrics } from '../../src/telemetry/metrics.ts';
import { serveMetrics, type MetricsServer } from '../../src/telemetry/metrics-server.ts';

const none = () => Promise.resolve([]);
const gauge = (value: number, state = 'sent') => ({
  name: 'csam_test_messages',
  help: 'Messages by state.',
  values: [{ labels: { state }, value }],
});

describe('metrics', () => {
  let metrics: Metrics;
  beforeEach(async () => {
    metrics = await openMetrics();
  });

  it('count how often each step ended in which way', async () => {
    const step = { kind: 'skill', name: 'commit-gate', outcome: 'ok' };
    metrics.took(step, 0.2);
    metrics.took(step, 4);
    metrics.took({ ...step, outcome: 'tool_denied' }, 0.1);

    const text = await metrics.text(none);

    assert.match(text, /csam_step_seconds_count\{.*name="commit-gate",outcome="ok"\} 2/);
    assert.match(text, /csam_step_seconds_count\{.*outcome="tool_denied"\} 1/);
  });

  it('have a limit at three seconds, which is what Teams waits for', async () => {
    metrics.took({ kind: 'turn', name: 'message', outcome: 'ok' }, 2.5);
    metrics.took({ kind: 'turn', name: 'message', outcome: 'ok' }, 3.5);

    const text = await metrics.text(none);

    assert.match(text, /csam_step_seconds_bucket\{le="3",.*\} 1\n/);
    assert.match(text, /csam_step_seconds_bucket\{le="5",.*\} 2\n/);
  });

  it('tell apart what was refused and what MSX answered', async () => {
    metrics.count('refusal', { reason: 'BadRequest' });
    metrics.count('msx_answer', { status: 429 });
    metrics.count('msx_answer', { status: 429 });

    const text = await metrics.text(none);

    assert.match(text, /csam_refusals_total\{reason="BadRequest"\} 1/);
    assert.match(text, /csam_msx_answers_total\{status="429"\} 2/);
  });

  it('show what others know as it is now, not as it was', async () => {
    await metrics.text(() => Promise.resolve([gauge(7)]));

    const text = await metrics.text(() => Promise.resolve([gauge(2, 'failed')]));

    assert.match(text, /csam_test_messages\{state="failed"\} 2/);
    assert.doesNotMatch(text, /state="sent"/);
  });

  it('of two programs in one process are apart', async () => {
    const other = await openMetrics();
    metrics.count('refusal', { reason: 'BadRequest' });

    assert.doesNotMatch(await other.text(none), /csam_refusals_total\{/);
  });
});

describe('the address of metrics', () => {
  const onTrouble = sinon.spy();
  const text = sinon.stub();
  let server: MetricsServer;
  before(async () => {
    const metrics = { text, contentType: 'text/plain; version=0.0.4' };
    server = await serveMetrics({ host: '127.0.0.1', port: 0, metrics, read: none, onTrouble });
  });
  after(() => server.close());
  beforeEach(() => {
    onTrouble.resetHistory();
    text.reset();
    text.resolves('csam_jobs 0\n');
  });

  it('answers with the text and the type that Prometheus wants', async () => {
    const response = await fetch(server.url);

    assert.equal(await response.text(), 'csam_jobs 0\n');
    assert.equal(response.headers.get('content-type'), 'text/plain; version=0.0.4');
  });

  it('lets no browser do anything with it, and nobody keep it', async () => {
    const { headers } = await fetch(server.url);

    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(headers.get('cache-control'), 'no-store');
  });

  for (const [what, path, init, status] of [
    ['another path', '/healthz', {}, 404],
    ['a question behind the path', '/metrics?x=1', {}, 404],
    ['something to write', '/metrics', { method: 'POST', body: 'x' }, 405],
    ['something to delete', '/metrics', { method: 'DELETE' }, 405],
  ] as const) {
    it(`refuses ${what}, and says where the metrics are`, async () => {
      const response = await fetch(new URL(path, server.url), init);

      assert.equal(response.status, status);
      assert.match(await response.text(), /Metrics are at GET \/metrics/);
      sinon.assert.notCalled(text);
    });
  }

  it('answers 503 without a reason when they can’t be read, and tells the operator', async () => {
    text.rejects(new Error('password of the database is wrong'));

    const response = await fetch(server.url);

    assert.equal(response.status, 503);
    assert.doesNotMatch(await response.text(), /password/);
    sinon.assert.calledOnce(onTrouble);
  });

  it('can’t be opened twice', async () => {
    const port = Number(new URL(server.url).port);
    const metrics = { text, contentType: 'text/plain' };

    const second = serveMetrics({ host: '127.0.0.1', port, metrics, read: none, onTrouble });

    await assert.rejects(second, /EADDRINUSE/);
  });
});
