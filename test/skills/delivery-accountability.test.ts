import assert from 'node:assert/strict';
import { anySkill } from '../../src/skills/run-skill.ts';
import { fakeTools } from '../support/fake-tools.ts';
import { milestones, rows, runOn } from '../support/run.ts';
import { deliveryAccountability } from '../../src/skills/delivery-accountability.ts';
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts';
import { isCandidate } from '../../src/skills/rules/candidates.ts';
import type { CaseFile } from '../../src/skills/rules/case-file.ts';
import { isDeliveryTask } from '../../src/skills/rules/hands-on.ts';
import {
  aCase,
  aMilestone,
  ANA,
  aTask,
  IVO,
  JONAS,
  onDay,
  PETRA,
  SAM,
  said,
  TODAY,
} from '../support/case-files.ts';
import { gathered } from '../support/gathered.ts';

function decide(...files: CaseFile[]) {
  return deliveryAccountability.decide(gathered(files), onDay());
}

function ownerOf(file: CaseFile) {
  const [item] = decide(file).owner_of_execution_map;
  assert.ok(item);
  return item;
}

const BUILD = { subject: 'Build the extractors' };
const executes = (value: string, day = '2026-02-20') =>
  said('execution_owner', 'asserted', { value, day });

describe('delivery-accountability decide: who is a candidate', () => {
  for (const [what, changes, is] of [
    ['at risk, far', { status: 'At Risk', dueOn: '2026-12-01' }, true],
    ['blocked, without a date', { status: 'Blocked', dueOn: null }, true],
    ['overdue', { dueOn: '2026-03-01' }, true],
    ['due in 30 days', { dueOn: '2026-04-01' }, true],
    ['due in 31 days', { dueOn: '2026-04-02' }, false],
    ['without a date', { dueOn: null }, false],
    ['completed and overdue', { status: 'Completed', dueOn: '2026-02-01' }, false],
    ['of an unknown status, far', { status: '861980042', statusKnown: false }, false],
  ] as const) {
    it(`${what}: ${is ? 'yes' : 'no'}`, () => {
      assert.equal(isCandidate(aMilestone(changes), TODAY, DEFAULT_THRESHOLDS), is);
    });
  }
});

describe('delivery-accountability decide: the execution owner', () => {
  for (const [what, file, kind, source, rule] of [
    ['the column', aCase({ deliveredBy: 'ISD' }), 'isd', 'attribution', 'owner-by-attribution'],
    [
      'the column before a text',
      aCase({ deliveredBy: 'Partner', says: [executes('isd')] }),
      'partner',
      'attribution',
      'owner-by-attribution',
    ],
    [
      'Microsoft Support as Unified',
      aCase({ deliveredBy: 'Microsoft Support' }),
      'unified',
      'attribution',
      'owner-by-attribution',
    ],
    [
      'the customer by the column',
      aCase({ deliveredBy: 'Customer' }),
      'customer',
      'attribution',
      'owner-by-attribution',
    ],
    [
      'the newest word where the column is empty',
      aCase({ deliveredBy: null, says: [executes('partner', '2026-01-10'), executes('csa')] }),
      'csa',
      'activity',
      'owner-by-activity',
    ],
    [
      'the partner first, when several are named on one day',
      aCase({ deliveredBy: null, says: [executes('csa'), executes('partner')] }),
      'partner',
      'activity',
      'owner-by-activity',
    ],
    [
      'the one who is named for the whole',
      aCase({
        deliveredBy: null,
        says: [
          executes('partner'),
          { ...executes('csa'), quote: 'the CSA builds the whole platform' },
        ],
      }),
      'csa',
      'activity',
      'owner-by-activity',
    ],
    [
      'a text, when a later text denies the column',
      aCase({
        deliveredBy: 'Partner',
        says: [said('delivery_path', 'denied', { value: 'partner' }), executes('isd')],
      }),
      'isd',
      'activity',
      'owner-by-activity',
    ],
    [
      'the owner of an open delivery task',
      aCase({ deliveredBy: null, tasks: [aTask({ ...BUILD, ownedBy: JONAS })] }),
      'csa',
      'task_owner',
      'owner-by-task-owner',
    ],
    [
      'nobody, when the delivery task is closed',
      aCase({ deliveredBy: null, tasks: [aTask({ ...BUILD, stateCode: 1 })] }),
      'none',
      'none',
      'no-execution-owner',
    ],
    [
      'nobody, when only steering is planned',
      aCase({ deliveredBy: null, tasks: [aTask({ subject: 'Steering committee' })] }),
      'none',
      'none',
      'no-execution-owner',
    ],
    [
      'nobody by a path alone',
      aCase({ deliveredBy: null, says: [said('delivery_path', 'asserted', { value: 'isd' })] }),
      'none',
      'none',
      'no-execution-owner',
    ],
    [
      'nobody by a plan',
      aCase({ deliveredBy: null, says: [said('execution_owner', 'pending', { value: 'isd' })] }),
      'none',
      'none',
      'no-execution-owner',
    ],
    [
      'nobody, when the named one is denied by now',
      aCase({
        deliveredBy: null,
        says: [
          executes('isd', '2026-01-10'),
          said('execution_owner', 'denied', { value: 'isd', day: '2026-02-01' }),
        ],
      }),
      'none',
      'none',
      'no-execution-owner',
    ],
    [
      'nobody, when the CSAM is named',
      aCase({ deliveredBy: null, says: [executes('csam')] }),
      'none',
      'activity',
      'csam-named-as-executor',
    ],
  ] as const) {
    it(`is ${what}`, () => {
      const item = ownerOf(file);

      assert.equal(item.execution_owner.kind, kind);
      assert.equal(item.source, source);
      assert.equal(item.rule, `delivery-accountability/${rule}`);
      assert.ok(item.evidence.length > 0 || item.looked_at.length > 0);
    });
  }

  it('says that a denied column is stale', () => {
    const denied = said('delivery_path', 'denied', { value: 'partner' });

    assert.match(ownerOf(aCase({ says: [denied] })).reason, /\(Partner\) is stale/);
  });

  it('names the person who speaks of the own work', () => {
    const mine = {
      ...said('execution_owner', 'asserted', { value: 'csa', by: JONAS }),
      quote: 'I build it myself',
    };

    assert.deepEqual(ownerOf(aCase({ deliveredBy: null, says: [mine] })).execution_owner, {
      kind: 'csa',
      name: 'Jonas Feld',
    });
  });
});

describe('delivery-accountability decide: mismatches', () => {
  const buildOfAna = aTask({ ...BUILD, ownedBy: ANA });
  for (const [what, file, where] of [
    ['a CSAM owns what the partner delivers', aCase(), ['milestone']],
    ['a CSAM owns what the customer delivers', aCase({ deliveredBy: 'Customer' }), []],
    ['a CSAM owns what nobody executes', aCase({ deliveredBy: null }), []],
    ['a Specialist owns it', aCase({ owner: SAM }), []],
    ['nobody owns it', aCase({ owner: null }), []],
    ['a CSAM owns an open build task', aCase({ owner: SAM, tasks: [buildOfAna] }), ['task']],
    [
      'a CSAM owns a closed build task',
      aCase({ owner: SAM, tasks: [aTask({ ...BUILD, ownedBy: ANA, stateCode: 1 })] }),
      [],
    ],
    [
      'a CSAM owns a chasing task',
      aCase({ owner: SAM, tasks: [aTask({ subject: 'Chase the build team', ownedBy: ANA })] }),
      [],
    ],
    ['a CSAM owns milestone and build task', aCase({ tasks: [buildOfAna] }), ['milestone', 'task']],
    [
      'a text says orchestration only',
      aCase({ comments: ['Ana owns only the orchestration here.'] }),
      [],
    ],
    ['the milestone is closed', aCase({ milestone: { status: 'Completed' } }), []],
  ] as const) {
    it(`${what}: ${where.join(' and ') || 'none'}`, () => {
      const { accountability_mismatches: mismatches } = decide(file);

      assert.deepEqual(
        mismatches.map((mismatch) => mismatch.where),
        where,
      );
    });
  }

  it('names listed owner, task and executor', () => {
    const [mismatch] = decide(aCase({ owner: SAM, tasks: [buildOfAna] })).accountability_mismatches;

    assert.equal(mismatch?.listed_owner.name, 'Ana Bell');
    assert.equal(mismatch?.task?.subject, 'Build the extractors');
    assert.equal(mismatch?.implied_execution_owner.kind, 'partner');
    assert.ok(mismatch && mismatch.evidence.length > 0);
  });
});

describe('delivery-accountability decide: orchestration, dependencies, corrections', () => {
  it('takes the CSAM who owns the milestone, else the asking CSAM on the team, else nobody', () => {
    assert.equal(ownerOf(aCase()).orchestration_owner?.name, 'Ana Bell');
    assert.equal(ownerOf(aCase({ owner: SAM })).orchestration_owner?.name, 'Ana Bell');
    assert.equal(ownerOf(aCase({ owner: SAM, onTeam: false })).orchestration_owner, null);
  });

  it('lists the subjects of open dependency tasks', () => {
    const circuit = aTask({ subject: 'Dependency: second circuit' });
    const done = aTask({ subject: 'Dependency: firewall', stateCode: 1 });

    assert.deepEqual(ownerOf(aCase({ tasks: [circuit, done] })).dependencies, [
      'Dependency: second circuit',
    ]);
  });

  it('proposes one comment a mismatch, dated, with the asker at the end', () => {
    const [operation, ...others] = decide(
      aCase({ tasks: [aTask({ ...BUILD, ownedBy: ANA })] }),
    ).recommended_owner_corrections;

    assert.deepEqual(others, []);
    assert.equal(operation?.tool, 'update_milestone');
    assert.match(
      String(operation?.arguments['forecastComments']),
      /^2026-03-02 Execution owner: the partner executes; Ana Bell orchestrates\. - Ana Bell$/,
    );
  });

  it('asks for a name where nobody executes, and corrects nothing that is right or closed', () => {
    const none = decide(aCase({ deliveredBy: null, owner: SAM }));
    const right = decide(
      aCase({ owner: IVO, deliveredBy: 'ISD' }),
      aCase({ milestone: { status: 'Completed' }, deliveredBy: null }),
    );

    assert.match(
      String(none.recommended_owner_corrections[0]?.arguments['forecastComments']),
      /please name who executes/,
    );
    assert.deepEqual(right.recommended_owner_corrections, []);
  });

  it('answers a milestone that is no candidate with a sentence that says so', () => {
    const reason = ownerOf(aCase({ dueIn: 60 })).reason;

    assert.match(reason, /no candidate by itself: due 1 May 2026, in 60 days/);
    assert.match(ownerOf(aCase({ milestone: { status: 'Completed' } })).reason, /closed/);
  });
});

describe('a delivery task', () => {
  for (const [subject, is] of [
    ['Build SAP extractors', true],
    ['Configure conditional access policies', true],
    ['Cutover of the ledger', true],
    ['Fix shift calendar bugs and deploy to test', true],
    ['Test run in two clinics', true],
    ['Steering committee: agenda, decisions, minutes', false],
    ['Chase the partner for the deployment', false],
    ['Review the build', false],
    ['Tell the customer about the migration', false],
    ['Deployment status report', false],
    ['Number list per branch', false],
  ] as const) {
    it(`${subject}: ${is ? 'yes' : 'no'}`, () => {
      assert.equal(isDeliveryTask(aTask({ subject, ownedBy: PETRA })), is);
    });
  }
});

describe('delivery-accountability gather', () => {
  const near = { dueOn: '2026-03-10' };
  const second = '00000000-0000-4000-8000-000000000002';
  const column = (id: string, label: string | null) => ({
    msp_engagementmilestoneid: id,
    'msp_deliveryspecifiedfield@OData.Community.Display.V1.FormattedValue': label,
  });
  const csam = {
    systemuserid: 'ana',
    fullname: 'Ana Bell',
    title: 'Customer Success Account Manager',
  };

  it('reads tasks only where no column names who delivers', async () => {
    const tools = fakeTools({
      get_milestones: milestones(
        aMilestone({ ...near, owner: null }),
        aMilestone({ ...near, id: second, owner: null }),
      ),
      crm_query: rows({
        msp_engagementmilestones: [column(aMilestone().id, 'ISD'), column(second, null)],
      }),
    });

    const result = await runOn(anySkill(deliveryAccountability), tools);

    assert.equal(tools.get_milestone_activities.callCount, 1);
    assert.deepEqual(tools.get_milestone_activities.firstCall.args[0], { milestoneIds: [second] });
    assert.equal(result.coverage.activities_read, 1);
  });

  it('reads them also where a CSAM owns what the column gives to another side', async () => {
    const owner = {
      id: '00000000-0000-4000-8000-0000000000ee',
      name: 'Ana Bell',
      kind: 'systemuser' as const,
    };
    const tools = fakeTools({
      get_milestones: milestones(aMilestone({ ...near, owner })),
      crm_query: rows({
        msp_engagementmilestones: [column(aMilestone().id, 'ISD')],
        systemusers: [{ ...csam, systemuserid: owner.id }],
      }),
    });

    await runOn(anySkill(deliveryAccountability), tools);

    assert.equal(tools.get_milestone_activities.callCount, 1);
  });

  it('reads nothing of a milestone that is no candidate, unless it was named', async () => {
    const tools = fakeTools();

    const wide = await runOn(anySkill(deliveryAccountability), tools);
    const named = await runOn(anySkill(deliveryAccountability), tools, {
      milestone: '7-500000001',
    });

    assert.match(wide.headline, /nobody to sort out/);
    assert.equal(named.coverage.activities_read, 1);
  });
});
