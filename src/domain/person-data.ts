/** What is kept of one person, as an operator sees, exports and deletes it (docs/data-protection.md). */
import { z } from 'zod';

/** Somebody of whom something is kept. */
export const KnownPerson = z.strictObject({
  tenantId: z.string(),
  /** Entra object id. */
  id: z.string(),
  /** As Teams showed them; empty where no name was kept. */
  names: z.array(z.string()),
});
export type KnownPerson = z.infer<typeof KnownPerson>;

/**
 * One line of an export. The first tells whose it is; every other one is a row of a table, its columns by
 * their names, instants in ISO.
 */
export const ExportLine = z.discriminatedUnion('line', [
  z.strictObject({
    line: z.literal('person'),
    /** Raised when the shape of a line changes, so that a reader knows which one it has. */
    format: z.literal('csam-ops-person/1'),
    exportedAt: z.iso.datetime(),
    person: KnownPerson,
  }),
  z.strictObject({
    line: z.literal('row'),
    table: z.string(),
    data: z.record(z.string(), z.unknown()),
  }),
]);
export type ExportLine = z.infer<typeof ExportLine>;

/** What a deletion did to one table, or would do. */
export interface Erased {
  readonly table: string;
  /** Rows that are gone; in a dry run, those that would be. */
  readonly removed: number;
  /** Rows that have to stay, with the person's id and names replaced. */
  readonly pseudonymised: number;
}

/** Everything that is kept, person by person. */
export interface PersonBook {
  /** People with this object id or this name, upper and lower case alike. */
  search(idOrName: string, tenantId?: string): Promise<readonly KnownPerson[]>;
  /** Everything that is kept of a person, table by table. */
  rows(person: KnownPerson): AsyncIterable<{ table: string; data: Record<string, unknown> }>;
  /**
   * Removes it, in one transaction; tables that held nothing are left out. A dry run does the same and takes
   * it back. Throws `ledger_transition` while a write of the person is on its way to MSX.
   */
  erase(person: KnownPerson, how: { dryRun: boolean }): Promise<readonly Erased[]>;
}
