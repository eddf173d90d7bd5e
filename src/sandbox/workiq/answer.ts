import { dayAt } from '../../domain/dates.ts';
import type { AskWorkIqOutput, WorkIqTools } from '../../tools/workiq-tools.ts';
import type { Scenario } from '../msx/scenario.ts';

type Item = NonNullable<Scenario['workiq']>[number];

/** As many lines as our questions ask for (WQ-8.6). */
const MOST_LINES = 12;

/**
 * A stand-in for WorkIQ that answers from a scenario's items, in prose with citations as the
 * contract describes (workiq-contract.md 5, 8.6). It reads the question alone: no model, same
 * answer each time.
 */
export function createWorkIqStandIn(scenario: Scenario): WorkIqTools {
  const items = scenario.workiq ?? [];
  const accounts = (scenario.msx['accounts'] ?? []).map(({ accountid, name }) => ({
    id: String(accountid),
    name: String(name),
  }));
  const names = (scenario.msx['contacts'] ?? []).map(({ fullname }) => String(fullname));
  return {
    ask_work_iq({ question, timeZone }) {
      const zone = timeZone ?? 'UTC';
      const asked = new Set(
        accounts.filter(({ name }) => question.includes(name)).map(({ id }) => id),
      );
      const [from = '', to = ''] = question.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [];
      const lines = items
        .filter(({ account, kind }) => asked.has(account) && kindsIn(question).includes(kind))
        .map((item) => ({ item, day: dayAt(new Date(item.at), zone) }))
        .filter(({ item, day }) => day >= from && day <= to && item.at <= scenario.now)
        .toSorted((a, b) => b.item.at.localeCompare(a.item.at))
        .slice(0, MOST_LINES)
        .map(({ item, day }, index) => lineOf(item, { day, index, names }));
      return Promise.resolve(answerOf(lines));
    },
  };
}

function answerOf(lines: readonly string[]): AskWorkIqOutput {
  if (lines.length === 0) return { outcome: 'nothing_found', text: 'NONE' };
  return { outcome: 'answered', text: lines.join('\n'), conversationId: null };
}

/** Source families by the line of the question that names them. */
const KINDS: readonly (readonly [Item['kind'], RegExp])[] = [
  ['mail', /^Source: mail\b/m],
  ['teams', /^Source: Teams\b/m],
  ['meeting', /^Source: meetings\b/m],
  ['file', /^Source: files\b/m],
];

function kindsIn(question: string): Item['kind'][] {
  return KINDS.filter(([, asks]) => asks.test(question)).map(([kind]) => kind);
}

/** `date | kind | person | one sentence | source link`; of a meeting also who is named in it. */
function lineOf(
  { kind, from, subject, text, url }: Item,
  { day, index, names }: { day: string; index: number; names: readonly string[] },
): string {
  const also = kind === 'meeting' ? names.filter((name) => text.includes(name)) : [];
  const people = [from, ...also.filter((name) => !from.includes(name))].join(', ');
  const parts = [day, kind, people, `${subject}: ${text}`].map(inOneLine);
  return [...parts, `[${index + 1}](${url})`].join(' | ');
}

function inOneLine(text: string): string {
  return text.replaceAll('|', '/').replace(/\s+/g, ' ').trim();
}
