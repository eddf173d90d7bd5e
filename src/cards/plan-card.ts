import { readableDay } from '../domain/dates.ts';
import type { Named } from '../domain/person.ts';
import { button, type Button } from './actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import { messageCard } from './message-card.ts';
import { clean, shortened } from './plain.ts';

const TEMPLATE = loadTemplate('form');

/** Longest text of a plan: with it the card stays below the limit of Teams in any script. */
export const LONGEST_PLAN = 7000;

/** The form in which a person types, pastes or changes the plan of one customer. */
export interface PlanForm {
  readonly customer: Named;
  /** What stands in the field: the plan as it is kept, or what was typed last. */
  readonly text: string;
  /** When the person's own plan was saved; null when there is none. */
  readonly savedAt: string | null;
  /** What is wrong with the last try, or what saving it would throw away. */
  readonly problems: readonly string[];
  /** True when the problems are a question that the next press answers. */
  readonly asks: boolean;
}

/** Draws the form; nothing is saved before the button is pressed. */
export function planCard({ customer, text, savedAt, problems, asks }: PlanForm): AdaptiveCard {
  const { name } = customer;
  const saved = savedAt === null ? {} : { basedOn: savedAt };
  const save = { verb: 'save-plan', customer: name, ...saved, sure: asks } as const;
  return form({
    title: `${savedAt === null ? 'Enter' : 'Edit'} the success plan of ${name}`,
    place:
      'One outcome a line, the weightiest first: title; measure; target; milestones. Only the title ' +
      'is needed. Cells of a sheet and CSV with a header can be pasted. Only you see this plan.' +
      (savedAt === null ? '' : ` Last saved on ${readableDay(savedAt.slice(0, 10))}.`),
    problems,
    input: {
      type: 'Input.Text',
      id: 'plan',
      label: 'Outcomes',
      isMultiline: true,
      maxLength: LONGEST_PLAN,
      placeholder: 'Fewer unplanned stops; stops a week; 3 by June',
      value: text,
    },
    buttons: [
      button(asks ? 'Save it all the same' : 'Save plan', save),
      ...(savedAt === null
        ? []
        : [button('Delete plan', { verb: 'delete-plan', customer: name, sure: false })]),
    ],
    back: compare(name),
  });
}

/** Asks before a plan is deleted, and shows what would go. */
export function deletePlanCard(customer: Named, lines: readonly string[]): AdaptiveCard {
  const { name } = customer;
  return form({
    title: `Delete your success plan of ${name}?`,
    place: 'This can’t be taken back. MSX is not touched.',
    problems: lines,
    input: null,
    buttons: [button('Delete it', { verb: 'delete-plan', customer: name, sure: true })],
    back: button('Keep it', { verb: 'ask', text: editPlan(name) }),
  });
}

/** Says what is kept now, with ways on; `text` has a line for each outcome. */
export function planKeptCard({ name }: Named, text: readonly string[]): AdaptiveCard {
  return messageCard({
    title: `The success plan of ${name} is saved`,
    text,
    suggestions: [
      { label: 'Compare with MSX', ask: `success-plan-alignment for ${name}` },
      { label: 'Edit plan', ask: editPlan(name) },
    ],
  });
}

/** Says that a plan is gone, with the lines that it had: they can be copied back. */
export function planDeletedCard({ name }: Named, lines: readonly string[]): AdaptiveCard {
  return messageCard({
    title: `Your success plan of ${name} is deleted`,
    text: lines.length > 0 ? ['It said:', ...lines] : ['There was none any more.'],
    suggestions: [
      { label: 'Enter plan', ask: editPlan(name) },
      { label: 'Compare with MSX', ask: `success-plan-alignment for ${name}` },
    ],
  });
}

/** Asks for the customer when none was named. */
export function whosePlanCard(customers: readonly Named[]): AdaptiveCard {
  return messageCard({
    title: 'The success plan of which customer?',
    text: ['Choose one, or write “edit plan for” and the name of a customer.'],
    suggestions: customers.map(({ name }) => ({ label: name, ask: editPlan(name) })),
  });
}

/** The text that opens the form of a customer. */
export function editPlan(customer: string): string {
  return `edit plan for ${customer}`;
}

function compare(customer: string): Button {
  return button('Compare with MSX', {
    verb: 'ask',
    text: `success-plan-alignment for ${customer}`,
  });
}

/** Parts of a form about a plan; `input` is null where only a button is asked for. */
interface Form {
  readonly title: string;
  readonly place: string;
  readonly problems: readonly string[];
  readonly input: object | null;
  readonly buttons: readonly Button[];
  readonly back: Button;
}

function form({ title, place, problems, input, buttons, back }: Form): AdaptiveCard {
  const card = bind(TEMPLATE, {
    fallback: clean(title),
    title: clean(shortened(title, 200)),
    place,
    hasProblems: problems.length > 0,
    problems: problems.map((line) => ({ line: clean(shortened(line, 300)) })),
    buttons,
    cancel: [back],
  });
  const body: unknown[] = Array.isArray(card['body']) ? card['body'] : [];
  return { ...card, body: [...body.slice(0, -1), ...(input ? [input] : []), ...body.slice(-1)] };
}
