import type { Outcome } from './success-plan.ts';

/** A plan as the lines that `readSuccessPlan` reads: one outcome a line, what is last and empty left out. */
export function writeSuccessPlan(outcomes: readonly Outcome[]): string {
  return outcomes.map(lineOf).join('\n');
}

function lineOf({ title, measure = '', target = '', servedBy }: Outcome): string {
  const milestones = servedBy?.length === 0 ? 'none' : (servedBy ?? []).join(' ');
  const fields = [title, measure, target, milestones].map(quoted);
  const last = fields.findLastIndex((field) => field !== '');
  return fields.slice(0, last + 1).join('; ');
}

/** A separator, a quote or a line break inside a field would be read as something else. */
function quoted(field: string): string {
  const line = field.replace(/\s+/g, ' ').trim();
  return /[;"\t]|^(?:[-*•–]|\d+[.)])\s/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
