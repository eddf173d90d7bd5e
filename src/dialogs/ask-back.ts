/**
 * Questions back to the person, with things of their own to pick from. A customer that the person
 * may not read is asked about in the same words as one that there is not.
 */
import type { ScopeError } from '../errors.ts';
import { pointedAt } from '../routing/follow-up.ts';
import { resolveCustomer } from '../routing/resolve-customer.ts';
import type { Portfolio } from './portfolio.ts';
import type { Choice, Question, Wanted } from './wanted.ts';

/** A question without the time at which it is asked. */
export type Asking = Omit<Question, 'askedAt'>;

/** One and many of each kind, as questions say them. */
const NOUNS = {
  customer: ['customer', 'customers'],
  opportunity: ['opportunity', 'opportunities'],
  milestone: ['milestone', 'milestones'],
} as const;
type Kind = keyof typeof NOUNS;

/** Choices that are kept with a question; the card shows fewer (`picker-card.ts`). */
const MOST_CHOICES = 1000;

/** What a request lacks before anything is read: the kind of record that must be named. */
export function kindMissing(text: string, { intent, scope }: Wanted): Kind | null {
  if (Object.keys(scope).length > 0 || intent === 'portfolio') return null;
  // Without a customer WorkIQ would be asked about all of them, and each question there counts.
  return pointedAt(text) ?? (intent === 'evidence-pack' ? 'customer' : null);
}

/** Asks for one of the person's own, where a request names none. */
export function askForOne(kind: Kind, wanted: Wanted, portfolio: Portfolio): Asking {
  const choices = ownOf(portfolio, kind);
  const [one, many] = NOUNS[kind];
  const isNone = choices.length === 0;
  return {
    title: isNone ? `I found no ${many} of yours` : `Which ${one}?`,
    text: [
      isNone
        ? 'MSX shows no open work in your name. You can still name one.'
        : `These are your ${many}. One click is enough; you can also type a name or a number.`,
    ],
    ...offered(choices),
    canBeAll: !isNone,
    wanted,
  };
}

/** Asks which of several customers in one sentence. */
export function askWhichListed(names: readonly string[], wanted: Wanted): Asking {
  return {
    title: 'One customer at a time',
    text: [`You named ${names.length}. Which one first?`],
    ...offered(names.map((name) => ({ label: name, detail: '', scope: { customer: name } }))),
    canBeAll: true,
    wanted,
  };
}

/** What to do about a name that did not lead to one thing. */
export type Resolved =
  | { readonly kind: 'take'; readonly name: string }
  | { readonly kind: 'ask'; readonly asking: Asking };

/** Finds a typed name among the person's own: takes the only one that it can mean, else asks. */
export function resolved(error: ScopeError, wanted: Wanted, portfolio: Portfolio): Resolved {
  const { customer } = wanted.scope;
  const names = portfolio.customers.map(({ label }) => label);
  const match = customer === undefined ? null : resolveCustomer(customer, names);
  if (customer !== undefined && match && 'name' in match && isSafe(customer, match.name)) {
    return { kind: 'take', name: match.name };
  }
  const near =
    match && 'names' in match ? match.names : match && 'name' in match ? [match.name] : [];
  const asking =
    error.code === 'scope_ambiguous'
      ? several(error, wanted, near)
      : nothing(error, wanted, {
          near,
          portfolio,
        });
  return { kind: 'ask', asking };
}

/** A longer typed name may be another customer, to whom the person has no access: never taken. */
function isSafe(typed: string, name: string): boolean {
  const isTaken = typed.trim().toLowerCase() === name.toLowerCase();
  return !isTaken && typed.trim().length <= name.length + 1;
}

/** Equal labels are told apart by id; the person's own things stand first. */
function several(error: ScopeError, wanted: Wanted, near: readonly string[]): Asking {
  const found = error.candidates.map(({ kind, id, label, detail = '' }) => {
    const isUnique = error.candidates.filter((one) => one.label === label).length === 1;
    return { label, detail, scope: { [kind]: isUnique ? label : id } };
  });
  const own = found.filter(({ label }) => near.includes(label));
  const choices = [...own, ...found.filter(({ label }) => !near.includes(label))];
  const { choices: shown } = offered(choices);
  return {
    title: 'Which one do you mean?',
    text: [error.message],
    choices: shown,
    total: error.total,
    canBeAll: false,
    wanted,
  };
}

/** What is like the typed name, and what the person has at all. */
interface Around {
  readonly near: readonly string[];
  readonly portfolio: Portfolio;
}

/** Says which names of the person's own are near; without any it lists them all. */
function nothing(error: ScopeError, wanted: Wanted, { near, portfolio }: Around): Asking {
  const kind = kindOf(wanted);
  const own = ownOf(portfolio, kind);
  const close = own.filter(({ label }) => near.includes(label));
  const [one, many] = NOUNS[kind];
  const text =
    close.length > 0
      ? `Did you mean ${close.length === 1 ? `this ${one}` : `one of these ${many}`} of yours?`
      : own.length > 0
        ? `These are your own ${many}:`
        : 'Check the spelling, or ask for your whole portfolio.';
  return {
    title: 'I found nothing under that name',
    text: [error.message, text],
    ...offered(close.length > 0 ? close : own),
    canBeAll: true,
    wanted,
  };
}

function kindOf({ scope }: Wanted): Kind {
  if (scope.milestone !== undefined) return 'milestone';
  return scope.opportunity === undefined ? 'customer' : 'opportunity';
}

function ownOf(portfolio: Portfolio, kind: Kind): readonly Choice[] {
  if (kind === 'customer') return portfolio.customers;
  return kind === 'opportunity' ? portfolio.opportunities : portfolio.milestones;
}

function offered(choices: readonly Choice[]): Pick<Asking, 'choices' | 'total'> {
  return { choices: choices.slice(0, MOST_CHOICES), total: choices.length };
}
