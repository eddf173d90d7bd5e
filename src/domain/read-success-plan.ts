/**
 * People paste success plans from wherever they keep them. One bad line spoils nothing in silence:
 * all of them are named, and nothing is taken until every line can be read.
 */
import { AppError } from '../errors.ts';
import type { Outcome } from './success-plan.ts';

const MOST_OUTCOMES = 50;
const LONGEST_FIELD = 300;

/**
 * Reads a success plan from pasted text or CSV: one outcome a line, `title; measure; target`, the
 * last two optional. A CSV header (`title,measure,target`, any order) decides separator and
 * columns. Throws `input_invalid` with every line that cannot be used and what to do about it.
 */
export function readSuccessPlan(text: string): Outcome[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '');
  const layout = layoutOf(lines[0]?.line ?? '');
  const rows = layout.hasHeader ? lines.slice(1) : lines;
  const problems: string[] = [];
  const outcomes = rows.flatMap(({ line, number }) => {
    const read = outcomeOf(line, layout);
    if (typeof read !== 'string') return [read];
    problems.push(`Line ${number}: ${read}`);
    return [];
  });
  problems.push(...problemsOf(outcomes, rows.length));
  if (problems.length > 0) {
    throw new AppError('input_invalid', `The plan cannot be used:\n- ${problems.join('\n- ')}`);
  }
  return outcomes;
}

const COLUMNS = ['title', 'measure', 'target'] as const;
type Column = (typeof COLUMNS)[number];

interface Layout {
  readonly separator: string;
  readonly columns: readonly (Column | null)[];
  readonly hasHeader: boolean;
}

function layoutOf(first: string): Layout {
  for (const separator of [';', ',', '\t']) {
    const names = fieldsOf(first, separator).map((name) => name.toLowerCase());
    const columns = names.map((name) => COLUMNS.find((column) => column === name) ?? null);
    if (columns.includes('title')) return { separator, columns, hasHeader: true };
  }
  return { separator: ';', columns: COLUMNS, hasHeader: false };
}

/** The outcome of a line, or what is wrong with it. */
function outcomeOf(line: string, { separator, columns, hasHeader }: Layout): Outcome | string {
  const fields = fieldsOf(hasHeader ? line : line.replace(/^(?:[-*•–]|\d+[.)])\s+/, ''), separator);
  if (fields.length > columns.length) {
    return `${fields.length} fields, but there are ${columns.length}: quote a field that holds “${separator}”.`;
  }
  const of = (column: Column): string => fields[columns.indexOf(column)] ?? '';
  const [title, measure, target] = [of('title'), of('measure'), of('target')];
  if (title === '') return 'the title is empty. Write: title; measure; target.';
  if (fields.some((field) => field.length > LONGEST_FIELD)) {
    return `a field is longer than ${LONGEST_FIELD} characters. Shorten it.`;
  }
  return { title, ...(measure ? { measure } : {}), ...(target ? { target } : {}) };
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
