/** The lists of a message: what changed, what to escalate, what the month asks for. */
import { clean, shortened } from '../cards/plain.ts';
import type { Escalation } from '../domain/skill-result.ts';
import { CHANGE_KINDS, type Change } from './changes.ts';
import type { Digest } from './digest.ts';
import type { MonthlyFacts } from './monthly.ts';

/** How much of each text and list a drawing shows; the first that fits is taken. */
export const SIZES = [
  { rows: 5, text: 160 },
  { rows: 3, text: 90 },
  { rows: 1, text: 50 },
] as const;
/** One of the sizes. */
export type Size = (typeof SIZES)[number];

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
export function furtherSections({ escalations, monthly }: Digest, size: Size): Section[] {
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
