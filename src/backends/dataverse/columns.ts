/** The columns that each tool asks for (msx-contract.md 3). */

/** What every list of opportunities needs; both dates, as either may be empty (3.2). */
export const OPPORTUNITY_COLUMNS = [
  'opportunityid',
  'name',
  'msp_opportunitynumber',
  'statecode',
  'msp_estcompletiondate',
  'estimatedclosedate',
  'msp_activesalesstage',
  '_ownerid_value',
  '_parentaccountid_value',
].join(',');

/** Columns of a milestone that stand in a list, a finding or a card. */
const SUMMARY = [
  'msp_engagementmilestoneid',
  'msp_milestonenumber',
  'msp_name',
  'msp_milestonestatus',
  'msp_commitmentrecommendation',
  'msp_milestonedate',
  'msp_monthlyuse',
  '_msp_opportunityid_value',
  '_msp_parentaccount_value',
  '_msp_workloadlkid_value',
  '_ownerid_value',
];

/** What a list of milestones needs. */
export const SUMMARY_COLUMNS = SUMMARY.join(',');

/**
 * Everything that any skill reads of a milestone. The history in JSON is by far the largest; lists
 * leave it out for that reason.
 */
export const MILESTONE_COLUMNS = [
  ...SUMMARY,
  'msp_milestonecategory',
  'msp_deliveryspecifiedfield',
  'msp_helpneeded',
  'msp_milestonestatusreason',
  'msp_milestonecomments',
  'msp_riskorblockeddate',
  'msp_committedon',
  'msp_completedon',
  'msp_forecastcomments',
  'msp_forecastcommentsjsonfield',
  'createdon',
  'modifiedon',
].join(',');

/** Everything that any skill reads of a task. Its key is `activityid`, not `taskid` (3.4). */
export const TASK_COLUMNS = [
  'activityid',
  'subject',
  'description',
  'statecode',
  'statuscode',
  'msp_taskcategory',
  'scheduledend',
  'actualend',
  '_ownerid_value',
  '_createdby_value',
  '_regardingobjectid_value',
  'createdon',
  'modifiedon',
].join(',');

/**
 * Entity sets that `crm_query` and `crm_get_record` may read. Success plans are not among them: MSX
 * refuses them to everybody (3.6).
 */
export const READABLE_SETS: readonly string[] = [
  'accounts',
  'audits',
  'connectionroles',
  'connections',
  'contacts',
  'msp_accountteams',
  'msp_dealteams',
  'msp_engagementmilestones',
  'msp_workloads',
  'opportunities',
  'processstages',
  'systemusers',
  'tasks',
  'teams',
  'transactioncurrencies',
];
