/**
 * A small MSX in which weeks pass: what a case says happens on one Monday, and what the person reads
 * is there on the next. Everything goes through the desk, the bot and HTTP.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { cardFor } from '../../src/sandbox/teams/conversations.ts';
import { chatting, type Chatting } from './chats.ts';

const guid = (kind: number, n: number): string =>
  `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Ana asks; Ben owns what she does not; Cleo has nothing. */
export const ANA = guid(1, 1);
export const BEN = guid(1, 2);
export const CLEO = guid(1, 3);
export const CONTOSO = guid(2, 1);
export const FABRIKAM = guid(2, 2);

const STATUS = {
  'On Track': 861980000,
  'At Risk': 861980001,
  Blocked: 861980002,
  Completed: 861980003,
};
const COMMITTED = { yes: 861980003, no: 861980000 };

/** A milestone as a case states it; Ben's, committed, on track and far away unless it says so. */
export interface MilestoneOf {
  readonly name: string;
  readonly status?: keyof typeof STATUS;
  readonly committed?: keyof typeof COMMITTED;
  readonly due?: string | null;
  readonly owner?: string;
  /** `others`: of an opportunity in which Ana is not. */
  readonly of?: 'contoso' | 'fabrikam' | 'others';
  readonly comment?: string;
  readonly task?: string;
}

const DEALS = { contoso: guid(3, 1), fabrikam: guid(3, 2), others: guid(3, 3) };

/** The weeks of a case. */
export interface Mondays {
  readonly chat: Chatting;
  /** Sends the message now, and goes to the next Monday. */
  begin(): Promise<void>;
  /** Goes to the next Monday, 08:00; what is due comes. */
  next(): Promise<void>;
  /** Somebody changes a milestone in MSX by hand. */
  change(name: string, to: Omit<MilestoneOf, 'name' | 'of'>, as?: string): Promise<void>;
  /** Somebody joins the team of a milestone, and with it the deal. */
  join(name: string, as?: string): Promise<void>;
  /** Ana hands the deal of a customer over to Ben. */
  handOver(deal: 'contoso' | 'fabrikam'): Promise<void>;
  /** Some time passes, less than until the next message. */
  later(minutes: number): void;
  /** Somebody deletes all tasks in MSX. */
  deleteTasks(): Promise<void>;
  /** The newest message as a person reads it, line by line. */
  lines(): string[];
  /** The lines under a heading of the newest message, up to the next one. */
  under(heading: string): string[];
  close(): Promise<void>;
}

/** Opens a world of these milestones. */
export async function mondays(
  milestones: readonly MilestoneOf[],
  more: object = {},
  environment: NodeJS.ProcessEnv = {},
): Promise<Mondays> {
  const folder = mkdtempSync(join(tmpdir(), 'mondays-'));
  const path = join(folder, 'world.json');
  writeFileSync(path, JSON.stringify({ ...worldOf(milestones), ...more }));
  const chat = await chatting({}, { SANDBOX_SCENARIO: path, ...environment });
  const call = (method: string, to: string, as: string, body: object) => {
    const headers = { authorization: `Bearer ${as}`, 'content-type': 'application/json' };
    const url = `${chat.app.msx.url}/api/data/v9.2/${to}`;
    return fetch(url, { method, headers, body: JSON.stringify(body) });
  };
  const idOf = (name: string): string => {
    const at = milestones.findIndex((one) => one.name === name);
    return at < 0 ? assert.fail(`no ${name}`) : guid(4, at);
  };
  const next = async (): Promise<void> => {
    const headers = { 'content-type': 'application/json', origin: chat.desk.url };
    const body = '{"act":"next-monday"}';
    await fetch(`${chat.desk.url}/api/world`, { method: 'POST', headers, body });
  };
  const lines = (): string[] => linesOf(cardFor(chat.newest(), chat.me));
  return {
    chat,
    next,
    lines,
    async begin() {
      await chat.say('send it now');
    },
    async change(name, to, as = BEN) {
      const { status } = await call(
        'PATCH',
        `msp_engagementmilestones(${idOf(name)})`,
        as,
        columnsOf(to),
      );
      assert.equal(status, 204);
    },
    async join(name, as = ANA) {
      const action = `systemusers(${as})/Microsoft.Dynamics.CRM.AddUserToRecordTeam`;
      const { status } = await call('POST', action, as, teamOf(idOf(name)));
      assert.equal(status, 200);
    },
    async handOver(deal) {
      const body = { 'ownerid@odata.bind': `/systemusers(${BEN})` };
      const { status } = await call('PATCH', `opportunities(${DEALS[deal]})`, ANA, body);
      assert.equal(status, 204);
    },
    later(minutes) {
      const clock = chat.app.msx.world?.clock;
      clock?.moveTo(new Date(clock.now().getTime() + minutes * 60_000));
    },
    async deleteTasks() {
      const headers = { authorization: `Bearer ${ANA}` };
      const tasks = `${chat.app.msx.url}/api/data/v9.2/tasks`;
      const found = Ids.parse(await (await fetch(tasks, { headers })).json());
      for (const { activityid } of found.value) {
        await fetch(`${tasks}(${activityid})`, { method: 'DELETE', headers });
      }
    },
    under(heading) {
      const all = lines();
      const from = all.indexOf(`# ${heading}`);
      if (from < 0) return [];
      const rest = all.slice(from + 1);
      const to = rest.findIndex((line) => line.startsWith('# ') || line.startsWith('['));
      return to < 0 ? rest : rest.slice(0, to);
    },
    async close() {
      await chat.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const Ids = z.looseObject({ value: z.array(z.looseObject({ activityid: z.string() })) });
const MILESTONE_TEAM = '316e4735-9e83-eb11-a812-0022481e1be0';

function teamOf(id: string): object {
  const type = 'Microsoft.Dynamics.CRM.msp_engagementmilestone';
  return {
    Record: { '@odata.type': type, msp_engagementmilestoneid: id },
    TeamTemplate: {
      '@odata.type': 'Microsoft.Dynamics.CRM.teamtemplate',
      teamtemplateid: MILESTONE_TEAM,
    },
  };
}

function columnsOf({ status, committed, due, comment }: Omit<MilestoneOf, 'name'>): object {
  return {
    ...(status === undefined ? {} : { msp_milestonestatus: STATUS[status] }),
    ...(committed === undefined ? {} : { msp_commitmentrecommendation: COMMITTED[committed] }),
    ...(due === undefined ? {} : { msp_milestonedate: due }),
    ...(comment === undefined ? {} : { msp_forecastcomments: comment }),
  };
}

const STANDARD = { status: 'On Track', committed: 'yes', due: '2027-06-01' } as const;

function worldOf(milestones: readonly MilestoneOf[]): object {
  return {
    ...{ name: 'Mondays', now: '2026-11-16T08:00:00Z', time_zone: 'UTC', me: ANA },
    msx: {
      systemusers: [
        personOf(ANA, 'Ana Bell', 'Customer Success Account Manager'),
        personOf(BEN, 'Ben Ode', 'Cloud Solution Architect'),
        personOf(CLEO, 'Cleo Fox', 'Customer Success Account Manager'),
      ],
      accounts: [
        { accountid: CONTOSO, name: 'Contoso' },
        { accountid: FABRIKAM, name: 'Fabrikam' },
      ],
      msp_accountteams: [ANA, BEN].map((who, n) => ({
        msp_accountteamid: guid(6, n),
        ...{ _msp_accountid_value: CONTOSO, _msp_systemuserid_value: who },
        msp_standardtitle:
          who === ANA ? 'Customer Success Account Mgmt IC' : 'Cloud Solution Architecture IC',
      })),
      opportunities: [
        dealOf('contoso', CONTOSO, ANA),
        dealOf('fabrikam', FABRIKAM, ANA),
        dealOf('others', CONTOSO, BEN),
      ],
      msp_engagementmilestones: milestones.map((one, n) => ({
        ...{ msp_engagementmilestoneid: guid(4, n), msp_milestonenumber: `7-50000000${n}` },
        ...{ msp_name: one.name, _ownerid_value: one.owner ?? BEN },
        _msp_opportunityid_value: DEALS[one.of ?? 'contoso'],
        _msp_parentaccount_value: one.of === 'fabrikam' ? FABRIKAM : CONTOSO,
        ...columnsOf({ ...STANDARD, ...one }),
      })),
      tasks: milestones.flatMap(({ task }, n) => (task === undefined ? [] : [taskOf(task, n)])),
    },
  };
}

function personOf(systemuserid: string, fullname: string, title: string): object {
  const mail = `${fullname.split(' ')[0]?.toLowerCase()}@microsoft.com`;
  return { systemuserid, fullname, title, internalemailaddress: mail };
}

function dealOf(which: keyof typeof DEALS, account: string, owner: string): object {
  return {
    ...{ opportunityid: DEALS[which], name: `Deal ${which}`, statecode: 0 },
    ...{ _ownerid_value: owner, _parentaccountid_value: account },
  };
}

function taskOf(subject: string, n: number): object {
  return {
    ...{ activityid: guid(5, n), subject, statecode: 0, statuscode: 2, _ownerid_value: BEN },
    ...{ scheduledend: '2027-01-20T00:00:00Z', _regardingobjectid_value: guid(4, n) },
  };
}

const Node = z.looseObject({
  type: z.string().optional(),
  text: z.string().optional(),
  title: z.string().optional(),
  inlines: z.array(z.union([z.string(), z.looseObject({ text: z.string() })])).optional(),
  facts: z.array(z.looseObject({ title: z.string(), value: z.string() })).optional(),
});

/** A card as lines: `# ` before a heading, `[…]` around a button. */
export function linesOf(card: unknown): string[] {
  if (Array.isArray(card)) return card.flatMap(linesOf);
  const node = Node.safeParse(card);
  if (!node.success) return [];
  const { type = '', text = '', title = '', inlines, facts } = node.data;
  if (type === 'TextBlock') return [`# ${text}`];
  if (type.startsWith('Action.')) return [`[${title}]`];
  if (inlines) return [inlines.map((one) => (typeof one === 'string' ? one : one.text)).join('')];
  if (facts) return facts.map((fact) => `${fact.title}: ${fact.value}`);
  return ['body', 'items', 'columns', 'actions'].flatMap((part) => linesOf(node.data[part] ?? []));
}
