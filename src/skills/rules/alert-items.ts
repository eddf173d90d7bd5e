import type { Evidence } from '../../domain/evidence.ts';
import type { MilestoneRef } from '../../domain/milestone.ts';
import type { DecideContext } from '../define-skill.ts';
import { CAUSES, destinationOf, type Destination, type Parties } from './alert-queues.ts';
import { alertsOn, type Alert } from './alerts.ts';
import type { CaseFile } from './case-file.ts';

/** Alerts of one cause on one milestone that one person can mend. */
export interface AlertItem {
  readonly milestone: MilestoneRef;
  readonly destination: Destination;
  /** One code for each alert, so that the counts add up. */
  readonly alerts: string[];
  readonly reason: string;
  /** That of the first alert of the item. */
  readonly rule: string;
  readonly evidence: Evidence[];
}

/** The items of one milestone, each with the queue it belongs to. */
export function sortAlerts(file: CaseFile, parties: Parties, context: DecideContext): AlertItem[] {
  const groups = new Map<string, { destination: Destination; alerts: Alert[] }>();
  for (const alert of alertsOn(file, parties.owner, context)) {
    const destination = destinationOf(alert, file, parties);
    const key = `${CAUSES[alert.code]}|${keyOf(destination)}`;
    const group = groups.get(key) ?? { destination, alerts: [] };
    group.alerts.push(alert);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ destination, alerts }) => ({
    milestone: file.ref,
    destination,
    alerts: alerts.map(({ code }) => code),
    reason: alerts.map(({ reason }) => reason).join(' '),
    rule: `noise-suppression/${(alerts[0]?.code ?? '').replaceAll('_', '-')}`,
    evidence: alerts.flatMap(({ evidence }) => evidence),
  }));
}

/** Alerts become one item only where the same person, for the same reason, settles them. */
function keyOf(destination: Destination): string {
  if (destination.queue === 'csam') return `csam|${destination.why}`;
  return `${destination.role}|${destination.person?.id ?? ''}`;
}
