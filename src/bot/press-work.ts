/** Presses that read or write MSX: what takes its time, and may outlive its turn. */
import type { TurnContext } from 'botbuilder';
import type {
  CardAction,
  LedgerAction,
  LinkAction,
  PlanAction,
  WeeklyAction,
} from '../cards/actions.ts';
import type { Asker } from './asker.ts';
import { choosing } from './choosing.ts';
import type { Work } from './late-work.ts';
import { portfolioPage } from './portfolio-answer.ts';
import type { ChatOptions } from './questions.ts';
import { isReportAction, showing } from './showing.ts';
import { speaker } from './talk.ts';

/** Presses that are answered at once, without reading MSX. */
type Quick = LinkAction | WeeklyAction | PlanAction | { verb: 'ask' | 'cancel' | 'refresh-view' };
type WorkAction = Exclude<CardAction, Quick>;

/** What a press makes to be done; null for a pick without a choice. */
export function workOf(
  options: ChatOptions,
  context: TurnContext,
  { asker, action }: { asker: Asker; action: WorkAction },
): Work | null {
  if (action.verb === 'choose') return choosing(options, speaker(context, asker, ''), action);
  if (action.verb === 'show-portfolio') {
    const run = () => portfolioPage(options, asker, action.page);
    return { asker, about: 'portfolio', run };
  }
  return isReportAction(action)
    ? showing(options, asker, action)
    : deciding(options, asker, action);
}

function deciding({ decisions }: ChatOptions, asker: Asker, action: LedgerAction): Work {
  return {
    asker,
    about: 'pending actions',
    writes: true,
    run: (working) => decisions.decide(asker, action, working),
  };
}
