import { readableDay } from '../domain/dates.ts';
import type { Escalation } from '../domain/skill-result.ts';
import { button, type Button, type CardAction } from './actions.ts';
import { barOf } from './bar.ts';
import { bind, loadTemplate, sizeOf, type AdaptiveCard } from './bind.ts';
import type { Finding } from './finding.ts';
import { narrowingWords } from './narrowing.ts';
import { clean, shortened } from './plain.ts';
import { findingsOf, openFinding, pageOf, type Report } from './report.ts';
import { sourceLine, unreadLines } from './report-lines.ts';

/** Shown with reason and evidence on the first page: what can be acted on before the next call. */
const MOST_URGENT = 5;
/** Findings a page of the list. */
const ROWS_A_PAGE = 10;
/** What else there is stands on the first page only when it is this little. */
const FEW = 5;
/** The others are named where their milestone is opened. */
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

const TEMPLATE = loadTemplate('report');

/**
 * The card of any skill. Page 0 is the overview: headline, bar, what needs a person now, what was
 * not read. The pages after it list all findings, ten a page. A page that would be too large is
 * drawn again with shorter texts, never with fewer findings.
 */
export function reportCard(report: Report, page = 0): AdaptiveCard {
  for (const lengths of LENGTHS) {
    const card = bind(TEMPLATE, toView(report, page, lengths));
    if (sizeOf(card) < LARGEST_CARD) return card;
  }
  throw new Error(`Page ${page} of the card does not fit into ${LARGEST_CARD} bytes.`);
}

function toView(report: Report, page: number, lengths: Lengths): object {
  const { result, logic } = report;
  const shown = page === 0 ? overview(report) : listed(report, page);
  const row = (finding: Finding): Row => rowOf(report, finding, { page: shown.page, lengths });
  const buttons = buttonsOf(report, shown);
  const headline = clean(shortened(result.headline, 240));
  const escalations = shown.page === 0 ? escalationsOf(result.escalations, lengths) : [];
  const bar = barOf(report.parts.bar);
  return {
    title: result.title,
    fallback: headline,
    headline,
    about: clean(shortened(aboutOf(report), 200)),
    hasHidden: report.hidden > 0,
    hidden: hiddenLine(report),
    hasBar: bar.length > 0,
    bar,
    hasLoop: shown.page === 0 && report.loop !== '',
    loop: clean(report.loop),
    ...unreadLines(result.coverage.unread),
    hasUrgent: shown.urgent.length > 0,
    urgent: shown.urgent.map((finding) => ({ ...row(finding), ...reasonOf(finding, lengths) })),
    hasEscalations: escalations.length > 0,
    escalations,
    hasRest: shown.rest.length > 0,
    restTitle: shown.title,
    rest: shown.rest.map(row),
    hasButtons: buttons.length > 0,
    buttons,
    logic,
    source: sourceLine(result),
  };
}

/** What was understood: for whom, and what of it is shown. */
function aboutOf({ result, narrowing, heard }: Report): string {
  const { label } = result.scope;
  const scope = heard === '' ? label : `${label} (${heard})`;
  const asOf = `as of ${readableDay(result.clock.today)}`;
  return `${[scope, ...narrowingWords(narrowing)].join(' · ')}, ${asOf}`;
}

/** Nothing is left out silently, not even on purpose. */
function hiddenLine(report: Report): string {
  const shown = findingsOf(report).length;
  const words = narrowingWords(report.narrowing).join(', ');
  return `${shown} of ${shown + report.hidden} shown: ${words}. The headline counts all.`;
}

/**
 * What one page shows. `last` is the last page of the list; 0 when the overview holds everything.
 */
interface Shown {
  readonly page: number;
  readonly last: number;
  readonly urgent: readonly Finding[];
  readonly rest: readonly Finding[];
  readonly title: string;
}

function overview(report: Report): Shown {
  const { parts } = report;
  const urgent = parts.urgent.slice(0, MOST_URGENT);
  const others = findingsOf(report).slice(urgent.length);
  const title = urgent.length < parts.urgent.length ? 'Everything else' : parts.rest.title;
  if (others.length <= FEW) return { page: 0, last: 0, urgent, rest: others, title };
  return { page: 0, last: lastPage(report), urgent, rest: [], title };
}

function listed(report: Report, wanted: number): Shown {
  const findings = findingsOf(report);
  const last = Math.max(1, lastPage(report));
  const page = Math.min(wanted, last);
  const from = (page - 1) * ROWS_A_PAGE;
  const rest = findings.slice(from, from + ROWS_A_PAGE);
  const title = `${from + 1} to ${from + rest.length} of ${findings.length}`;
  return { page, last, urgent: [], rest, title };
}

function lastPage(report: Report): number {
  return Math.ceil(findingsOf(report).length / ROWS_A_PAGE);
}

/** One finding in a list, ready to print, with what its press carries. */
interface Row {
  readonly name: string;
  readonly state: string;
  readonly color: string;
  readonly place: string;
  readonly openLabel: string;
  readonly open: CardAction;
}

function rowOf(
  report: Report,
  { id, name, look, place }: Finding,
  { page, lengths }: { page: number; lengths: Lengths },
): Row {
  const shortName = clean(shortened(name, lengths.name));
  return {
    name: shortName,
    state: look.word,
    color: look.color,
    place: clean(shortened(place, lengths.name)),
    openLabel: `Open ${/7-\d{9}/.exec(place)?.[0] ?? shortName}`,
    open: openFinding(report, id, page),
  };
}

/** The reason, and the strongest quote: what somebody wrote says more than a status. */
function reasonOf(
  { reason, evidence }: Finding,
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

function buttonsOf(report: Report, { page, last }: Shown): Button[] {
  const total = findingsOf(report).length;
  const changes = report.changes.length;
  const turn = (label: string, to: number): Button =>
    button(label, pageOf(report, 'show-report', to));
  return [
    ...(page > 1 ? [turn('Previous', page - 1)] : []),
    ...(page > 0 && page < last ? [turn('Next', page + 1)] : []),
    ...(page > 0 ? [turn('Overview', 0)] : []),
    ...(page === 0 && last > 0 ? [turn(`Show all ${total}`, 1)] : []),
    ...(report.parts.summaries.length > 0
      ? [button('Customer summary', pageOf(report, 'show-summary', 0))]
      : []),
    ...(page === 0 ? (report.parts.offers ?? []) : []),
    ...(changes > 0
      ? [button(`Proposed changes (${changes})`, pageOf(report, 'show-changes', 0))]
      : []),
    ...wideningButtons(report),
  ];
}

/** One click each: without what narrows the list, and for all of the person's work. */
function wideningButtons(report: Report): Button[] {
  const { hidden, result } = report;
  const total = findingsOf(report).length + hidden;
  const all = { ...report, narrowing: {} };
  return [
    ...(hidden > 0 ? [button(`Without filter (${total})`, pageOf(all, 'show-report', 0))] : []),
    ...(result.scope.kind === 'portfolio'
      ? []
      : [button('All my work', { verb: 'choose', skill: result.skill, choice: 'all' })]),
  ];
}
