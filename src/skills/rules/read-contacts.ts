import { z } from 'zod';
import type { Named } from '../../domain/person.ts';
import type { Unread } from '../../domain/unread.ts';
import type { GatherContext } from '../define-skill.ts';
import type { Contact } from './customer-evidence.ts';
import { readSet } from './optional-read.ts';

/** A contact of MSX; one without a name or a customer is passed over. */
const ContactRow = z.looseObject({
  fullname: z.string(),
  emailaddress1: z.string().nullish(),
  _parentcustomerid_value: z.string(),
});

/** The people of some customers, by whom a word counts as the customer's. */
export async function readContacts(
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
