/**
 * The history that MSX keeps by itself. Skills read it to say who brought a record to where it is,
 * so it has to look as there: American dates, attribute names without `_value`, labels beside
 * codes.
 */
import { labelOf } from './labels.ts';
import { schemaOf, type Records, type Row } from './records.ts';
import { DATES, INSTANTS } from './schema.ts';

/** What happened to a record; the numbers are those of Dataverse. */
const OPERATIONS = { create: 1, update: 2, delete: 3 } as const;

/** One write, as the history of a record tells it. */
export interface Change {
  readonly operation: keyof typeof OPERATIONS;
  /** Entity set of the record, from which its logical name follows. */
  readonly set: string;
  readonly id: string;
  /** Only the columns that changed, old and new; `{}` for what did not exist. */
  readonly before: Row;
  readonly after: Row;
  readonly userId: string;
  readonly now: Date;
}

/** Stamps of the platform are no change of a person. */
const UNTRACKED = new Set(['modifiedon', 'createdon', '_modifiedby_value', '_createdby_value']);

/**
 * Adds the row of a write to the history, with old and new values and their labels (msx-contract.md
 * 3.6).
 */
export function audit(records: Records, change: Change): void {
  const { operation, set, id, before, after, userId, now } = change;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changedAttributes = names
    .filter((name) => !UNTRACKED.has(name) && before[name] !== after[name])
    .map((name) => ({
      logicalName: logicalNameOf(name),
      oldValue: auditValue(name, before[name]),
      newValue: auditValue(name, after[name]),
      oldName: nameOf(records, { set, name, value: before[name] }),
      newName: nameOf(records, { set, name, value: after[name] }),
    }));
  records.create('audits', {
    createdon: now.toISOString(),
    _objectid_value: id,
    _userid_value: userId,
    operation: OPERATIONS[operation],
    action: OPERATIONS[operation],
    objecttypecode: schemaOf(set).logicalName,
    changedata: JSON.stringify({ changedAttributes }),
  });
}

/** Lookups stand in audits under the name of their attribute: `_ownerid_value` is `ownerid`. */
function logicalNameOf(column: string): string {
  return column.startsWith('_') ? column.slice(1, -'_value'.length) : column;
}

/** Dates read `MM/DD/YYYY HH:mm:ss`, as in `changedata` of the real table (3.6). */
function auditValue(column: string, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || (!DATES.has(column) && !INSTANTS.has(column))) return value;
  const [year, month, day] = value.slice(0, 10).split('-');
  return `${month}/${day}/${year} ${value.slice(11, 19) || '00:00:00'}`;
}

/** Label of an option, or title of a lookup's target; null for plain values. */
function nameOf(
  records: Records,
  { set, name, value }: { set: string; name: string; value: unknown },
): unknown {
  const target = name.startsWith('_') ? records.find(value) : undefined;
  if (target) return target.row[schemaOf(target.set).title] ?? null;
  return schemaOf(set).options[name] ? labelOf(set, name, value) : null;
}
