/** The people of the invented MSX sit at the invented Teams: this is where the two meet. */
import { z } from 'zod';
import type { Msx } from './msx.ts';
import type { Scenario } from './sandbox/msx/scenario.ts';
import type { DeskChannel, DeskPerson, DeskWorld } from './sandbox/teams/people.ts';

/** Invented, like everybody in it. */
const TENANT = '5a1e0d3c-6f0b-4c57-9d1e-0c5a3b0f7e11';
/** Customers that get a channel. */
const MOST_CHANNELS = 3;

/** A colleague whom MSX does not know, and somebody from outside: both may use Teams, no more. */
const NO_SEAT = deskPerson(
  '7d4b1c9a-3e52-4f0b-8a6d-2c1e9f5b7a31',
  'Mia Torres',
  'mia.torres@microsoft.com',
);
const GUEST: DeskPerson = {
  ...deskPerson(
    'c2f8e6d4-91ab-4c37-b5e0-6a7d8f9e0b12',
    'Lukas Hahn (Guest)',
    'lukas@contoso.example',
  ),
  isGuest: true,
};

const User = z.looseObject({
  systemuserid: z.string(),
  fullname: z.string().nullish(),
  internalemailaddress: z.string().nullish(),
  isdisabled: z.boolean().nullish(),
});
const Account = z.looseObject({ accountid: z.string(), name: z.string().nullish() });
const Opportunity = z.looseObject({ _parentaccountid_value: z.string().nullish() });

/**
 * Who sits at the desk: the people of the invented world, each with the id that the stand-in for
 * MSX knows, two whom it does not know, a channel for some of their customers, one with a guest, and a
 * group chat. Over a real MSX: whoever owns the access token.
 */
export function deskWorld(
  { scenario, me, now }: Pick<Msx, 'scenario' | 'me' | 'now'>,
  timeZone: string,
  tenantId = TENANT,
): DeskWorld {
  return {
    bot: { id: '28:csam-ops', name: 'CSAM Ops' },
    people: scenario
      ? [...peopleOf(scenario, me), NO_SEAT, GUEST]
      : [deskPerson('me', 'You', 'you@localhost')],
    channels: scenario ? [...channelsOf(scenario), ...sharedChats(scenario, me)] : [],
    tenantId,
    timeZone,
    locale: 'en-GB',
    now,
  };
}

function deskPerson(id: string, name: string, email: string): DeskPerson {
  return { id: `29:${id}`, aadObjectId: id, name, email };
}

/**
 * Everybody with a mail address who can act; the one whose world it is comes first, in any case.
 */
function peopleOf({ msx }: Scenario, me: string): DeskPerson[] {
  const users = z.array(User).parse(msx['systemusers'] ?? []);
  const people = users
    .filter(({ systemuserid, isdisabled, internalemailaddress: mail }) => {
      return systemuserid === me || (isdisabled !== true && Boolean(mail));
    })
    .map(({ systemuserid: id, fullname, internalemailaddress: mail }) =>
      deskPerson(id, fullname || mail || id, mail ?? ''),
    );
  return people.toSorted((a, b) => Number(b.aadObjectId === me) - Number(a.aadObjectId === me));
}

/** A channel with a guest in it, and a group chat. */
function sharedChats(scenario: Scenario, me: string): DeskChannel[] {
  const [first] = channelsOf(scenario);
  if (!first) return [];
  const members = [deskPerson(me, '', '').id, NO_SEAT.id, GUEST.id];
  const id = first.id.replace('19:', '19:guests-');
  const group = { id: '19:delivery-sync@thread.v2', name: 'Delivery sync', team: '' };
  return [{ id, name: 'With the customer', team: first.team, members }, group];
}

function channelsOf({ msx }: Scenario): DeskChannel[] {
  const accounts = z.array(Account).parse(msx['accounts'] ?? []);
  const owners = z.array(Opportunity).parse(msx['opportunities'] ?? []);
  const withWork = new Set(owners.map((one) => one._parentaccountid_value));
  return accounts
    .filter(({ accountid }) => withWork.has(accountid))
    .slice(0, MOST_CHANNELS)
    .map(({ accountid, name }) => ({
      id: `19:${accountid}@thread.tacv2`,
      name: 'General',
      team: `${name ?? 'Nameless'} account team`,
    }));
}
