import type { TextSource } from './text-source.ts';

const ROLE = '(CSAM|CSA|ISD|SI|Unified|Partner|partner)';
const NAME = "(\\p{Lu}[\\p{L}'-]+)";
const ROLE_BEFORE = new RegExp(`\\b${ROLE}(?: (?:CE|engineer|architect))? ${NAME}\\b`, 'gu');
const ROLE_BEHIND = new RegExp(`\\b${NAME}(?: \\p{Lu}[\\p{L}'-]+)? \\(${ROLE}\\b`, 'gu');
const ROLES = new Set(['csam', 'csa', 'isd', 'unified', 'partner', 'customer']);

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

function learn(roles: Map<string, string>, name = '', role = ''): void {
  const lower = role.toLowerCase();
  if (/^\p{Lu}\p{Ll}/u.test(name))
    roles.set(name.toLowerCase(), lower === 'si' ? 'partner' : lower);
}
