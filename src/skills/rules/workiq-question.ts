/** Families of sources that WorkIQ is asked for, one a question (WQ-8.5). */
export type SourceFamily = 'teams' | 'meeting' | 'mail' | 'file';

/** What a question is about; complete before any call (WQ-8.1). */
export interface EvidenceScope {
  readonly customer: { readonly name: string; readonly aliases: readonly string[] };
  readonly opportunities: readonly string[];
  readonly milestones: readonly { number: string; name: string; workload: string | null }[];
  readonly people: readonly { name: string; side: 'customer' | 'microsoft' }[];
  readonly window: { readonly from: string; readonly to: string };
}

const MOST_MILESTONES = 5;
const MOST_PEOPLE = 8;
const MOST_OPPORTUNITIES = 5;

/** Most lines of one answer; as many may mean that there are more (WQ-8.6, WQ-8.7). */
export const MOST_LINES = 12;

const SOURCES: Record<SourceFamily, string> = {
  teams: 'Teams chats and channel messages',
  meeting: 'meetings with their notes',
  mail: 'mail',
  file: 'files',
};

/**
 * The question for one customer and one family of sources, in the layout of WQ-8.6. It is built
 * from the scope alone: no words of a person are pasted into it.
 */
export function questionFor(scope: EvidenceScope, family: SourceFamily): string {
  const { customer, window } = scope;
  const aliases = customer.aliases.length > 0 ? ` (also ${listed(customer.aliases)})` : '';
  return [
    `What did people of the customer say about the work below?`,
    `Customer: ${plain(customer.name)}${aliases}.`,
    `Opportunities: ${listed(scope.opportunities.slice(0, MOST_OPPORTUNITIES))}.`,
    `Milestones: ${listed(scope.milestones.slice(0, MOST_MILESTONES).map(milestoneIn))}.`,
    `People: ${listed(scope.people.slice(0, MOST_PEOPLE).map(personIn))}.`,
    `From ${window.from} to ${window.to}, both days included.`,
    `Source: ${SOURCES[family]} only, no web results.`,
    `Answer one line per item, newest first, at most ${MOST_LINES}: ` +
      `date (YYYY-MM-DD) | ${family} | person | one sentence | source link. ` +
      'If nothing fits, answer the single word NONE. No advice, no follow-up question.',
  ].join('\n');
}

function milestoneIn({ number, name, workload }: EvidenceScope['milestones'][number]): string {
  return `${number} ${plain(name)}${workload ? `, ${plain(workload)}` : ''}`;
}

function personIn({ name, side }: EvidenceScope['people'][number]): string {
  return `${plain(name)}, ${side}`;
}

function listed(items: readonly string[]): string {
  return items.length > 0 ? items.map(plain).join('; ') : 'not named';
}

/** Names from MSX are data: no line breaks, no quotes, and not longer than a name is. */
function plain(text: string): string {
  return text
    .replace(/["“”'`\r\n|<>]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 90);
}
