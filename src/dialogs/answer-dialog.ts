import {
  Dialog,
  type DialogContext,
  type DialogReason,
  type DialogTurnResult,
} from 'botbuilder-dialogs';
import { z } from 'zod';
import { ScopeError } from '../errors.ts';
import { askForOne, askWhichListed, kindMissing, resolved, type Asking } from './ask-back.ts';
import { ScopeDialog, type Picked } from './scope-dialog.ts';
import { turnOf, type Answered } from './turn.ts';
import { Wanted } from './wanted.ts';

/** A request, with the customers of a sentence that names several. */
export interface Request {
  readonly wanted: Wanted;
  readonly listed: readonly string[];
  /** The scope was picked, so that nothing is missing. */
  readonly isPicked: boolean;
}

/** What waits in the store while a question is open. */
const Waiting = z.object({ wanted: Wanted });

/**
 * Answers one request. Where its scope is missing, fits several things or nothing, it asks back
 * first and goes on with what was picked, in whichever process that happens.
 */
export class AnswerDialog extends Dialog<Request> {
  static readonly ID = 'answer';
  readonly #done: (dc: DialogContext, answered: Answered) => Promise<void>;

  /** `done` keeps what a follow-up can go on. */
  constructor(done: (dc: DialogContext, answered: Answered) => Promise<void>) {
    super(AnswerDialog.ID);
    this.#done = done;
  }

  override async beginDialog(
    dc: DialogContext,
    { wanted, listed, isPicked }: Request,
  ): Promise<DialogTurnResult> {
    if (listed.length > 1) return this.#ask(dc, askWhichListed(listed, wanted));
    const turn = turnOf(dc.context);
    const kind = isPicked ? null : kindMissing(turn.text, wanted);
    if (kind) return this.#ask(dc, askForOne(kind, wanted, await turn.portfolio()));
    return this.#answer(dc, wanted);
  }

  override async resumeDialog(
    dc: DialogContext,
    _reason: DialogReason,
    { scope, heard }: Picked,
  ): Promise<DialogTurnResult> {
    const { wanted } = Waiting.parse(dc.activeDialog?.state);
    return this.#answer(dc, { ...wanted, scope, ...(heard === '' ? {} : { heard }) });
  }

  async #answer(dc: DialogContext, wanted: Wanted): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    try {
      const answered = await turn.answer(wanted);
      turn.show(answered.card);
      await this.#done(dc, answered);
      return await dc.endDialog();
    } catch (error) {
      if (!(error instanceof ScopeError)) throw error;
      return this.#resolve(dc, wanted, error);
    }
  }

  /** A name that fits exactly one of the person's own goes on; everything else is asked. */
  async #resolve(dc: DialogContext, wanted: Wanted, error: ScopeError): Promise<DialogTurnResult> {
    const found = resolved(error, wanted, await turnOf(dc.context).portfolio());
    if (found.kind === 'ask') return this.#ask(dc, found.asking);
    const heard = `you wrote “${wanted.scope.customer ?? ''}”`;
    return this.#answer(dc, { ...wanted, scope: { customer: found.name }, heard });
  }

  #ask(dc: DialogContext, asking: Asking): Promise<DialogTurnResult> {
    if (dc.activeDialog) dc.activeDialog.state = { wanted: asking.wanted };
    const askedAt = turnOf(dc.context).now().toISOString();
    return dc.beginDialog(ScopeDialog.ID, { ...asking, askedAt });
  }
}
