import { addDays } from '../../domain/dates.ts';
import { isActiveStatus, type MilestoneSummary } from '../../domain/milestone.ts';
import type { Named } from '../../domain/person.ts';
import type { SourceState } from '../../domain/source-state.ts';
import type { Unread } from '../../domain/unread.ts';
import type { WorkIqTools } from '../../tools/workiq-tools.ts';
import type { GatherContext } from '../define-skill.ts';
import { askAbout, type Told } from './ask-workiq.ts';
import { customerWord, shortName, type Contact, type CustomerWord } from './customer-evidence.ts';
import { readContacts } from './read-contacts.ts';
import type { EvidenceLine } from './workiq-lines.ts';

/** What the customers said, and about which of them nothing may be concluded from silence. */
export interface CustomerWords {
  readonly words: readonly (CustomerWord & { readonly customer: Named })[];
  /** Ids of customers whose sources all answered. */
  readonly heard: ReadonlySet<string>;
  /** True when every customer who was to be asked about was heard. */
  readonly isWhole: boolean;
  readonly asked: readonly string[];
  readonly unread: readonly Unread[];
}

/** Whom to ask about: milestones of whole customers, and those that need evidence. */
export interface EvidenceRequest {
  readonly milestones: readonly MilestoneSummary[];
  readonly needing: readonly MilestoneSummary[];
  /** True when the person named something: then its customer is asked about in any case. */
  readonly isNamed: boolean;
  readonly me: string;
  /** Told each time that a source answers, is refused, or is asked. */
  readonly onChange: (words: CustomerWords, sources: readonly SourceState[]) => void;
}

/** Questions cost money and time: a run asks about five customers at most (WQ-8.10). */
const MOST_CUSTOMERS = 5;
/** Milestones that one question may name (WQ-8.1). */
const MOST_MILESTONES = 5;

/** Asks WorkIQ, customer by customer, and keeps what a person of the customer stands behind. */
export async function readCustomerWords(
  context: GatherContext,
  request: EvidenceRequest,
): Promise<CustomerWords> {
  const customers = customersOf(request.isNamed ? request.milestones : request.needing);
  const asked = customers.slice(0, MOST_CUSTOMERS);
  const quiet = customersOf(request.milestones).filter(({ id }) => !asked.some((a) => a.id === id));
  const { workiq } = context;
  const unread = quiet.map((customer) => notAsked(customer, customers.includes(customer)));
  if (workiq === null) {
    const off = asked.map(({ name }) => ({
      what: `WorkIQ, ${name}`,
      why: 'WorkIQ is not connected',
    }));
    const isWhole = asked.length === 0;
    return { words: [], heard: new Set(), isWhole, asked: [], unread: [...off, ...unread] };
  }
  if (asked.length > 0) context.progress(askingWords(asked));
  const contacts = await readContacts(context, asked);
  const sides = asked.map((customer) => ({
    customer,
    contacts: contacts.people.filter(({ accountId }) => accountId === customer.id),
    milestones: ofCustomer(request.milestones, customer),
    told: [],
    isDone: false,
  }));
  return askSides({ ...context, workiq }, request, {
    sides,
    unread: [...contacts.unread, ...unread],
    isEverybody: asked.length === customers.length,
  });
}

/** One customer that is asked about, and what was told so far. */
interface Side {
  readonly customer: Named;
  readonly contacts: readonly Contact[];
  readonly milestones: readonly MilestoneSummary[];
  readonly told: Told[];
  isDone: boolean;
}

/** All customers of a run. */
interface Sides {
  readonly sides: readonly Side[];
  /** What is missing whatever WorkIQ says. */
  readonly unread: readonly Unread[];
  /** False when more customers need evidence than a run may ask about. */
  readonly isEverybody: boolean;
}

async function askSides(
  context: GatherContext & { readonly workiq: WorkIqTools },
  request: EvidenceRequest,
  all: Sides,
): Promise<CustomerWords> {
  const { workiq, timeZone } = context;
  const states = new Map<string, SourceState>();
  const changed = (): void => request.onChange(wordsOfAll(all), [...states.values()]);
  const ask = async (side: Side): Promise<void> => {
    const scopes = scopesOf(context, request, side);
    const asking = scopes.map((scope, part) => {
      const onState = (state: SourceState): void => {
        const name = part === 0 ? state.name : `${state.name}, part ${part + 1}`;
        states.set(name, { ...state, name });
        changed();
      };
      const onTold = (told: Told): void => void side.told.push(told);
      return askAbout({ workiq, timeZone, onState, onTold }, scope);
    });
    await Promise.all(asking);
    side.isDone = true;
  };
  await Promise.all(all.sides.map(ask));
  return wordsOfAll(all);
}

/** What is known now; a customer with a source that still owes its answer is not heard. */
function wordsOfAll({ sides, unread, isEverybody }: Sides): CustomerWords {
  const heard = sides.filter(({ told, isDone }) => isDone && told.every(({ isWhole }) => isWhole));
  const pending = sides
    .filter(({ isDone }) => !isDone)
    .map(({ customer }) => ({ what: `WorkIQ, ${customer.name}`, why: 'still being asked' }));
  return {
    words: sides.flatMap(wordsOfSide),
    heard: new Set(heard.map(({ customer }) => customer.id)),
    isWhole: isEverybody && heard.length === sides.length,
    asked: sides.flatMap(({ told }) => told.flatMap(({ asked }) => asked)),
    unread: [
      ...unread,
      ...sides.flatMap((side) => [...side.told.flatMap((one) => one.unread), ...ofOthers(side)]),
      ...pending,
    ],
  };
}

function askingWords(customers: readonly Named[]): string {
  const [first] = customers;
  const whom = customers.length === 1 ? (first?.name ?? '') : `${customers.length} customers`;
  return `Asking WorkIQ about ${whom}; this can take a few minutes`;
}

/** One line a source: the same link in two answers is one item (WQ-5.4). */
function linesOf({ told }: Side): EvidenceLine[] {
  const lines = told.flatMap(({ lines: own }) => own);
  return [...new Map(lines.map((line) => [line.link, line])).values()];
}

function wordsOfSide(side: Side): CustomerWords['words'] {
  return linesOf(side)
    .toSorted((a, b) => b.day.localeCompare(a.day))
    .flatMap((line) => {
      const word = customerWord(line, side);
      return word ? [{ ...word, customer: side.customer }] : [];
    });
}

/** Words of partners, of our own side or of another customer are left out, and counted (WQ-5.6). */
function ofOthers(side: Side): Unread[] {
  const count = linesOf(side).filter((line) => customerWord(line, side) === null).length;
  if (count === 0) return [];
  const { name } = side.customer;
  const items = count === 1 ? '1 item is' : `${count} items are`;
  return [
    { what: `WorkIQ, ${name}`, why: `${items} of people outside ${name}: not a customer’s word` },
  ];
}

/** One scope for every five milestones that need evidence; those first, then the nearest others. */
function scopesOf(
  { today, thresholds }: GatherContext,
  { needing, me }: EvidenceRequest,
  { customer, contacts, milestones }: Side,
) {
  const active = milestones.filter(({ status }) => isActiveStatus(status));
  const wanted = ofCustomer(needing, customer);
  const listed = wanted.length > 0 ? wanted : active.slice(0, MOST_MILESTONES);
  const parts = Math.max(1, Math.ceil(listed.length / MOST_MILESTONES));
  return Array.from({ length: parts }, (_, index) => ({
    customer: { name: customer.name, aliases: aliasesOf(customer) },
    opportunities: [...new Set(active.map(({ opportunity }) => opportunity.name))],
    milestones: listed.slice(index * MOST_MILESTONES, (index + 1) * MOST_MILESTONES),
    people: [
      ...contacts.map(({ name }) => ({ name, side: 'customer' as const })),
      { name: me, side: 'microsoft' as const },
    ],
    window: { from: addDays(today, -thresholds.evidenceWindow.days), to: today },
  }));
}

function aliasesOf({ name }: Named): string[] {
  const short = shortName(name);
  return short === name.toLowerCase() ? [] : [short];
}

function ofCustomer(milestones: readonly MilestoneSummary[], { id }: Named): MilestoneSummary[] {
  return milestones.filter(({ customer }) => customer?.id === id);
}

function customersOf(milestones: readonly MilestoneSummary[]): Named[] {
  const named = milestones.flatMap(({ customer }) => (customer ? [customer] : []));
  return [...new Map(named.map((customer) => [customer.id, customer])).values()];
}

/** Said for every customer, so that silence about one is never taken for calm. */
function notAsked({ name }: Named, isNeeding: boolean): Unread {
  const why = isNeeding
    ? `not asked: at most ${MOST_CUSTOMERS} customers a run; name this one`
    : 'not asked: nothing of it needs evidence now';
  return { what: `WorkIQ, ${name}`, why };
}
