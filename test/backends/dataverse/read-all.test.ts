import assert from 'node:assert/strict';
import type { DataverseHttp, Page } from '../../../src/backends/dataverse/http.ts';
import { joined, readAll, readByIds } from '../../../src/backends/dataverse/read-all.ts';
import { NotSignedInError, ToolError } from '../../../src/errors.ts';

const READ = { tool: 'crm_query', what: 'accounts', entitySet: 'accounts', options: {} };
const BUSY = new ToolError('tool_unavailable', { tool: 'crm_query', message: 'busy' });

/** Pages by script; an error in the list is thrown. */
function pages(...script: (Page | Error)[]) {
  const asked: string[] = [];
  const http: DataverseHttp = {
    getObject: () => Promise.reject(new Error('not asked here')),
    getPage: (_tool, path) => {
      asked.push(path);
      const next = script[asked.length - 1] ?? new Error('asked too often');
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
  };
  return { http, asked };
}

function page(count: number, next: string | null = null): Page {
  return { rows: Array.from({ length: count }, (_, index) => ({ name: `${index}` })), next };
}

describe('readAll', () => {
  it('joins all pages in their order', async () => {
    const { http, asked } = pages(page(2, 'second'), page(2, 'third'), page(1));

    const { rows, unread } = await readAll(http, READ);

    assert.deepEqual([rows.length, unread], [5, []]);
    assert.deepEqual(asked, ['accounts', 'second', 'third']);
  });

  it('keeps what came before a failing page, and says after how many', async () => {
    const { http } = pages(page(2, 'second'), BUSY);

    const { rows, unread } = await readAll(http, READ);

    assert.equal(rows.length, 2);
    assert.deepEqual(unread, [{ what: 'accounts after the first 2', why: 'busy' }]);
  });

  it('names the whole read when already its first page fails', async () => {
    const { http } = pages(BUSY);

    assert.deepEqual(await readAll(http, READ), {
      rows: [],
      unread: [{ what: 'accounts', why: 'busy' }],
    });
  });

  it('goes on over an empty page: Dataverse may give one before the last', async () => {
    const { http } = pages(page(0, 'second'), page(3));

    assert.equal((await readAll(http, READ)).rows.length, 3);
  });

  it('stops after one page when so many rows were asked for', async () => {
    const { http, asked } = pages(page(2, 'second'));

    const { rows, unread } = await readAll(http, { ...READ, options: { top: 2 } });

    assert.deepEqual([rows.length, unread, asked.length], [2, [], 1]);
  });

  it('ends with the error when the sign-in is refused, or when the fault is ours', async () => {
    for (const error of [new NotSignedInError(), new TypeError('a slip')]) {
      await assert.rejects(readAll(pages(error).http, READ), error);
    }
  });

  it('stops at next links that lead round in a circle, and says so', async () => {
    const { http, asked } = pages(page(1, 'again'), page(1, 'again'), page(1, 'again'));

    const { rows, unread } = await readAll(http, READ);

    assert.equal(asked.length, 2);
    assert.equal(rows.length, 2);
    assert.match(unread[0]?.why ?? '', /same page/);
  });

  it('stops at pages without end, and says so', async () => {
    const endless = Array.from({ length: 1001 }, (_, index) => page(1, `page ${index}`));
    const { http, asked } = pages(...endless);

    const { unread } = await readAll(http, READ);

    assert.equal(asked.length, 1000);
    assert.match(unread[0]?.why ?? '', /more than 1000 pages/);
  });
});

describe('readByIds', () => {
  const ids = Array.from({ length: 250 }, (_, index) => `id-${index}`);
  const read = { ...READ, column: 'accountid', ids };

  it('asks in sets and joins what comes', async () => {
    const { http, asked } = pages(page(200), page(50));

    const { rows } = await readByIds(http, read);

    assert.deepEqual([asked.length, rows.length], [2, 250]);
  });

  it('keeps the other sets when one fails, and says how many ids are missing', async () => {
    const { http } = pages(BUSY, page(50));

    const { rows, unread } = await readByIds(http, read);

    assert.equal(rows.length, 50);
    assert.deepEqual(unread, [{ what: 'accounts (200 of 250)', why: 'busy' }]);
  });

  it('puts a filter of its own beside the ids, never into their "or"', async () => {
    const { http, asked } = pages(page(1));

    await readByIds(http, { ...read, ids: ['a', 'b'], options: { filter: 'statecode eq 0' } });

    assert.match(
      decodeURIComponent(asked[0] ?? ''),
      /\$filter=\(accountid eq a or accountid eq b\) and statecode eq 0$/,
    );
  });

  it('asks nothing for no ids', async () => {
    const { http, asked } = pages();

    assert.deepEqual(await readByIds(http, { ...read, ids: [] }), { rows: [], unread: [] });
    assert.equal(asked.length, 0);
  });
});

describe('joined', () => {
  it('keeps rows and unread of all parts', () => {
    const part = { rows: [{ name: 'a' }], unread: [{ what: 'x', why: 'y' }] };

    assert.deepEqual(joined([part, part, { rows: [], unread: [] }]), {
      rows: [...part.rows, ...part.rows],
      unread: [...part.unread, ...part.unread],
    });
  });
});
