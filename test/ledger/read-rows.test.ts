/** Records of many entries in as few reads as MSX takes, and what is said of those that are missing. */
import assert from 'node:assert/strict';
import { stub } from 'sinon';
import { z } from 'zod';
import { readAuthors, readResults } from '../../src/ledger/read-results.ts';
import { readRows } from '../../src/ledger/read-rows.ts';
import { ToolError } from '../../src/errors.ts';
import { fakeTools } from '../support/fake-tools.ts';
import { anEntry } from '../support/ledger-entries.ts';

const MILESTONES = 'msp_engagementmilestones';
const Query = z.object({ filter: z.string(), select: z.string() });
const NOTHING = { count: 0, value: [], unread: [] };

function idOf(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

function ids(count: number): string[] {
  return Array.from({ length: count }, (_, index) => idOf(index));
}

/** What `crm_query` was asked, call by call. */
function asked(tools: ReturnType<typeof fakeTools>) {
  return tools.crm_query.getCalls().map(({ firstArg }) => Query.parse(firstArg));
}

/** Accepted changes of so many milestones. */
function entries(count: number) {
  return ids(count).map((id) => {
    const entry = anEntry();
    return { ...entry, request: { ...entry.request, path: `${MILESTONES}(${id})` } };
  });
}

describe('the records of many entries', () => {
  for (const [count, reads] of [
    [1, 1],
    [200, 1],
    [201, 2],
    [500, 3],
  ] as const) {
    it(`takes ${reads} reads for ${count} records, below the 500 conditions of MSX`, async () => {
      const tools = fakeTools({ crm_query: stub().resolves(NOTHING) });

      await readResults(tools, entries(count));

      assert.equal(tools.crm_query.callCount, reads);
      assert.ok(asked(tools).every(({ filter }) => filter.split(' or ').length <= 200));
    });
  }

  it('reads a record once though several entries change it', async () => {
    const tools = fakeTools({ crm_query: stub().resolves(NOTHING) });

    await readRows(tools, MILESTONES, { ids: [idOf(1), idOf(1)], columns: ['a', 'a'] });

    assert.deepEqual(asked(tools), [
      {
        filter: `msp_engagementmilestoneid eq ${idOf(1)}`,
        select: 'msp_engagementmilestoneid,a',
      },
    ]);
  });

  it('never says that a record is gone when a part of the read was refused', async () => {
    const refused = new ToolError('tool_denied', { tool: 'crm_query', message: 'not yours' });
    const crm_query = stub().resolves(NOTHING).onCall(1).rejects(refused);
    const all = entries(201);

    const results = await readResults(fakeTools({ crm_query }), all);

    assert.deepEqual(results.get(all[200]?.id ?? ''), { kind: 'unread', why: 'not yours' });
  });

  it('never says that a record is gone when MSX gave a part of the rows', async () => {
    const unread = [{ what: 'page 2', why: 'MSX has a problem right now' }];
    const [entry = assert.fail()] = entries(1);
    const tools = fakeTools({ crm_query: stub().resolves({ ...NOTHING, unread }) });

    const results = await readResults(tools, [entry]);

    assert.deepEqual(results.get(entry.id), { kind: 'unread', why: unread[0]?.why });
  });

  it('does not ask for records whose key nobody knows, and says so', async () => {
    const tools = fakeTools();

    const { rows, why } = await readRows(tools, 'contacts', { ids: ids(1), columns: [] });

    assert.deepEqual([rows.size, why], [0, 'No key of contacts is known.']);
    assert.equal(tools.crm_query.callCount, 0);
  });

  it('finds who wrote each of many records, set by set', async () => {
    const found = entries(201).map((entry, index) => ({ entry, recordId: idOf(index) }));
    const last = found[200] ?? assert.fail();
    const [column = assert.fail()] = Object.keys(last.entry.request.payload);
    const audit = {
      createdon: '2026-11-20T09:00:00Z',
      _objectid_value: last.recordId,
      _userid_value: idOf(999),
      changedata: JSON.stringify({ changedAttributes: [] }) + `"${column}"`,
    };
    const crm_query = stub()
      .resolves(NOTHING)
      .onCall(1)
      .resolves({ ...NOTHING, value: [audit] });
    const tools = fakeTools({ crm_query });

    const authorOf = await readAuthors(tools, found);

    assert.equal(authorOf(last.entry, last.recordId).by, idOf(999));
    assert.ok(asked(tools).every(({ filter }) => filter.split(' or ').length <= 200));
  });
});
