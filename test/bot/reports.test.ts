import { UNOBSERVED } from '../../src/observer.ts';
import assert from 'node:assert/strict';
import type { Asker } from '../../src/bot/asker.ts';
import type { Proposals } from '../../src/bot/proposals.ts';
import { createReports } from '../../src/bot/reports.ts';
import { findingsOf } from '../../src/cards/report.ts';
import { NO_PLANS } from '../../src/domain/success-plan.ts';
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts';
import { milestoneHealth } from '../../src/skills/milestone-health.ts';
import { TODAY } from '../support/case-files.ts';
import { fakeTools } from '../support/fake-tools.ts';

const ANA: Asker = {
  id: 'ana',
  tenantId: 't',
  teamsId: '29:ana',
  key: 't/ana',
  name: 'Ana Bell',
  conversationId: 'c',
  timeZone: 'UTC',
};
const BEN: Asker = { ...ANA, id: 'ben', key: 't/ben' };
const HEALTH = { skill: milestoneHealth.id, scope: {} };

/** The ledger is not asked here: nothing is proposed, nothing was accepted. */
const propose = () => Promise.resolve([]);
const closeLoop = () => Promise.resolve('');

const proposals: Proposals = {
  ...{ contextOf: () => assert.fail('no entry'), propose, closeLoop },
  through: () => proposals,
};

function opened() {
  let time = Date.parse(`${TODAY}T09:00:00Z`);
  let ids = 0;
  const asked: string[] = [];
  const reports = createReports({
    toolsFor: ({ id }) => {
      asked.push(id);
      return fakeTools();
    },
    workiqFor: () => null,
    plansFor: () => NO_PLANS,
    now: () => new Date(time),
    newId: () => `r${(ids += 1)}`,
    thresholds: DEFAULT_THRESHOLDS,
    observer: UNOBSERVED,
    proposals,
  });
  const steps: string[] = [];
  const controller = new AbortController();
  const working = {
    step: (doing: string) => void steps.push(doing),
    soFar: () => undefined,
    signal: controller.signal,
  };
  return {
    reports,
    asked,
    steps,
    working,
    controller,
    later: (ms: number) => {
      time += ms;
    },
  };
}

describe('reports', () => {
  it('runs a skill with the rights of whoever asks', async () => {
    const { reports, asked, working } = opened();

    const report = await reports.run(BEN, HEALTH, working);

    assert.deepEqual(asked, ['ben']);
    assert.equal(report.result.skill, 'milestone-health');
    assert.equal(findingsOf(report).length, 1);
  });

  it('says what it is doing', async () => {
    const { reports, steps, working } = opened();

    await reports.run(ANA, HEALTH, working);

    assert.equal(steps[0], 'Checking your access to MSX');
  });

  it('keeps a result for its person, and for nobody else', async () => {
    const { reports, working } = opened();

    const { resultId } = await reports.run(ANA, HEALTH, working);

    assert.equal((await reports.find(ANA, resultId))?.resultId, resultId);
    assert.equal(await reports.find(BEN, resultId), undefined);
  });

  it('forgets a result after an hour', async () => {
    const { reports, working, later } = opened();
    const { resultId } = await reports.run(ANA, HEALTH, working);

    later(61 * 60 * 1000);

    assert.equal(await reports.find(ANA, resultId), undefined);
  });

  it('starts no further read once it was cancelled', async () => {
    const { reports, working, controller } = opened();
    controller.abort();

    await assert.rejects(reports.run(ANA, HEALTH, working), /cancelled/);
  });

  it('refuses a skill that there is not', async () => {
    const { reports, working } = opened();

    await assert.rejects(reports.run(ANA, { ...HEALTH, skill: 'sales-forecast' }, working), {
      code: 'input_invalid',
    });
  });
});
