import { CardFactory, MessageFactory, type Activity } from 'botbuilder';
import { z } from 'zod';

/** What goes on after a sign-in: words, or a press on a card of the bot. */
export const Waiting = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('press'), data: z.unknown(), messageId: z.string() }),
]);
export type Waiting = z.infer<typeof Waiting>;

/** Name of the connection; there is none at the token service, Teams sends it back as it is. */
export const CONNECTION = 'csam-ops';

interface SignInCard {
  readonly title: string;
  readonly text: string;
  /** The page of ours where it begins, for whom Teams alone can't sign in. */
  readonly link: string;
  /** What Teams is asked a sign-in for, without a word to the person; null: straight to the page. */
  readonly exchange: { readonly id: string; readonly uri: string } | null;
}

/** A card that only Teams draws: it signs in by itself where it can, else it shows a button. */
export function signInMessage({ title, text, link, exchange }: SignInCard): Partial<Activity> {
  return MessageFactory.attachment(
    CardFactory.oauthCard(CONNECTION, title, text, link, exchange ?? undefined),
  );
}
