import type { Asker } from './bot/asker.ts';
import type { Reports } from './bot/reports.ts';
import type { Report } from './cards/report.ts';
import { customerName, isOnTeamOf } from './channels/account-team.ts';
import type { ChatBook } from './channels/chat-book.ts';
import { ToolError } from './errors.ts';
import type { LedgerBook } from './ledger/book.ts';
import type { Msx } from './msx.ts';
import type { SkillResult } from './domain/skill-result.ts';
import type { SuccessPlans } from './domain/success-plan.ts';
import type { Thresholds } from './domain/thresholds.ts';
import { successPlanAlignment } from './skills/success-plan-alignment.ts';
import { runSkill } from './skills/run-skill.ts';
import type { Subscription } from './weekly/book.ts';
import type { SnapshotBook, Sources } from './weekly/gather.ts';
import type { Snapshot } from './weekly/snapshot.ts';

/** What the weekly message is joined from. */
interface SourceParts {
  readonly msx: Pick<Msx, 'toolsFor' | 'now'>;
  /** Success plans as the person knows them. */
  readonly plansFor: (asker: Asker) => SuccessPlans;
  readonly reports: Pick<Reports, 'run' | 'look'>;
  readonly ledger: LedgerBook;
  readonly snapshots: SnapshotBook;
  readonly thresholds: Thresholds;
  readonly chats: Pick<ChatBook, 'find'>;
  readonly newId: () => string;
}

/** A decision that MSX took or will take; what was dismissed is no news either. */
const DECIDED = ['accepted', 'applying', 'applied', 'verified', 'dismissed'] as const;
const MOST_DECIDED = 200;

/** Reads for a weekly message what its reader may read: MSX, the ledger, last week. */
export function createSources(parts: SourceParts): Sources {
  const { msx, reports, ledger, snapshots } = parts;
  return {
    snapshots,
    review: (subscription) =>
      subscription.kind === 'chat'
        ? reviewOfPlace(parts, subscription)
        : reports.run(readerOf(subscription), { skill: 'milestone-health', scope: {} }, QUIET),
    alignment: (subscription) => align(parts, subscription),
    statusOf: async ({ readerId }, gone) => statusOf(msx.toolsFor(readerId), gone),
    // What one person decided is news for all others.
    decidedSince: async ({ kind, tenantId, readerId: addresseeId }, changedSince) => {
      const own = { tenantId, addresseeId, states: DECIDED, changedSince };
      return kind === 'person' ? ledger.list(own, MOST_DECIDED) : [];
    },
  };
}

/**
 * The customer of a place, as whoever linked it may read it now; it proposes nothing. Throws
 * `tool_denied` when the link is gone, is somebody else's, or MSX does not show the customer any more.
 */
async function reviewOfPlace(
  { msx, reports, chats, newId }: SourceParts,
  subscription: Subscription,
): Promise<Report> {
  const { tenantId, id: chatId, readerId } = subscription;
  const link = (await chats.find({ tenantId, chatId }))?.link;
  if (link?.byId !== readerId)
    throw denied('whoever set this message has linked the place no more');
  const tools = msx.toolsFor(readerId);
  const isReader = (await customerName(tools, link.accountId)) !== null;
  if (!isReader || !(await isOnTeamOf(tools, link.accountId))) {
    throw denied('whoever linked the place is on the account team no more');
  }
  const scope = { customer: link.accountId };
  const request = { skill: 'milestone-health', scope, resultId: newId() };
  return reports.look(readerOf(subscription), request, QUIET);
}

function denied(message: string): ToolError {
  return new ToolError('tool_denied', { tool: 'get_milestones', message });
}

/** Nobody watches the steps of a message that comes by itself. */
const QUIET = {
  step: () => undefined,
  soFar: () => undefined,
  signal: new AbortController().signal,
};

/** The reader as whoever asks in a chat. */
function readerOf({ tenantId, readerId, name, id, settings }: Subscription): Asker {
  const key = `${tenantId}/${readerId}`;
  const { timeZone } = settings;
  return { id: readerId, tenantId, teamsId: null, key, name, conversationId: id, timeZone };
}

async function align(
  { msx, plansFor, thresholds }: SourceParts,
  subscription: Subscription,
): Promise<SkillResult> {
  const { now, toolsFor } = msx;
  const { readerId, settings } = subscription;
  const { timeZone } = settings;
  const tools = toolsFor(readerId);
  const plans = plansFor(readerOf(subscription));
  return runSkill(successPlanAlignment, { scope: {}, tools, plans, now, timeZone, thresholds });
}

async function statusOf(
  tools: ReturnType<Msx['toolsFor']>,
  gone: Snapshot['items'],
): Promise<ReadonlyMap<string, string>> {
  const opportunityIds = [...new Set(gone.map(({ opportunityId }) => opportunityId))];
  const { milestones } = await tools.get_milestones({ opportunityIds, format: 'summary' });
  return new Map(milestones.map(({ id, status }) => [id, status]));
}
