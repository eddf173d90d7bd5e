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
  const isOwn = own !== null && own.customers.length > 0 && own.milestones.length > 0;
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

type Says = (customer: string) => string;

/** How a person would say it about a customer; what the click sends is the command of the skill. */
const SAYS: Readonly<Record<string, Says>> = {
  'delivery-accountability': (customer) => `who delivers what at ${customer}?`,
  'execution-authority': (customer) => `who decides at ${customer}?`,
  'unified-constraints': (customer) => `what at ${customer} waits for Unified?`,
  'expansion-routing': (customer) => `who takes the wish for more at ${customer}?`,
  'noise-suppression': (customer) => `which alerts of ${customer} need me?`,
  'milestone-health': (customer) => `how are the milestones of ${customer}?`,
  'success-plan-alignment': (customer) => `does MSX cover the success plan of ${customer}?`,
  'evidence-pack': (customer) => `what did ${customer} say lately?`,
  'adoption-coordination': (customer) => `how is adoption at ${customer}?`,
};

/** One example a skill, each about the next of the person's customers. */
function ownExamples({ customers, milestones }: Portfolio): Example[] {
  const [{ scope: { milestone = '' } = {} } = {}] = milestones;
  return SKILLS.map(({ id, title }, index) => {
    const customer = customers[index % customers.length]?.label ?? '';
    const says = SAYS[id];
    return says
      ? { title, says: `“${says(customer)}”`, ask: `${id} for ${customer}` }
      : { title, says: `“can ${milestone} go to committed?”`, ask: `${id} ${milestone}` };
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
