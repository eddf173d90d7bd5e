import type { DryRunOperation } from '../../domain/operation.ts';
import { actBy, newTask, type Acceptance } from './proposals.ts';
import type { AlertItem } from './alert-items.ts';

/** A task for everybody else's item: what to look at, for the one who can mend it. */
export function routingTasks(
  items: readonly AlertItem[],
  acceptance: Acceptance,
): DryRunOperation[] {
  return items.flatMap((item) => {
    const { destination, milestone, alerts, reason, rule, evidence } = item;
    if (destination.queue !== 'reroute') return [];
    const { role, person } = destination;
    // Nobody hands a task to themselves: the item in the queue says it already.
    if (person?.id === acceptance.me.id) return [];
    const codes = [...new Set(alerts)].map((code) => code.replaceAll('_', ' ')).join(', ');
    const task = {
      intent: `route-${role}-${person?.id ?? 'role'}-${rule.split('/')[1] ?? ''}`,
      subject: `Please look at ${milestone.number}: ${codes}`,
      ask: reason,
      owner: person,
      due: actBy(milestone, acceptance.today),
      reason: `Not for the CSAM: ${reason}`,
      rule,
      evidence,
      for_role: role,
    };
    return [newTask(milestone, task, acceptance)];
  });
}
