/**
 * The world in memory. A scenario is copied when the stand-in starts: writes change the copy, and
 * the same file can be started again as it was.
 */
import { randomUUID } from 'node:crypto';
import { DataverseError } from './dataverse-error.ts';
import type { Scenario } from './scenario.ts';
import { SCHEMA, type EntitySchema } from './schema.ts';

/** A stored record. */
export type Row = Readonly<Record<string, unknown>>;

/** Where a record lives. */
export interface Found {
  readonly set: string;
  readonly row: Row;
}

/** The records of a world, by set and by id; they change, the scenario they came from does not. */
export interface Records {
  /**
   * All records of a set, in the order of the scenario.
   * @throws DataverseError 404 for an unknown set.
   */
  rows(set: string): readonly Row[];
  /** By key, in whichever set it is. */
  find(id: unknown): Found | undefined;
  /** Adds a record under a new id, unless it brings one; gives the id. */
  create(set: string, row: Row): string;
  /** Changes some columns of a record that is there. */
  change(id: string, columns: Row): void;
  remove(id: string): void;
  /** Counts up with every change of a record; Dataverse shows it as the ETag. */
  versionOf(row: Row): number;
}

/** Versions of MSX are large numbers; clients must not take them for small ones. */
const FIRST_VERSION = 1_000_000;

/** Copies the records of a scenario. */
export function createRecords(scenario: Scenario): Records {
  const sets = new Map<string, Map<string, Row>>();
  const homes = new Map<unknown, string>();
  const versions = new WeakMap<Row, number>();
  let version = FIRST_VERSION;

  const put = (set: string, id: string, row: Row): void => {
    const rows = sets.get(set) ?? new Map<string, Row>();
    sets.set(set, rows.set(id, row));
    homes.set(id, set);
    version += 1;
    versions.set(row, version);
  };
  for (const [set, rows] of Object.entries(scenario.msx)) {
    const { key } = schemaOf(set);
    for (const row of rows) put(set, String(row[key]), row);
  }
  const find = (id: unknown): Found | undefined => {
    const set = homes.get(id);
    const row = set === undefined ? undefined : sets.get(set)?.get(String(id));
    return set === undefined || row === undefined ? undefined : { set, row };
  };
  return {
    rows: (set) => (schemaOf(set), [...(sets.get(set)?.values() ?? [])]),
    find,
    create(set, row) {
      const { key } = schemaOf(set);
      const id = typeof row[key] === 'string' ? row[key] : randomUUID();
      put(set, id, { ...row, [key]: id });
      return id;
    },
    change(id, columns) {
      const found = find(id);
      if (found) put(found.set, id, { ...found.row, ...columns });
    },
    remove(id) {
      const found = find(id);
      if (!found) return;
      sets.get(found.set)?.delete(id);
      homes.delete(id);
    },
    versionOf: (row) => versions.get(row) ?? FIRST_VERSION,
  };
}

/** The schema of an entity set; an unknown set is a 404 of Dataverse. */
export function schemaOf(set: string): EntitySchema {
  const schema = Object.hasOwn(SCHEMA, set) ? SCHEMA[set] : undefined;
  if (schema) return schema;
  throw new DataverseError(404, '0x8006088a', `Resource not found for the segment '${set}'.`);
}
