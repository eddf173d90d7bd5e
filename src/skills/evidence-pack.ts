import { z } from 'zod';
import { isActiveStatus } from '../domain/milestone.ts';
import { DryRunOperation } from '../domain/operation.ts';
import { defineSkill, type DecideContext, type GatherContext } from './define-skill.ts';
import { readAround } from './rules/around.ts';
import { gapOf, recentWord, type EvidenceRead } from './rules/communication-gaps.ts';
import { contradiction, followUp } from './rules/evidence-changes.ts';
import { needOf } from './rules/evidence-gaps.ts';
import {
  CommunicationGap,
  ExecutionState,
  M365Signal,
  MessageBullets,
} from './rules/evidence-items.ts';
import { EVIDENCE_PACK_WORDS } from './rules/evidence-pack-words.ts';
import { executionState, messageBullets, signalsIn } from './rules/evidence-view.ts';
import type { Cases } from './rules/read-cases.ts';
import { readCustomerWords, type CustomerWords } from './rules/read-evidence.ts';
import { gathered, readChosen, startReading, type GatheredCases } from './rules/start-reading.ts';
import { readStatusChanges } from './rules/status-changes.ts';
import { wordsInScope } from './rules/words-in-scope.ts';

/** Customer Communication Evidence Pack, WorkIQ (skills.md 4.9). */

// Trigger
const trigger = {
  when: 'Customer-facing evidence for risk, adoption or value updates.',
  examples: ['what did VanArsdel say lately?', 'evidence pack for Woodgrove Bank'],
  about: (customer: string) => `what did ${customer} say lately?`,
};

// Flow
type Gathered = GatheredCases & EvidenceRead;

async function gather(context: GatherContext<Gathered>): Promise<Gathered> {
  const started = await startReading(context);
  const active = started.milestones.filter(({ status }) => isActiveStatus(status));
  const around = await readAround(context, started);
  const { changes, unread } = await readStatusChanges(
    context,
    active.map(({ id }) => id),
  );
  let cases: Cases | null = null;
  let show = (): void => undefined;
  const joined = (own: Cases, told: CustomerWords): Gathered => {
    const words = wordsInScope(told, started.scope);
    const missing = [...own.unread, ...around.unread, ...unread, ...words.unread];
    return { ...gathered(started, { ...own, unread: missing }), changes, told: words };
  };
  const [told, read] = await Promise.all([
    // 1. The scope of the questions: customers, people, days, sources. 2. ask_work_iq.
    readCustomerWords(context, {
      milestones: around.milestones.filter(({ status }) => isActiveStatus(status)),
      needing: active.filter((milestone) => needOf(milestone, changes, context) !== null),
      isNamed: started.scope.kind !== 'portfolio',
      me: 'the Customer Success Account Manager',
      onChange: (words, sources) => {
        show = () => void (cases && context.soFar(joined(cases, words), sources));
        show();
      },
    }),
    // 3. Comments and tasks of the milestones in scope, which wait for no answer of WorkIQ.
    readChosen(context, started, {
      milestones: started.milestones,
      withTasks: () => true,
    }).then((own) => {
      cases = own;
      show();
      return own;
    }),
  ]);
  return joined(read, told);
}

// Decision logic
const logic =
  'CRM is the truth of execution, WorkIQ the evidence of communication. A communication gap: a ' +
  'milestone is At Risk, Blocked, overdue or changed its status, and the customer’s last word is ' +
  'missing or older than 14 days. A source that failed is unread, never a gap. Text from WorkIQ is ' +
  'quoted and adds no operation, link or mention.';

function decide(read: Gathered, context: DecideContext): EvidencePackOutput {
  const active = read.files.filter(({ milestone }) => isActiveStatus(milestone.status));
  const acceptance = { me: read.me, today: context.today };
  const gaps = active.flatMap((file) => gapOf(file, read, context));
  const files = new Map(active.map((file) => [file.ref.id, file]));
  return {
    m365_customer_signals: signalsIn(read),
    crm_execution_state: active.map((file) => executionState(file, context)),
    customer_message_bullets: messageBullets(active, read, context),
    // 4. Follow-ups for gaps, comments where the customer contradicts MSX.
    dry_run_followups: gaps.flatMap((gap) => {
      const file = files.get(gap.milestone.id);
      return file ? [followUp(file, gap, acceptance)] : [];
    }),
    gaps,
    recommended_msx_changes: active.flatMap((file) =>
      contradiction(file, recentWord(file, read, context), acceptance),
    ),
  };
}

// Output
/** The six output keys of the pack. */
export const EvidencePackOutput = z.strictObject({
  m365_customer_signals: z.array(M365Signal),
  crm_execution_state: z.array(ExecutionState),
  customer_message_bullets: z.array(MessageBullets),
  dry_run_followups: z.array(DryRunOperation),
  gaps: z.array(CommunicationGap),
  recommended_msx_changes: z.array(DryRunOperation),
});
export type EvidencePackOutput = z.infer<typeof EvidencePackOutput>;

/**
 * Customer Communication Evidence Pack: what MSX says, what the customer says, and where neither
 * did.
 */
export const evidencePack = defineSkill({
  id: 'evidence-pack',
  title: 'Customer Communication Evidence Pack (WorkIQ)',
  trigger,
  tools: ['create_task', 'update_milestone'],
  gather,
  logic,
  decide,
  rules: EVIDENCE_PACK_WORDS,
  output: EvidencePackOutput,
  headline: packHeadline,
  operations: ({ dry_run_followups, recommended_msx_changes }) => [
    ...dry_run_followups,
    ...recommended_msx_changes,
  ],
});

/** Silence of a source that failed is no silence of the customer: then nothing is called calm. */
function packHeadline(
  { gaps, m365_customer_signals }: EvidencePackOutput,
  { told }: Gathered,
): string {
  const count = m365_customer_signals.length;
  const words = count === 1 ? '1 customer statement' : `${count} customer statements`;
  const [first] = gaps;
  if (first) {
    const gapWord = gaps.length === 1 ? 'communication gap' : 'communication gaps';
    return `${gaps.length} ${gapWord}; ${words}. First: ${first.milestone.name}.`;
  }
  if (told.isWhole) return `No communication gap; ${words}.`;
  return `Not every source answered, so communication gaps can’t be judged; ${words}.`;
}
