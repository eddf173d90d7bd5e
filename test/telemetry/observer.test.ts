import assert from 'node:assert/strict';
import sinon from 'sinon';
import { ToolError } from '../../src/errors.ts';
import { createObserver } from '../../src/telemetry/observer.ts';
import type { SpanStart } from '../../src/telemetry/traces.ts';

/** Ids in the order in which they are given out. */
function ids(): () => string {
  let given = 0;
  return () => `turn-${(given += 1)}`;
}

/** An observer with somebody who listens to everything. */
function watched() {
  const took = sinon.spy();
  const ends: string[] = [];
  const starts: SpanStart[] = [];
  const inner = sinon.stub() as never;
  const start = (step: SpanStart) => {
    starts.push(step);
    const end = (outcome: string): void => void ends.push(`${step.name} ${outcome}`);
    return { traceId: `trace of ${step.name}`, inner, end };
  };
  const metrics = { took, count: sinon.spy() };
  const observer = createObserver({ newId: ids(), metrics, traces: { start } });
  return { observer, took, count: metrics.count, ends, starts };
}

const nothing = (): Promise<void> => Promise.resolve();

describe('the id of a turn', () => {
  const observer = createObserver({ newId: ids(), metrics: null, traces: null });

  it('is there while a turn runs, and nowhere else', async () => {
    const inside = await observer.step('turn', 'message', () => Promise.resolve(observer.turnId()));

    assert.match(inside ?? '', /^turn-\d+$/);
    assert.equal(observer.turnId(), null);
  });

  it('is the same in everything that the turn does', async () => {
    const both = await observer.step('turn', 'message', async () => {
      const outer = observer.turnId();
      return observer.step('skill', 'commit-gate', () =>
        Promise.resolve([outer, observer.turnId()]),
      );
    });

    assert.equal(both[0], both[1]);
  });

  it('is another one in each of two turns at once', async () => {
    const turn = () => observer.step('turn', 'message', () => Promise.resolve(observer.turnId()));

    const [one, other] = await Promise.all([turn(), turn()]);

    assert.notEqual(one, other);
  });

  it('stays with work that goes on after the turn has ended', async () => {
    let goOn = (): void => undefined;
    const later: (string | null)[] = [];
    const gate = new Promise<void>((done) => (goOn = done));
    let rest: Promise<void> = Promise.resolve();
    await observer.step('turn', 'message', () => {
      rest = gate.then(() => void later.push(observer.turnId()));
      return Promise.resolve();
    });

    goOn();
    await rest;

    assert.match(later[0] ?? 'none', /^turn-\d+$/);
  });

  it('is there without anybody who listens, and has no trace then', async () => {
    const inside = await observer.step('turn', 'message', () =>
      Promise.resolve([observer.turnId(), observer.traceId()]),
    );

    assert.notEqual(inside[0], null);
    assert.equal(inside[1], null);
  });
});

describe('a step that is watched', () => {
  it('gives what the work gives, and ends well', async () => {
    const { observer, took, ends } = watched();

    const answer = await observer.step('skill', 'commit-gate', () => Promise.resolve(7));

    assert.equal(answer, 7);
    assert.deepEqual(ends, ['commit-gate ok']);
    const step = { kind: 'skill', name: 'commit-gate', outcome: 'ok' };
    sinon.assert.calledOnceWithExactly(took, step, sinon.match.number);
  });

  it('ends as the work says, where an answer has kinds of its own', async () => {
    const { observer, ends } = watched();

    await observer.step('workiq', 'ask_work_iq', (end) => Promise.resolve(end('nothing_found')));

    assert.deepEqual(ends, ['ask_work_iq nothing_found']);
  });

  it('ends with the code of our own error, which goes on to the caller', async () => {
    const { observer, ends } = watched();
    const denied = new ToolError('tool_denied', { tool: 'crm_whoami', message: 'no' });

    const failed = observer.step('msx', 'crm_whoami', () => Promise.reject(denied));

    await assert.rejects(failed, denied);
    assert.deepEqual(ends, ['crm_whoami tool_denied']);
  });

  it('tells no word of an error that nobody foresaw', async () => {
    const { observer, took, ends } = watched();

    const failed = observer.step('turn', 'message', () =>
      Promise.reject(new TypeError('Contoso is secret')),
    );

    await assert.rejects(failed, /secret/);
    assert.deepEqual(ends, ['message failed']);
    assert.doesNotMatch(JSON.stringify(took.args), /Contoso/);
  });

  it('stands below the step that runs around it, in the same turn', async () => {
    const { observer, starts } = watched();

    await observer.step('turn', 'message', () => observer.step('skill', 'commit-gate', nothing));

    const [turn, skill] = starts;
    assert.equal(turn?.parent, null);
    assert.equal(skill?.parent?.traceId, 'trace of message');
    assert.equal(skill?.turn, turn?.turn);
  });

  it('stands alone when it runs outside of any turn', async () => {
    const { observer, starts } = watched();

    await observer.step('msx', 'get_milestones', nothing);

    assert.deepEqual(
      starts.map(({ turn, parent }) => [turn, parent]),
      [[null, null]],
    );
  });

  it('names the trace for log lines as long as it runs', async () => {
    const { observer } = watched();

    const inside = await observer.step('turn', 'message', () =>
      Promise.resolve(observer.traceId()),
    );

    assert.equal(inside, 'trace of message');
    assert.equal(observer.traceId(), null);
  });

  it('hands on what is counted', () => {
    const { observer, count } = watched();

    observer.count('refusal', { reason: 'BadRequest' });

    sinon.assert.calledOnceWithExactly(count, 'refusal', { reason: 'BadRequest' });
  });
});
