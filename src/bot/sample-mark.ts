import type { Activity, Middleware } from 'botbuilder';
import { z } from 'zod';

/**
 * Marks every card as sample data as long as a stand-in answers, whatever the card is about and
 * whichever way it takes: invented words of a customer must never pass for real ones, and no setting
 * hides the mark (workiq-contract.md 10.8).
 */
export const sampleMark: Middleware = {
  async onTurn(context, next) {
    context.onSendActivities((_turn, activities, send) => {
      activities.forEach(mark);
      return send();
    });
    context.onUpdateActivity((_turn, activity, update) => {
      mark(activity);
      return update();
    });
    await next();
  },
};

/** What the mark says, for tests and for the eyes of people. */
export const SAMPLE_WORDS = 'Sample data';

/** Stands at the end of every card. */
const MARK = {
  type: 'RichTextBlock',
  spacing: 'Medium',
  inlines: [
    { type: 'TextRun', text: SAMPLE_WORDS, size: 'Small', weight: 'Bolder' },
    { type: 'TextRun', text: ': people, mail and figures are invented.', size: 'Small' },
  ],
};

/** A card on its way out, in a message or in the answer to a press. */
const Card = z.looseObject({ type: z.literal('AdaptiveCard'), body: z.array(z.unknown()) });
const Press = z.looseObject({ body: z.looseObject({ value: Card }) });

/** Cards are made anew for each message, so that they may be changed on their way out. */
function mark({ type, attachments = [], value }: Partial<Activity>): void {
  const contents = attachments.map(({ content }): unknown => content);
  for (const content of contents) markCard(content);
  if (type === 'invokeResponse' && isPress(value)) markCard(value.body.value);
}

function isPress(value: unknown): value is { body: { value: unknown } } {
  return Press.safeParse(value).success;
}

function markCard(content: unknown): void {
  if (isCard(content)) content.body.push(MARK);
}

function isCard(content: unknown): content is { body: unknown[] } {
  return Card.safeParse(content).success;
}
