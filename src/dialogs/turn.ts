import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/bind.ts';
import type { Focus, Wanted } from './wanted.ts';
import type { Portfolio } from './portfolio.ts';

/** An answer, and what a follow-up can go on; null leaves what was before. */
export interface Answered {
  readonly card: AdaptiveCard;
  readonly focus: Focus | null;
}

/**
 * What dialogs need of the turn in which they run. A turn may outlive the request of Teams, so that
 * dialogs give their card here and never send one.
 */
export interface Turn {
  /** Tenant and object id of the person: whose memory it is. */
  readonly key: string;
  /** What was typed; '' for a press. */
  readonly text: string;
  /** When the turn began, in ms. */
  readonly startedAt: number;
  readonly now: () => Date;
  /** IANA name of the person's zone. */
  readonly timeZone: string;
  readonly answer: (wanted: Wanted) => Promise<Answered>;
  readonly portfolio: () => Promise<Portfolio>;
  /** The card that answers; the last one counts. */
  readonly show: (card: AdaptiveCard) => void;
}

/** A symbol, so that no key of the framework can be met. */
const TURN = Symbol('turn');

/** Gives a turn to the dialogs that run in a context. */
export function withTurn(context: TurnContext, turn: Turn): TurnContext {
  context.turnState.set(TURN, turn);
  return context;
}

/** The turn of a context that `withTurn` prepared. */
export function turnOf({ turnState }: TurnContext): Turn {
  return turnState.get<Turn>(TURN);
}
