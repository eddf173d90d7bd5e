/** Every sentence of skills.md 4.4 and “Unified” of section 6, from what MSX stores. */
import assert from 'node:assert/strict';
import { unifiedConstraints } from '../../src/skills/unified-constraints.ts';
import {
  askAbout,
  clauseWorld,
  idOf,
  numberOf,
  type MilestoneIn,
  type TaskIn,
} from '../support/clause-world.ts';

/** Depends on Unified by its column; due in 60 days, committed long ago. */
function unified(changes: MilestoneIn = {}): MilestoneIn {
  return { deliveredBy: 'Microsoft Support', committedOn: '2025-11-01T09:00:00Z', ...changes };
}

async function warn(milestone: MilestoneIn) {
  const { output, operations } = await askAbout(unifiedConstraints, milestone);
  const { unified_readiness_warnings: warnings, customer_expectation_risks: risks } = output;
  return { warning: warnings[0], risks, operations };
}

const readiness = (topic: string, changes: Partial<TaskIn> = {}): TaskIn => ({
  subject: `[Readiness] Unified ${topic}: ${numberOf(0)}`,
  ...changes,
});
const ELIGIBLE = 'Unified eligibility is confirmed by contract.';
const DISPATCHED = 'The Unified request is dispatched.';

describe('unified-constraints, what depends on Unified', () => {
  for (const [what, milestone, depends] of [
    ['the column', { deliveredBy: 'Microsoft Support' }, true],
    ['the column Partner', { deliveredBy: 'Partner' }, false],
    ['Unified support in the name', { name: 'Unified support for the migration' }, true],
    ['a Unified engineer in the name', { name: 'Health check by Unified engineer' }, true],
    ['a Unified contract in the name', { name: 'Workshop under Unified contract' }, true],
    ['a Unified request in the name', { name: 'Unified request for SQL' }, true],
    ['Unified Delivery in the name', { name: 'Unified Delivery: tuning' }, true],
    ['a bare Unified in the name', { name: 'Unified rollout' }, false],
    ['Unified Communications', { name: 'Unified Communications pilot' }, false],
    ['a unified data platform', { name: 'Unified data platform live' }, false],
    ['a unified inbox', { name: 'Unified inbox for agents' }, false],
    ['a unified customer view', { name: 'Unified customer view' }, false],
    ['a text', { deliveredBy: null, comments: ['Unified delivers the workshop.'] }, true],
    [
      'a text that takes it back later',
      {
        deliveredBy: null,
        comments: [
          { text: 'Unified will not deliver this any more.', on: '2026-02-25' },
          { text: 'Unified delivers the workshop.', on: '2026-02-10' },
        ],
      },
      false,
    ],
    ['nothing at all', { deliveredBy: null }, false],
  ] as const satisfies readonly (readonly [string, MilestoneIn, boolean])[]) {
    it(`${what}: ${depends ? 'does' : 'does not'}`, async () => {
      const { warning } = await warn({ deliveredBy: null, ...milestone });

      assert.equal(warning !== undefined, depends);
    });
  }

  it('does not on a closed milestone', async () => {
    const { warning } = await warn(unified({ status: 'Cancelled' }));

    assert.equal(warning, undefined);
  });
});

describe('unified-constraints, what is missing and what is pending', () => {
  for (const [what, milestone, missing, pending] of [
    ['silence', {}, ['eligibility', 'dispatch'], []],
    ['eligible', { comments: [ELIGIBLE] }, ['dispatch'], []],
    ['dispatched', { comments: [DISPATCHED] }, ['eligibility'], []],
    [
      'a question',
      { comments: ['Is the customer eligible for Unified?', DISPATCHED] },
      [],
      ['eligibility'],
    ],
    [
      'a denial',
      { comments: ['The customer is not eligible for Unified.', DISPATCHED] },
      ['eligibility'],
      [],
    ],
    [
      'a completed readiness task',
      { comments: [DISPATCHED], tasks: [readiness('eligibility', { state: 'completed' })] },
      null,
      null,
    ],
    [
      'an open readiness task',
      { comments: [DISPATCHED], tasks: [readiness('eligibility')] },
      [],
      ['eligibility'],
    ],
    [
      'a cancelled readiness task',
      { comments: [DISPATCHED], tasks: [readiness('eligibility', { state: 'cancelled' })] },
      ['eligibility'],
      [],
    ],
    ['everything', { comments: [ELIGIBLE, DISPATCHED] }, null, null],
    [
      'accreditation that is asked',
      { comments: [ELIGIBLE, DISPATCHED, 'Is the accreditation held?'] },
      [],
      ['accreditation'],
    ],
    [
      'accreditation that is held',
      { comments: [ELIGIBLE, DISPATCHED, 'The accreditation is held by the engineers.'] },
      null,
      null,
    ],
    [
      'accreditation as a task',
      { comments: [ELIGIBLE, DISPATCHED], tasks: [readiness('accreditation')] },
      [],
      ['accreditation'],
    ],
  ] as const satisfies readonly (readonly [
    string,
    MilestoneIn,
    readonly string[] | null,
    readonly string[] | null,
  ])[]) {
    it(`${what}: ${missing === null ? 'no warning' : `${missing.join()} / ${pending.join()}`}`, async () => {
      const { warning } = await warn(unified(milestone));

      assert.deepEqual(warning?.missing, missing ?? undefined);
      assert.deepEqual(warning?.pending, pending ?? undefined);
    });
  }

  it('does not count what is said on another milestone', async () => {
    const milestones = [unified(), unified({ comments: [ELIGIBLE, DISPATCHED] })];

    const { output } = await clauseWorld({ milestones }).ask(unifiedConstraints);

    const numbers = output.unified_readiness_warnings.map(({ milestone }) => milestone.number);
    assert.deepEqual(numbers, [numberOf(0)]);
  });
});

describe('unified-constraints, the slot of a dispatch', () => {
  const slot = (day: string): MilestoneIn => ({
    dueIn: 20,
    comments: [ELIGIBLE, `Unified request dispatched, engineer scheduled for ${day}.`],
  });
  for (const [what, milestone] of [
    ['on the due date', slot('2026-03-22')],
    ['today', slot('2026-03-02')],
    ['without a day', { dueIn: 20, comments: [ELIGIBLE, DISPATCHED] }],
    ['late, but the milestone has no date', { ...slot('2027-01-01'), dueIn: null }],
  ] as const) {
    it(`${what}: ready`, async () => {
      const { warning } = await warn(unified(milestone));

      assert.equal(warning, undefined);
    });
  }
});

describe('unified-constraints, a slot that does not help', () => {
  const inText = (...texts: string[]): MilestoneIn => ({
    dueIn: 20,
    comments: [ELIGIBLE, ...texts],
  });
  for (const [what, milestone] of [
    [
      'a day after the due date',
      inText('Unified request dispatched, engineer scheduled for 2026-03-23.'),
    ],
    ['yesterday', inText('Unified request dispatched, engineer scheduled for 2026-03-01.')],
    [
      'in the next sentence',
      inText('Unified request dispatched. The engineer is on site 2026-03-23.'),
    ],
    ['with the word for', inText('Unified request dispatched for 23 March 2026.')],
  ] as const) {
    it(`${what}: pending`, async () => {
      const { warning } = await warn(unified(milestone));

      assert.deepEqual([warning?.missing, warning?.pending], [[], ['dispatch']]);
    });
  }

  for (const [what, text] of [
    ['the day of the dispatch itself', 'Unified request dispatched on 10 Feb 2026.'],
    [
      'the day of something else',
      'Unified request dispatched. The steering committee is scheduled for 2026-04-20.',
    ],
    ['the day of the confirmation', 'Unified dispatch was confirmed on 10 Feb 2026.'],
  ] as const) {
    it(`${what} is no slot: ready`, async () => {
      const { warning } = await warn(unified(inText(text)));

      assert.equal(warning, undefined);
    });
  }
});

describe('unified-constraints, severity and what the customer expects', () => {
  for (const [what, milestone, severity, risks] of [
    ['overdue', { dueIn: -3 }, 'high', 1],
    ['14 days', { dueIn: 14 }, 'high', 1],
    ['15 days', { dueIn: 15 }, 'medium', 1],
    ['30 days', { dueIn: 30 }, 'medium', 1],
    ['31 days', { dueIn: 31 }, 'low', 1],
    ['no date', { dueIn: null }, 'low', 1],
    ['committed 30 days ago', { committedOn: '2026-01-31T09:00:00Z' }, 'medium', 1],
    ['committed 31 days ago', { committedOn: '2026-01-30T09:00:00Z' }, 'low', 1],
    ['committed today', { committedOn: '2026-03-02T08:00:00Z' }, 'medium', 1],
    ['uncommitted and far', { committed: false }, 'low', 0],
    ['uncommitted in 30 days', { committed: false, dueIn: 30 }, 'medium', 0],
    ['uncommitted in 14 days', { committed: false, dueIn: 14 }, 'high', 1],
  ] as const satisfies readonly (readonly [string, MilestoneIn, string, number])[]) {
    it(`${what}: ${severity}, ${risks} risks`, async () => {
      const { warning, risks: found } = await warn(unified(milestone));

      assert.deepEqual([warning?.severity, found.length], [severity, risks]);
    });
  }

  it('suggests words to the customer without inner words', async () => {
    const { risks } = await warn(unified({ dueIn: 3 }));

    assert.doesNotMatch(
      risks[0]?.suggested_message ?? 'Unified',
      /Unified|MSX|CSAM|eligib|dispatch/i,
    );
  });

  it('puts the worst first', async () => {
    const milestones = [unified(), unified({ dueIn: 3 }), unified({ dueIn: 25 })];

    const { output } = await clauseWorld({ milestones }).ask(unifiedConstraints);

    const severities = output.unified_readiness_warnings.map(({ severity }) => severity);
    assert.deepEqual(severities, ['high', 'medium', 'low']);
  });
});

describe('unified-constraints, what it proposes', () => {
  for (const [what, milestone, subjects] of [
    ['far', {}, ['Unified eligibility', 'Unified dispatch']],
    ['imminent', { dueIn: 5 }, ['Unified eligibility', 'Unified dispatch', 'exception path']],
    ['one piece open', { comments: [ELIGIBLE] }, ['Unified dispatch']],
    ['an open readiness task', { comments: [ELIGIBLE], tasks: [readiness('dispatch')] }, []],
  ] as const satisfies readonly (readonly [string, MilestoneIn, readonly string[]])[]) {
    it(`${what}: ${subjects.join(', ') || 'nothing'}`, async () => {
      const { operations } = await warn(unified(milestone));

      assert.equal(operations.length, subjects.length);
      subjects.forEach((part, at) =>
        assert.ok(String(operations[at]?.arguments['subject']).includes(part)),
      );
    });
  }

  it('moves an open readiness task only when it is overdue', async () => {
    const tasks = [readiness('dispatch', { dueIn: -1 })];

    const { operations } = await warn(unified({ comments: [ELIGIBLE], tasks }));

    assert.deepEqual(
      operations.map(({ tool }) => tool),
      ['update_task'],
    );
  });

  it('asks somebody of Unified who is on the milestone', async () => {
    const { operations } = await warn(unified({ comments: [ELIGIBLE], owner: 'uma' }));

    assert.equal(operations[0]?.arguments['ownerId'], idOf('uma'));
  });
});

describe('unified-constraints, what it answers and reads', () => {
  for (const [what, milestone, says] of [
    ['not dependent', { deliveredBy: 'Partner' }, /nothing in MSX says that it depends on Unified/],
    [
      'ready',
      unified({ comments: [ELIGIBLE, DISPATCHED] }),
      /everything that it needs is confirmed/,
    ],
    ['closed', unified({ status: 'Completed' }), /closed \(Completed\), nothing to warn of/],
  ] as const satisfies readonly (readonly [string, MilestoneIn, RegExp])[]) {
    it(`says of a named one that is ${what} why there is no warning`, async () => {
      const world = clauseWorld({ milestones: [milestone] });

      const { headline } = await world.ask(unifiedConstraints, { milestone: numberOf(0) });

      assert.match(headline, says);
    });
  }

  it('reads tasks only of what says Unified somewhere', async () => {
    const { tools, ask } = clauseWorld({ milestones: [{ deliveredBy: 'ISD' }, unified()] });

    await ask(unifiedConstraints);

    const [[input]] = tools.get_milestone_activities.args as [[{ milestoneIds: string[] }]];
    assert.equal(input.milestoneIds.length, 1);
  });
});
