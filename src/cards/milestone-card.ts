import { readableDay } from '../domain/dates.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { DryRunOperation } from '../domain/operation.ts';
import type { Escalation } from '../domain/skill-result.ts';
import type { Unread } from '../domain/unread.ts';
import type { HealthItem } from '../skills/milestone-health.ts';
import { ruleWords } from '../skills/rules/rule-words.ts';
import { button } from './actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import { changeView, type ChangeView } from './change-view.ts';
import { HEALTH_LOOKS, pageOf, type HealthReport } from './health-report.ts';
import { clean, plain, shortened } from './plain.ts';
import { sourceLine, unreadLines } from './report-lines.ts';

const MOST_EVIDENCE = 8;
const MOST_CHANGES = 4;

const TEMPLATE = loadTemplate('milestone');

/** One milestone of a review: why it is flagged, what would clear it, what that rests on, and its link. */
export function milestoneCard(report: HealthReport, item: HealthItem, page = 0): AdaptiveCard {
  const { result } = report;
  const { milestone, health, rule } = item;
  const { word, color } = HEALTH_LOOKS[health];
  const words = ruleWords(rule);
  const changes = changesOf(result.output.dry_run_updates, milestone.id);
  const escalations = result.escalations.filter((one) => one.milestone.id === milestone.id);
  const link = safeLink(milestone.url);
  return bind(TEMPLATE, {
    fallback: clean(`${milestone.name}: ${word}. ${item.reason}`),
    state: word,
    color,
    place: clean(shortened(`${milestone.number} · ${milestone.customer?.name ?? ''}`, 120)),
    name: clean(shortened(milestone.name, 200)),
    ...unreadLines(unreadOf(result.coverage.unread, milestone.number)),
    facts: factsOf(item),
    reason: clean(item.reason),
    ruleLine: clean(`${words.says} Rule: ${rule}`),
    clears: words.clears,
    hasEscalations: escalations.length > 0,
    escalations: escalations.map(escalationLine),
    evidence: item.evidence.slice(0, MOST_EVIDENCE).map(evidenceLine),
    lookedAt: item.looked_at.map((line) => ({ line: clean(`Looked at: ${line}`) })),
    hasChanges: changes.length > 0,
    changes,
    back: [button('Back to the report', pageOf(report, 'show-report', page))],
    hasLink: link !== null,
    link: link ?? '',
    source: sourceLine(result),
  });
}

/** All but what is about another milestone by its number. */
function unreadOf(unread: readonly Unread[], number: string): Unread[] {
  return unread.filter(({ what }) => {
    const named = /7-\d{9}/.exec(what)?.[0];
    return named === undefined || named === number;
  });
}

function factsOf({ milestone, msx_status, drift, recovery }: HealthItem): object[] {
  const due = milestone.due === null ? 'not set' : readableDay(milestone.due);
  const status = drift ? `${msx_status} (differs from the review)` : msx_status;
  const facts = [
    ['Due', due],
    ['Status in MSX', status],
    ['Commitment', milestone.commitment],
    ['Owner', milestone.owner?.name ?? 'nobody'],
    ['Opportunity', milestone.opportunity.name],
    ...(recovery === 'not_needed' ? [] : [['Recovery', recoveryWords(recovery)]]),
  ];
  return facts.map(([title = '', value = '']) => ({
    title,
    value: plain(shortened(value, 120)),
  }));
}

function recoveryWords(recovery: Exclude<HealthItem['recovery'], 'not_needed'>): string {
  if (recovery === 'missing') return 'no owner and date named';
  return `${recovery.owner.name}, until ${readableDay(recovery.date)}`;
}

function escalationLine({ rule, reason }: Escalation): { reason: string; clears: string } {
  return { reason: clean(shortened(reason, 200)), clears: ruleWords(rule).clears };
}

function evidenceLine({ field, quote, at, by }: Evidence): { what: string; quote: string } {
  const who = [by?.name, at === null ? undefined : readableDay(at.slice(0, 10))];
  const source = [field, ...who.filter((part) => part !== undefined)].join(', ');
  return { what: clean(shortened(source, 100)), quote: clean(shortened(quote, 300)) };
}

function changesOf(operations: readonly DryRunOperation[], milestoneId: string): ChangeView[] {
  return operations
    .filter(({ target }) => target.id === milestoneId)
    .slice(0, MOST_CHANGES)
    .map(changeView);
}

/** Only MSX over https, or the built-in stand-in on loopback (teams-platform.md TP-3.24). */
function safeLink(url: string): string | null {
  return /^(https:\/\/|http:\/\/127\.0\.0\.1[:/])/.test(url) ? url : null;
}
