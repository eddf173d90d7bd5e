/** The door to the ledger for presses and for the question what is waiting. */
import type { LedgerAction } from '../cards/actions.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import type { ChangeContext } from '../cards/change-view.ts';
import { pendingCard } from '../cards/pending-card.ts';
import type { Asker } from './asker.ts';
import { decided } from './decide-press.ts';
import { doAll, listAll } from './decide-all.ts';
import type { DecisionOptions } from './decision-parts.ts';
import { asked } from './edit-press.ts';
import type { Working } from './jobs.ts';
import { pendingOf } from './pending.ts';

/** What a person may do about proposed changes, each ending in a card. */
export interface Decisions {
  /** What cards need to know about now. */
  moment(): ChangeContext;
  pending(asker: Asker, customer: string | null, working: Working): Promise<AdaptiveCard>;
  decide(asker: Asker, action: LedgerAction, working: Working): Promise<AdaptiveCard>;
}

/** Opens the decisions. */
export function createDecisions(options: DecisionOptions): Decisions {
  const { now, undoMinutes } = options;
  const moment = (): ChangeContext => ({ now: now(), undoMinutes });
  const pending = async (asker: Asker, customer: string | null, { step }: Working) => {
    const { proposals } = options;
    step('Comparing accepted actions with MSX');
    const loop = await proposals.closeLoop(asker);
    const lists = await pendingOf(proposals.contextOf(asker), customer, loop);
    return pendingCard(lists, moment());
  };
  return {
    moment,
    pending,
    async decide(asker, action, working) {
      const press = { asker, working };
      if (action.verb === 'show-pending') return pending(asker, action.customer ?? null, working);
      if (action.verb === 'list-all') return listAll(options, press, action.back);
      if (action.verb === 'accept-all') return doAll(options, press, action);
      const done = await decided(options, press, action);
      return done ?? (await asked(options, press, action));
    },
  };
}
