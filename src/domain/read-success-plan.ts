/**
 * People paste success plans from wherever they keep them. One bad line spoils nothing in silence:
 * all of them are named, and nothing is taken until every line can be read.
 */
import type { Outcome } from './success-plan.ts';

/** More than a review can go through; it also keeps the card of a plan within its size. */
const MOST_OUTCOMES = 50;
/** Characters of one field. */
const LONGEST_FIELD = 300;

/** What was read of a typed plan; usable only without `problems`, each of which says what to do. */
export interface ReadPlan {
  readonly outcomes: Outcome[];
  readonly problems: string[];
}

/**
 * Reads a success plan from typed or pasted text, cells of a sheet, or CSV: one outcome a line,
 * `title; measure; target; milestones`, the last three optional. A header (any order) decides
 * separator and columns; without one, tabs part cells and semicolons everything else.
 */
export function readSuccessPlan(text: string): ReadPlan {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.replace(/^ +| +$/g, ''), number: index + 1 }))
    .filter(({ line }) => line.trim() !== '');
  const layout = layoutOf(lines[0]?.line ?? '', text.includes('\t') ? '\t' : ';');
  const rows = layout.hasHeader ? lines.slice(1) : lines;
  const problems: string[] = [];
  const outcomes = rows.flatMap(({ line, number }) => {
    const read = outcomeOf(line, layout);
    if (typeof read !== 'string') return [read];
    problems.push(`Line ${number}: ${read}`);
    return [];
  });
  return { outcomes, problems: [...problems, ...problemsOf(outcomes, rows.length)] };
}

/** The order of columns where no header says otherwise. */
const COLUMNS = ['title', 'measure', 'target', 'milestones'] as const;
type Column = (typeof COLUMNS)[number];

/** What people call the columns in their own sheets. */
const NAMES: Readonly<Record<string, Column>> = {
  title: 'title',
  outcome: 'title',
  priority: 'title',
  goal: 'title',
  measure: 'measure',
  metric: 'measure',
  kpi: 'measure',
  target: 'target',
  milestone: 'milestones',
  milestones: 'milestones',
};

/**
 * How the fields of a line are told apart, and what each of them is; null: a column that is not
 * read.
 */
interface Layout {
  readonly separator: string;
  readonly columns: readonly (Column | null)[];
  readonly hasHeader: boolean;
}

function layoutOf(first: string, separatorOfText: string): Layout {
  // A comma parts fields only under a header: in plain text it belongs to the sentence.
  for (const separator of [';', ',', '\t']) {
    const names = fieldsOf(first, separator).map((name) => name.toLowerCase());
    const columns = names.map((name) => NAMES[name] ?? null);
    if (columns.includes('title')) return { separator, columns, hasHeader: true };
  }
  return { separator: separatorOfText, columns: COLUMNS, hasHeader: false };
}

/** The outcome of a line, or what is wrong with it. */
function outcomeOf(line: string, { separator, columns, hasHeader }: Layout): Outcome | string {
  const fields = fieldsOf(hasHeader ? line : line.replace(/^(?:[-*•–]|\d+[.)])\s+/, ''), separator);
  if (fields.length > columns.length) {
    return `${fields.length} fields, but there are ${columns.length}: quote a field that holds “${SIGNS[separator] ?? separator}”.`;
  }
  const of = (column: Column): string => fields[columns.indexOf(column)] ?? '';
  const [title, measure, target] = [of('title'), of('measure'), of('target')];
  if (title === '') return 'the title is empty. Write: title; measure; target.';
  if (fields.some((field) => field.length > LONGEST_FIELD)) {
    return `a field is longer than ${LONGEST_FIELD} characters. Shorten it.`;
  }
  const servedBy = milestonesIn(of('milestones'));
  if (servedBy === null) {
    return `“${of('milestones')}” is no milestone. Write numbers such as 7-503418826, or none.`;
  }
  return {
    title,
    ...(measure ? { measure } : {}),
    ...(target ? { target } : {}),
    ...(servedBy.length > 0 || of('milestones') !== '' ? { servedBy } : {}),
  };
}

/** How messages name a separator that cannot be seen. */
const SIGNS: Readonly<Record<string, string>> = { '\t': 'a tab' };

/** Numbers of milestones; nothing where none are given or wanted, null for anything else. */
function milestonesIn(text: string): string[] | null {
  if (text === '' || /^none$/i.test(text)) return [];
  const numbers = text.split(/[\s,]+/).filter((part) => part !== '');
  return numbers.every((number) => /^7-\d{9}$/.test(number)) ? numbers : null;
}

function problemsOf(outcomes: readonly Outcome[], lines: number): string[] {
  if (lines === 0) return ['It is empty. Write one outcome a line: title; measure; target.'];
  if (lines > MOST_OUTCOMES) return [`${lines} outcomes; the most is ${MOST_OUTCOMES}.`];
  const titles = outcomes.map(({ title }) => title.toLowerCase());
  const twice = outcomes.filter(({ title }, index) => titles.indexOf(title.toLowerCase()) < index);
  return twice.map(({ title }) => `“${title}” is there twice. Remove one.`);
}

/**
 * Fields of one line; a field in double quotes may hold the separator, a quote is doubled in it.
 */
function fieldsOf(line: string, separator: string): string[] {
  const fields = [''];
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? '';
    const last = fields.length - 1;
    if (quoted && character === '"' && line[at + 1] === '"') {
      fields[last] += '"';
      at += 1;
    } else if (character === '"' && (quoted || fields[last]?.trim() === '')) {
      quoted = !quoted;
    } else if (character === separator && !quoted) {
      fields.push('');
    } else {
      fields[last] += character;
    }
  }
  return fields.map((field) => field.trim());
}
