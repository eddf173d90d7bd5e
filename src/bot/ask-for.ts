import type { ScopeRequest } from '../domain/skill-result.ts';

/** The text that asks a skill about a scope; the router understands it as it stands. */
export function askFor(skill: string, { customer, opportunity, milestone }: ScopeRequest): string {
  if (milestone !== undefined) return `${skill} ${milestone}`;
  if (opportunity !== undefined) return `${skill} for opportunity ${opportunity}`;
  return customer === undefined ? skill : `${skill} for ${customer}`;
}
