/**
 * Option sets of MSX (msx-contract.md 4). Labels decide; codes only write, or stand in for a
 * missing label.
 */

/** Code to label of one option set. */
export type OptionSet = Readonly<Record<number, string>>;

/**
 * `msp_milestonestatus` (4.1). 861980005 to 861980007 are disputed between sources, so no rule
 * decides by them and nothing writes them.
 */
export const MILESTONE_STATUS: OptionSet = {
  861980000: 'On Track',
  861980001: 'At Risk',
  861980002: 'Blocked',
  861980003: 'Completed',
  861980004: 'Cancelled',
  861980005: 'Lost to Competitor',
  861980006: 'Hygiene/Duplicate',
  861980007: 'Closed as Incomplete',
};

/**
 * `msp_commitmentrecommendation` (4.2). One peer server takes 861980001 for Committed; that is
 * wrong.
 */
export const COMMITMENT: OptionSet = {
  861980000: 'Uncommitted',
  861980001: 'Best Case',
  861980002: 'Pipeline',
  861980003: 'Committed',
};

/** `msp_milestonecategory` (4.3); MSX has further labels whose codes are unknown. */
export const MILESTONE_CATEGORY: OptionSet = {
  861980000: 'POC/Pilot',
  861980001: 'Pre-Production',
  861980002: 'Production',
};

/**
 * `msp_deliveryspecifiedfield`, "Delivered by" (4.4). Microsoft Support is what the skills call
 * Unified.
 */
export const DELIVERED_BY: OptionSet = {
  606820000: 'Customer',
  606820001: 'Partner',
  606820002: 'ISD',
  606820003: 'Microsoft Support',
};

/** `msp_milestoneworkload` (4.5): the kind of workload, not the workload itself. */
export const MILESTONE_WORKLOAD: OptionSet = {
  861980000: 'Azure',
  861980001: 'Dynamics 365',
  861980002: 'Security',
  861980003: 'Modern Work',
  606820012: 'GitHub',
};

/** `msp_helpneeded`, required when the status is Blocked (4.7); the other codes are unknown. */
export const HELP_NEEDED: OptionSet = {
  861980001: 'Azure Capacity',
  606820000: 'Azure Service/Product Availability',
};

/** `msp_milestonestatusreason` (4.7); the other codes are unknown. */
export const STATUS_REASON: OptionSet = {
  861980000: 'Application Compatibility/Product Feature',
  861980009: 'Capacity/Service Availability',
};

/** `statecode` of tasks (4.8). It opens and closes; the status only says how. */
export const TASK_STATE: OptionSet = { 0: 'Open', 1: 'Completed', 2: 'Canceled' };

/** `prioritycode` of tasks (3.4). */
export const TASK_PRIORITY: OptionSet = { 0: 'Low', 1: 'Normal', 2: 'High' };

/**
 * `msp_taskcategory`, all 25 (4.8). Those of hands-on technical work are never used for tasks of
 * our own: they would count as somebody's delivery.
 */
export const TASK_CATEGORY: OptionSet = {
  606820000: 'ACE',
  606820001: 'Cross Segment',
  606820002: 'Cross Workload',
  606820003: 'Post Sales',
  606820004: 'Tech Support',
  606820005: 'Technical Close/Win Plan',
  606820006: 'Rapid Prototyping',
  606820007: 'Technical Workshop',
  606820008: 'Solution Whiteboarding',
  606820009: 'L300+ Demo',
  861980000: 'Customer Engagement',
  861980001: 'Workshop',
  861980002: 'Demo',
  861980003: 'Negotiate Pricing',
  861980004: 'Architecture Design Session',
  861980005: 'PoC/Pilot',
  861980006: 'Blocker Escalation',
  861980007: 'Consumption Plan',
  861980008: 'Briefing',
  861980009: 'RFP/RFI',
  861980010: 'Call Back Requested',
  861980011: 'New Partner Request',
  861980012: 'Internal',
  861980013: 'External (Co-creation of Value)',
  861980014: 'Assessment',
};

/** One status of a task and the state it belongs to (msx-contract.md 4.8). */
interface TaskStatus {
  value: number;
  label: string;
  stateCode: 0 | 1 | 2;
}

/** All six statuses of a task; open ones first, in the order in which MSX numbers them (4.8). */
export const TASK_STATUS: readonly TaskStatus[] = [
  { value: 2, label: 'Not Started', stateCode: 0 },
  { value: 3, label: 'In Progress', stateCode: 0 },
  { value: 4, label: 'Waiting on someone else', stateCode: 0 },
  { value: 7, label: 'Deferred', stateCode: 0 },
  { value: 5, label: 'Completed', stateCode: 1 },
  { value: 6, label: 'Canceled', stateCode: 2 },
];
