import assert from 'node:assert/strict';
import { deskWorld } from '../src/desk-world.ts';
import type { Scenario } from '../src/sandbox/msx/scenario.ts';
import { membersOf } from '../src/sandbox/teams/people.ts';
import { ID, smallWorld } from './support/msx-worlds.ts';

function world(scenario: Scenario | null, me: string = ID.ana) {
  const now = () => new Date('2026-11-16T08:00:00Z');
  return deskWorld({ me, now, scenario }, 'Europe/Berlin');
}

const user = (systemuserid: string, more: object = {}): object => ({
  systemuserid,
  fullname: 'Somebody',
  internalemailaddress: 'x@contoso.test',
  ...more,
});

describe('who sits at the desk', () => {
  it('is everybody with a mail address, the asking person first', () => {
    const scenario = smallWorld({
      systemusers: [
        user(ID.ben, { fullname: 'Ben Ode' }),
        user(ID.ana, { fullname: 'Ana Bell' }),
        user(ID.cleo, { internalemailaddress: null }),
      ],
    });

    assert.deepEqual(
      world(scenario).people.map(({ name }) => name),
      ['Ana Bell', 'Ben Ode', 'Mia Torres', 'Lukas Hahn (Guest)'],
    );
  });

  it('is nobody who left', () => {
    const users = [user(ID.ana), user(ID.ben, { isdisabled: true }), user(ID.cleo)];

    const { people } = world(smallWorld({ systemusers: users }));

    assert.deepEqual(
      people.slice(0, -2).map(({ aadObjectId }) => aadObjectId),
      [ID.ana, ID.cleo],
    );
  });

  it('is always the one whose world it is, also without a mail address', () => {
    const users = [user(ID.ben), user(ID.ana, { internalemailaddress: null }), user(ID.cleo)];

    const [first] = world(smallWorld({ systemusers: users })).people;

    assert.deepEqual([first?.aadObjectId, first?.email], [ID.ana, '']);
  });

  it('has a name even when MSX has none', () => {
    const users = [user(ID.ana, { fullname: null }), user(ID.ben), user(ID.cleo)];

    assert.equal(world(smallWorld({ systemusers: users })).people[0]?.name, 'x@contoso.test');
  });

  it('is one nameless person over a real MSX: the owner of the access token', () => {
    const { people, channels } = world(null, 'the owner of the access token');

    assert.deepEqual(
      people.map(({ name }) => name),
      ['You'],
    );
    assert.deepEqual(channels, []);
  });
});

describe('channels of the desk', () => {
  it('are of customers that have opportunities, three at most', () => {
    const ids = [1, 2, 3, 4, 5].map((n) => `00000000-0000-4000-8000-00000000ac0${n}`);
    const accounts = ids.map((accountid, n) => ({ accountid, name: `Customer ${n}` }));
    const [deal] = smallWorld().msx['opportunities'] ?? [];
    const opportunities = ids.slice(1).map((account, n) => ({
      ...deal,
      opportunityid: n === 0 ? ID.deal : `00000000-0000-4000-8000-00000000dd0${n}`,
      _parentaccountid_value: account,
    }));

    const { channels } = world(smallWorld({ accounts, opportunities }));

    assert.deepEqual(
      channels.filter(({ name }) => name === 'General').map(({ team }) => team),
      ['Customer 1 account team', 'Customer 2 account team', 'Customer 3 account team'],
    );
  });

  it('have one with a guest, where all others have none', () => {
    const desk = world(smallWorld());
    const guest = desk.people.find(({ isGuest }) => isGuest);

    const withGuest = desk.channels.filter((channel) => {
      return membersOf(desk, channel).some(({ id }) => id === guest?.id);
    });

    assert.deepEqual(
      withGuest.map(({ name }) => name),
      ['With the customer'],
    );
  });

  it('have a group chat beside them', () => {
    const group = world(smallWorld()).channels.find(({ team }) => team === '');

    assert.equal(group?.name, 'Delivery sync');
  });
});
