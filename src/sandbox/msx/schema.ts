/**
 * The part of MSX's schema that skills read: as data, so that reads, writes, labels and metadata
 * all take it from one place.
 */
import {
  COMMITMENT,
  DELIVERED_BY,
  HELP_NEEDED,
  MILESTONE_CATEGORY,
  MILESTONE_STATUS,
  MILESTONE_WORKLOAD,
  STATUS_REASON,
  TASK_CATEGORY,
  TASK_PRIORITY,
  TASK_STATE,
  TASK_STATUS,
  type OptionSet,
} from '../../domain/option-sets.ts';

/**
 * One entity set: its key, its columns, and what lookups and options mean (msx-contract.md 3 and
 * 4).
 */
export interface EntitySchema {
  readonly key: string;
  readonly logicalName: string;
  /** The column that names a record of this set to people. */
  readonly title: string;
  readonly columns: readonly string[];
  /** Lookup column to navigation property. */
  readonly lookups: Readonly<Record<string, string>>;
  /** Further navigation properties of lookups that may point at several kinds: name to column. */
  readonly binds: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, OptionSet>>;
}

/** Columns that every record has. */
const STAMPS = 'createdon modifiedon';

/**
 * Columns of money, of bare dates, and of instants: they have labels of their own, and take checked
 * values.
 */
export const MONEY = new Set(
  'estimatedvalue msp_consumptionconsumedrecurring msp_monthlyuse msp_bacvrate msp_nonrecurring'.split(
    ' ',
  ),
);
/** Bare days, `YYYY-MM-DD`. */
export const DATES = new Set(
  'msp_milestonedate msp_estcompletiondate estimatedclosedate msp_eststartdate msp_riskorblockeddate'.split(
    ' ',
  ),
);
/** Date-times; a bare day written to them becomes midnight UTC. */
export const INSTANTS = new Set(
  'createdon modifiedon scheduledend scheduledstart actualend msp_committedon msp_completedon msp_dateadded'.split(
    ' ',
  ),
);

/** The few values of the longer lists that are known (msx-contract.md 4.6). */
const AZURE_REGION: OptionSet = {
  861980001: 'West Europe',
  861980005: 'East US',
  861980006: 'East US 2',
  861980018: 'Central US',
  861980022: 'North Europe',
  861980036: 'West US 3',
  861980040: 'West US 2',
  861980046: 'Southeast Asia',
  861980076: 'None',
};
const CAPACITY_TYPE: OptionSet = {
  861980000: 'None',
  861980032: 'Other',
  861980065: 'Azure SQL Database',
  861980080: 'ND H100 v5',
  861980081: 'Azure OpenAI',
};
const OPPORTUNITY_STATE: OptionSet = { 0: 'Open', 1: 'Won', 2: 'Lost' };
const TASK_STATUS_LABELS: OptionSet = Object.fromEntries(
  TASK_STATUS.map(({ value, label }) => [value, label]),
);

/** All entity sets of the sandbox by name. */
export const SCHEMA: Readonly<Record<string, EntitySchema>> = {
  systemusers: entity('systemuser', 'systemuserid', 'fullname', {
    columns: 'title internalemailaddress domainname isdisabled',
  }),
  accounts: entity('account', 'accountid', 'name', {
    columns: 'msp_mstopparentid websiteurl',
    lookups: {
      _ownerid_value: 'ownerid',
      _parentaccountid_value: 'parentaccountid',
      _territoryid_value: 'territoryid',
    },
  }),
  contacts: entity('contact', 'contactid', 'fullname', {
    columns: 'jobtitle emailaddress1',
    lookups: { _parentcustomerid_value: 'parentcustomerid_account' },
  }),
  teams: entity('team', 'teamid', 'name', {
    columns: 'teamtype _teamtemplateid_value',
    lookups: { _regardingobjectid_value: 'regardingobjectid' },
  }),
  msp_workloads: entity('msp_workload', 'msp_workloadid', 'msp_name', { columns: '' }),
  opportunities: entity('opportunity', 'opportunityid', 'name', {
    columns: `msp_opportunitynumber statecode statuscode msp_estcompletiondate estimatedclosedate msp_eststartdate estimatedvalue msp_consumptionconsumedrecurring msp_activesalesstage msp_salesplay description customerneed msp_forecastcomments msp_forecastcommentsjsonfield msp_solutionarea ${STAMPS}`,
    lookups: {
      _ownerid_value: 'ownerid',
      _parentaccountid_value: 'parentaccountid',
      _msp_partneraccountid_value: 'msp_partneraccountid',
      _activestageid_value: 'activestageid',
      _transactioncurrencyid_value: 'transactioncurrencyid',
    },
    options: { statecode: OPPORTUNITY_STATE },
  }),
  msp_dealteams: entity('msp_dealteam', 'msp_dealteamid', 'msp_dealteamid', {
    columns: 'msp_isowner msp_dateadded statecode',
    lookups: {
      _msp_dealteamuserid_value: 'msp_dealteamuserid',
      _msp_parentopportunityid_value: 'msp_parentopportunityid',
    },
  }),
  msp_accountteams: entity('msp_accountteam', 'msp_accountteamid', 'msp_fullname', {
    columns:
      'msp_internalemailaddress msp_rolename msp_roletype msp_standardtitle msp_title msp_qualifier1 msp_qualifier2 msp_aadid msp_isprimary msp_accountname msp_unit msp_segment msp_subsegment',
    lookups: { _msp_accountid_value: 'msp_accountid', _msp_systemuserid_value: 'msp_systemuserid' },
  }),
  msp_engagementmilestones: entity(
    'msp_engagementmilestone',
    'msp_engagementmilestoneid',
    'msp_name',
    {
      columns: `msp_milestonenumber msp_milestonedate msp_monthlyuse msp_bacvrate msp_nonrecurring msp_seatsentitlements msp_noofactivations msp_committedon msp_completedon msp_milestonecomments msp_riskorblockeddate msp_forecastcomments msp_forecastcommentsjsonfield statecode statuscode ${STAMPS}`,
      lookups: {
        _ownerid_value: 'ownerid',
        _modifiedby_value: 'modifiedby',
        _msp_opportunityid_value: 'msp_OpportunityId',
        _msp_parentaccount_value: 'msp_ParentAccount',
        _msp_workloadlkid_value: 'msp_WorkloadlkId',
        _transactioncurrencyid_value: 'transactioncurrencyid',
      },
      options: {
        msp_milestonestatus: MILESTONE_STATUS,
        msp_commitmentrecommendation: COMMITMENT,
        msp_milestonecategory: MILESTONE_CATEGORY,
        msp_deliveryspecifiedfield: DELIVERED_BY,
        msp_milestoneworkload: MILESTONE_WORKLOAD,
        msp_helpneeded: HELP_NEEDED,
        msp_milestonestatusreason: STATUS_REASON,
        msp_milestonepreferredazureregion: AZURE_REGION,
        msp_milestoneazurecapacitytype: CAPACITY_TYPE,
      },
    },
  ),
  tasks: entity('task', 'activityid', 'subject', {
    columns: `description scheduledend scheduledstart actualend percentcomplete actualdurationminutes scheduleddurationminutes ${STAMPS}`,
    lookups: {
      _ownerid_value: 'ownerid',
      _createdby_value: 'createdby',
      _regardingobjectid_value: 'regardingobjectid_msp_engagementmilestone',
    },
    binds: {
      regardingobjectid_account: '_regardingobjectid_value',
      regardingobjectid_opportunity: '_regardingobjectid_value',
    },
    options: {
      statecode: TASK_STATE,
      statuscode: TASK_STATUS_LABELS,
      prioritycode: TASK_PRIORITY,
      msp_taskcategory: TASK_CATEGORY,
    },
  }),
  teammemberships: entity('teammembership', 'teammembershipid', 'teammembershipid', {
    columns: 'systemuserid teamid',
  }),
  transactioncurrencies: entity('transactioncurrency', 'transactioncurrencyid', 'currencyname', {
    columns: 'isocurrencycode',
  }),
  processstages: entity('processstage', 'processstageid', 'stagename', { columns: '' }),
  audits: entity('audit', 'auditid', 'auditid', {
    columns: 'createdon operation action objecttypecode changedata',
    lookups: { _objectid_value: 'objectid', _userid_value: 'userid' },
  }),
};

/** What differs between entities; columns are one text, parted by spaces. */
interface Parts {
  columns: string;
  lookups?: Record<string, string>;
  binds?: Record<string, string>;
  options?: Record<string, OptionSet>;
}

/** Lookups and columns with options are columns too and need not be named twice. */
function entity(logicalName: string, key: string, title: string, parts: Parts): EntitySchema {
  const { columns, lookups = {}, binds = {}, options = {} } = parts;
  const own = columns.split(' ').filter(Boolean);
  const all = new Set([key, title, ...own, ...Object.keys(lookups), ...Object.keys(options)]);
  return { logicalName, key, title, columns: [...all], lookups, binds, options };
}
