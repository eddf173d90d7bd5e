/** What all presses on changes share. */
import type { Back, LedgerAction } from '../cards/actions.ts';
import type { Outcome } from '../ledger/outcome.ts';
import type { Asker } from './asker.ts';
import type { Working } from './jobs.ts';
import type { Proposals } from './proposals.ts';
import type { Reports } from './reports.ts';

/** What decisions need: the ledger, the kept results, and the clock for the buttons of cards. */
export interface DecisionOptions {
  readonly proposals: Proposals;
  readonly reports: Reports;
  readonly now: () => Date;
  readonly undoMinutes: number;
}

/** What one press needs to be answered. */
export interface Press {
  readonly asker: Asker;
  readonly working: Working;
}

/** A press with this verb. */
export type ActionOf<Verb extends LedgerAction['verb']> = Extract<LedgerAction, { verb: Verb }>;
/** A press about one entry. */
export type OnEntry = Extract<LedgerAction, { entryId: string }>;

/** How a press ended, and where it was pressed. */
export interface Ended {
  readonly outcome: Outcome;
  readonly back: Back;
}
