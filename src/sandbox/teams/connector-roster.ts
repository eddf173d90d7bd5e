/** Routes of the connector that tell who is in a conversation. */
import { readersOf } from './conversations.ts';
import { requirePlace, type Call, type ConnectorDeps, type Reply } from './connector-call.ts';
import { DeskError } from './desk-error.ts';
import { findPerson, membersOf, teamIdOf, type DeskPerson, type DeskWorld } from './people.ts';

/** All people of a conversation, as an array. */
export function members({ deps, named }: Call): Reply {
  return { status: 200, body: accountsOf(deps, named) };
}

/** All people of a conversation; one page holds them all (TP-6.10). */
export function pagedMembers({ deps, named }: Call): Reply {
  return { status: 200, body: { members: accountsOf(deps, named) } };
}

/** One person, by Teams id or Entra object id. @throws DeskError - 404. */
export function member({ deps, named }: Call): Reply {
  const person = findPerson(peopleOf(deps, named), named['member'] ?? '');
  if (!person) throw new DeskError(404, 'MemberNotFoundInConversation', 'No such member.');
  return { status: 200, body: toAccount(deps.world, person) };
}

/** Name of a team. */
export function team({ deps, named }: Call): Reply {
  const [first] = channelsOf(deps, named);
  return { status: 200, body: { id: named['team'], name: first?.team } };
}

/** Channels of a team. */
export function teamChannels({ deps, named }: Call): Reply {
  const conversations = channelsOf(deps, named).map(({ id, name }) => ({ id, name }));
  return { status: 200, body: { conversations } };
}

function channelsOf({ world }: ConnectorDeps, named: Call['named']) {
  const found = world.channels.filter((channel) => teamIdOf(channel.team) === named['team']);
  if (found.length === 0) throw new DeskError(404, 'NotFound', 'No such team.');
  return found;
}

function accountsOf(deps: ConnectorDeps, named: Call['named']): object[] {
  return peopleOf(deps, named).map((person) => toAccount(deps.world, person));
}

function peopleOf(deps: ConnectorDeps, named: Call['named']): readonly DeskPerson[] {
  const id = named['conversation'] ?? '';
  // The official framework asks for the members of a channel under the id of its team.
  const channel = deps.world.channels.find(({ team }) => team !== '' && teamIdOf(team) === id);
  if (channel) return membersOf(deps.world, channel);
  return readersOf(deps.world, requirePlace(deps.conversations, id).chat);
}

/** The Teams channel account of a person. */
function toAccount(
  { tenantId }: DeskWorld,
  { id, aadObjectId, name, email, isGuest }: DeskPerson,
): object {
  const [givenName = name, ...rest] = name.split(' ');
  return {
    id,
    aadObjectId,
    objectId: aadObjectId,
    name,
    givenName,
    surname: rest.join(' '),
    email,
    userPrincipalName: email,
    tenantId,
    userRole: isGuest === true ? 'guest' : 'user',
  };
}
