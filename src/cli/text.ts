/**
 * A result for a terminal. It is made from the output's own keys, so a new skill can be read here
 * without a line of code.
 */
import type { SkillResult } from '../domain/skill-result.ts';

/**
 * A result as plain text for a terminal: headline, each output key with its items, what was not
 * read.
 */
export function textOf(result: SkillResult): string {
  const { headline, scope, clock, output, coverage, operations } = result;
  const lines = [
    headline,
    `${scope.label}, ${clock.today} (${clock.time_zone})`,
    ...sectionsOf(output),
    '',
    `${operations.length} changes proposed (dry run, nothing was written).`,
    ...coverage.unread.map(({ what, why }) => `NOT READ: ${what}: ${why}`),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

/**
 * Names come from MSX: a control sign in one could move the cursor or colour the rest of a
 * terminal.
 */
function printable(line: string): string {
  return line.replace(/\p{Cc}+/gu, ' ');
}

function sectionsOf(output: unknown): string[] {
  return entriesOf(output).flatMap(([key, value]) => [
    '',
    `${key}${Array.isArray(value) ? ` (${value.length})` : ''}`,
    ...(Array.isArray(value) ? value : [value]).map((item: unknown) => `  ${lineOf(item)}`),
  ]);
}

/** The parts of an item that a person reads in one line; long lists stay in the JSON. */
function lineOf(item: unknown): string {
  return entriesOf(item)
    .flatMap(([field, value]) => (HIDDEN.has(field) ? [] : [`${field}: ${wordsOf(value)}`]))
    .join('; ');
}

const HIDDEN = new Set(['key', 'evidence', 'looked_at', 'arguments', 'preview', 'operations']);

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ') || 'none';
  const fields = Object.fromEntries(entriesOf(value));
  if (typeof fields['number'] === 'string') return `${fields['number']} ${String(fields['name'])}`;
  if (typeof fields['name'] === 'string') return fields['name'];
  if (typeof fields['subject'] === 'string') return fields['subject'];
  const inner = Object.entries(fields).map(([field, part]) => `${field} ${wordsOf(part)}`);
  return inner.length > 0 ? inner.join(', ') : String(value);
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
