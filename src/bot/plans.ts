import type { PlanAction } from '../cards/actions.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import { shortened } from '../cards/plain.ts';
import {
  deletePlanCard,
  LONGEST_PLAN,
  planCard,
  planDeletedCard,
  planKeptCard,
  whosePlanCard,
} from '../cards/plan-card.ts';
import type { Named } from '../domain/person.ts';
import { readSuccessPlan } from '../domain/read-success-plan.ts';
import type { KeptPlan, Outcome, PlanBook, SuccessPlans } from '../domain/success-plan.ts';
import { writeSuccessPlan } from '../domain/write-success-plan.ts';
import { AppError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { PlanCommand } from '../routing/plan-command.ts';
import { findCustomer } from '../skills/rules/scope.ts';
import type { MsxTools } from '../tools/msx-tools.ts';
import type { Asker } from './asker.ts';

/** What plans need of the outside. */
export interface PlanOptions {
  readonly bookOf: (asker: Asker) => PlanBook;
  /** Plans that nobody entered in the chat, such as those of an invented world. */
  readonly others: SuccessPlans;
  readonly toolsFor: (asker: Asker) => MsxTools;
  readonly logger: Logger;
}

/**
 * The success plans of a person's customers, entered and changed in the chat. A customer is looked
 * up in MSX each time, with the person's own rights.
 */
export interface Plans {
  /** The form for a customer, with what was pasted; or the question for which one. */
  open(asker: Asker, command: PlanCommand): Promise<AdaptiveCard>;
  press(asker: Asker, action: PlanAction): Promise<AdaptiveCard>;
}

/** Opens the plans. */
export function createPlans(options: PlanOptions): Plans {
  return {
    async open(asker, { customer: typed, pasted }) {
      const tools = options.toolsFor(asker);
      if (typed === null) return whosePlanCard(await customersOf(tools));
      const place = await placeOf(options, asker, typed);
      const { customer, kept, known } = place;
      const savedAt = kept?.savedAt ?? null;
      if (pasted === '') {
        const text = writeSuccessPlan(known);
        return planCard({ customer, text, savedAt, problems: [], asks: false });
      }
      const { text, leftOut } = fitting(pasted);
      const problems = [...leftOut, ...readSuccessPlan(text).problems];
      return planCard({ customer, text, savedAt, problems, asks: false });
    },
    async press(asker, action) {
      if (action.verb === 'delete-plan') return remove(options, asker, action);
      try {
        return await save(options, asker, action);
      } catch (error) {
        // What was typed must survive a failure: the form comes back with it.
        const customer = { id: '', name: action.customer };
        const isOurs = error instanceof AppError;
        if (!isOurs) options.logger.error({ err: error }, 'a plan was not saved');
        const why = isOurs ? error.message : 'the plan could not be stored.';
        const problems = [`Not saved: ${why} Nothing is lost, please try again.`];
        const { plan: text = '', basedOn: savedAt = null } = action;
        return planCard({ customer, text, savedAt, problems, asks: false });
      }
    },
  };
}

/** The whole lines of a pasted plan that the form can hold, and in words which it can't. */
function fitting(pasted: string): { text: string; leftOut: string[] } {
  if (pasted.length <= LONGEST_PLAN) return { text: pasted, leftOut: [] };
  const end = pasted.lastIndexOf('\n', LONGEST_PLAN);
  const text = pasted.slice(0, end < 0 ? LONGEST_PLAN : end);
  const [first = ''] = pasted.slice(text.length).trim().split('\n');
  const most = LONGEST_PLAN.toLocaleString('en');
  const why = `A plan may have ${most} characters, this one has ${pasted.length.toLocaleString('en')}.`;
  return {
    text,
    leftOut: [
      `${why} Left out is all from “${shortened(first, 60)}” on. Shorten it, or paste less.`,
    ],
  };
}

/** One customer with the plan that counts there now. */
interface Place {
  readonly customer: Named;
  /** The person's own plan. */
  readonly kept: KeptPlan | null;
  readonly known: readonly Outcome[];
}

async function placeOf(
  { bookOf, others, toolsFor }: PlanOptions,
  asker: Asker,
  typed: string,
): Promise<Place> {
  const customer = await findCustomer(toolsFor(asker), typed);
  const [kept = null] = await bookOf(asker).of([customer.id]);
  const [other] = kept ? [] : await others.read([customer.id]);
  return { customer, kept, known: kept?.outcomes ?? other?.outcomes ?? [] };
}

async function customersOf(tools: MsxTools): Promise<Named[]> {
  const { opportunities } = await tools.get_my_active_opportunities({});
  const named = opportunities.flatMap(({ customer }) => (customer ? [customer] : []));
  const distinct = [...new Map(named.map((customer) => [customer.id, customer])).values()];
  return distinct.toSorted((a, b) => a.name.localeCompare(b.name));
}

async function save(
  options: PlanOptions,
  asker: Asker,
  action: Extract<PlanAction, { verb: 'save-plan' }>,
): Promise<AdaptiveCard> {
  const { customer, kept, known } = await placeOf(options, asker, action.customer);
  const { plan: text = '', basedOn = null, sure } = action;
  const { outcomes, problems } = readSuccessPlan(text);
  const form = { customer, text, savedAt: kept?.savedAt ?? null };
  if (problems.length > 0) return planCard({ ...form, problems, asks: false });
  const wasSeen = basedOn === form.savedAt;
  const losses = [...(wasSeen ? [] : [CHANGED]), ...lost(known, outcomes)];
  if (losses.length > 0 && !(sure && wasSeen)) {
    return planCard({ ...form, problems: losses, asks: true });
  }
  await options.bookOf(asker).save({ accountId: customer.id, outcomes });
  return planKeptCard(customer, writeSuccessPlan(outcomes).split('\n'));
}

/** Said before anything is overwritten. */
const CHANGED = 'The plan was saved elsewhere since this form was opened.';

/** What would be thrown away: outcomes of the plan that counts now and are not in the new one. */
function lost(known: readonly Outcome[], outcomes: readonly Outcome[]): string[] {
  const titles = new Set(outcomes.map(({ title }) => title.toLowerCase()));
  return known
    .filter(({ title }) => !titles.has(title.toLowerCase()))
    .map(({ title }) => `“${title}” is in the plan now and would be gone.`);
}

async function remove(
  options: PlanOptions,
  asker: Asker,
  { customer: typed, sure }: Extract<PlanAction, { verb: 'delete-plan' }>,
): Promise<AdaptiveCard> {
  const { customer, kept } = await placeOf(options, asker, typed);
  const lines = kept ? writeSuccessPlan(kept.outcomes).split('\n') : [];
  if (!sure) return deletePlanCard(customer, lines);
  await options.bookOf(asker).remove(customer.id);
  return planDeletedCard(customer, lines);
}
