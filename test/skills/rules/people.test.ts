import assert from 'node:assert/strict';
import { stub } from 'sinon';
import { z } from 'zod';
import { ToolError } from '../../../src/errors.ts';
import { readPeople } from '../../../src/skills/rules/people.ts';
import { roleOf } from '../../../src/skills/rules/role-of.ts';
import { fakeTools } from '../../support/fake-tools.ts';

describe('roleOf: first match wins', () => {
  const inside = 'a@microsoft.com';
  for (const [title, mail, team, role] of [
    ['Customer Success Account Manager', inside, null, 'csam'],
    ['Senior Cloud Solution Architect', inside, null, 'csa'],
    ['Solution Engineer', inside, null, 'se'],
    ['Technical Specialist, Security', inside, null, 'se'],
    ['Azure Specialist', inside, null, 'specialist'],
    ['Account Executive', inside, null, 'specialist'],
    ['Consultant, Industry Solutions Delivery', inside, null, 'isd'],
    ['Customer Engineer, Unified Support', inside, null, 'unified'],
    ['Delivery Manager', 'b@treyresearch.example', null, 'partner'],
    ['Architect', 'b_partner.com#EXT#@microsoft.com', null, 'partner'],
    ['Delivery Manager', inside, null, 'unknown'],
    ['Cloud Solution Architect', 'v_partner.com#EXT#@microsoft.com', null, 'csa'],
    [
      'Cloud Solution Architect',
      'c@treyresearch.example',
      { standardTitle: null, roleType: 'OCP-SW' },
      'partner',
    ],
    [null, inside, { standardTitle: 'Customer Success Account Mgmt IC', roleType: 'CSU' }, 'csam'],
    [
      'Azure Specialist',
      inside,
      { standardTitle: 'Digital Cloud Solution Architecture IC', roleType: 'CSU' },
      'csa',
    ],
    [null, inside, { standardTitle: null, roleType: 'OCP-SW' }, 'partner'],
    [null, inside, { standardTitle: null, roleType: 'CSU' }, 'unknown'],
  ] as const) {
    it(`${title ?? team?.standardTitle ?? team?.roleType} at ${mail} is ${role}`, () => {
      assert.equal(roleOf({ title, mail }, team), role);
    });
  }
});

const Asked = z.array(z.tuple([z.looseObject({ filter: z.string() })]));

const USERS = [
  {
    systemuserid: 'u1',
    fullname: 'Ana Bell',
    title: 'Customer Success Account Manager',
    internalemailaddress: 'a@microsoft.com',
  },
  { systemuserid: 'u2', fullname: 'SYSTEM' },
  { systemuserid: 'u3', fullname: 'Greta Old', isdisabled: true },
];

function withUsers(teams: object[] = []) {
  const query = stub();
  query.callsFake(({ entitySet }: { entitySet: string }) =>
    Promise.resolve({ count: 0, value: entitySet === 'systemusers' ? USERS : teams, unread: [] }),
  );
  return fakeTools({ crm_query: query });
}

describe('readPeople', () => {
  it('names people who can act, and nobody for SYSTEM or a disabled user', async () => {
    const people = await readPeople(withUsers(), ['u1', 'u2', 'u3']);

    assert.deepEqual(people.actor('U1', null), { id: 'u1', name: 'Ana Bell', role: 'csam' });
    assert.equal(people.actor('u2', null), null);
    assert.equal(people.actor('u3', null), null);
    assert.equal(people.person('u3', null)?.name, 'Greta Old');
  });

  it('takes the role from the team of that account only', async () => {
    const row = {
      _msp_systemuserid_value: 'u1',
      _msp_accountid_value: 'acc',
      msp_standardtitle: 'Specialists IC',
    };

    const people = await readPeople(withUsers([row]), ['u1']);

    assert.equal(people.person('u1', 'acc')?.role, 'specialist');
    assert.equal(people.person('u1', 'other')?.role, 'csam');
  });

  it('goes on without account teams when they refuse, and says so', async () => {
    const query = stub();
    query.callsFake(({ entitySet }: { entitySet: string }) =>
      entitySet === 'systemusers'
        ? Promise.resolve({ count: 1, value: USERS, unread: [] })
        : Promise.reject(
            new ToolError('tool_denied', { tool: 'crm_query', message: 'MSX answered 403' }),
          ),
    );

    const people = await readPeople(fakeTools({ crm_query: query }), ['u1']);

    assert.equal(people.person('u1', null)?.role, 'csam');
    assert.deepEqual(people.unread, [{ what: 'roles on account teams', why: 'MSX answered 403' }]);
  });

  it('asks for 250 people in sets of at most 200, not one by one', async () => {
    const tools = withUsers();
    const ids = Array.from({ length: 250 }, (_, index) => `u${index}`);

    await readPeople(tools, ids);

    const asked = Asked.parse(tools.crm_query.args).map(([{ filter }]) => filter.split(' or '));
    assert.deepEqual(
      asked.map((conditions) => conditions.length),
      [200, 50, 200, 50],
    );
  });
});
