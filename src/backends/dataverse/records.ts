/**
 * Raw records become the words of the domain. Columns are read one by one and never trusted: MSX
 * leaves out what is empty, and gives labels only where it knows them.
 */
import { z } from 'zod';
import type { Milestone, MilestoneSummary } from '../../domain/milestone.ts';
import type { Opportunity, Relationship } from '../../domain/opportunity.ts';
import { COMMITMENT, MILESTONE_STATUS, type OptionSet } from '../../domain/option-sets.ts';
import type { Named, Owner } from '../../domain/person.ts';
import type { Task } from '../../domain/task.ts';
import { ToolError } from '../../errors.ts';

/** A raw record with annotations, as the Web API gives it. */
export type Raw = Readonly<Record<string, unknown>>;

/** Makes the address at which a person opens a record in MSX. */
export type RecordUrl = (logicalName: string, id: string) => string;

/** Annotations that `Prefer: odata.include-annotations="*"` adds to a column (2.3). */
const LABEL = '@OData.Community.Display.V1.FormattedValue';
const TARGET = '@Microsoft.Dynamics.CRM.lookuplogicalname';

const Text = z.string();
const Num = z.number();

/** Null for a missing, empty or foreign value. */
function text(raw: Raw, column: string): string | null {
  const value = Text.safeParse(raw[column]);
  return value.success && value.data !== '' ? value.data : null;
}

function number(raw: Raw, column: string): number | null {
  const value = Num.safeParse(raw[column]);
  return value.success ? value.data : null;
}

/** @throws ToolError `tool_contract`: without a key nothing can be said about a record. */
function key(raw: Raw, column: string): string {
  const id = text(raw, column);
  if (id !== null) return id;
  const message = `MSX gave a record without its key ${column}.`;
  throw new ToolError('tool_contract', { tool: 'read', message });
}

/** The label of an option: what MSX says, else what its code is known to mean, else null. */
function label(raw: Raw, column: string, known: OptionSet = {}): string | null {
  const said = text(raw, column + LABEL);
  const code = number(raw, column);
  if (said !== null && said !== String(code)) return said;
  return code === null ? null : (known[code] ?? null);
}

/** A lookup with its label. Without a label the name is empty, never the id. */
function named(raw: Raw, column: string): Named | null {
  const id = text(raw, column);
  return id === null ? null : { id, name: text(raw, column + LABEL) ?? '' };
}

/** Without the annotation a systemuser is assumed: teams are the rarer owners. */
function owner(raw: Raw): Owner | null {
  const who = named(raw, '_ownerid_value');
  if (who === null) return null;
  return { ...who, kind: raw[`_ownerid_value${TARGET}`] === 'team' ? 'team' : 'systemuser' };
}

/** Date columns may come as dates or date-times; the first ten characters are the day (2.3). */
function day(raw: Raw, column: string): string | null {
  return text(raw, column)?.slice(0, 10) ?? null;
}

/** An opportunity from its record. */
export function toOpportunity(
  raw: Raw,
  recordUrl: RecordUrl,
  relationship: Relationship[],
): Opportunity {
  const id = key(raw, 'opportunityid');
  return {
    id,
    number: text(raw, 'msp_opportunitynumber'),
    name: text(raw, 'name') ?? '',
    open: number(raw, 'statecode') === 0,
    customer: named(raw, '_parentaccountid_value'),
    owner: owner(raw),
    stage: label(raw, 'msp_activesalesstage') ?? text(raw, 'msp_activesalesstage'),
    closeOn: day(raw, 'msp_estcompletiondate') ?? day(raw, 'estimatedclosedate'),
    relationship,
    url: recordUrl('opportunity', id),
  };
}

/**
 * A milestone from its record, in the columns of a list.
 * @throws ToolError `tool_contract` when the record has no key.
 */
export function toSummary(raw: Raw, recordUrl: RecordUrl): MilestoneSummary {
  const id = key(raw, 'msp_engagementmilestoneid');
  const statusCode = number(raw, 'msp_milestonestatus');
  const status = label(raw, 'msp_milestonestatus', MILESTONE_STATUS);
  const commitment = label(raw, 'msp_commitmentrecommendation', COMMITMENT) ?? 'Uncommitted';
  return {
    id,
    number: text(raw, 'msp_milestonenumber') ?? '',
    name: text(raw, 'msp_name') ?? '',
    status: status ?? (statusCode === null ? 'Unknown' : String(statusCode)),
    statusCode,
    statusKnown: status !== null,
    commitment,
    committed: commitment.toLowerCase() === 'committed',
    dueOn: day(raw, 'msp_milestonedate'),
    monthlyUse: number(raw, 'msp_monthlyuse'),
    opportunity: named(raw, '_msp_opportunityid_value') ?? { id: '', name: '' },
    customer: named(raw, '_msp_parentaccount_value'),
    owner: owner(raw),
    workload: named(raw, '_msp_workloadlkid_value')?.name ?? null,
    url: recordUrl('msp_engagementmilestone', id),
  };
}

/** A milestone from its record, with all columns. */
export function toMilestone(raw: Raw, recordUrl: RecordUrl): Milestone {
  return {
    ...toSummary(raw, recordUrl),
    category: label(raw, 'msp_milestonecategory'),
    deliveredBy: label(raw, 'msp_deliveryspecifiedfield'),
    helpNeeded: label(raw, 'msp_helpneeded'),
    statusReason: label(raw, 'msp_milestonestatusreason'),
    riskDetails: text(raw, 'msp_milestonecomments'),
    riskSince: day(raw, 'msp_riskorblockeddate'),
    committedAt: text(raw, 'msp_committedon'),
    completedAt: text(raw, 'msp_completedon'),
    forecastComments: text(raw, 'msp_forecastcomments'),
    forecastCommentsJson: text(raw, 'msp_forecastcommentsjsonfield'),
    createdAt: text(raw, 'createdon'),
    modifiedAt: text(raw, 'modifiedon'),
    etag: text(raw, '@odata.etag'),
  };
}

/** A task from its record. */
export function toTask(raw: Raw, recordUrl: RecordUrl): Task {
  const id = key(raw, 'activityid');
  return {
    id,
    milestoneId: text(raw, '_regardingobjectid_value') ?? '',
    subject: text(raw, 'subject') ?? '',
    description: text(raw, 'description'),
    stateCode: number(raw, 'statecode') ?? 0,
    statusCode: number(raw, 'statuscode') ?? 0,
    status: label(raw, 'statuscode') ?? '',
    category: number(raw, 'msp_taskcategory'),
    dueAt: text(raw, 'scheduledend'),
    endedAt: text(raw, 'actualend'),
    owner: owner(raw),
    createdBy: text(raw, '_createdby_value'),
    createdAt: text(raw, 'createdon'),
    modifiedAt: text(raw, 'modifiedon'),
    url: recordUrl('task', id),
    etag: text(raw, '@odata.etag'),
  };
}
