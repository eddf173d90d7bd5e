/** What single skills promise on top, whatever MSX holds: tried on the same worlds as the others. */
import assert from 'node:assert/strict';
import { adoptionCoordination } from '../../src/skills/adoption-coordination.ts';
import { commitGate } from '../../src/skills/commit-gate.ts';
import { deliveryAccountability } from '../../src/skills/delivery-accountability.ts';
import { evidencePack } from '../../src/skills/evidence-pack.ts';
import { expansionRouting } from '../../src/skills/expansion-routing.ts';
import { milestoneHealth } from '../../src/skills/milestone-health.ts';
import { noiseSuppression } from '../../src/skills/noise-suppression.ts';
import { successPlanAlignment } from '../../src/skills/success-plan-alignment.ts';
import { unifiedConstraints } from '../../src/skills/unified-constraints.ts';
import { judgedBy } from '../support/random-runs.ts';

const WORLDS = 40;
/** What a customer must never read of us (skills.md 4.7). */
const INNER = /\b(?:MSX|CSAM|CSA|ISD|Specialist|commit\w*|consumption|Ana|Ben|Jonas|Petra)\b/i;

describe('commit-gate on any world', () => {
  it('passes only with all three pieces present, and recommends only what passes', async () => {
    for (const { output } of await judgedBy(commitGate, WORLDS)) {
      for (const { checks, result, recommendation } of output.commit_readiness_result) {
        const ready = Object.values(checks).every((state) => state === 'present');

        assert.equal(result, ready ? 'pass' : 'fail');
        assert.equal(recommendation, ready ? 'recommend_commit' : 'withhold');
      }
    }
  });

  it('names each piece that is not present once, in the state of its check', async () => {
    for (const { output } of await judgedBy(commitGate, WORLDS)) {
      const missing = output.missing_readiness_evidence.map(
        (one) => `${one.milestone.number} ${one.missing} ${one.state}`,
      );
      const open = output.commit_readiness_result.flatMap(({ milestone, checks }) =>
        Object.entries(checks)
          .filter(([, state]) => state !== 'present')
          .map(([piece, state]) => `${milestone.number} ${piece} ${state}`),
      );

      assert.deepEqual(missing.toSorted(), open.toSorted());
    }
  });

  it('writes no commitment', async () => {
    for (const { operations } of await judgedBy(commitGate, WORLDS)) {
      for (const { arguments: input } of operations) {
        assert.doesNotMatch(JSON.stringify(input), /\bis (?:now )?committed|ready to commit/i);
      }
    }
  });
});

describe('milestone-health on any world', () => {
  it('never calls on track what MSX shows at risk or blocked', async () => {
    for (const { output } of await judgedBy(milestoneHealth, WORLDS)) {
      const shown = output.health_report.filter(({ health }) => health === 'on_track');

      assert.ok(shown.every(({ msx_status }) => !/at risk|blocked/i.test(msx_status)));
    }
  });

  it('asks for a recovery exactly where MSX shows a risk', async () => {
    for (const { output } of await judgedBy(milestoneHealth, WORLDS)) {
      for (const { msx_status, recovery } of output.health_report) {
        assert.equal(recovery === 'not_needed', !/^(?:at risk|blocked)$/i.test(msx_status));
      }
    }
  });

  it('has an internal line with a next step for everything that is not on track', async () => {
    for (const { output } of await judgedBy(milestoneHealth, WORLDS)) {
      const steps = new Map(output.internal_summary.map((one) => [one.milestone.number, one]));
      const off = output.health_report.filter(({ health }) => health !== 'on_track');

      assert.ok(off.every(({ milestone }) => steps.get(milestone.number)?.next_step));
    }
  });

  it('tells the customer nothing of us', async () => {
    for (const { output } of await judgedBy(milestoneHealth, WORLDS)) {
      const bullets = output.customer_summary.flatMap((one) => one.bullets);

      assert.deepEqual(
        bullets.filter((bullet) => INNER.test(bullet)),
        [],
      );
    }
  });
});

describe('noise-suppression on any world', () => {
  it('has numbers that add up', async () => {
    for (const { output } of await judgedBy(noiseSuppression, WORLDS)) {
      const {
        csam_action_queue: own,
        reroute_queue: others,
        noise_reduction_summary: sum,
      } = output;
      const alerts = [...own, ...others].reduce((total, item) => total + item.alerts.length, 0);

      assert.deepEqual([sum.csam_items, sum.rerouted_items], [own.length, others.length]);
      assert.equal(sum.items_total, own.length + others.length);
      assert.equal(sum.merged, sum.alerts_total - sum.items_total);
      assert.ok(sum.alerts_total >= alerts && sum.merged >= 0);
    }
  });

  it('ranks the queue from 1 without gaps', async () => {
    for (const { output } of await judgedBy(noiseSuppression, WORLDS)) {
      const ranks = output.csam_action_queue.map(({ priority }) => priority);

      assert.deepEqual(
        ranks,
        ranks.map((_, at) => at + 1),
      );
    }
  });

  it('routes nothing back to the CSAM who asked', async () => {
    for (const { output } of await judgedBy(noiseSuppression, WORLDS)) {
      assert.ok(output.reroute_queue.every(({ to }) => to.person?.name !== 'SYSTEM'));
    }
  });
});

describe('delivery-accountability on any world', () => {
  it('finds a mismatch only where somebody else than the CSAM executes', async () => {
    for (const { output } of await judgedBy(deliveryAccountability, WORLDS)) {
      for (const { listed_owner, implied_execution_owner } of output.accountability_mismatches) {
        assert.equal(listed_owner.role, 'csam');
        assert.match(implied_execution_owner.kind, /^(?:partner|csa|isd|unified)$/);
      }
    }
  });

  it('maps each candidate once, and says of none where nobody was found', async () => {
    for (const { output } of await judgedBy(deliveryAccountability, WORLDS)) {
      const map = output.owner_of_execution_map;
      const numbers = map.map(({ milestone }) => milestone.number);

      assert.deepEqual([...new Set(numbers)], numbers);
      assert.ok(map.every((one) => one.source !== 'none' || one.execution_owner.kind === 'none'));
    }
  });
});

describe('expansion-routing on any world', () => {
  it('sends to the Specialist only what the CSAM agreed to', async () => {
    for (const { output } of await judgedBy(expansionRouting, WORLDS)) {
      const created = output.ownership_route.filter(({ route }) => route === 'specialist_creates');

      assert.ok(created.every(({ csam_alignment }) => csam_alignment === 'explicit'));
    }
  });

  it('routes every wish once', async () => {
    for (const { output } of await judgedBy(expansionRouting, WORLDS)) {
      assert.equal(output.ownership_route.length, output.expansion_signals.length);
    }
  });
});

describe('unified-constraints on any world', () => {
  it('calls a piece missing or pending, never both, and never neither', async () => {
    for (const { output } of await judgedBy(unifiedConstraints, WORLDS)) {
      for (const { missing, pending } of output.unified_readiness_warnings) {
        assert.ok(missing.length + pending.length > 0);
        assert.deepEqual(
          missing.filter((piece) => pending.includes(piece)),
          [],
        );
      }
    }
  });

  it('tells the customer nothing of us', async () => {
    for (const { output } of await judgedBy(unifiedConstraints, WORLDS)) {
      const words = output.customer_expectation_risks.map((one) => one.suggested_message);

      assert.deepEqual(
        words.filter((message) => INNER.test(message)),
        [],
      );
    }
  });
});

describe('the other skills on any world', () => {
  it('success-plan-alignment ranks its gaps from 1 without gaps', async () => {
    for (const { output } of await judgedBy(successPlanAlignment, WORLDS)) {
      assert.deepEqual(
        output.gaps.map(({ rank }) => rank),
        output.gaps.map((_, at) => at + 1),
      );
    }
  });

  it('evidence-pack without WorkIQ raises no gap, and says that nobody was asked', async () => {
    for (const { output, coverage } of await judgedBy(evidencePack, WORLDS)) {
      assert.deepEqual(output.gaps, []);
      const isSaid = coverage.unread.some(({ what }) => /WorkIQ/i.test(what));
      assert.ok(isSaid || coverage.milestones === 0);
    }
  });

  it('evidence-pack tells the customer nothing of us', async () => {
    for (const { output } of await judgedBy(evidencePack, WORLDS)) {
      const bullets = output.customer_message_bullets.flatMap((one) => one.bullets);

      assert.deepEqual(
        bullets.filter((bullet) => INNER.test(bullet)),
        [],
      );
    }
  });

  it('adoption-coordination is complete only when every milestone is covered', async () => {
    for (const { output } of await judgedBy(adoptionCoordination, WORLDS)) {
      const { complete, covered, milestones_total } = output.orchestration_note;

      assert.equal(complete, covered === milestones_total);
      assert.ok(!complete || output.action_list.every(({ why }) => why !== 'no_owner_task'));
    }
  });
});
