import { dayAt } from '../domain/dates.ts';
import type { Role } from '../domain/person.ts';
import { advance } from './change.ts';
import type { LedgerContext } from './context.ts';
import type { LedgerEntry } from './entry.ts';
import { refused, type Outcome } from './outcome.ts';

/** An entry that the person may decide on, or the refusal. */
export type Admission =
  | { readonly entry: LedgerEntry; readonly refusal: null }
  | { readonly entry: null; readonly refusal: Outcome };

/**
 * Loads an entry for a press: does it exist, is it of this tenant, may this person decide on it?
 * Time is looked at too: an entry that has expired or slept long enough says so from here on.
 */
export async function admit(context: LedgerContext, entryId: string): Promise<Admission> {
  const entry = await context.book.find(entryId);
  const refusal = entry === null ? UNKNOWN : await refusalOf(context, entry);
  if (entry === null || refusal !== null) return { entry: null, refusal: refusal ?? UNKNOWN };
  return { entry: await upToDate(context, entry), refusal: null };
}

/** Said of a text that is no id too: a card can be tampered with. */
const UNKNOWN = refused(
  'unknown_entry',
  'This action is not known here. The card may be very old: ask again to get a new one.',
);

/** In the order of teams-platform.md TP-11.6: tenant, then who may accept. */
async function refusalOf(context: LedgerContext, entry: LedgerEntry): Promise<Outcome | null> {
  const { person } = context;
  if (entry.tenantId !== person.tenantId) {
    return refused('other_tenant', 'This action belongs to another organization.');
  }
  // The addressee asked for it; what that person may write, MSX itself decides.
  if (entry.addressee.id === person.id) return null;
  if (entry.conversation.kind !== 'channel') {
    const words = 'This action was proposed to somebody else; only that person can decide on it.';
    return refused('other_person', words);
  }
  if (entry.conversation.id !== person.conversationId) {
    const words = 'This action belongs to another channel; decide on it there.';
    return refused('other_conversation', words);
  }
  const needed = entry.operation.for_role;
  const role = await context.roleOn(entry.customer?.id ?? null);
  if (role === needed && needed !== 'unknown') return null;
  const words = `This is a decision of the ${ROLES[needed]}. MSX knows you here as ${ROLES[role]}.`;
  return refused('role', words, entry);
}

/** Roles as a refusal names them. */
const ROLES: Readonly<Record<Role, string>> = {
  csam: 'Customer Success Account Manager',
  csa: 'Cloud Solution Architect',
  se: 'Solution Engineer',
  specialist: 'Specialist',
  partner: 'partner',
  isd: 'Industry Solutions Delivery',
  unified: 'Unified support',
  customer: 'customer',
  unknown: 'somebody without a known role',
};

/** Nothing runs in the background for this: time passes for an entry when somebody looks at it. */
export async function upToDate(context: LedgerContext, entry: LedgerEntry): Promise<LedgerEntry> {
  const at = context.now().toISOString();
  const isWaiting = ['proposed', 'edited', 'snoozed'].includes(entry.state);
  const today = dayAt(context.now(), context.timeZone);
  const isAwake = entry.state === 'snoozed' && (entry.snoozedUntil ?? '') <= today;
  const isOver = isWaiting && entry.expiresAt <= at;
  if (!isOver && !isAwake) return entry;
  const change = advance(entry, isOver ? 'expire' : 'wake', { by: 'system', at });
  if (await context.book.commit([change])) return change.after;
  return (await context.book.find(entry.id)) ?? entry;
}
