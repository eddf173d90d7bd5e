import { z } from 'zod';
import { parseScenario, type Scenario } from '../../src/sandbox/msx/scenario.ts';
import { startMsxSandbox } from '../../src/sandbox/msx/server.ts';

/** Ids of the small world; the names say who and what. */
export const ID = {
  ana: '00000000-0000-4000-8000-0000000000a1',
  ben: '00000000-0000-4000-8000-0000000000b1',
  cleo: '00000000-0000-4000-8000-0000000000c1',
  contoso: '00000000-0000-4000-8000-00000000ac01',
  deal: '00000000-0000-4000-8000-00000000de01',
  milestone: '00000000-0000-4000-8000-00000000ee01',
  task: '00000000-0000-4000-8000-00000000fa01',
  team: '00000000-0000-4000-8000-00000000fe01',
} as const;

/** Ana owns the milestone, Ben is on the deal team, Cleo has nothing to do with it. */
export function smallWorld(changes: Record<string, object[]> = {}, more: object = {}): Scenario {
  return parseScenario(
    JSON.stringify({
      name: 'small',
      now: '2026-11-16T08:00:00Z',
      time_zone: 'UTC',
      me: ID.ana,
      msx: {
        systemusers: [
          { systemuserid: ID.ana, fullname: 'Ana Bell', internalemailaddress: 'ana@contoso.test' },
          { systemuserid: ID.ben, fullname: 'Ben Ode' },
          { systemuserid: ID.cleo, fullname: 'Cleo Fox' },
        ],
        accounts: [{ accountid: ID.contoso, name: 'Contoso' }],
        opportunities: [
          {
            opportunityid: ID.deal,
            name: 'Data Platform',
            statecode: 0,
            estimatedvalue: 1234.5,
            msp_estcompletiondate: '2026-12-31',
            _ownerid_value: ID.ben,
            _parentaccountid_value: ID.contoso,
          },
        ],
        msp_dealteams: [
          {
            msp_dealteamid: '00000000-0000-4000-8000-00000000d701',
            _msp_dealteamuserid_value: ID.ben,
            _msp_parentopportunityid_value: ID.deal,
            statecode: 0,
          },
        ],
        msp_engagementmilestones: [
          {
            msp_engagementmilestoneid: ID.milestone,
            msp_milestonenumber: '7-500000001',
            msp_name: 'Platform live',
            _msp_opportunityid_value: ID.deal,
            _ownerid_value: ID.ana,
            msp_milestonestatus: 861980000,
            msp_commitmentrecommendation: 861980003,
            msp_milestonedate: '2026-12-01',
            msp_forecastcomments: 'First word',
          },
        ],
        tasks: [
          {
            activityid: ID.task,
            subject: 'Load tables',
            statecode: 0,
            statuscode: 2,
            scheduledend: '2026-11-20T00:00:00Z',
            _ownerid_value: ID.ben,
            _createdby_value: ID.ben,
            _regardingobjectid_value: ID.milestone,
          },
        ],
        ...changes,
      },
      ...more,
    }),
    'small.json',
  );
}

const Reply = z.looseObject({
  value: z.array(z.record(z.string(), z.unknown())).default([]),
  '@odata.nextLink': z.string().optional(),
  error: z.looseObject({ code: z.string(), message: z.string() }).optional(),
});

/** One answer of the sandbox, read. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: z.infer<typeof Reply>;
  /** `status code` of a refusal, such as `403 0x80040220`. */
  readonly refusal: string;
}

/** A sandbox and a caller that speaks plain HTTP to it. */
export async function aSandbox(options: Partial<Parameters<typeof startMsxSandbox>[0]> = {}) {
  const sandbox = await startMsxSandbox({ scenario: smallWorld(), ...options });
  async function call(
    method: string,
    path: string,
    parts: { as?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answered> {
    const { as = sandbox.me, body, headers = {} } = parts;
    const url = path.startsWith('http') ? path : `${sandbox.url}/api/data/v9.2/${path}`;
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${as}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const read = Reply.parse(text === '' ? {} : JSON.parse(text));
    const { status } = response;
    return {
      status,
      headers: response.headers,
      body: read,
      refusal: `${status} ${read.error?.code ?? ''}`,
    };
  }
  const milestone = async () =>
    (await call('GET', `msp_engagementmilestones(${ID.milestone})`)).body;
  const task = async () => (await call('GET', `tasks(${ID.task})`)).body;
  const audits = async () => (await call('GET', 'audits?$orderby=createdon desc')).body.value;
  return { sandbox, call, milestone, task, audits, close: () => sandbox.close() };
}

export type Calling = Awaited<ReturnType<typeof aSandbox>>;
