import { stub, type SinonStub } from 'sinon';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import type { MsxToolName, MsxTools } from '../../src/tools/msx-tools.ts';
import { aMilestone } from './case-files.ts';

/** Every tool as a stub that may be asked how often and with what it was called. */
export type FakeTools = MsxTools & Record<MsxToolName, SinonStub>;

export const CONTOSO = { id: '00000000-0000-4000-8000-0000000000bb', name: 'Contoso' };

/** An open opportunity of Contoso. */
export function anOpportunity(changes: Partial<Opportunity> = {}): Opportunity {
  return {
    id: '00000000-0000-4000-8000-0000000000aa',
    number: '7-400000001',
    name: 'Data Platform',
    open: true,
    customer: CONTOSO,
    owner: null,
    stage: null,
    closeOn: null,
    relationship: [],
    url: 'https://msx.example/o1',
    ...changes,
  };
}

const REFUSED = 'this tool is not stubbed in the test';

/** Tools that answer a small world of one customer, one opportunity and one milestone. */
export function fakeTools(changes: Partial<Record<MsxToolName, SinonStub>> = {}): FakeTools {
  const unread: never[] = [];
  const one = { count: 1, unread };
  return {
    crm_auth_status: stub().resolves({
      authenticated: true,
      userId: 'ana',
      organizationUrl: 'https://msx.example',
      detail: 'signed in',
    }),
    crm_whoami: stub().rejects(new Error(REFUSED)),
    get_my_active_opportunities: stub().resolves({ ...one, opportunities: [anOpportunity()] }),
    list_accounts_by_tpid: stub().rejects(new Error(REFUSED)),
    list_opportunities: stub().resolves({
      ...one,
      opportunities: [anOpportunity()],
      matchedAccounts: [CONTOSO],
    }),
    get_milestones: stub().resolves({
      ...one,
      byStatus: {},
      byCommitment: {},
      milestones: [aMilestone()],
    }),
    get_milestone_activities: stub().resolves({ count: 0, byMilestone: {}, unread }),
    crm_get_record: stub().rejects(new Error(REFUSED)),
    crm_query: stub().resolves({ count: 0, value: [], unread }),
    get_task_status_options: stub().rejects(new Error(REFUSED)),
    create_task: stub().rejects(new Error(REFUSED)),
    update_task: stub().rejects(new Error(REFUSED)),
    close_task: stub().rejects(new Error(REFUSED)),
    update_milestone: stub().rejects(new Error(REFUSED)),
    ...changes,
  };
}
