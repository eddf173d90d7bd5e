/**
 * Labels are what people see in MSX and what skills decide by; codes differ between organizations.
 */
import { schemaOf, type Records, type Row } from './records.ts';
import { DATES, INSTANTS, MONEY } from './schema.ts';

/** Suffix of a column's label (msx-contract.md 2.3). */
const LABEL = '@OData.Community.Display.V1.FormattedValue';

/**
 * What Dataverse adds to a column when annotations are asked for: labels of options, lookups, money
 * and dates, and for lookups the kind of the target (msx-contract.md 2.3). Empty columns get none.
 */
export function annotationsOf(records: Records, set: string, { column, row }: Cell): Row {
  const value = row[column];
  if (value === null || value === undefined) return {};
  const { lookups } = schemaOf(set);
  const navigation = lookups[column];
  if (navigation !== undefined) return lookupAnnotations(records, { column, value, navigation });
  const label = labelOf(set, column, value);
  return label === null ? {} : { [column + LABEL]: label };
}

interface Cell {
  readonly column: string;
  readonly row: Row;
}

/** The words for a value of a column that is no lookup; null when it has none of its own. */
export function labelOf(set: string, column: string, value: unknown): string | null {
  const options = schemaOf(set).options[column];
  if (options && typeof value === 'number') return options[value] ?? String(value);
  if (options && typeof value === 'string') {
    // Multi-select columns hold codes in one string (msx-contract.md 4.6).
    return value
      .split(',')
      .map((code) => options[Number(code)] ?? code)
      .join('; ');
  }
  if (MONEY.has(column) && typeof value === 'number') {
    return value.toLocaleString('en-US', { style: 'currency', currency: 'USD' });
  }
  if (typeof value !== 'string') return null;
  if (DATES.has(column)) return dayLabel(value);
  return INSTANTS.has(column) ? `${dayLabel(value)} ${timeLabel(value)}` : null;
}

/** `11/30/2026`: American, as the sandbox's people have it; a client must not parse labels. */
function dayLabel(value: string): string {
  const [year, month, day] = value.slice(0, 10).split('-').map(Number);
  return `${month}/${day}/${year}`;
}

function timeLabel(value: string): string {
  const time = { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' } as const;
  return new Date(value).toLocaleTimeString('en-US', time);
}

interface Lookup {
  readonly column: string;
  readonly value: unknown;
  readonly navigation: string;
}

function lookupAnnotations(records: Records, { column, value, navigation }: Lookup): Row {
  const target = records.find(value);
  if (!target) return {};
  const { title, logicalName } = schemaOf(target.set);
  return {
    [column + LABEL]: target.row[title] ?? null,
    [`${column}@Microsoft.Dynamics.CRM.lookuplogicalname`]: logicalName,
    [`${column}@Microsoft.Dynamics.CRM.associatednavigationproperty`]: navigation,
  };
}
