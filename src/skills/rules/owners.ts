import type { MilestoneSummary } from '../../domain/milestone.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Person } from '../../domain/person.ts';
import { userIdOf, type People } from './people.ts';

/** Ids of the users who own opportunities: they must be read to be named with their roles. */
export function ownerIds(opportunities: readonly Opportunity[]): string[] {
  return opportunities.map(({ owner }) => userIdOf(owner)).filter((id) => id !== null);
}

/** The Specialist of a milestone's opportunity, else one who owns another of the same customer. */
export function specialistOf(
  { opportunity, customer }: Pick<MilestoneSummary, 'opportunity' | 'customer'>,
  opportunities: readonly Opportunity[],
  people: People,
): Person | null {
  const own = opportunities.filter(({ id }) => id === opportunity.id);
  const others = opportunities.filter((one) => one.customer?.id === customer?.id);
  const owners = [...own, ...others].map(({ owner }) =>
    people.actor(userIdOf(owner), customer?.id ?? null),
  );
  return owners.find((owner) => owner?.role === 'specialist') ?? null;
}
