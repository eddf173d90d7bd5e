import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';

// The package main needs a browser; its bundle does not, and has no types of its own.
const library = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards;

/** What the official parser has to say about a card at schema 1.5; empty when nothing. */
export function lintCard(json: object): string[] {
  const { AdaptiveCard, HostConfig, SerializationContext, Versions } = library;
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  // Teams shows six buttons (teams-platform.md TP-3.10), the library alone five.
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, index) =>
    context.getEventAt(index),
  );
  const { validationEvents } = card.validateProperties();
  return [...events, ...validationEvents].map(({ message }) => message);
}
