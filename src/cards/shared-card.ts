/**
 * A result as it may stand where others read it. It is not a report with things taken out: it shows
 * the parts that were allowed and has no place for anything else.
 */
import { readableDay } from '../domain/dates.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { ruleWords } from '../skills/rule-words.ts';
import { button, type Button } from './actions.ts';
import { barOf } from './bar.ts';
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import type { Finding } from './finding.ts';
import { narrowingWords } from './narrowing.ts';
import { clean, shortened } from './plain.ts';
import { findingsOf, pageOf, type BarPart, type Report } from './report.ts';
import { sourceLine } from './report-lines.ts';

/** Parts of a result: numbers of states, names with state and date, the rule in its own words. */
export type Shown = 'counts' | 'findings' | 'rules';

/** Findings a shared card lists; everybody's own view has all. */
const MOST_ROWS = 8;
const TEMPLATE = loadTemplate('shared');

const OWN_NOTE = 'Only you see this line.';
/** Said on every shared card: whoever reads it must know who else does (TP-8.9). */
const NOTE =
  'Everybody here reads this. A button opens your own view, with your own rights in MSX; only you see it.';

/**
 * The card of a result for a channel or group chat, with the parts that its skill may show there.
 * People named by their Teams ids get a view of their own, which Teams refreshes by itself.
 */
export function sharedCard(
  report: Report,
  shows: readonly Shown[],
  viewers: readonly string[] = [],
): AdaptiveCard {
  const card = drawn(report, shows, { note: NOTE, buttons: [ownView(report)] });
  return viewers.length === 0 ? card : { ...card, refresh: refreshFor(report, viewers) };
}

/** The same for one viewer, with what concerns that person alone. */
export function viewerCard(
  report: Report,
  shows: readonly Shown[],
  viewers: readonly string[],
): AdaptiveCard {
  const { length } = report.changes;
  const waiting = report.changes.filter(({ entry }) => isWaiting(entry)).length;
  const note = `${OWN_NOTE} ${waiting} of ${length} proposed changes wait for you.`;
  const changes = button(`Proposed changes (${length})`, pageOf(report, 'show-changes', 0));
  const buttons = [ownView(report), ...(length > 0 ? [changes] : [])];
  const card = drawn(report, shows, { note: length > 0 ? note : OWN_NOTE, buttons });
  return { ...card, refresh: refreshFor(report, viewers) };
}

function isWaiting(entry: LedgerEntry | null): boolean {
  return entry?.state === 'proposed' || entry?.state === 'edited';
}

/** Teams keeps so many views of one card, and asks again after a minute (TP-4.20 to 4.22). */
const MOST_VIEWERS = 60;

function refreshFor(report: Report, viewers: readonly string[]): object {
  const { verb, data } = button('Refresh', pageOf(report, 'refresh-view', 0));
  const action = { type: 'Action.Execute', title: 'Refresh', verb, data };
  return { action, userIds: viewers.slice(0, MOST_VIEWERS) };
}

function ownView(report: Report): Button {
  return button('My own view', pageOf(report, 'show-report', 0));
}

/** What differs between the card of all and that of one viewer. */
interface Frame {
  readonly note: string;
  readonly buttons: readonly Button[];
}

function drawn(report: Report, shows: readonly Shown[], { note, buttons }: Frame): AdaptiveCard {
  const { result, parts } = report;
  const bar = shows.includes('counts') ? barOf(parts.bar) : [];
  const urgent = shows.includes('findings') ? parts.urgent : [];
  const rows = urgent.slice(0, MOST_ROWS);
  const more = findingsOf(report).length + report.hidden - rows.length;
  const headline = headlineOf(parts.bar, shows);
  return bind(TEMPLATE, {
    title: result.title,
    fallback: clean(`${result.scope.label}: ${headline}`),
    headline,
    about: clean(shortened(aboutOf(report), 200)),
    hasBar: bar.length > 0,
    bar,
    hasUnread: result.coverage.unread.length > 0,
    rows: rows.map((finding) => rowOf(finding, shows)),
    hasMore: more > 0,
    more: rows.length === 0 ? `${more} in your own view.` : `${more} more in your own view.`,
    hasButtons: true,
    buttons,
    note,
    source: sourceLine(result),
  });
}

/** What was understood: which customer, and what of it is listed. */
function aboutOf({ result, narrowing }: Report): string {
  const scope = [result.scope.label, ...narrowingWords(narrowing)].join(' · ');
  return `${scope}, as of ${readableDay(result.clock.today)}`;
}

/** Numbers alone: the headline of a report may quote a reason. */
function headlineOf(bar: readonly BarPart[], shows: readonly Shown[]): string {
  if (!shows.includes('counts')) return 'The result is in your own view';
  const counts = bar.filter(({ count }) => count > 0);
  if (counts.length === 0) return 'Nothing was found';
  return counts.map(({ count, look }) => `${count} ${look.word.toLowerCase()}`).join(', ');
}

/** The rule stands for the reason: its words are the same for everybody and hold no text of MSX. */
function rowOf({ name, place, look, rule }: Finding, shows: readonly Shown[]): object {
  const words = shows.includes('rules') && rule !== null ? ruleWords(rule).says : '';
  return {
    state: look.word,
    color: look.color,
    place: clean(shortened(place, 80)),
    name: clean(shortened(name, 80)),
    hasRule: words !== '',
    rule: words,
  };
}
