/** What the bot says about the link of a shared chat; every card has a way on. */
import { button } from '../cards/actions.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import { chooseButton, linkCard, MOST_CHOICES } from '../cards/link-card.ts';
import { readableDay } from '../domain/dates.ts';
import type { Named } from '../domain/person.ts';
import type { ChatLink, ChatPlace } from './chat-book.ts';

/** How a place is called in a sentence. */
export function placeWord({ kind }: Pick<ChatPlace, 'kind'>): string {
  return kind === 'channel' ? 'channel' : 'group chat';
}

/** Asked once in each place, and answered with whenever somebody asks for the link. */
export function notLinkedCard(place: ChatPlace): AdaptiveCard {
  const word = placeWord(place);
  return linkCard({
    title: `Which customer is this ${word} for?`,
    text: [
      `It is linked to none yet, so I answer in person. Whoever is on a customer’s account team in MSX can link this ${word}; then I answer here with what everybody may read.`,
    ],
    buttons: [chooseButton()],
  });
}

/** The link, by whom, what follows from it, and how to end it. */
export function linkedCard(place: ChatPlace, { customer, byName, at }: ChatLink): AdaptiveCard {
  return linkCard({
    title: `This ${placeWord(place)} is linked to ${customer}`,
    text: [
      `By ${byName} on ${readableDay(at.slice(0, 10))}. A question without a name is about ${customer} here.`,
      'I show numbers, milestones and rules here; quotes, people and other customers only in person.',
    ],
    buttons: [chooseButton('Another customer'), button('Remove the link', { verb: 'unlink-chat' })],
  });
}

/** After the link was removed. */
export function unlinkedCard(place: ChatPlace, { customer }: ChatLink): AdaptiveCard {
  return linkCard({
    title: `This ${placeWord(place)} is no longer linked to ${customer}`,
    text: ['From now on I answer questions from here in person.'],
    buttons: [chooseButton('Link a customer')],
  });
}

/** The person's own customers; only that person sees the card. */
export function pickerCard(place: ChatPlace, customers: readonly Named[]): AdaptiveCard {
  const word = placeWord(place);
  const more = customers.length > MOST_CHOICES;
  return linkCard({
    title: `Link this ${word} to one of your customers`,
    text: [
      'Only you see this list: the customers on whose account team you are in MSX.',
      ...(more
        ? [`The list is cut at ${MOST_CHOICES}; for others write “bind-channel for …” with a name.`]
        : []),
    ],
    buttons: [button(`Link this ${word}`, { verb: 'link-chat' })],
    choices: customers,
  });
}

/** Nothing, or several things, fit what was typed; no name is said where others read it. */
export function whichCard(typed: string): AdaptiveCard {
  return linkCard({
    title: `I can’t tell which customer “${typed}” is`,
    text: [
      'I link only customers on whose account team you are in MSX. Choose from your own list; only you see it.',
    ],
    buttons: [chooseButton()],
  });
}

/** MSX did not say whose account team the person is on; why is for that person alone. */
export function notReadCard(): AdaptiveCard {
  return linkCard({
    title: 'Not linked: MSX could not be asked',
    text: [
      'MSX did not say on which account teams you are, so I changed nothing. Choose from your own list to see why, or say it again in a minute.',
    ],
    buttons: [chooseButton()],
  });
}

/** The friendly no to whoever may not change the link of a customer. */
export function notYours(customer: string): string {
  return `Only somebody on the account team of ${customer} in MSX can change this link. Ask one of them to do it.`;
}

/** To somebody who is on no account team. */
export const NO_CUSTOMERS =
  'MSX shows you on no account team, so there is no customer that you could link here. Ask a colleague who is on the team.';

/** A button came back without a choice. */
export const CHOOSE_FIRST = 'Choose a customer from the list first.';

/** Asked where there is nothing to link. */
export const LINK_ELSEWHERE = {
  title: 'A personal chat needs no link',
  text: [
    'Here I answer about all of your customers. In a team channel or group chat, mention me: “@CSAM Ops bind-channel for Contoso” links it, “bind-channel” shows the link.',
  ],
  suggestions: [{ label: 'What can you do?', ask: 'help' }],
};
