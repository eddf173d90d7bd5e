import type { Binding } from '../channels/binding.ts';
import { messageCard, type Message } from '../cards/message-card.ts';
import type { Portfolios } from '../dialogs/portfolio.ts';
import type { Answered } from '../dialogs/turn.ts';
import type { Wanted } from '../dialogs/wanted.ts';
import { isOfSkill, type Intent, type OtherIntent } from '../routing/intents.ts';
import type { Account } from './account.ts';
import type { Asker } from './asker.ts';
import type { Decisions } from './decisions.ts';
import { answerGreeting, answerHelp } from './help-answer.ts';
import type { Working } from './jobs.ts';
import { answerPortfolio } from './portfolio-answer.ts';
import type { Reports } from './reports.ts';
import { answerSkill } from './skill-answer.ts';
import type { Asked, Venue } from './venue.ts';
import type { WeeklyChat } from './weekly-chat.ts';
import { NOT_UNDERSTOOD } from './words.ts';

/** What answers are made of. */
export interface AnswerParts {
  readonly reports: Reports;
  readonly decisions: Decisions;
  readonly account: Account;
  readonly portfolios: Portfolios;
  readonly binding: Binding;
  readonly weekly: WeeklyChat;
}

/** A question as it was understood: who asks for what, and who will read the answer. */
export interface Question {
  readonly asker: Asker;
  readonly wanted: Wanted;
  /** The words that were typed; '' for a press. */
  readonly text: string;
  readonly venue: Pick<Venue, 'kind' | 'place'>;
  /** A question of the bot waits for its answer. */
  readonly isAsked?: boolean;
}

/** How one intent is answered. */
export interface Answer {
  /** Decides who may read it; `words` come at once, without a sign of typing. */
  readonly shows: Asked['shows'];
  readonly answer: (parts: AnswerParts, question: Question, working: Working) => Promise<Answered>;
}

/** All skills are answered alike. */
const OF_SKILL: Answer = { shows: 'figures', answer: answerSkill };

/** One answer for each other intent: adding or changing one happens here and nowhere else. */
const OTHERS: Readonly<Record<OtherIntent, Answer>> = {
  'pending-actions': {
    shows: 'figures',
    answer: async ({ decisions }, { asker, wanted }, working) => {
      const { customer = null } = wanted.scope;
      const card = await decisions.pending(asker, customer, working);
      return { card, focus: { wanted, label: customer ?? 'all customers', choices: [] } };
    },
  },
  greeting: { shows: 'words', answer: answerGreeting },
  help: { shows: 'words', answer: answerHelp },
  portfolio: { shows: 'figures', answer: answerPortfolio },
  'weekly-settings': {
    shows: 'figures',
    answer: async ({ weekly }, { asker, text, venue: { kind, place } }, working) => {
      const isShared = kind === 'shared';
      const card = isShared
        ? await weekly.places.answer(asker, place, text)
        : await weekly.answer(asker, text, working);
      return { card, focus: null };
    },
  },
  'bind-channel': {
    shows: 'words',
    answer: async ({ binding }, { asker, wanted, text, venue: { place } }) => {
      const { customer = null } = wanted.scope;
      return { card: await binding.answer({ person: asker, place, text, customer }), focus: null };
    },
  },
  'sign-in': {
    shows: 'figures',
    answer: async ({ account }, { asker }) => said(await account.who(asker)),
  },
  'sign-out': {
    shows: 'words',
    answer: async ({ account }, { asker }) => said(await account.signOut(asker)),
  },
  'out-of-scope': words(NOT_UNDERSTOOD),
};

/** How an intent is answered. */
export function answerTo(intent: Intent): Answer {
  return isOfSkill(intent) ? OF_SKILL : OTHERS[intent];
}

function said(message: Message): Answered {
  return { card: messageCard(message), focus: null };
}

function words(message: Message): Answer {
  return { shows: 'words', answer: () => Promise.resolve(said(message)) };
}
