import { firstCard } from '../cards/first-card.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import { messageCard, type Message } from '../cards/message-card.ts';
import type { ScopeRequest } from '../domain/skill-result.ts';
import type { Intent, SKILL_INTENTS } from '../routing/intents.ts';
import type { Asker } from './asker.ts';
import type { Decisions } from './decisions.ts';
import type { Working } from './jobs.ts';
import type { Reports } from './reports.ts';
import type { Asked, Venue } from './venue.ts';
import { GREETING, HELP_TEXT, NOT_UNDERSTOOD, NOT_YET } from './words.ts';

/** What answers are made of. */
export interface AnswerParts {
  readonly reports: Reports;
  readonly decisions: Decisions;
}

/** A question as it was understood: who asks for what, about what, and who will read it. */
export interface Question {
  readonly asker: Asker;
  readonly intent: Intent;
  readonly scope: ScopeRequest;
  readonly venue: Pick<Venue, 'kind'>;
}

/** How one intent is answered. */
export interface Answer {
  /** Decides who may read it; `words` come at once, without a sign of typing. */
  readonly shows: Asked['shows'];
  readonly card: (
    parts: AnswerParts,
    question: Question,
    working: Working,
  ) => Promise<AdaptiveCard>;
}

/** One answer an intent: adding or changing one happens here and nowhere else. */
export const ANSWERS: Readonly<Record<Intent, Answer>> = {
  ...skillAnswers(),
  'pending-actions': {
    shows: 'figures',
    card: ({ decisions }, { asker, scope }, working) =>
      decisions.pending(asker, scope.customer ?? null, working),
  },
  greeting: words(GREETING),
  help: words(HELP_TEXT),
  portfolio: words(NOT_YET),
  'weekly-settings': words(NOT_YET),
  'bind-channel': words(NOT_YET),
  'sign-in': words(NOT_YET),
  'sign-out': words(NOT_YET),
  'out-of-scope': words(NOT_UNDERSTOOD),
};

function words(message: Message): Answer {
  return { shows: 'words', card: () => Promise.resolve(messageCard(message)) };
}

/** All ten skills are answered alike. */
function skillAnswers(): Record<(typeof SKILL_INTENTS)[number], Answer> {
  const answer: Answer = {
    shows: 'figures',
    card: async ({ reports, decisions }, { asker, intent, scope }, working) =>
      firstCard(await reports.run(asker, { skill: intent, scope }, working), decisions.moment()),
  };
  return {
    'delivery-accountability': answer,
    'commit-gate': answer,
    'execution-authority': answer,
    'unified-constraints': answer,
    'expansion-routing': answer,
    'noise-suppression': answer,
    'milestone-health': answer,
    'success-plan-alignment': answer,
    'evidence-pack': answer,
    'adoption-coordination': answer,
  };
}
