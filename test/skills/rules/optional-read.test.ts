import assert from 'node:assert/strict';
import { stub } from 'sinon';
import { z } from 'zod';
import { ToolError } from '../../../src/errors.ts';
import { readSet } from '../../../src/skills/rules/optional-read.ts';
import { fakeTools } from '../../support/fake-tools.ts';

const READ = { what: 'roles', entitySet: 'msp_accountteams', select: 'name', column: 'id' };

type Answer = { value: object[]; unread?: object[] } | Error;

/** Tools whose `crm_query` answers by the ids that its filter names. */
function querying(answerTo: (ids: string[]) => Answer) {
  const asked: string[][] = [];
  const query = stub().callsFake(({ filter }: { filter: string }) => {
    const ids = filter.split(' or ').map((condition) => condition.replace('id eq ', ''));
    asked.push(ids);
    const answer = answerTo(ids);
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve({ count: answer.value.length, unread: [], ...answer });
  });
  return { asked, tools: fakeTools({ crm_query: query }), query };
}

const rowsOf = (ids: string[], each = 1): object[] =>
  ids.flatMap((id) => Array.from({ length: each }, () => ({ id })));

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `u${index}`);

describe('readSet', () => {
  it('asks nothing for no ids', async () => {
    const { tools, asked } = querying(() => ({ value: [] }));

    assert.deepEqual(await readSet(tools, { ...READ, ids: [] }), { rows: [], unread: [] });
    assert.deepEqual(asked, []);
  });

  for (const [count, sizes] of [
    [1, [1]],
    [200, [200]],
    [201, [200, 1]],
  ] as const) {
    it(`asks for ${count} ids in ${sizes.length} calls`, async () => {
      const { tools, asked } = querying((some) => ({ value: rowsOf(some) }));

      const { rows } = await readSet(tools, { ...READ, ids: ids(count) });

      assert.deepEqual(
        asked.map((set) => set.length),
        sizes,
      );
      assert.equal(rows.length, count);
    });
  }

  it('asks for the same id once', async () => {
    const { tools, asked } = querying(() => ({ value: [] }));

    await readSet(tools, { ...READ, ids: ['a', 'b', 'a'] });

    assert.deepEqual(asked, [['a', 'b']]);
  });

  it('sends set, columns and the number of rows that the set gives', async () => {
    const { tools, query } = querying(() => ({ value: [] }));

    await readSet(tools, { ...READ, ids: ['a'], top: 500 });

    const [input] = z.tuple([z.looseObject({})]).parse(query.args[0]);
    assert.deepEqual(input, {
      entitySet: 'msp_accountteams',
      select: 'name',
      filter: 'id eq a',
      top: 500,
    });
  });

  it('keeps the other calls when one fails, and says why', async () => {
    const refused = new ToolError('tool_denied', { tool: 'crm_query', message: 'MSX said 403' });
    const { tools } = querying((some) => (some.length === 1 ? refused : { value: rowsOf(some) }));

    const { rows, unread } = await readSet(tools, { ...READ, ids: ids(201) });

    assert.equal(rows.length, 200);
    assert.deepEqual(unread, [{ what: 'roles', why: 'MSX said 403' }]);
  });

  it('passes on what the tool could not read itself', async () => {
    const missing = { what: 'records of msp_accountteams', why: 'busy' };
    const { tools } = querying(() => ({ value: [], unread: [missing] }));

    assert.deepEqual((await readSet(tools, { ...READ, ids: ['a'] })).unread, [missing]);
  });

  it('does not swallow what is no failure of a tool', async () => {
    const { tools } = querying(() => new TypeError('a slip of ours'));

    await assert.rejects(readSet(tools, { ...READ, ids: ['a'] }), TypeError);
  });
});

describe('readSet of a set that gives so many rows and no more', () => {
  const cut = (each: number, top: number) => (some: string[]) => ({
    value: rowsOf(some, each).slice(0, top),
  });

  it('asks again in halves until nothing is cut', async () => {
    const { tools, asked } = querying(cut(3, 7));

    const { rows, unread } = await readSet(tools, { ...READ, ids: ids(4), top: 7 });

    assert.equal(rows.length, 12);
    assert.deepEqual(unread, []);
    assert.deepEqual(
      asked.map((set) => set.length),
      [4, 2, 2],
    );
  });

  it('names what is missing when a single id has more rows than that', async () => {
    const { tools } = querying(cut(9, 5));

    const { rows, unread } = await readSet(tools, { ...READ, ids: ['a'], top: 5 });

    assert.equal(rows.length, 5);
    assert.deepEqual(unread, [{ what: 'roles', why: 'MSX gives 5 rows a read; more may exist' }]);
  });

  it('takes an answer with room for one more row as whole', async () => {
    const { tools, asked } = querying(cut(2, 5));

    const { unread } = await readSet(tools, { ...READ, ids: ids(2), top: 5 });

    assert.deepEqual([asked.length, unread], [1, []]);
  });
});
