/**
 * MSX gives nobody its success plans; people enter them in the chat. A scenario file may hold some,
 * so that the skill about plans has something to compare.
 */
import type { SuccessPlans } from '../../domain/success-plan.ts';
import type { Scenario } from './scenario.ts';

/** The success plans of a scenario, as if somebody had entered them in the chat. */
export function scenarioPlans({ success_plans = [] }: Scenario): SuccessPlans {
  const plans = success_plans.map(({ account, outcomes }) => ({
    accountId: account,
    outcomes: outcomes.map(({ title, measure, target }) => ({
      title,
      ...(measure ? { measure } : {}),
      ...(target ? { target } : {}),
    })),
  }));
  return {
    read: (ids) => Promise.resolve(plans.filter(({ accountId }) => ids.includes(accountId))),
  };
}
