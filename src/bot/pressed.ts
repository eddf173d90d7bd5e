import type { AdaptiveCardInvokeResponse } from 'botbuilder';
import type { AdaptiveCard } from '../cards/bind.ts';

/** What a press answers: a card in the place of the pressed one, or a short message. */
export type Pressed =
  | { readonly kind: 'card'; readonly card: AdaptiveCard }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string };

/** A press with which nothing can be done: it was changed on its way, or is of an older release. */
export const NOT_OURS: Pressed = {
  kind: 'refused',
  text: 'This button is not one of mine. Please ask again.',
};

/** The answer to an `Action.Execute` (teams-platform.md TP-4.3). */
export function invokeResponse(pressed: Pressed): AdaptiveCardInvokeResponse {
  if (pressed.kind === 'card') {
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: pressed.card,
    };
  }
  if (pressed.kind === 'message') {
    // Teams takes the text itself as the value, although the type says record.
    const value = pressed.text as unknown as Record<string, unknown>;
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
  }
  return {
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'BadRequest', message: pressed.text },
  };
}
