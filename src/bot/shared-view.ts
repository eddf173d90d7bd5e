import { viewerCard } from '../cards/shared-card.ts';
import type { CardAction } from '../cards/actions.ts';
import { messageCard } from '../cards/message-card.ts';
import { narrowed } from '../cards/narrowing.ts';
import { shownOf } from '../channels/sharing.ts';
import { INTENTS } from '../routing/intents.ts';
import { askFor } from './ask-for.ts';
import { viewersOf, type Asker } from './asker.ts';
import { within, type LateOptions } from './late-work.ts';
import type { Pressed } from './pressed.ts';
import type { Reports } from './reports.ts';
import { staleView } from './shared-words.ts';

type Refresh = Extract<CardAction, { verb: 'refresh-view' }>;

/**
 * A view that Teams refreshes when its person scrolls by. Nothing is written or sent from here: a new
 * message would make Teams ask again. Whatever happens, the answer is a card (TP-4.6, TP-4.25).
 */
export async function refreshed(
  options: LateOptions & { readonly reports: Reports },
  { asker, action }: { asker: Asker; action: Refresh },
): Promise<Pressed> {
  const { skill, narrowing = {}, scope } = action;
  const intent = INTENTS.find((one) => one === skill);
  const shows = intent === undefined ? [] : shownOf(intent);
  const stale: Pressed = { kind: 'card', card: messageCard(staleView(askFor(skill, scope))) };
  if (shows.length === 0) return stale;
  const job = options.jobs.start(asker.key, async (working) => {
    const report = await options.reports.look(asker, action, working);
    return viewerCard(narrowed(report, narrowing), shows, viewersOf(asker));
  });
  const early = await within(options, job);
  if (early?.kind === 'done') return { kind: 'card', card: early.result };
  options.logger.warn({ outcome: early?.kind ?? 'late', job: job.id }, 'a view was not refreshed');
  return stale;
}
