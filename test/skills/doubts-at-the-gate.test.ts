/** A comment by halves, from what somebody types into MSX to what the CSAM reads at the gate. */
import assert from 'node:assert/strict';
import { commitGate } from '../../src/skills/commit-gate.ts';
import { deliveryAccountability } from '../../src/skills/delivery-accountability.ts';
import { executionAuthority } from '../../src/skills/execution-authority.ts';
import { expansionRouting } from '../../src/skills/expansion-routing.ts';
import { unifiedConstraints } from '../../src/skills/unified-constraints.ts';
import { askAbout, type MilestoneIn } from '../support/clause-world.ts';

async function capacityBy(text: string) {
  const { output, operations } = await askAbout(commitGate, { committed: false, comments: [text] });
  const [result] = output.commit_readiness_result;
  return { result, operations, gaps: output.missing_readiness_evidence };
}

describe('capacity at the gate', () => {
  for (const [text, state] of [
    ['Capacity is almost confirmed.', 'pending'],
    ['Capacity confirmed verbally.', 'pending'],
    ['Capacity confirmed, pending signature.', 'pending'],
    ['Capacity is confirmed in principle.', 'pending'],
    ['Kapazität wird am Montag bestätigt.', 'pending'],
    ['La capacité sera confirmée lundi.', 'pending'],
    ['La capacidad será confirmada el lunes.', 'pending'],
    ['Capacity was confirmed but has since been pulled.', 'missing'],
    ['Pas de capacité avant juin.', 'missing'],
    ['Capacity is confirmed.', 'present'],
    ['Kapazität ist bestätigt.', 'present'],
  ] as const) {
    it(`is ${state} by “${text}”`, async () => {
      const { result } = await capacityBy(text);

      assert.equal(result?.checks.capacity_confirmation, state);
      assert.equal(result?.recommendation, state === 'present' ? 'recommend_commit' : 'withhold');
    });
  }

  it('shows the words that leave it open', async () => {
    const { gaps } = await capacityBy('Kickoff done. Capacity is almost confirmed.');

    assert.deepEqual(
      gaps.map(({ missing, state }) => `${missing} ${state}`),
      ['capacity_confirmation pending'],
    );
    assert.match(JSON.stringify(gaps), /Capacity is almost confirmed/);
  });

  it('asks for the confirmation by one task', async () => {
    const { operations } = await capacityBy('Capacity confirmed verbally.');

    const tasks = operations.filter(({ tool }) => tool === 'create_task');
    assert.deepEqual(
      tasks.map(({ rule }) => rule),
      ['commit-gate/capacity-pending'],
    );
  });
});

describe('who executes, by words of other languages', () => {
  for (const [text, kind] of [
    ['Der Partner baut die Landing Zone.', 'partner'],
    ['Le partenaire construit la plateforme.', 'partner'],
    ['El socio construye la plataforma.', 'partner'],
    ['CSA only advises, the partner builds.', 'partner'],
    ['CSA only advises.', 'none'],
  ] as const) {
    it(`is ${kind} by “${text}”`, async () => {
      const milestone: MilestoneIn = { dueIn: 7, deliveredBy: null, comments: [text] };

      const { output } = await askAbout(deliveryAccountability, milestone);

      assert.equal(output.owner_of_execution_map[0]?.execution_owner.kind, kind);
    });
  }
});

describe('conflicts that are none', () => {
  for (const text of [
    'CSA and CSAM agree on the cutover.',
    'Rollout resumes on Monday.',
    'No-go decision on Friday.',
  ]) {
    it(`reads none from “${text}”`, async () => {
      const go = { text: 'CSAM: go ahead with the rollout.', on: '2026-02-18' };
      const milestone: MilestoneIn = { dueIn: 7, comments: [{ text, by: 'jonas' }, go] };

      const { output } = await askAbout(executionAuthority, milestone);

      assert.deepEqual(output.authority_conflicts, []);
    });
  }
});

describe('wishes and requests by halves', () => {
  it('routes no wish for less', async () => {
    const { output } = await askAbout(expansionRouting, { comments: ['Customer wants less.'] });

    assert.deepEqual(output.expansion_signals, []);
  });

  it('leaves eligibility open that is given in principle', async () => {
    const { output } = await askAbout(unifiedConstraints, {
      deliveredBy: 'Microsoft Support',
      dueIn: 10,
      comments: [
        'Customer is eligible in principle.',
        'Unified engineer is scheduled for 5 March.',
      ],
    });

    assert.deepEqual(output.unified_readiness_warnings[0]?.pending, ['eligibility']);
  });
});
