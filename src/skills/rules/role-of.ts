import type { Role } from '../../domain/person.ts';

/** What MSX says about a person on one account team. */
export interface TeamTitle {
  readonly standardTitle: string | null;
  readonly roleType: string | null;
}

/** What the user record of a person says. */
interface UserTitle {
  readonly title: string | null;
  readonly mail: string | null;
}

const TITLES: readonly (readonly [RegExp, Role])[] = [
  [/customer success account (manager|mgmt|management)|\baccount mgmt\b/i, 'csam'],
  [/cloud solution architect/i, 'csa'],
  [/solution engineer|technical specialist/i, 'se'],
  [/industry solutions delivery|\bISD\b/i, 'isd'],
  [/unified|support delivery|customer engineer|\bPFE\b/i, 'unified'],
  [/specialist|account executive|account management|seller|\bATU\b|\bSTU\b/i, 'specialist'],
];

/** Mail domains of the company; everybody else is outside (skills.md 6). */
const COMPANY_DOMAINS: readonly string[] = ['microsoft.com'];

/**
 * Role of a person, first match wins: standard title of the account team, role type, title of the
 * user, mail address outside the company (skills.md 1). Of role types only `OCP-SW` decides.
 */
export function roleOf(user: UserTitle, team: TeamTitle | null): Role {
  const fromTeam = byTitle(team?.standardTitle);
  if (fromTeam) return fromTeam;
  if (team?.roleType === 'OCP-SW') return 'partner';
  return byTitle(user.title) ?? (isOutside(user.mail) ? 'partner' : 'unknown');
}

function byTitle(title: string | null | undefined): Role | null {
  if (!title) return null;
  return TITLES.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}

function isOutside(mail: string | null): boolean {
  if (!mail) return false;
  if (mail.includes('#EXT#')) return true;
  const domain = mail.split('@')[1]?.toLowerCase() ?? '';
  return (
    domain !== '' && !COMPANY_DOMAINS.some((own) => domain === own || domain.endsWith(`.${own}`))
  );
}
