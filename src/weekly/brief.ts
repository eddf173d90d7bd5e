import type { AdaptiveCard } from '../cards/bind.ts';
import { messageCard } from '../cards/message-card.ts';
import type { SendOutcome } from './verdict.ts';

/**
 * Sends a card; one that Teams calls too big is sent as its headline. A 413 is a clear answer: nothing
 * arrived, so the second request doubles nothing.
 */
export async function sendFitting(
  card: AdaptiveCard,
  send: (card: AdaptiveCard) => Promise<SendOutcome>,
): Promise<SendOutcome> {
  const outcome = await send(card);
  return isTooBig(outcome) ? send(briefCard(card)) : outcome;
}

function isTooBig(outcome: SendOutcome): boolean {
  return outcome.kind === 'refused' && outcome.status === 413;
}

/** What a card says where it can't be drawn, and the way to the rest. */
function briefCard({ fallbackText }: AdaptiveCard): AdaptiveCard {
  const said = typeof fallbackText === 'string' ? [fallbackText] : [];
  return messageCard({
    title: 'The week, in short',
    text: [...said, 'Teams took no longer message. Ask for the rest.'],
    suggestions: [{ label: 'The whole review', ask: 'how are my milestones?' }],
  });
}
