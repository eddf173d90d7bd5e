import { z } from 'zod';
import { addDays } from '../../domain/dates.ts';
import { isActiveStatus, type MilestoneSummary } from '../../domain/milestone.ts';
import type { Named } from '../../domain/person.ts';
import type { Unread } from '../../domain/unread.ts';
import type { GatherContext } from '../define-skill.ts';
import { askAbout, type Told } from './ask-workiq.ts';
import { customerWord, shortName, type Contact, type CustomerWord } from './customer-evidence.ts';
import { readSet } from './optional-read.ts';

/** What the customers said, and about which of them nothing may be concluded from silence. */
export interface CustomerWords {
  readonly words: readonly (CustomerWord & { readonly customer: Named })[];
  /** Ids of customers whose sources all answered. */
  readonly heard: ReadonlySet<string>;
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
}

/** Questions cost money and time: a run asks about five customers at most (WQ-8.10). */
const MOST_CUSTOMERS = 5;
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
    return { words: [], heard: new Set(), asked: [], unread: [...off, ...unread] };
  }
  context.progress(`Asking WorkIQ about ${asked.length} customers`);
  const contacts = await readContacts(context, asked);
  const told = await Promise.all(
    asked.map(async (customer) => {
      const side = {
        customer,
        contacts: contacts.people.filter(({ accountId }) => accountId === customer.id),
        milestones: ofCustomer(request.milestones, customer),
      };
      const parts = await Promise.all(
        scopesOf(context, request, side).map((scope) => askAbout(workiq, scope, context.timeZone)),
      );
      return { side, told: parts };
    }),
  );
  return {
    words: told.flatMap(({ side, told: parts }) => wordsOfSide(parts, side)),
    heard: new Set(
      told.flatMap(({ side, told: parts }) =>
        parts.every(({ isWhole }) => isWhole) ? [side.customer.id] : [],
      ),
    ),
    asked: told.flatMap(({ told: parts }) => parts.flatMap((part) => part.asked)),
    unread: [
      ...contacts.unread,
      ...told.flatMap(({ told: parts }) => parts.flatMap((part) => part.unread)),
      ...unread,
    ],
  };
}

interface Side {
  readonly customer: Named;
  readonly contacts: readonly Contact[];
  readonly milestones: readonly MilestoneSummary[];
}

function wordsOfSide(parts: readonly Told[], side: Side): CustomerWords['words'] {
  const lines = parts.flatMap(({ lines: own }) => own);
  const distinct = [...new Map(lines.map((line) => [line.link, line])).values()];
  return distinct
    .toSorted((a, b) => b.day.localeCompare(a.day))
    .flatMap((line) => {
      const word = customerWord(line, side);
      return word ? [{ ...word, customer: side.customer }] : [];
    });
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

function notAsked({ name }: Named, isNeeding: boolean): Unread {
  const why = isNeeding
    ? `not asked: at most ${MOST_CUSTOMERS} customers a run; name this one`
    : 'not asked: nothing of it needs evidence now';
  return { what: `WorkIQ, ${name}`, why };
}

const ContactRow = z.looseObject({
  fullname: z.string(),
  emailaddress1: z.string().nullish(),
  _parentcustomerid_value: z.string(),
});

async function readContacts(
  { tools }: GatherContext,
  customers: readonly Named[],
): Promise<{ people: Contact[]; unread: readonly Unread[] }> {
  const { rows, unread } = await readSet(tools, {
    what: 'people of the customers',
    entitySet: 'contacts',
    select: 'contactid,fullname,emailaddress1,_parentcustomerid_value',
    column: '_parentcustomerid_value',
    ids: customers.map(({ id }) => id),
  });
  const people = rows.flatMap((raw) => {
    const row = ContactRow.safeParse(raw);
    if (!row.success) return [];
    const {
      fullname: name,
      emailaddress1: mail = null,
      _parentcustomerid_value: accountId,
    } = row.data;
    return [{ name, mail, accountId }];
  });
  return { people, unread };
}
