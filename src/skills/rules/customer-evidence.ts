import type { Evidence } from '../../domain/evidence.ts';
import type { MilestoneSummary } from '../../domain/milestone.ts';
import type { Named, Person } from '../../domain/person.ts';
import { readSignals } from '../../signals/read-signals.ts';
import { namesProduct, wordsOf } from './product-names.ts';
import type { EvidenceLine } from './workiq-lines.ts';

/** Somebody of the customer, from MSX. */
export interface Contact {
  readonly name: string;
  /** Null where MSX has none. */
  readonly mail: string | null;
  readonly accountId: string;
}

/** A line of WorkIQ that a person of the customer stands behind. */
export interface CustomerWord {
  readonly line: EvidenceLine;
  readonly by: Person;
  /** Milestones of which it speaks; empty when it names none. */
  readonly milestoneIds: readonly string[];
  readonly stance: 'positive' | 'negative' | 'neutral';
}

/** What lines are matched against: one customer with its people and active milestones. */
export interface CustomerSide {
  readonly customer: Named;
  readonly contacts: readonly Contact[];
  readonly milestones: readonly MilestoneSummary[];
}

/** The word of the customer in a line; null when nobody of the customer stands behind it. */
export function customerWord(line: EvidenceLine, side: CustomerSide): CustomerWord | null {
  const by = customerPerson(line, side);
  if (by === null) return null;
  const said = withoutOrders(line.quote);
  return {
    line,
    by,
    milestoneIds: side.milestones.filter((one) => speaksOf(said, one, side)).map(({ id }) => id),
    stance: stanceOf(said, line.day),
  };
}

/** The sender, or of a meeting also somebody who is named in it (skills.md 6). */
function customerPerson(line: EvidenceLine, { customer, contacts }: CustomerSide): Person | null {
  const text = line.source === 'meeting' ? `${line.person} ${line.quote}` : line.person;
  const known = contacts.find(
    ({ name, mail }) => text.includes(name) || (mail && text.includes(mail)),
  );
  const person = (name: string): Person => ({ id: '', name, role: 'customer' });
  if (known) return person(known.name);
  const domains = line.person.match(/(?<=@)[\w.-]+/g) ?? [];
  const own = new Set(contacts.flatMap(({ mail }) => (mail ? [mail.split('@')[1] ?? ''] : [])));
  const isOwn = domains.some((domain) => own.has(domain) || isDomainOf(domain, customer));
  return isOwn ? person(line.person.replace(/\s*<[^>]*>/g, '').trim() || line.person) : null;
}

function isDomainOf(domain: string, customer: Named): boolean {
  const label = domain.toLowerCase().split('.').at(-2) ?? '';
  return label !== '' && label === shortName(customer.name).replaceAll(' ', '');
}

/** Legal forms, which people leave out. */
const LEGAL = /\b(inc|ltd|limited|llc|gmbh|ag|corp|corporation|company|plc|sa|bv|nv|group)\b/g;

/** A customer's name as people write it: without its legal form. */
export function shortName(name: string): string {
  return wordsOf(wordsOf(name).replace(LEGAL, ' ')) || wordsOf(name);
}

/** True when a text names the customer as people write it, whatever else it names. */
export function namesCustomer(text: string, customer: Named): boolean {
  return ` ${wordsOf(text)} `.includes(` ${shortName(customer.name)} `);
}

/** By number, name, opportunity, or the customer together with the workload (skills.md 4.9). */
function speaksOf(said: string, milestone: MilestoneSummary, { customer }: CustomerSide): boolean {
  const spoken = ` ${wordsOf(said)} `;
  const names = (title: string): boolean => {
    const words = wordsOf(title);
    return words.includes(' ') && spoken.includes(` ${words} `);
  };
  return (
    spoken.includes(` ${wordsOf(milestone.number)} `) ||
    names(milestone.name) ||
    names(milestone.opportunity.name) ||
    (namesCustomer(said, customer) && namesWorkload(said, milestone.workload))
  );
}

function namesWorkload(said: string, workload: string | null): boolean {
  if (workload === null) return false;
  const words = wordsOf(workload).split(' ');
  const initials = words.length > 2 ? words.map((word) => word[0]).join('') : '';
  return namesProduct(said, workload) || (initials !== '' && namesProduct(said, initials));
}

/** Words to a machine, and orders about records: no customer talks so to a CSAM. */
const ORDERS: readonly RegExp[] = [
  /\b(?:instructions?|notes?|message|dear|hey|attention|for|to)\b[^.]{0,30}\b(?:assistants?|(?:chat)?bots?|AI agents?|language models?)\b/i,
  /^\s*system\s*:/i,
  /\b(?:ignore|disregard|forget) (?:all |any )?(?:previous|prior|earlier|your) (?:instructions|rules|orders)\b/i,
  /(?:^|[:;,]\s*|\bplease |\band |\bnow )(?:mark|set|close|complete|cancel|delete|update|remove|create)\b[^.]{0,50}\b(?:milestones?|tasks?|records?|opportunit(?:y|ies))\b/i,
  /\bmention (?:everyone|everybody|all\b|@)/i,
];

/** Sentences that order the reader about are quoted, but count for nothing (skills.md 6). */
export function withoutOrders(text: string): string {
  return text
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !ORDERS.some((order) => order.test(sentence)))
    .join(' ');
}

/** Words of somebody who is not content, and of somebody who is. */
const NEGATIVE =
  /\b(unhappy|disappoint\w*|frustrat\w*|angry|upset|annoy\w*|complain\w*|escalat\w*|wrong|broken|stuck|offline|fail\w*|missing|late|delay\w*|lose trust|lost trust|no better|not (?:acceptable|working|happy|good)|does ?n[o’']t work|do ?n[o’']t (?:see|use)|worse|ignore (?:it|them)|too slow|stand still|stopped working)\b/i;
const POSITIVE =
  /\b(happy|pleased|glad|great|good work|well done|thank\w*|impress\w*|excellent|goes (?:very )?well|works? well|works now|like[sd]? (?:it|them|the)|love[sd]?|content|satisfied|on time|success\w*|without a single)\b/i;

/**
 * The stance by our own words, never by asking for a sentiment (WQ-5.7); in doubt the worse one.
 */
function stanceOf(said: string, day: string): CustomerWord['stance'] {
  const signals = readSignals(said, { at: `${day}T00:00:00Z`, by: null });
  const hurts = signals.some(
    ({ kind, polarity }) =>
      (kind === 'customer_impact' || kind === 'value_gap') && polarity === 'asserted',
  );
  if (hurts || NEGATIVE.test(said)) return 'negative';
  return POSITIVE.test(said) ? 'positive' : 'neutral';
}

/** The word as evidence: WorkIQ's summary, quoted as data. */
export function wordEvidence({ line, by }: CustomerWord): Evidence {
  return {
    system: 'workiq',
    record: { type: line.source, id: line.link, label: 'WorkIQ’s summary', url: line.link },
    field: 'summary',
    quote: line.quote,
    at: line.day,
    by,
  };
}
