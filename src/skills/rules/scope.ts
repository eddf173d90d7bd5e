import type { Opportunity } from '../../domain/opportunity.ts';
import type { Scope } from '../../domain/skill-result.ts';
import type { Unread } from '../../domain/unread.ts';

/** A scope with the opportunities that it means, and what of it could not be read. */
export interface ScopedOpportunities {
  readonly scope: Scope;
  readonly opportunities: readonly Opportunity[];
  readonly unread: readonly Unread[];
}
