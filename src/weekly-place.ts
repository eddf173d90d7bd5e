import type { Reports } from './bot/reports.ts';
import type { Report } from './cards/report.ts';
import { customerName, isOnTeamOf } from './channels/account-team.ts';
import type { ChatBook } from './channels/chat-book.ts';
import { ToolError } from './errors.ts';
import type { MsxReads } from './tools/msx-tools.ts';
import type { Subscription } from './weekly/book.ts';
import { QUIET, readerOf } from './weekly-reader.ts';

/** What a message to a place is read with. */
export interface PlaceParts {
  /** The reader's, shared by all reads of a message. */
  readonly tools: MsxReads;
  readonly reports: Pick<Reports, 'look'>;
  readonly chats: Pick<ChatBook, 'find'>;
  readonly newId: () => string;
}

/**
 * The customer of a place, as whoever linked it may read it now; it proposes nothing. Throws
 * `tool_denied` when the link is gone, is somebody else's, or MSX does not show the customer any more.
 */
export async function reviewOfPlace(
  { tools, reports, chats, newId }: PlaceParts,
  subscription: Subscription,
): Promise<Report> {
  const { tenantId, id: chatId, readerId } = subscription;
  const link = (await chats.find({ tenantId, chatId }))?.link;
  if (link?.byId !== readerId)
    throw denied('whoever set this message has linked the place no more');
  const isReader = (await customerName(tools, link.accountId)) !== null;
  if (!isReader || !(await isOnTeamOf(tools, link.accountId))) {
    throw denied('whoever linked the place is on the account team no more');
  }
  const scope = { customer: link.accountId };
  const request = { skill: 'milestone-health', scope, resultId: newId() };
  return reports.look(readerOf(subscription), request, { ...QUIET, tools });
}

function denied(message: string): ToolError {
  return new ToolError('tool_denied', { tool: 'get_milestones', message });
}
