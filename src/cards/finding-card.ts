import { readableDay } from '../domain/dates.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Escalation } from '../domain/skill-result.ts';
import type { Unread } from '../domain/unread.ts';
import { ruleWords } from '../skills/rule-words.ts';
import { button } from './actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import { changeView, type ChangeContext } from './change-view.ts';
import type { Finding } from './finding.ts';
import { clean, plain, shortened } from './plain.ts';
import { backToFinding, milestoneOf, pageOf, type ProposedChange, type Report } from './report.ts';
import { sourceLine, unreadLines } from './report-lines.ts';
import { safeLink } from './safe-link.ts';

/** Quotes and changes that fit on one card; the others stand in the report's own pages. */
const MOST_EVIDENCE = 8;
const MOST_CHANGES = 4;

const TEMPLATE = loadTemplate('finding');

/** What stands in the place of a rule. */
const NOT_JUDGED = {
  says: 'Shown as it was found; by itself it decides nothing.',
  clears: 'There is nothing to clear.',
};

/** One finding: why it stands there, what would clear it, what that rests on, and its link. */
export function findingCard(
  report: Report,
  finding: Finding,
  { page = 0, ...context }: ChangeContext & { page?: number },
): AdaptiveCard {
  const { result } = report;
  const { look, name, rule } = finding;
  const words = rule === null ? NOT_JUDGED : ruleWords(rule);
  const back = backToFinding(report, finding.id, page);
  const changes = changesOf(report.changes, finding.milestoneId).map((change) =>
    changeView(change, { ...context, back }),
  );
  const escalations = result.escalations.filter(
    ({ milestone }) => milestone.id === finding.milestoneId,
  );
  const link = safeLink(finding.url);
  return bind(TEMPLATE, {
    fallback: clean(shortened(`${name}: ${look.word}. ${finding.reason}`, 400)),
    state: look.word,
    color: look.color,
    place: clean(shortened(finding.place, 120)),
    name: clean(shortened(name, 200)),
    ...unreadLines(unreadOf(result.coverage.unread, finding)),
    facts: finding.facts.map(([title, value]) => ({ title, value: plain(shortened(value, 120)) })),
    reason: clean(shortened(finding.reason, 600)),
    ruleLine: clean(rule === null ? words.says : `${words.says} Rule: ${rule}`),
    clears: words.clears,
    hasEscalations: escalations.length > 0,
    escalations: escalations.map(escalationLine),
    evidence: finding.evidence.slice(0, MOST_EVIDENCE).map(evidenceLine),
    lookedAt: finding.lookedAt.map((line) => ({
      line: clean(shortened(`Looked at: ${line}`, 200)),
    })),
    hasChanges: changes.length > 0,
    changes,
    back: [button('Back to the report', pageOf(report, 'show-report', page))],
    hasLink: link !== null,
    link: link ?? '',
    source: sourceLine(result),
  });
}

/** All but what is about another milestone by its number. */
function unreadOf(unread: readonly Unread[], { place }: Finding): Unread[] {
  return unread.filter(({ what }) => {
    const named = /7-\d{9}/.exec(what)?.[0];
    return named === undefined || place.includes(named);
  });
}

function escalationLine({ rule, reason }: Escalation): { reason: string; clears: string } {
  return { reason: clean(shortened(reason, 200)), clears: ruleWords(rule).clears };
}

function evidenceLine({ field, quote, at, by }: Evidence): { what: string; quote: string } {
  const who = [by?.name, at === null ? undefined : readableDay(at.slice(0, 10))];
  const source = [field, ...who.filter((part) => part !== undefined)].join(', ');
  return { what: clean(shortened(source, 100)), quote: clean(shortened(quote, 300)) };
}

/** Changes on the milestone of the finding, also those that another finding asked for. */
function changesOf(changes: readonly ProposedChange[], milestoneId: string | null) {
  return changes.filter((change) => milestoneOf(change) === milestoneId).slice(0, MOST_CHANGES);
}
