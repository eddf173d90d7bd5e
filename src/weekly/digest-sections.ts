/** The lists of a message: what changed, what to escalate, what the month asks for. */
import { clean, shortened } from '../cards/plain.ts';
import type { Escalation } from '../domain/skill-result.ts';
import { CHANGE_KINDS, type Change } from './changes.ts';
import { readableDay } from '../domain/dates.ts';
import type { Digest } from './digest.ts';
import type { MonthlyFacts, Wanted } from './monthly.ts';
import type { Remembered } from './snapshot.ts';

/** How much of each list and text a drawing shows. */
export interface Size {
  readonly rows: number;
  readonly text: number;
  /** Rows of what is folded away; 0: it is only counted. */
  readonly folded: number;
}

/** Always fits. */
export const SMALLEST: Size = { rows: 1, text: 50, folded: 0 };

/** The first that fits is taken: what is folded away goes first, then rows, and words last. */
export const SIZES: readonly Size[] = [
  { rows: 5, text: 160, folded: 15 },
  { rows: 5, text: 160, folded: 5 },
  { rows: 5, text: 160, folded: 0 },
  { rows: 3, text: 160, folded: 0 },
  { rows: 2, text: 120, folded: 0 },
  { rows: 1, text: 100, folded: 0 },
  SMALLEST,
];

/** A line, cut to the size of the drawing. */
interface Row {
  readonly name: string;
  readonly words: string;
}

interface Section {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** Titles of the kinds of changes. */
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
export function changeSections({ changes }: Digest, size: Size): Section[] {
  const changed = CHANGE_KINDS.map((kind) =>
    sectionOf(HEADINGS[kind], changes.filter((one) => one.kind === kind).map(changeRow), size),
  );
  return changed.filter(({ rows }) => rows.length > 0);
}

/** What can wait until the rest is read. */
export function furtherSections({ actions, escalations, monthly }: Digest, size: Size): Section[] {
  return [
    sectionOf('What became of your accepted actions', actions.rows, size),
    sectionOf('To escalate', escalations.map(escalationRow), size),
    ...monthlySections(monthly, size),
  ].filter(({ rows }) => rows.length > 0);
}

/** What is folded away: one line each, of a long list the first ones. */
export function foldedLines({ unchanged }: Digest, { folded, text }: Size): { line: string }[] {
  const shown = folded === 0 ? [] : unchanged.slice(0, folded);
  const lines = shown.map((one) => ({ line: clean(shortened(unchangedWords(one), text)) }));
  const more = unchanged.length - shown.length;
  return shown.length > 0 && more > 0 ? [...lines, { line: `and ${more} more` }] : lines;
}

function unchangedWords({ name, customer, health, due }: Remembered): string {
  const day = due === null ? 'no date' : `due ${readableDay(due)}`;
  return [name, customer?.name, HEALTH_NOW[health], day].filter(Boolean).join(' · ');
}

const HEALTH_NOW = { on_track: 'on track', at_risk: 'at risk', blocked: 'blocked' };

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
  const titles = (all: readonly Wanted[]): Row[] =>
    all.map(({ title, customer }) => ({ name: title, words: customer }));
  return [
    sectionOf('This month: outcomes with a measure', titles(monthly.validated), size),
    sectionOf('This month: a baseline is missing', titles(monthly.withoutBaseline), size),
    sectionOf('This month: next workloads', titles(monthly.next), size),
    sectionOf('This month: no success plan yet', monthly.withoutPlan.map(planRow), size),
  ];
}

/** A plan is entered by its owner, in the personal chat. */
function planRow(name: string): Row {
  return { name, words: `“edit plan for ${name}” enters one` };
}
