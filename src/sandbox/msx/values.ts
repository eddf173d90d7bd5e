/**
 * The body of a write, checked column by column as Dataverse does. A stand-in that takes anything
 * would hide that a dry run proposes what MSX refuses.
 */
import { isDay } from '../../domain/dates.ts';
import { DataverseError, unknownProperty } from './dataverse-error.ts';
import { schemaOf, type Records, type Row } from './records.ts';
import { DATES, INSTANTS, MONEY } from './schema.ts';

/** Suffix that binds a lookup to a record. */
const BIND = '@odata.bind';

/** Set by the platform; a value sent for them is ignored (msx-contract.md 2.6). */
const PLATFORM = new Set(['createdon', 'modifiedon', 'actualend']);

/** Longest texts in characters (msx-contract.md 2.6). */
const LENGTHS: Readonly<Record<string, number>> = {
  subject: 200,
  description: 2000,
  msp_name: 200,
};

/** Codes that the API refuses to write though records hold them (msx-contract.md 4.1 and 4.2). */
const NOT_WRITABLE: Readonly<Record<string, readonly number[]>> = {
  msp_milestonestatus: [861980005, 861980006, 861980007],
  msp_commitmentrecommendation: [861980001],
};

/**
 * The body of a write as columns: binds become lookups, values are checked. Throws a 400 of
 * Dataverse that names the column.
 */
export function columnsOf(records: Records, set: string, body: Row): Row {
  const columns: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name.endsWith(BIND)) {
      const navigation = name.slice(0, -BIND.length);
      columns[lookupOf(set, navigation)] = boundId(records, navigation, value);
    } else if (!name.startsWith('@') && !PLATFORM.has(checkedName(set, name))) {
      columns[name] = checkedValue(set, name, value);
    }
  }
  return columns;
}

/** Navigation properties are case-sensitive, and differ from the names of their columns. */
function lookupOf(set: string, navigation: string): string {
  const { lookups, binds, logicalName } = schemaOf(set);
  const column =
    binds[navigation] ?? Object.entries(lookups).find(([, name]) => name === navigation)?.[0];
  if (column === undefined) throw unknownProperty(navigation, logicalName);
  return column;
}

/** `/set(guid)`, or the absolute address of it; null takes the lookup away. */
function boundId(records: Records, navigation: string, value: unknown): string | null {
  if (value === null) return null;
  const [, set, id] =
    /^\/?(?:.*\/)?(\w+)\(([0-9a-f-]{36})\)$/i.exec(typeof value === 'string' ? value : '') ?? [];
  const target = id === undefined ? undefined : records.find(id.toLowerCase());
  if (target !== undefined && target.set === set) return id?.toLowerCase() ?? null;
  throw refused('0x80040217', `${navigation}: ${JSON.stringify(value)} names no record.`);
}

function checkedName(set: string, name: string): string {
  const { columns, lookups, logicalName } = schemaOf(set);
  if (name in lookups) {
    const message = `Use ${lookups[name]}${BIND}: the lookup ${name} can't be written directly.`;
    throw refused('0x80060888', message);
  }
  if (!columns.includes(name)) throw unknownProperty(name, logicalName);
  return name;
}

function checkedValue(set: string, name: string, value: unknown): unknown {
  if (value === null) return null;
  const { options } = schemaOf(set);
  if (options[name]) return checkedOption(options[name], name, value);
  if (MONEY.has(name) && typeof value !== 'number') throw wrongKind(name, 'a number');
  if (DATES.has(name)) return checkedDay(name, value);
  if (INSTANTS.has(name)) return checkedInstant(name, value);
  const longest = LENGTHS[name];
  if (longest !== undefined && (typeof value !== 'string' || value.length > longest)) {
    const message = `The length of the '${name}' attribute exceeded the maximum allowed length of '${longest}'.`;
    throw refused('0x80044331', message);
  }
  return value;
}

/** Multi-select columns take several codes in one text, parted by commas (4.6). */
function checkedOption(
  options: Readonly<Record<number, string>>,
  name: string,
  value: unknown,
): unknown {
  const codes = typeof value === 'string' ? value.split(',').map(Number) : [value];
  for (const code of codes) {
    const isKnown = typeof code === 'number' && code in options;
    if (isKnown && !NOT_WRITABLE[name]?.includes(code)) continue;
    const message = `A validation error occurred. The value ${String(code)} of '${name}' is outside of the accepted values.`;
    throw refused('0x8004431a', message);
  }
  return value;
}

function checkedDay(name: string, value: unknown): string {
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  if (!isDay(day)) throw wrongKind(name, 'a date such as 2026-11-30');
  return day;
}

/** A bare date written to an instant becomes midnight UTC (msx-contract.md 2.3). */
function checkedInstant(name: string, value: unknown): string {
  const at = new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(at.getTime())) throw wrongKind(name, 'a date and time');
  return at.toISOString().replace('.000Z', 'Z');
}

function wrongKind(name: string, expected: string): DataverseError {
  return refused('0x80048d19', `Cannot convert the value of '${name}': it must be ${expected}.`);
}

function refused(code: string, message: string): DataverseError {
  return new DataverseError(400, code, message);
}
