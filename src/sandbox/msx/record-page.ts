/**
 * Links into MSX should open something in the demo too. All text in this page comes from a scenario
 * file, so it is escaped and the page may run no script.
 */
import { labelOf } from './labels.ts';
import { schemaOf, type Records } from './records.ts';
import { SCHEMA } from './schema.ts';

/**
 * The page behind a link into MSX (`main.aspx`, msx-contract.md 6): the filled columns of one
 * record, for people who try the demo. Null when the address names no record.
 */
export function recordPage(records: Records, params: URLSearchParams): string | null {
  const found = records.find(params.get('id')?.toLowerCase());
  if (!found || SCHEMA[found.set]?.logicalName !== params.get('etn')) return null;
  const { set, row } = found;
  const title = escaped(textOf(row[schemaOf(set).title]));
  const lines = Object.entries(row)
    .filter(([, value]) => value !== null && value !== '')
    .map(([column, value]) => {
      const words = escaped(wordsOf(records, { set, column, value }));
      return `<tr><th scope="row">${escaped(column)}</th><td>${words}</td></tr>`;
    });
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
:root{color-scheme:light dark}
body{font:14px/1.5 "Segoe UI",system-ui,sans-serif;margin:2rem auto;max-width:52rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #8884;padding:.35rem .5rem;text-align:left;vertical-align:top}
th{font-weight:600;white-space:nowrap}td{overflow-wrap:anywhere;white-space:pre-wrap}
</style>
<p>MSX stand-in, invented data</p><h1>${title}</h1><table>${lines.join('')}</table></html>`;
}

interface Cell {
  readonly set: string;
  readonly column: string;
  readonly value: unknown;
}

function wordsOf(records: Records, { set, column, value }: Cell): string {
  const target = column in schemaOf(set).lookups ? records.find(value) : undefined;
  if (target) return textOf(target.row[schemaOf(target.set).title]);
  return labelOf(set, column, value) ?? textOf(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

/** All five signs that mean something in HTML, in text and in attributes. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
