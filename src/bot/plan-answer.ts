/** The way of a success plan through the chat: typed or pressed, always in person. */
import type { TurnContext } from 'botbuilder';
import type { PlanAction } from '../cards/actions.ts';
import { messageCard } from '../cards/message-card.ts';
import { editPlan } from '../cards/plan-card.ts';
import type { PlanCommand } from '../routing/plan-command.ts';
import { isPersonal, type Asker } from './asker.ts';
import { answerOn, pressWith, type LateOptions } from './late-work.ts';
import type { Plans } from './plans.ts';
import type { Pressed } from './pressed.ts';
import { cardMessage, surfaceOf } from './surface.ts';
import { PLAN_IN_PERSON } from './words.ts';

interface PlanAnswers extends LateOptions {
  readonly plans: Plans;
}

/** Opens the form of a plan; in a shared chat says where that is done. */
export async function answerPlan(
  options: PlanAnswers,
  context: TurnContext,
  { asker, text, plan }: { asker: Asker; text: string; plan: PlanCommand },
): Promise<void> {
  if (!isPersonal(context.activity)) {
    return void (await context.sendActivity(cardMessage(messageCard(PLAN_IN_PERSON))));
  }
  const surface = surfaceOf(options.adapter, options.appId, context);
  const about = text.split('\n', 1)[0] ?? text;
  await answerOn(options, surface, { asker, about, run: () => options.plans.open(asker, plan) });
}

/** Saves or deletes; "cancel" in words does not stop it half way. */
export async function pressPlan(
  options: PlanAnswers,
  context: TurnContext,
  { asker, action }: { asker: Asker; action: PlanAction },
): Promise<Pressed> {
  if (!isPersonal(context.activity)) return { kind: 'refused', text: PLAN_IN_PERSON.title };
  return pressWith(options, context, {
    asker,
    about: editPlan(action.customer),
    forEveryone: true,
    writes: true,
    run: () => options.plans.press(asker, action),
  });
}
