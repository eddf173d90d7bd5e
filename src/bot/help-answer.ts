import { helpCard, type Example } from '../cards/help-card.ts';
import { messageCard } from '../cards/message-card.ts';
import type { Portfolio } from '../dialogs/portfolio.ts';
import type { Answered } from '../dialogs/turn.ts';
import { NotSignedInError, ToolError } from '../errors.ts';
import { SKILLS } from '../skills/index.ts';
import type { AnswerParts, Question } from './answers.ts';
import { GREETING } from './words.ts';

/** Help with examples of the person's own; in a shared chat without any customer's name. */
export async function answerHelp(
  { portfolios }: AnswerParts,
  { asker, venue, isAsked = false }: Question,
): Promise<Answered> {
  const own = venue.kind === 'personal' ? await ownWork(() => portfolios.recent(asker)) : null;
  const isOwn = own !== null && own.customers.length > 0;
  const examples = isOwn ? ownExamples(own) : SKILLS.map(anExample);
  return { card: helpCard(examples, { isOwn, isAsked }), focus: null };
}

/** Help is what people need when MSX fails: then without their own names. */
async function ownWork(read: () => Promise<Portfolio>): Promise<Portfolio | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ToolError || error instanceof NotSignedInError) return null;
    throw error;
  }
}

function anExample({ title, trigger }: (typeof SKILLS)[number]): Example {
  const ask = trigger.examples[0] ?? title;
  return { title, says: `“${ask}”`, ask };
}

/** One example a skill, each about the next of the person's customers. */
function ownExamples({ customers }: Portfolio): Example[] {
  return SKILLS.map(({ id, title, trigger }, index) => {
    const customer = customers[index % customers.length]?.label ?? '';
    return { title, says: `“${trigger.about(customer)}”`, ask: `${id} for ${customer}` };
  });
}

/** A greeting by name; a customer of the person's own is named only where it is known already. */
export function answerGreeting(
  { portfolios }: AnswerParts,
  { asker, venue }: Question,
): Promise<Answered> {
  const [name = ''] = asker.name.trim().split(/\s+/);
  const known = venue.kind === 'personal' ? portfolios.known(asker) : undefined;
  const customer = known?.customers[0]?.label;
  const card = messageCard({
    ...GREETING,
    title: name === '' ? GREETING.title : `Hello ${name}`,
    suggestions: [
      ...(GREETING.suggestions ?? []),
      ...(customer === undefined
        ? []
        : [{ label: `How is ${customer}?`, ask: `milestone-health for ${customer}` }]),
    ],
  });
  return Promise.resolve({ card, focus: null });
}
