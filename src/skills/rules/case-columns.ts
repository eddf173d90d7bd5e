import { z } from 'zod';
import { commentsAt, type CommentEntry } from '../../domain/comment-history.ts';
import type { DataverseRecord } from '../../tools/msx-tools.ts';

/** What to select for `columnsOf` (msx-contract.md 3.2). */
export const CASE_COLUMNS =
  'msp_engagementmilestoneid,msp_forecastcomments,msp_forecastcommentsjsonfield,' +
  'msp_milestonecomments,msp_riskorblockeddate,msp_deliveryspecifiedfield,msp_helpneeded,' +
  'msp_milestonecategory,' +
  'msp_milestonestatusreason,msp_committedon,modifiedon';

/** The columns of a milestone that its compact form leaves out; null where MSX holds nothing. */
export interface CaseColumns {
  readonly comments: CommentEntry[];
  readonly riskText: string | null;
  readonly riskSince: string | null;
  readonly deliveredBy: string | null;
  readonly category: string | null;
  readonly helpNeeded: string | null;
  readonly statusReason: string | null;
  readonly committedAt: string | null;
}

const nullable = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** Labels, never codes: the lists differ between organizations (msx-contract.md 4). */
const TextRow = z.looseObject({
  msp_forecastcomments: nullable,
  msp_forecastcommentsjsonfield: nullable,
  msp_milestonecomments: nullable,
  msp_riskorblockeddate: nullable,
  msp_committedon: nullable,
  modifiedon: nullable,
  'msp_deliveryspecifiedfield@OData.Community.Display.V1.FormattedValue': nullable,
  'msp_milestonecategory@OData.Community.Display.V1.FormattedValue': nullable,
  'msp_helpneeded@OData.Community.Display.V1.FormattedValue': nullable,
  'msp_milestonestatusreason@OData.Community.Display.V1.FormattedValue': nullable,
});

/** A row that was not read, or is of another form. */
const NO_TEXT: CaseColumns = {
  comments: [],
  riskText: null,
  riskSince: null,
  deliveredBy: null,
  category: null,
  helpNeeded: null,
  statusReason: null,
  committedAt: null,
};

/**
 * The columns of one row; nothing stands in one that was not read. A comment counts when it is not
 * later than `now`.
 */
export function columnsOf(raw: DataverseRecord | undefined, now: Date): CaseColumns {
  const row = TextRow.safeParse(raw);
  if (!row.success) return NO_TEXT;
  return {
    comments: commentsAt(
      {
        forecastComments: row.data.msp_forecastcomments,
        forecastCommentsJson: row.data.msp_forecastcommentsjsonfield,
        modifiedAt: row.data.modifiedon,
      },
      now,
    ),
    riskText: row.data.msp_milestonecomments,
    riskSince: row.data.msp_riskorblockeddate,
    deliveredBy: row.data['msp_deliveryspecifiedfield@OData.Community.Display.V1.FormattedValue'],
    category: row.data['msp_milestonecategory@OData.Community.Display.V1.FormattedValue'],
    helpNeeded: row.data['msp_helpneeded@OData.Community.Display.V1.FormattedValue'],
    statusReason: row.data['msp_milestonestatusreason@OData.Community.Display.V1.FormattedValue'],
    committedAt: row.data.msp_committedon,
  };
}
