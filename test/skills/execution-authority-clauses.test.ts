/** Every sentence of skills.md 4.3 and “Conflicts” of section 6, from dated words of people. */
import assert from 'node:assert/strict';
import { executionAuthority } from '../../src/skills/execution-authority.ts';
import {
  askAbout,
  clauseWorld,
  numberOf,
  type MilestoneIn,
  type Who,
} from '../support/clause-world.ts';

const GO = 'Please go ahead with the cutover this weekend.';
const HOLD = 'Hold the cutover, the load tests failed.';

const says = (by: Who, on: string, text: string) => ({ by, on, text });
const csam = (text = GO, on = '2026-02-20') => says('ana', on, text);
const csa = (text = HOLD, on = '2026-02-21') => says('jonas', on, text);

async function disputeOn(milestone: MilestoneIn) {
  const { output, operations } = await askAbout(executionAuthority, milestone);
  const { authority_conflicts, tie_break_decisions, communication_plan_notes } = output;
  const [conflict, decision, note] = [
    authority_conflicts[0],
    tie_break_decisions[0],
    communication_plan_notes[0],
  ];
  return { count: authority_conflicts.length, conflict, decision, note, operations };
}

describe('execution-authority, what is a conflict', () => {
  for (const [what, comments, count] of [
    ['go against hold', [csa(), csam()], 1],
    ['hold against go', [csam(HOLD), csa(GO)], 1],
    ['both go', [csa(GO), csam()], 0],
    ['both hold', [csa(), csam(HOLD)], 0],
    ['only the CSAM spoke', [csam()], 0],
    ['two CSAMs', [csam(), says('ben', '2026-02-21', HOLD)], 0],
    ['two CSAs', [csa(), says('kim', '2026-02-20', GO)], 0],
    ['a Specialist against a CSA', [csa(), says('sam', '2026-02-20', GO)], 0],
    ['a question is no direction', [csa('Should we hold the cutover?'), csam()], 0],
    ['30 days apart', [csa(HOLD, '2026-02-22'), csam(GO, '2026-01-23')], 1],
    ['31 days apart', [csa(HOLD, '2026-02-22'), csam(GO, '2026-01-22')], 0],
    ['the last word 90 days ago', [csa(HOLD, '2025-12-02'), csam(GO, '2025-12-01')], 1],
    ['the last word 91 days ago', [csa(HOLD, '2025-12-01'), csam(GO, '2025-11-30')], 0],
    ['the same day', [csa(HOLD, '2026-02-20'), csam()], 1],
    ['a direction of tomorrow', [csa(HOLD, '2026-03-03'), csam()], 0],
  ] as const) {
    it(`${what}: ${count}`, async () => {
      assert.equal((await disputeOn({ comments: [...comments] })).count, count);
    });
  }

  it('is none on a closed milestone, also when it is named', async () => {
    const world = clauseWorld({ milestones: [{ status: 'Completed', comments: [csa(), csam()] }] });

    const { output, headline } = await world.ask(executionAuthority, { milestone: numberOf(0) });

    assert.deepEqual(output.authority_conflicts, []);
    assert.match(headline, /It is closed \(Completed\)/);
  });
});

describe('execution-authority, two dates and two designs', () => {
  for (const [what, first, second, rule] of [
    [
      'two dates',
      'Move the go-live to 20 March.',
      'Move the go-live to 3 April, not earlier.',
      'different-dates',
    ],
    ['the same date', 'Move the go-live to 20 March.', 'Move the go-live to 20 March.', null],
  ] as const) {
    it(`${what}: ${rule ?? 'none'}`, async () => {
      const { conflict } = await disputeOn({ comments: [csa(second), csam(first)] });

      assert.equal(conflict?.rule, rule === null ? undefined : `execution-authority/${rule}`);
    });
  }
});

describe('execution-authority, what settles it', () => {
  for (const [what, after, count] of [
    ['nothing', [], 1],
    ['the CSAM agrees', [says('ana', '2026-02-23', 'Agreed with Jonas, we wait.')], 0],
    ['the CSA agrees', [says('jonas', '2026-02-23', 'Agreed, fine by me.')], 0],
    ['the CSA withdraws', [says('jonas', '2026-02-23', 'I withdraw that.')], 0],
    ['it is called resolved', [says('ana', '2026-02-23', 'This is resolved now.')], 0],
    ['a refusal to agree', [says('ana', '2026-02-23', 'I do not agree.')], 1],
    [
      'an agreement with the customer',
      [says('ana', '2026-02-23', 'Agreed with the customer on Friday.')],
      1,
    ],
    ['a Specialist agrees', [says('sam', '2026-02-23', 'Agreed.')], 1],
    ['an agreement before the dispute', [says('ana', '2026-02-01', 'Agreed.')], 1],
    ['the CSA goes ahead after all', [says('jonas', '2026-02-25', GO)], 0],
  ] as const) {
    it(`${what}: ${count} open`, async () => {
      const comments = [...after, csa(), csam()];

      assert.equal((await disputeOn({ comments })).count, count);
    });
  }
});

describe('execution-authority, a disagreement that a third person states', () => {
  const text = 'CSAM and CSA disagree on the firewall design.';
  for (const [what, on, count] of [
    ['90 days old', '2025-12-02', 1],
    ['91 days old', '2025-12-01', 0],
    ['of today', '2026-03-02T08:00:00Z', 1],
  ] as const) {
    it(`${what}: ${count}`, async () => {
      const world = clauseWorld({ milestones: [{ comments: [says('sam', on, text)] }] });

      const { output } = await world.ask(executionAuthority, { milestone: numberOf(0) });

      assert.equal(output.authority_conflicts.length, count);
    });
  }
});

describe('execution-authority, who decides, by what it is about', () => {
  for (const [what, first, second, domain, owner] of [
    ['security', GO, 'Hold the cutover: the firewall is not secure.', 'technical', 'Jonas Feld'],
    ['performance', GO, 'Hold it, performance fails in the load test.', 'technical', 'Jonas Feld'],
    ['nothing that is named', GO, 'Hold the cutover.', 'unclear', 'unresolved'],
    [
      'a date with a technical basis',
      'Move the go-live to 20 March.',
      'Move the go-live to 3 April, the restore test needs it.',
      'timeline',
      'Jonas Feld',
    ],
    [
      'a date without a basis',
      'Move the go-live to 20 March.',
      'Move the go-live to 3 April.',
      'timeline',
      'unresolved',
    ],
  ] as const) {
    it(`${what}: ${domain}, ${owner}`, async () => {
      const { conflict, decision } = await disputeOn({ comments: [csa(second), csam(first)] });

      const who = decision?.decision_owner;
      assert.equal(conflict?.domain, domain);
      assert.equal(typeof who === 'object' ? who.name : who, owner);
    });
  }

  it('names the role where two people of it are on the milestone', async () => {
    const tasks = [{ subject: 'Review the design', owner: 'kim' as const }];

    const { decision } = await disputeOn({ comments: [csa(), csam()], tasks });

    assert.equal(decision?.decision_owner, 'csa');
  });

  it('lets the CSAM speak in every domain', async () => {
    const { note } = await disputeOn({ comments: [csa(), csam()] });

    assert.equal(typeof note?.communicator === 'object' && note.communicator.name, 'Ana Bell');
    assert.ok((note?.by_when ?? '') > '2026-03-02');
  });

  for (const [what, first, second, audience] of [
    ['a date', 'Move the go-live to 20 March.', 'Move the go-live to 3 April.', 'customer'],
    ['a technical question', GO, HOLD, 'account_team'],
  ] as const) {
    it(`tells the ${audience} about ${what}`, async () => {
      const { note } = await disputeOn({ comments: [csa(second), csam(first)] });

      assert.equal(note?.audience, audience);
    });
  }
});

describe('execution-authority, what it proposes', () => {
  for (const [what, hold, tools] of [
    ['an owner is clear', HOLD, ['update_milestone']],
    ['nobody is', 'Hold the cutover.', ['update_milestone', 'create_task']],
  ] as const) {
    it(`${what}: ${tools.join(' and ')}`, async () => {
      const { operations } = await disputeOn({ comments: [csa(hold), csam()] });

      assert.deepEqual(
        operations.map(({ tool }) => tool),
        tools,
      );
    });
  }

  it('keeps the positions of both as they were written', async () => {
    const { conflict } = await disputeOn({ comments: [csa(), csam()] });

    assert.deepEqual([conflict?.csam_position, conflict?.csa_position], [GO, HOLD]);
    assert.equal(conflict?.evidence.length, 2);
  });

  it('writes no position of anybody into MSX', async () => {
    const { operations } = await disputeOn({ comments: [csa(), csam()] });

    assert.doesNotMatch(
      JSON.stringify(operations.map(({ arguments: args }) => args)),
      /weekend|load tests/,
    );
  });

  it('proposes one comment for each of several conflicts', async () => {
    const milestones = Array.from({ length: 3 }, () => ({ comments: [csa(), csam()] }));

    const { output, operations } = await clauseWorld({ milestones }).ask(executionAuthority);

    assert.equal(output.authority_conflicts.length, 3);
    assert.equal(operations.length, 3);
  });
});
