import { z } from 'zod';
import type { Owner, Person } from '../../domain/person.ts';
import type { Unread } from '../../domain/unread.ts';
import type { MsxReads } from '../../tools/msx-tools.ts';
import { readSet, type Rows } from './optional-read.ts';
import { roleOf, type TeamTitle } from './role-of.ts';

/** The people of a run, with their roles per account. */
export interface People {
  /** The person of an id on an account; null when the id is unknown, a team, SYSTEM or disabled. */
  actor(id: string | null, accountId: string | null): Person | null;
  /** The person of an id, able to act or not; null only when nothing is known. */
  person(id: string | null, accountId: string | null): Person | null;
  /**
   * The owner of a record when able to act. Where titles could not be read, MSX's own word for an
   * owner stands with an unknown role: what was not read is no reason to call work unowned.
   */
  acting(owner: Owner | null, accountId: string | null): Person | null;
  /** Full names of all people who are known here. */
  names(): readonly string[];
  /** The person of a full name, with the role on an account. */
  named(name: string, accountId: string | null): Person;
  /** True when the account team lists the person. */
  onTeam(id: string, accountId: string | null): boolean;
  readonly unread: readonly Unread[];
}

/** Absent and null are one: MSX leaves empty columns out or gives null (msx-contract.md 2.3). */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const UserRow = z.looseObject({
  systemuserid: z.string(),
  fullname: text,
  title: text,
  internalemailaddress: text,
  isdisabled: z.boolean().nullish(),
});
type UserRow = z.infer<typeof UserRow>;

const TeamRow = z.looseObject({
  _msp_systemuserid_value: text,
  _msp_accountid_value: text,
  msp_standardtitle: text,
  msp_roletype: text,
});

/** `msp_accountteams` answers at most 500 rows a read (msx-contract.md 3.5). */
const TEAM_ROWS = 500;

/** Reads names, titles and account-team roles of people: two sets of reads, side by side. */
export async function readPeople(tools: MsxReads, userIds: readonly string[]): Promise<People> {
  const ids = [...new Set(userIds.map((id) => id.toLowerCase()))];
  const [users, teams] = await Promise.all([
    readSet(tools, {
      what: 'names and titles of people',
      entitySet: 'systemusers',
      select: 'systemuserid,fullname,title,internalemailaddress,isdisabled',
      column: 'systemuserid',
      ids,
    }),
    readSet(tools, {
      what: 'roles on account teams',
      entitySet: 'msp_accountteams',
      select: '_msp_systemuserid_value,_msp_accountid_value,msp_standardtitle,msp_roletype',
      column: '_msp_systemuserid_value',
      ids,
      top: TEAM_ROWS,
    }),
  ]);
  return peopleOf(users, teams);
}

function peopleOf(users: Rows, teams: Rows): People {
  const byId = new Map(
    parseRows(UserRow, users).map((row) => [row.systemuserid.toLowerCase(), row]),
  );
  const titles = teamTitles(teams);
  const person = (id: string | null, accountId: string | null): Person | null => {
    const row = id === null ? undefined : byId.get(id.toLowerCase());
    return row ? toPerson(row, titles.get(`${row.systemuserid}|${accountId}`) ?? null) : null;
  };
  const actor: People['actor'] = (id, accountId) =>
    id !== null && canAct(byId.get(id.toLowerCase())) ? person(id, accountId) : null;
  const isUnread = (id: string): boolean => users.unread.length > 0 && !byId.has(id.toLowerCase());
  return {
    person,
    actor,
    acting: (owner, accountId) =>
      owner !== null && isUnread(owner.id)
        ? withoutTitle(owner)
        : actor(userIdOf(owner), accountId),
    names: () => [...byId.values()].flatMap((row) => (row.fullname ? [row.fullname] : [])),
    named: (name, accountId) => {
      const id = [...byId.values()].find((row) => row.fullname === name)?.systemuserid ?? null;
      return person(id, accountId) ?? { id: '', name, role: 'unknown' };
    },
    onTeam: (id, accountId) => titles.has(`${id}|${accountId}`),
    unread: [...users.unread, ...teams.unread],
  };
}

/** The people of two reads; who is in both is taken from the first. */
export function joinPeople(first: People, second: People): People {
  return {
    person: (id, account) => first.person(id, account) ?? second.person(id, account),
    actor: (id, account) => (first.person(id, null) ? first : second).actor(id, account),
    acting: (owner, account) => {
      const isInFirst = first.person(userIdOf(owner), null) !== null;
      return (isInFirst ? first : second).acting(owner, account);
    },
    names: () => [...new Set([...first.names(), ...second.names()])],
    named: (name, account) => (first.names().includes(name) ? first : second).named(name, account),
    onTeam: (id, account) => first.onTeam(id, account) || second.onTeam(id, account),
    unread: [...first.unread, ...second.unread],
  };
}

function parseRows<Row>(schema: z.ZodType<Row>, { rows }: Rows): Row[] {
  return rows.flatMap((raw) => {
    const row = schema.safeParse(raw);
    return row.success ? [row.data] : [];
  });
}

function teamTitles(teams: Rows): Map<string, TeamTitle> {
  return new Map(
    parseRows(TeamRow, teams).map((row) => [
      `${row._msp_systemuserid_value}|${row._msp_accountid_value}`,
      { standardTitle: row.msp_standardtitle, roleType: row.msp_roletype },
    ]),
  );
}

function toPerson(row: UserRow, team: TeamTitle | null): Person {
  const role = roleOf({ title: row.title, mail: row.internalemailaddress }, team);
  return { id: row.systemuserid, name: row.fullname ?? 'somebody without a name', role };
}

/** Disabled users and SYSTEM own records, but do nothing (skills.md 1). */
function canAct(row: UserRow | undefined): boolean {
  return row !== undefined && row.isdisabled !== true && row.fullname !== 'SYSTEM';
}

/** What MSX itself says of an owner; enough to call the work owned. */
function withoutTitle(owner: Owner): Person | null {
  if (owner.kind !== 'systemuser' || owner.name === 'SYSTEM') return null;
  return { id: owner.id, name: owner.name, role: 'unknown' };
}

/** The id of an owner who is a user; null for teams. */
export function userIdOf(owner: Owner | null): string | null {
  return owner?.kind === 'systemuser' ? owner.id : null;
}
