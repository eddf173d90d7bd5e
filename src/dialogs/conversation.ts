import { BotState, TurnContext, type StatePropertyAccessor, type Storage } from 'botbuilder';
import { DialogContextError, DialogSet, type DialogContext } from 'botbuilder-dialogs';
import { AnswerDialog, type Request } from './answer-dialog.ts';
import { ScopeDialog } from './scope-dialog.ts';
import { turnOf, withTurn, type Turn } from './turn.ts';
import type { Before } from './understand.ts';
import { Focus, Question } from './wanted.ts';

/** What a person does in a conversation, understood. */
export type Act =
  /** Asks something; an open question is given up for it. */
  | { readonly kind: 'ask'; readonly request: Request }
  /** Answers the open question in words. */
  | { readonly kind: 'reply' };

/** The turn in which something is done, as far as it may be used after its end. */
type Origin = Pick<TurnContext, 'adapter' | 'activity'>;

/** What was said between one person and the bot, kept in the store. */
export interface Conversation {
  /** What a new text may refer to. */
  before(origin: Origin, key: string): Promise<Before>;
  /**
   * Lets the dialogs answer; the card goes to `turn.show`. Throws what the answer throws, and then
   * leaves everything as it was.
   */
  act(origin: Origin, turn: Turn, act: Act): Promise<void>;
  /** Gives up the open question; what was answered last stays. */
  cancel(origin: Origin, key: string): Promise<void>;
}

/** Opens the conversations over the store's state. */
export function createConversation(storage: Storage): Conversation {
  const state = new BotState(storage, (context) => Promise.resolve(`chat/${turnOf(context).key}`));
  const focus = state.createProperty<unknown>('focus');
  const startedAt = state.createProperty<number>('startedAt');
  const dialogs = new DialogSet(state.createProperty('dialogs'));
  const keep = async (dc: DialogContext, next: Focus | null): Promise<void> => {
    if (next) await focus.set(dc.context, next);
  };
  dialogs.add(new AnswerDialog((dc, answered) => keep(dc, answered.focus)));
  dialogs.add(new ScopeDialog());
  return {
    async before(origin, key) {
      const detached = detachedFrom(origin, { ...NOTHING, key });
      const last = Focus.safeParse(await focus.get(detached));
      const dc = await dialogs.createContext(detached);
      return { focus: last.success ? last.data : null, isAsked: isOpen(dc) };
    },
    async act(origin, turn, act) {
      const detached = detachedFrom(origin, turn);
      const dc = await dialogs.createContext(detached);
      await unwrapped(() => run(dc, act));
      await saved({ state, startedAt }, detached);
    },
    async cancel(origin, key) {
      const detached = detachedFrom(origin, { ...NOTHING, key });
      const dc = await dialogs.createContext(detached);
      await dc.cancelAllDialogs();
      await state.saveChanges(detached);
    },
  };
}

/** A question of a release that kept it in another form can't be answered: none is open then. */
function isOpen({ activeDialog }: DialogContext): boolean {
  return Question.safeParse(activeDialog?.state).success;
}

async function run(dc: DialogContext, act: Act): Promise<void> {
  if (act.kind === 'reply') return void (await dc.continueDialog());
  await dc.cancelAllDialogs();
  await dc.beginDialog(AnswerDialog.ID, act.request);
}

/** A context that may be used after the turn has ended, when the turn's own is revoked. */
function detachedFrom({ adapter, activity }: Origin, turn: Turn): TurnContext {
  return withTurn(new TurnContext(adapter, activity), turn);
}

/** The dialogs wrap what is thrown inside; callers look for our own errors. */
async function unwrapped(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw error instanceof DialogContextError ? error.error : error;
  }
}

/** Where two turns of one person overlap, the one that began later is kept, whichever ends first. */
async function saved(
  { state, startedAt }: { state: BotState; startedAt: StatePropertyAccessor<number> },
  context: TurnContext,
): Promise<void> {
  const turn = turnOf(context);
  const stored = await startedAt.get(detachedFrom(context, turn), 0);
  if (stored > turn.startedAt) return;
  await startedAt.set(context, turn.startedAt);
  await state.saveChanges(context);
}

/** A turn in which only the state is looked at. */
const NOTHING: Omit<Turn, 'key'> = {
  text: '',
  startedAt: 0,
  now: () => new Date(0),
  timeZone: 'UTC',
  answer: () => Promise.reject(new Error('Nothing is asked.')),
  portfolio: () => Promise.reject(new Error('Nothing is asked.')),
  show: () => undefined,
};
