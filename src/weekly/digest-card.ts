import { button, type Button } from '../cards/actions.ts';
import { bind, loadTemplate, sizeOf, type AdaptiveCard } from '../cards/bind.ts';
import type { Finding } from '../cards/finding.ts';
import { clean, plain, shortened } from '../cards/plain.ts';
import { openFinding, pageOf } from '../cards/report.ts';
import { sourceLine, unreadLines } from '../cards/report-lines.ts';
import type { Escalation } from '../domain/skill-result.ts';
import type { Unread } from '../domain/unread.ts';
import { ruleWords } from '../skills/rule-words.ts';
import { CHANGE_KINDS, type Change } from './changes.ts';
import type { Digest } from './digest.ts';
import { TO_ALL } from './voice.ts';
import type { MonthlyFacts } from './monthly.ts';

const TEMPLATE = loadTemplate('digest');

/** Beyond this a message is drawn smaller (teams-platform.md TP-2.3). */
const LARGEST = 28 * 1024;

/** How much of each text and list a drawing shows; the first that fits is taken. */
const SIZES = [
  { rows: 5, text: 160 },
  { rows: 3, text: 90 },
  { rows: 1, text: 50 },
] as const;
type Size = (typeof SIZES)[number];

/** What stands around a message: how it came, and how it is stopped. */
export interface Frame {
  /** Why it comes at another time than planned; '' when it does not. */
  readonly note: string;
  readonly stop: string;
}

/** Draws a message. It is never cut: a long one shows fewer rows and says how many there are. */
export function digestCard(digest: Digest, frame: Frame): AdaptiveCard {
  const drawn = SIZES.map((size) => draw(digest, frame, size));
  return drawn.find((card) => sizeOf(card) <= LARGEST) ?? draw(digest, frame, SIZES[2]);
}

function draw(digest: Digest, { note, stop }: Frame, size: Size): AdaptiveCard {
  const { report, voice, headline, needs, moreNeeds } = digest;
  const title = voice.title(report.result.scope.label);
  const text = (words: string): string => clean(shortened(words, size.text));
  return bind(TEMPLATE, {
    fallback: clean(`${title}: ${headline}`),
    title: plain(shortened(title, 120)),
    headline: clean(headline),
    notes: [note, ...notesOf(digest)].filter(Boolean).map((line) => ({ line: text(line) })),
    ...unreadLines(isShared(digest) ? hushed(digest.unread) : digest.unread),
    sections: changeSections(digest, size),
    hasNeeds: needs.length > 0,
    needsNow: voice.needsNow,
    needs: needs.map((finding) => needOf(digest, finding, text)),
    further: furtherSections(digest, size),
    buttons: buttonsOf(digest, moreNeeds),
    source: sourceLine(report.result),
    stop,
  });
}

function notesOf({ voice, isFirst, unchanged, actions, mutedNames, needs }: Digest): string[] {
  return [
    isFirst ? voice.first : '',
    unchanged > 0 ? `${unchanged} unchanged, not listed.` : '',
    needs.length === 0 ? voice.calm : '',
    actions,
    mutedNames.length > 0 ? `Muted: ${mutedNames.join(', ')}.` : '',
  ];
}

interface Row {
  readonly name: string;
  readonly words: string;
}

interface Section {
  readonly heading: string;
  readonly rows: readonly Row[];
}

const HEADINGS: Readonly<Record<Change['kind'], string>> = {
  newly_at_risk: 'Newly at risk',
  recovered: 'Recovered',
  date_moved: 'Dates that moved',
  committed: 'Newly committed',
  completed: 'Completed',
  newly_mine: 'New for you',
  left: 'No longer here',
};

/** What changed stands first; empty sections are left out. */
function changeSections({ changes }: Digest, size: Size): Section[] {
  const changed = CHANGE_KINDS.map((kind) =>
    sectionOf(HEADINGS[kind], changes.filter((one) => one.kind === kind).map(changeRow), size),
  );
  return changed.filter(({ rows }) => rows.length > 0);
}

/** What can wait until the rest is read. */
function furtherSections({ escalations, monthly }: Digest, size: Size): Section[] {
  const raised = sectionOf('To escalate', escalations.map(escalationRow), size);
  return [raised, ...monthlySections(monthly, size)].filter(({ rows }) => rows.length > 0);
}

function sectionOf(heading: string, all: readonly Row[], { rows, text }: Size): Section {
  const shown = all.slice(0, rows).map(({ name, words }) => ({
    name: clean(shortened(name, text)),
    words: clean(shortened(words, text)) && ` · ${clean(shortened(words, text))}`,
  }));
  const more = all.length - shown.length;
  return { heading, rows: more > 0 ? [...shown, { name: `and ${more} more`, words: '' }] : shown };
}

function changeRow({ milestone, words }: Change): Row {
  const { name, customer } = milestone;
  return { name, words: customer ? `${customer.name} · ${words}` : words };
}

function escalationRow({ milestone, reason }: Escalation): Row {
  return { name: milestone.name, words: reason };
}

function monthlySections(monthly: MonthlyFacts | null, size: Size): Section[] {
  if (!monthly) return [];
  const titles = (all: readonly string[]): Row[] => all.map((name) => ({ name, words: '' }));
  return [
    sectionOf('This month: outcomes with a measure', titles(monthly.validated), size),
    sectionOf('This month: a baseline is missing', titles(monthly.withoutBaseline), size),
    sectionOf('This month: next workloads', titles(monthly.next), size),
  ];
}

/** Where others read, the rule stands for the reason: its words hold no text of MSX. */
function needOf(digest: Digest, finding: Finding, text: (words: string) => string) {
  const { report } = digest;
  const { name, place, rule, look } = finding;
  const ruled = rule === null ? '' : ruleWords(rule).says;
  const reason = isShared(digest) ? ruled : finding.reason;
  return {
    word: look.word,
    style: look.style,
    name: text(name),
    place: text(place),
    reason: text(reason),
    tooltip: plain(shortened(`Open ${name}`, 100)),
    data: openFinding(report, finding.id, 0),
  };
}

function isShared({ voice }: Digest): boolean {
  return voice === TO_ALL;
}

/** Which source failed is nothing for everybody; that one did is. */
function hushed(unread: readonly Unread[]): Unread[] {
  return unread.length === 0 ? [] : [{ what: 'a part of MSX', why: 'your own view says which' }];
}

function buttonsOf(digest: Digest, moreNeeds: number): Button[] {
  const { report, hasSummaries } = digest;
  if (isShared(digest)) return [button('My own view', pageOf(report, 'show-report', 0))];
  return [
    button(moreNeeds > 0 ? `All (${moreNeeds} more need you)` : 'Whole review', {
      ...pageOf(report, 'show-report', 0),
    }),
    ...(report.changes.length > 0
      ? [button('Proposed changes', pageOf(report, 'show-changes', 0))]
      : []),
    ...(hasSummaries ? [button('For customers', pageOf(report, 'show-summary', 0))] : []),
    button('Settings', { verb: 'weekly-show' }),
  ];
}
