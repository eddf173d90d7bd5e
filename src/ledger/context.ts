import type { Role } from '../domain/person.ts';
import type { MsxTools } from '../tools/msx-tools.ts';
import type { MsxWriter } from '../tools/msx-writer.ts';
import type { LedgerBook } from './book.ts';

/** Who presses a button: identity from the verified activity, never from the card. */
export interface LedgerPerson {
  readonly tenantId: string;
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  /** Where the button was pressed. */
  readonly conversationId: string;
}

/** Everything that a decision of one person needs. */
export interface LedgerContext {
  readonly book: LedgerBook;
  readonly person: LedgerPerson;
  /** With the person's own token, as is the writer. */
  readonly tools: MsxTools;
  /** Null when accepting only records what is to be done (`MSX_WRITES=record`). */
  readonly writer: MsxWriter | null;
  /** The person's role on an account as MSX tells it; asked only for members of a channel. */
  readonly roleOn: (accountId: string | null) => Promise<Role>;
  readonly now: () => Date;
  /** IANA name of the person's zone; days are days there. */
  readonly timeZone: string;
  /** A new GUID. */
  readonly newId: () => string;
  /** How long after the write an undo is offered. */
  readonly undoMinutes: number;
  /** How long a proposal waits for a person. */
  readonly expiryDays: number;
}
