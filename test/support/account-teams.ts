import { stub } from 'sinon';
import type { ToolError } from '../../src/errors.ts';
import type { Named } from '../../src/domain/person.ts';
import { fakeTools, type FakeTools } from './fake-tools.ts';

/** An id as MSX has them, from a number. */
export function guid(of: number): string {
  return `00000000-0000-4000-8000-${String(of).padStart(12, '0')}`;
}

export const CONTOSO: Named = { id: guid(1), name: 'Contoso' };
export const FABRIKAM: Named = { id: guid(2), name: 'Fabrikam' };
export const ANA = { id: guid(101), name: 'Ana Silva' };
export const BEN = { id: guid(102), name: 'Ben Okafor' };

/** Which customers there are, who is on their teams, and what MSX refuses. */
export interface AccountTeams {
  readonly customers: readonly Named[];
  /** Person id to the customers on whose account team that person stands. */
  readonly teams: Readonly<Record<string, readonly Named[]>>;
  /** Customers that MSX does not show to anybody. */
  readonly hidden?: readonly Named[];
  /** How the read of an entity set ends instead. */
  readonly refuses?: Readonly<Record<string, ToolError>>;
}

interface Query {
  readonly entitySet: string;
  readonly filter?: string;
}

/** The tools of one person over that world, as far as account teams are asked about. */
export function teamTools(world: AccountTeams, { id: UserId }: { readonly id: string }): FakeTools {
  const { customers, teams, hidden = [], refuses = {} } = world;
  const mine = teams[UserId] ?? [];
  const visible = customers.filter((one) => !hidden.includes(one));
  const rows = ({ entitySet, filter = '' }: Query): object[] => {
    const isAsked = ({ id }: Named): boolean =>
      filter.includes(id) || (entitySet === 'msp_accountteams' && !filter.includes('accountid'));
    if (entitySet === 'accounts') return visible.filter(isAsked).map(accountRow);
    return mine
      .filter(isAsked)
      .map(({ id }) => ({ _msp_accountid_value: id, _msp_systemuserid_value: UserId }));
  };
  return fakeTools({
    crm_whoami: stub().resolves({ UserId }),
    crm_query: stub().callsFake(async (query: Query) => {
      const refusal = refuses[query.entitySet];
      if (refusal) throw refusal;
      const value = rows(query);
      return { count: value.length, value, unread: [] };
    }),
    crm_get_record: stub().callsFake(async ({ id }: { id: string }) => {
      const found = visible.find((one) => one.id === id);
      const refusal = refuses['accounts'];
      if (refusal && !found) throw refusal;
      return found ? accountRow(found) : { accountid: id };
    }),
  });
}

function accountRow({ id, name }: Named): object {
  return { accountid: id, name };
}
