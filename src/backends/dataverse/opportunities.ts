/** Opportunities by customer, word or id. */
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Named } from '../../domain/person.ts';
import type { ToolInput, ToolOutput } from '../../tools/msx-tools.ts';
import { OPPORTUNITY_COLUMNS } from './columns.ts';
import type { Connection } from './connection.ts';
import { quoted } from './odata.ts';
import { readAll, readByIds, type Rows } from './read-all.ts';
import { toOpportunity } from './records.ts';
import { distinct, invalid } from './reads.ts';

type Input = ToolInput<'list_opportunities'>;

/**
 * Opportunities of accounts, by a word of the customer's or their own name, or by id. All accounts
 * that match are read: the first 50 only, as other servers take, would answer with a part
 * (msx-contract.md 7.3).
 * @throws ToolError `input_invalid` when neither ids, accounts nor a word are given.
 */
export async function listOpportunities(
  connection: Connection,
  input: Input,
): Promise<ToolOutput<'list_opportunities'>> {
  const accounts = input.customerKeyword
    ? await accountsNamed(connection, input.customerKeyword)
    : { found: [], unread: [] };
  const { rows, unread } = await rowsOf(connection, input, accounts.found);
  const opportunities: Opportunity[] = rows
    .map((row) => toOpportunity(row, connection.recordUrl, []))
    .filter((opportunity) => input.includeCompleted || opportunity.open)
    .filter((opportunity) => isNamed(opportunity, input));
  return {
    count: opportunities.length,
    opportunities,
    matchedAccounts: accounts.found,
    unread: distinct([...accounts.unread, ...unread]),
  };
}

async function rowsOf(
  { http }: Connection,
  input: Input,
  matched: readonly Named[],
): Promise<Rows> {
  const read = {
    tool: 'list_opportunities',
    what: 'opportunities',
    entitySet: 'opportunities',
    options: { select: OPPORTUNITY_COLUMNS },
  };
  if (input.opportunityIds) {
    return readByIds(http, { ...read, column: 'opportunityid', ids: input.opportunityIds });
  }
  const accountIds =
    input.accountIds ?? (input.customerKeyword ? matched.map(({ id }) => id) : null);
  if (accountIds !== null) {
    return readByIds(http, { ...read, column: '_parentaccountid_value', ids: accountIds });
  }
  if (input.opportunityKeyword) {
    const word = quoted(input.opportunityKeyword);
    const filter = `contains(name,${word}) or msp_opportunitynumber eq ${word}`;
    return readAll(http, { ...read, options: { ...read.options, filter } });
  }
  throw invalid(
    'list_opportunities',
    'Provide accountIds, customerKeyword, opportunityKeyword or opportunityIds.',
  );
}

/**
 * A word for the opportunity narrows the accounts; alone it was MSX that searched, in its own way.
 */
function isNamed({ name, number }: Opportunity, input: Input): boolean {
  const word = input.opportunityKeyword?.toLowerCase();
  const isNarrowed = input.accountIds !== undefined || input.customerKeyword !== undefined;
  if (word === undefined || !isNarrowed) return true;
  return number === word || name.toLowerCase().includes(word);
}

async function accountsNamed(
  { http }: Connection,
  keyword: string,
): Promise<{ found: Named[]; unread: Rows['unread'] }> {
  const { rows, unread } = await readAll(http, {
    tool: 'list_opportunities',
    what: 'accounts',
    entitySet: 'accounts',
    options: { select: 'accountid,name', filter: `contains(name,${quoted(keyword)})` },
  });
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const found = rows.map((row) => ({ id: text(row['accountid']), name: text(row['name']) }));
  return { found, unread };
}
