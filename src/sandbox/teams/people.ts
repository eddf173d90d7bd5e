/** Someone who uses the desk, as Teams knows the person. */
export interface DeskPerson {
  /** Teams user id, `29:...`: differs for each bot. */
  readonly id: string;
  /** Entra object id: the same for every bot, and the key of what the bot keeps. */
  readonly aadObjectId: string;
  readonly name: string;
  /** Mail address; also the user principal name. */
  readonly email: string;
  /** Invited from another organization: Teams marks the person in the roster. */
  readonly isGuest?: boolean;
}

/**
 * A channel of a team; `id` looks like `19:...@thread.tacv2`. Without a team it is a group chat, which
 * has no threads.
 */
export interface DeskChannel {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  /** Teams ids of the members, more when somebody joins; left out: everybody but guests. */
  readonly members?: string[];
}

/** The bot as Teams names it; `id` is `28:<app id>`. */
interface DeskBot {
  readonly id: string;
  readonly name: string;
}

/** Everything of the desk's world that does not change while it runs. */
export interface DeskWorld {
  readonly bot: DeskBot;
  readonly people: readonly DeskPerson[];
  readonly channels: readonly DeskChannel[];
  /** Entra tenant of everybody here. */
  readonly tenantId: string;
  /** IANA zone name: of the people, and of the times on the page. */
  readonly timeZone: string;
  /** BCP 47 tag such as `de-DE`, told with each activity. */
  readonly locale: string;
  readonly now: () => Date;
}

/** Finds a person by Teams id, Entra object id or mail, the three names that callers use. */
export function findPerson(people: readonly DeskPerson[], name: string): DeskPerson | undefined {
  const key = name.toLowerCase();
  return people.find((person) =>
    [person.id, person.aadObjectId, person.email].some((value) => value.toLowerCase() === key),
  );
}

/** Who reads a channel. */
export function membersOf(
  { people }: Pick<DeskWorld, 'people'>,
  { members }: DeskChannel,
): readonly DeskPerson[] {
  if (!members) return people.filter(({ isGuest }) => isGuest !== true);
  return people.filter(({ id }) => members.includes(id));
}

/** Id of the team that a channel belongs to; Teams calls it `channelData.team.id`. */
export function teamIdOf(team: string): string {
  const slug = team.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `19:team-${slug}@thread.tacv2`;
}
