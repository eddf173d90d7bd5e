import assert from 'node:assert/strict';
import { match, stub } from 'sinon';
import type { Outcome } from '../../src/domain/success-plan.ts';
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts';
import type { CaseFile } from '../../src/skills/rules/case-file.ts';
import { runSkill } from '../../src/skills/run-skill.ts';
import { successPlanAlignment } from '../../src/skills/success-plan-alignment.ts';
import { aCase, aMilestone, ANA, onDay } from '../support/case-files.ts';
import { noCoverage } from '../support/coverage.ts';
import { CONTOSO, fakeTools } from '../support/fake-tools.ts';

function decide(outcomes: readonly Outcome[], ...files: CaseFile[]) {
  return successPlanAlignment.decide(
    {
      files,
      me: ANA,
      isNamed: false,
      coverage: noCoverage(),
      priorities: outcomes.map((outcome, at) => ({
        ...{ customer: CONTOSO, outcome, rank: at + 1 },
        source: 'plan' as const,
      })),
      asked: new Set(files.map(({ ref }) => ref.id)),
    },
    onDay(),
  );
}

function named(name: string, changes: Parameters<typeof aCase>[0] = {}) {
  return aCase({ ...changes, milestone: { id: name, name, ...changes.milestone } });
}

const FRAUD = { title: 'Fraud detection before payout' };
const MEASURED = '180 weekly active brokers, target is 600 by 31 March.';

describe('success-plan-alignment decide: coverage of one priority', () => {
  const model = 'Fraud detection model in production';
  for (const [what, file, coverage] of [
    ['a monthly use', named(model, { milestone: { monthlyUse: 900 } }), 'covered'],
    ['a number with a target', named(model, { comments: [MEASURED] }), 'covered'],
    ['a monthly use of zero', named(model, { milestone: { monthlyUse: 0 } }), 'no_measure'],
    ['nothing measured', named(model), 'no_measure'],
    [
      'a measure that was denied',
      named(model, { comments: ['No KPI and no target.'] }),
      'no_measure',
    ],
    [
      'a completed milestone with a use',
      named(model, { milestone: { status: 'Completed', monthlyUse: 900 } }),
      'covered',
    ],
    [
      'a cancelled milestone with a use',
      named(model, { milestone: { status: 'Cancelled', monthlyUse: 900 } }),
      'no_milestone',
    ],
    ['another subject', named('Paper archive in SharePoint'), 'no_milestone'],
  ] as const) {
    it(`${what}: ${coverage}`, () => {
      assert.equal(decide([FRAUD], file).alignment_matrix[0]?.coverage, coverage);
    });
  }

  it('does not take the plan’s own measure for a measurement', () => {
    const outcome = { ...FRAUD, measure: 'cases found', target: '90 percent' };

    assert.equal(decide([outcome], named(model)).alignment_matrix[0]?.coverage, 'no_measure');
  });
});

describe('success-plan-alignment decide: what serves what', () => {
  for (const [title, name, is] of [
    ['Agents work in one portal', 'One portal for agents, six branches', true],
    ['Brokers use the quote assistant', 'Quote assistant pilot for brokers', true],
    ['Copilot is part of daily work', 'Copilot adoption: engineering', true],
    ['SAP out of the old data centre', 'SAP production cutover', true],
    ['Shorter waiting time in the ward', 'Less documentation time for nurses', false],
    ['Accessible customer letters', 'Customer portal go-live', false],
    ['One view of stock', 'One portal for agents', false],
  ] as const) {
    it(`“${name}” ${is ? 'serves' : 'does not serve'} “${title}”`, () => {
      const [row] = decide([{ title }], named(name)).alignment_matrix;

      assert.equal(row?.coverage === 'no_milestone', !is);
    });
  }

  it('keeps the best match and drops one with a single word in common', () => {
    const outcome = { title: 'Consent is given once for all clinics' };

    const [row] = decide(
      [outcome],
      named('Consent service for all clinics'),
      named('Patient portal, five clinics'),
    ).alignment_matrix;

    assert.deepEqual(
      row?.milestones.map(({ name }) => name),
      ['Consent service for all clinics'],
    );
  });

  it('believes a person before it compares words', () => {
    const outcome = { ...FRAUD, servedBy: ['7-500000009'] };
    const other = named('Ledger', { milestone: { number: '7-500000009', monthlyUse: 5 } });

    const [row] = decide([outcome], named('Fraud detection model'), other).alignment_matrix;

    assert.equal(row?.matched_by, 'person');
    assert.equal(row?.milestones[0]?.name, 'Ledger');
  });

  it('lists milestones that serve nothing in one row without priority', () => {
    const rows = decide(
      [FRAUD],
      named('Fraud detection model'),
      named('Ledger'),
      named('Old scans'),
    );

    const unmapped = rows.alignment_matrix.filter(({ priority }) => priority === null);

    assert.equal(unmapped.length, 1);
    assert.equal(unmapped[0]?.coverage, 'unmapped');
    assert.equal(unmapped[0]?.milestones.length, 2);
  });
});

describe('success-plan-alignment decide: gaps and changes', () => {
  const outcomes = [
    { title: 'Nobody plans this subject' },
    { title: 'Paperless archive of policies' },
    { title: 'Fraud detection before payout' },
  ];
  const files = [
    named('Policies archive scans', { dueIn: 20, milestone: { committed: false } }),
    named('Fraud detection model', { dueIn: 50 }),
  ];

  it('orders gaps: committed first, then by date, then by the plan', () => {
    const { gaps } = decide(outcomes, ...files);

    assert.deepEqual(
      gaps.map(({ rank, gap, committed, due }) => [rank, gap, committed, due]),
      [
        [1, 'no_measure', true, '2026-04-21'],
        [2, 'no_measure', false, '2026-03-22'],
        [3, 'no_milestone', false, null],
      ],
    );
  });

  it('asks for a measure, and never for a new record of pipeline', () => {
    const { recommended_msx_changes } = decide(outcomes, ...files);

    assert.deepEqual(
      recommended_msx_changes.map(({ tool, for_role }) => `${tool} ${for_role}`),
      [
        'create_task csam',
        'update_milestone csam',
        'create_task csam',
        'update_milestone csam',
        'create_task csam',
      ],
    );
  });
});

describe('success-plan-alignment gather', () => {
  const run = (tools: ReturnType<typeof fakeTools>, outcomes: Outcome[] | null) =>
    runSkill(successPlanAlignment, {
      scope: { customer: 'Contoso' },
      tools,
      plans: {
        read: (ids) =>
          Promise.resolve(ids.flatMap((accountId) => (outcomes ? [{ accountId, outcomes }] : []))),
      },
      now: () => new Date('2026-03-02T09:00:00Z'),
      timeZone: 'UTC',
      thresholds: DEFAULT_THRESHOLDS,
    });

  it('does not read texts of opportunities when there is a plan', async () => {
    const tools = fakeTools({
      get_milestones: stub().resolves({ count: 1, milestones: [aMilestone()], unread: [] }),
    });

    await run(tools, [FRAUD]);

    const ofOpportunities = tools.crm_query.calledWithMatch({ entitySet: 'opportunities' });
    assert.equal(ofOpportunities, false);
    assert.equal(tools.get_milestones.callCount, 1);
  });

  it('takes the outcomes of the customer’s need when there is none', async () => {
    const tools = fakeTools();
    tools.crm_query.withArgs(match({ entitySet: 'opportunities' })).resolves({
      count: 1,
      value: [
        {
          opportunityid: '00000000-0000-4000-8000-0000000000aa',
          customerneed: 'Outcomes:\n- Fewer stops\n- Less energy: minus 8 percent',
        },
      ],
      unread: [],
    });

    const { output } = await run(tools, null);

    assert.deepEqual(
      output.alignment_matrix.flatMap(({ priority }) => (priority ? [priority.title] : [])),
      ['Fewer stops', 'Less energy'],
    );
  });

  it('says that there is neither plan nor stated outcome', async () => {
    const { coverage } = await run(fakeTools(), null);

    assert.match(coverage.unread[0]?.what ?? '', /success plan of Contoso/);
  });
});
