import { readableDay } from '../domain/dates.ts';
import type { Escalation } from '../domain/skill-result.ts';
import type { HealthItem } from '../skills/milestone-health.ts';
import { button, type Button, type CardAction } from './actions.ts';
import { bind, loadTemplate, sizeOf, type AdaptiveCard } from './bind.ts';
import { HEALTH_LOOKS, milestoneOf, pageOf, type HealthReport } from './health-report.ts';
import { clean, shortened } from './plain.ts';
import { decidedLine, sourceLine, unreadLines } from './report-lines.ts';

/** Shown with reason and evidence on the first page: what a person can act on before the next call. */
const MOST_URGENT = 5;
const ROWS_A_PAGE = 10;
/** What else there is stands on the first page only when it is this little. */
const FEW = 5;
const MOST_ESCALATIONS = 3;

/** What every card must stay below, as Teams counts it (teams-platform.md TP-2.3). */
export const LARGEST_CARD = 28 * 1024;

/** How long texts may be; the next row is tried when a card would not fit. */
const LENGTHS = [
  { name: 80, text: 160 },
  { name: 60, text: 90 },
  { name: 40, text: 50 },
  { name: 20, text: 25 },
] as const;
type Lengths = (typeof LENGTHS)[number];

const TEMPLATE = loadTemplate('health');

/**
 * The health review. Page 0 is the overview: headline, bar, what needs a person now, what was not read.
 * The pages after it list all milestones, ten a page. A page that would be too large is drawn again
 * with shorter texts, never with fewer findings.
 */
export function healthCard(report: HealthReport, page = 0): AdaptiveCard {
  for (const lengths of LENGTHS) {
    const card = bind(TEMPLATE, toView(report, page, lengths));
    if (sizeOf(card) < LARGEST_CARD) return card;
  }
  throw new Error(`Page ${page} of the health card does not fit into ${LARGEST_CARD} bytes.`);
}

function toView(report: HealthReport, page: number, lengths: Lengths): object {
  const { result } = report;
  const items = result.output.health_report;
  const parts = page === 0 ? overview(items) : listed(items, page);
  const row = (item: HealthItem): Row => rowOf(report, item, { page: parts.page, lengths });
  const buttons = buttonsOf(report, parts);
  const headline = clean(shortened(result.headline, 240));
  const escalations = parts.page === 0 ? escalationsOf(result.escalations, lengths) : [];
  const bar = barOf(items);
  return {
    fallback: headline,
    headline,
    about: clean(shortened(`${result.scope.label}, as of ${readableDay(result.clock.today)}`, 200)),
    hasBar: bar.length > 0,
    bar,
    ...unreadLines(result.coverage.unread),
    hasUrgent: parts.urgent.length > 0,
    urgent: parts.urgent.map((item) => ({ ...row(item), ...reasonOf(item, lengths) })),
    hasEscalations: escalations.length > 0,
    escalations,
    hasRest: parts.rest.length > 0,
    restTitle: parts.title,
    rest: parts.rest.map(row),
    hasButtons: buttons.length > 0,
    buttons,
    logic: decidedLine(),
    source: sourceLine(result),
  };
}

/** What one page shows. `last` is the last page of the list; 0 when the overview holds everything. */
interface Parts {
  readonly page: number;
  readonly last: number;
  readonly urgent: readonly HealthItem[];
  readonly rest: readonly HealthItem[];
  readonly title: string;
}

function overview(items: readonly HealthItem[]): Parts {
  const urgent = items.filter(({ health }) => health !== 'on_track').slice(0, MOST_URGENT);
  const others = items.filter((item) => !urgent.includes(item));
  const title = urgent.length > 0 ? 'Everything else' : 'All milestones';
  if (others.length <= FEW) return { page: 0, last: 0, urgent, rest: others, title };
  return { page: 0, last: lastPage(items), urgent, rest: [], title };
}

function listed(items: readonly HealthItem[], wanted: number): Parts {
  const last = Math.max(1, lastPage(items));
  const page = Math.min(wanted, last);
  const from = (page - 1) * ROWS_A_PAGE;
  const rest = items.slice(from, from + ROWS_A_PAGE);
  const title = `Milestones ${from + 1} to ${from + rest.length} of ${items.length}`;
  return { page, last, urgent: [], rest, title };
}

function lastPage(items: readonly HealthItem[]): number {
  return Math.ceil(items.length / ROWS_A_PAGE);
}

interface Bar {
  readonly weight: number;
  readonly style: string;
  readonly color: string;
  readonly label: string;
}

/** Weighted coloured columns; a small part keeps room for its words. */
function barOf(items: readonly HealthItem[]): Bar[] {
  const least = Math.ceil(items.length / 4);
  return (['blocked', 'at_risk', 'on_track'] as const).flatMap((health) => {
    const count = items.filter((item) => item.health === health).length;
    const { word, style, color } = HEALTH_LOOKS[health];
    if (count === 0) return [];
    return [
      { weight: Math.max(count, least), style, color, label: `${count} ${word.toLowerCase()}` },
    ];
  });
}

interface Row {
  readonly name: string;
  readonly state: string;
  readonly color: string;
  readonly place: string;
  readonly openLabel: string;
  readonly open: CardAction;
}

function rowOf(
  report: HealthReport,
  { milestone, health }: HealthItem,
  { page, lengths }: { page: number; lengths: Lengths },
): Row {
  const name = clean(shortened(milestone.name, lengths.name));
  const { word, color } = HEALTH_LOOKS[health];
  const due = dueWords(milestone.days_to_due);
  const place = [milestone.customer?.name ?? 'no customer', milestone.number, due].join(' · ');
  return {
    name,
    state: word,
    color,
    place: clean(shortened(place, lengths.name)),
    openLabel: `Open ${milestone.number}`,
    open: milestoneOf(report, milestone.id, page),
  };
}

function dueWords(days: number | null): string {
  if (days === null) return 'no date';
  if (days === 0) return 'due today';
  return days < 0 ? `${-days} days overdue` : `due in ${days} days`;
}

/** The reason, and the strongest quote: what somebody wrote says more than a status. */
function reasonOf(
  { reason, evidence }: HealthItem,
  lengths: Lengths,
): { reason: string; hasQuote: boolean; quote: string } {
  const quoted = evidence.find(({ field }) => field === 'comment') ?? evidence.at(0);
  const quote = quoted ? clean(shortened(`${quoted.field}: “${quoted.quote}”`, lengths.text)) : '';
  return { reason: clean(shortened(reason, lengths.text)), hasQuote: quote !== '', quote };
}

function escalationsOf(
  escalations: readonly Escalation[],
  { name, text }: Lengths,
): { name: string; reason: string }[] {
  const shown = escalations.slice(0, MOST_ESCALATIONS).map(({ milestone, reason }) => ({
    name: clean(shortened(milestone.name, name)),
    reason: clean(shortened(reason, text)),
  }));
  const more = escalations.length - shown.length;
  if (more === 0) return shown;
  return [...shown, { name: `${more} more`, reason: 'named where the milestone is opened.' }];
}

function buttonsOf(report: HealthReport, { page, last }: Parts): Button[] {
  const { health_report, dry_run_updates } = report.result.output;
  const { length: total } = health_report;
  const changes = dry_run_updates.length;
  const turn = (label: string, to: number): Button =>
    button(label, pageOf(report, 'show-report', to));
  return [
    ...(page > 1 ? [turn('Previous', page - 1)] : []),
    ...(page > 0 && page < last ? [turn('Next', page + 1)] : []),
    ...(page > 0 ? [turn('Overview', 0)] : []),
    ...(page === 0 && last > 0 ? [turn(`All ${total} milestones`, 1)] : []),
    ...(total > 0 ? [button('Customer summary', pageOf(report, 'show-summary', 0))] : []),
    ...(changes > 0
      ? [button(`Proposed changes (${changes})`, pageOf(report, 'show-changes', 0))]
      : []),
  ];
}
