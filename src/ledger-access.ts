/** The ledger knows no MSX and no chat. Here each person's own way to MSX is joined to it. */
import { randomUUID } from 'node:crypto';
import type { LedgerSettings } from './config/ledger.ts';
import type { Role } from './domain/person.ts';
import type { LedgerBook } from './ledger/book.ts';
import type { LedgerContext, LedgerPerson } from './ledger/context.ts';
import type { Msx } from './msx.ts';
import { readPeople } from './skills/rules/people.ts';
import type { MsxTools } from './tools/msx-tools.ts';

/** The ledger as one person meets it; `timeZone` is the person's. */
export type LedgerAccess = (person: LedgerPerson, timeZone: string) => LedgerContext;

/** Joins the ledger with each person's own way to MSX, and with what the settings say. */
export function createLedgerAccess(
  book: LedgerBook,
  msx: Pick<Msx, 'toolsFor' | 'writerFor' | 'now'>,
  { writes, undoMinutes, expiryDays }: LedgerSettings,
): LedgerAccess {
  return (person, timeZone) => {
    const tools = msx.toolsFor(person.id);
    return {
      book,
      person,
      tools,
      writer: writes === 'apply' ? msx.writerFor(person.id) : null,
      roleOn: (accountId) => roleOn(tools, accountId),
      now: msx.now,
      timeZone,
      newId: randomUUID,
      undoMinutes,
      expiryDays,
    };
  };
}

/**
 * The role of whoever holds the token, from the account team and the user record, never from a
 * card.
 */
async function roleOn(tools: MsxTools, accountId: string | null): Promise<Role> {
  const { UserId } = await tools.crm_whoami({});
  const people = await readPeople(tools, [UserId]);
  return people.actor(UserId, accountId)?.role ?? 'unknown';
}
