import { readableDay } from '../domain/dates.ts';
import type { EvidencePackOutput } from '../skills/evidence-pack.ts';
import { findingOn, idPart, type Finding } from './finding.ts';
import { look } from './look.ts';
import type { ReportParts } from './report.ts';
import { safeLink } from './safe-link.ts';

type Signal = EvidencePackOutput['m365_customer_signals'][number];
type Gap = EvidencePackOutput['gaps'][number];
type State = EvidencePackOutput['crm_execution_state'][number];

const GAP = look('No word from the customer', 'Attention');
/** How the customer spoke, by our own rules on the line (WQ-5.7). */
const STANCES = {
  negative: look('Customer unhappy', 'Warning'),
  neutral: look('Customer spoke', 'Accent'),
  positive: look('Customer pleased', 'Good'),
} as const;
/** Health of 4.7, not the status in MSX. */
const HEALTHS = {
  blocked: look('Blocked', 'Attention'),
  at_risk: look('At risk', 'Warning'),
  on_track: look('On track', 'Good'),
} as const;

/** Gaps first, then what customers said, then what MSX says: the two are never one statement. */
export function evidencePackParts(output: EvidencePackOutput): ReportParts {
  const { gaps, m365_customer_signals: signals, crm_execution_state: states } = output;
  const unhappy = signals.filter(({ stance }) => stance === 'negative');
  const others = signals.filter(({ stance }) => stance !== 'negative');
  return {
    bar: [
      { count: gaps.length, look: GAP },
      { count: unhappy.length, look: STANCES.negative },
      { count: others.length, look: look('Other words', 'Good') },
    ],
    urgent: [...gaps.map(gapOf), ...unhappy.map(signalOf)],
    rest: {
      title: 'Other words of customers, and what MSX says',
      findings: [
        ...others.map((signal, index) => signalOf(signal, unhappy.length + index)),
        ...states.map(stateOf),
      ],
    },
    summaries: output.customer_message_bullets.map(({ customer, bullets }) => ({
      customer: customer.name,
      bullets,
    })),
  };
}

function gapOf(gap: Gap): Finding {
  const { last_evidence_at: last } = gap;
  return findingOn(gap.milestone, {
    ...gap,
    look: GAP,
    about: 'gap',
    facts: [['Last word', last === null ? 'none found' : readableDay(last.slice(0, 10))]],
  });
}

/** Text from Microsoft 365 is quoted as data: it can't bring links, mentions or actions. */
function signalOf(signal: Signal, index: number): Finding {
  const { source, at, by, summary, quote, link, milestones, stance } = signal;
  return {
    id: `word:${idPart(source)}:${index}`,
    look: STANCES[stance],
    name: summary,
    place: [source, by.name, readableDay(at.slice(0, 10))].join(' · '),
    reason: `“${quote}”`,
    rule: null,
    evidence: [],
    lookedAt: [],
    facts: [
      ['Source', source],
      ['From', by.name],
      ['Wording', 'WorkIQ’s summary, not the message itself'],
      ['About', milestones.join(', ') || 'no milestone by name'],
    ],
    milestoneId: null,
    url: safeLink(link ?? null),
    due: null,
    saidOn: [at.slice(0, 10)],
  };
}

function stateOf({ milestone, health, last_update, open_tasks, overdue_tasks }: State): Finding {
  const touched = last_update === null ? 'never' : readableDay(last_update.slice(0, 10));
  return findingOn(milestone, {
    look: HEALTHS[health],
    about: 'msx',
    rule: null,
    reason: `MSX: ${open_tasks} open tasks, ${overdue_tasks} of them overdue; last touched: ${touched}.`,
  });
}
