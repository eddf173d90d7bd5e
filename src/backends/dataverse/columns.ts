/** The columns that each tool asks for (msx-contract.md 3). */

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

/** Everything that any skill reads of a milestone. */
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

/** Entity sets that `crm_query` and `crm_get_record` may read. */
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
