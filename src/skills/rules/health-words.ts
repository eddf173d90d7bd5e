import { readableDay } from '../../domain/dates.ts';
import type { Named } from '../../domain/person.ts';
import type { HealthItem, MilestoneHealthOutput } from '../milestone-health.ts';
import type { CaseFile } from './case-file.ts';

type CustomerSummary = MilestoneHealthOutput['customer_summary'][number];
type InternalLine = MilestoneHealthOutput['internal_summary'][number];

/** One health item beside what was read about it. */
export interface Judged {
  readonly file: CaseFile;
  readonly item: HealthItem;
}

const NO_CUSTOMER: Named = { id: '', name: 'Without customer' };

/**
 * Text that can be pasted to a customer: what, when and how it stands. No roles, names of
 * colleagues, figures of commitment or use, internal systems, or blame (skills.md 4.7).
 */
export function customerSummary(judged: readonly Judged[]): CustomerSummary[] {
  const customers = new Map<string, CustomerSummary>();
  for (const { file, item } of judged) {
    const customer = item.milestone.customer ?? NO_CUSTOMER;
    const summary = customers.get(customer.id) ?? { customer, bullets: [] };
    summary.bullets.push(customerBullet(file, item));
    customers.set(customer.id, summary);
  }
  return [...customers.values()];
}

function customerBullet(file: CaseFile, item: HealthItem): string {
  const title = safeTitle(item.milestone.name, file.peopleNames);
  const { due } = item.milestone;
  const date = due === null ? null : readableDay(due);
  if (item.health === 'on_track') {
    return date ? `${title}: on plan for ${date}.` : `${title}: on plan.`;
  }
  if (date === null) return `${title}: we are settling the date and will confirm it.`;
  if (typeof item.recovery === 'object') {
    const until = readableDay(item.recovery.date);
    return `${title}: planned for ${date}; steps to get back on plan are agreed until ${until}.`;
  }
  return `${title}: planned for ${date}; needs attention, and we will come back with the next steps.`;
}

const INTERNAL = /\b(MSX|MCEM|CSAM|CSA|ISD|STU|ATU|ACR|commit\w*|consumption|Unified|partner)\b/i;
const FIGURE = /(?:[$€£]\s?\d|\d\s?(?:USD|EUR|k\b|\/month))/i;

/** A title from MSX goes out only when it names no colleague, no internal word and no money. */
function safeTitle(name: string, people: readonly string[]): string {
  const namesPerson = people.some((person) => name.includes(person));
  const unsafe = namesPerson || INTERNAL.test(name) || FIGURE.test(name);
  return unsafe ? 'One of the agreed work items' : name;
}

/** Owner, date and next step of every item, for the account team. */
export function internalSummary(judged: readonly Judged[]): InternalLine[] {
  return judged.map(({ file, item }) => ({
    milestone: item.milestone,
    owner: item.milestone.owner,
    due: item.milestone.due,
    next_step: nextStep(file, item),
    rule: 'milestone-health/next-step',
  }));
}

function nextStep(file: CaseFile, item: HealthItem): string {
  if (typeof item.recovery === 'object') {
    const { owner, date } = item.recovery;
    return `${owner.name} brings it back on plan until ${readableDay(date)}.`;
  }
  if (item.recovery === 'missing') return 'Name a recovery owner and a recovery date.';
  if (item.health === 'on_track') return nextOpenTask(file);
  if (item.milestone.due === null) return 'Set a date.';
  if (item.rule.endsWith('/overdue')) return 'Set a new date, or finish and complete it.';
  return 'Plan an owned task that secures the date.';
}

function nextOpenTask({ tasks }: CaseFile): string {
  const [next] = tasks
    .filter(({ task, due }) => task.stateCode === 0 && due !== null)
    .toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  if (!next?.due) return 'Nothing to do now.';
  return `${next.task.subject}, until ${readableDay(next.due)}.`;
}

const WORDS = { blocked: 'blocked', at_risk: 'at risk', on_track: 'on track' } as const;

/** One sentence to say aloud: counts first, the worst thing first. */
export function healthHeadline(report: readonly HealthItem[]): string {
  if (report.length === 0) return 'No committed milestones to review here.';
  const count = (health: HealthItem['health']): number =>
    report.filter((item) => item.health === health).length;
  const total = report.length === 1 ? '1 milestone' : `${report.length} committed milestones`;
  const counts = (['blocked', 'at_risk', 'on_track'] as const)
    .filter((health) => count(health) > 0)
    .map((health) => `${count(health)} ${WORDS[health]}`);
  const [worst] = report;
  if (!worst || worst.health === 'on_track') return `${total}: ${counts.join(', ')}.`;
  return `${total}: ${counts.join(', ')}. Worst: ${worst.milestone.name}, ${WORDS[worst.health]}.`;
}
