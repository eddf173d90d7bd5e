import type { TextSource } from './text-source.ts';

/** Roles as people write them beside a name, in the languages that the rules know. */
const ROLE = '(CSAM|CSA|ISD|SI|Unified|[Pp]artner|[Ii]ntegrator|partenaire|Partner|socio)';
const NAME = "(\\p{Lu}[\\p{L}'-]+)";
const MORE = "(?: (?:\\p{Lu}[\\p{L}'-]+|&))?";
const ARTICLE = '(?:our |the |their |an? |local )*';
const ROLE_BEFORE = new RegExp(
  `\\b${ROLE}(?: (?:CE|engineer|architect|lead|manager))? ${NAME}\\b`,
  'gu',
);
const ROLE_BEHIND = new RegExp(
  `\\b${NAME}${MORE}(?: ?\\(|, | as )${ARTICLE}(?:delivery )?${ROLE}\\b`,
  'gu',
);
/** Capitalised words that stand beside a role and are nobody's name. */
const NO_NAMES = new Set(
  'Delivery Path Capacity Customer Kickoff Migration Rollout Team Task Owner Status'.split(' '),
);
/** Roles that rules tell apart; an integrator is a partner. */
const ROLES = new Set(['csam', 'csa', 'isd', 'unified', 'partner', 'customer']);

/** What stands behind a name that has its role there already. */
export const ROLE_FOLLOWS = new RegExp(
  `^${MORE}(?: ?\\(|, | as )${ARTICLE}(?:delivery )?${ROLE}\\b`,
  'u',
);

/** First names, in lower case, of people whose role MSX or the text itself gives: "CSA Piotr". */
export function rolesByName(text: string, source: TextSource): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  for (const [name, role] of source.roles ?? []) {
    if (ROLES.has(role)) for (const part of name.split(' ')) roles.set(part.toLowerCase(), role);
  }
  for (const [, role, name] of text.matchAll(ROLE_BEFORE)) learn(roles, name, role);
  for (const [, name, role] of text.matchAll(ROLE_BEHIND)) learn(roles, name, role);
  return roles;
}

/** Only names with small letters are learned: "CSA PIOTR" may be a heading. */
function learn(roles: Map<string, string>, name = '', role = ''): void {
  const lower = role.toLowerCase();
  if (!/^\p{Lu}\p{Ll}/u.test(name) || NO_NAMES.has(name)) return;
  roles.set(name.toLowerCase(), ROLES.has(lower) ? lower : 'partner');
}
