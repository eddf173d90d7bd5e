import assert from 'node:assert/strict';
import { MILESTONE_COLUMNS } from '../../../src/backends/dataverse/columns.ts';
import { anyOf, idSets, idsIn, quoted, readPath } from '../../../src/backends/dataverse/odata.ts';
import { parseFilter } from '../../../src/sandbox/msx/filter-ast.ts';

function ids(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  );
}

describe('quoted', () => {
  for (const text of [
    "O'Neil & Co (50%)",
    "') or 1 eq 1",
    "''",
    "'",
    "' or contains(name,'",
    '\\',
    'a+b=c?d#e',
    '<b>ש€😀</b>',
    '',
  ]) {
    it(`makes one literal of ${JSON.stringify(text)}`, () => {
      const filter = parseFilter(`contains(name,${quoted(text)})`);

      assert.deepEqual(filter, { kind: 'text', method: 'contains', path: 'name', value: text });
    });
  }
});

describe('readPath', () => {
  it('leaves out what is not asked for', () => {
    assert.equal(readPath('WhoAmI', {}), 'WhoAmI');
    assert.equal(readPath('tasks', { select: undefined, top: 5 }), 'tasks?$top=5');
  });

  it('keeps every option one value, whatever signs it holds', () => {
    const options = { select: 'name', filter: "name eq 'a&$top=1#x+y%20?'", orderby: 'name desc' };

    const read = new URL(readPath('accounts', options), 'http://msx/').searchParams;

    assert.deepEqual([...read.keys()], ['$select', '$filter', '$orderby']);
    assert.equal(read.get('$filter'), options.filter);
  });

  it('replaces half of an emoji, which no address can hold', () => {
    const path = readPath('accounts', { filter: `contains(name,'cut \ud83d')` });

    assert.match(decodeURIComponent(path), /cut \uFFFD/);
  });
});

describe('idsIn', () => {
  const [a = '', b = ''] = ids(2);

  it('reads back what anyOf makes', () => {
    assert.deepEqual(idsIn(anyOf('accountid', [a, b])), { column: 'accountid', ids: [a, b] });
  });

  for (const filter of [
    '',
    'accountid eq null',
    `accountid eq ${a} and statecode eq 0`,
    `(accountid eq ${a} or accountid eq ${b}) and statecode eq 0`,
    `accountid eq ${a} or ownerid eq ${b}`,
    `accountid eq ${a} or contains(name,'x')`,
  ]) {
    it(`reads no set of ids in “${filter}”`, () => {
      assert.equal(idsIn(filter), null);
    });
  }
});

describe('idSets', () => {
  for (const [count, sizes] of [
    [0, []],
    [1, [1]],
    [200, [200]],
    [201, [200, 1]],
    [450, [200, 200, 50]],
  ] as const) {
    it(`makes sets of ${JSON.stringify(sizes)} of ${count} ids`, () => {
      assert.deepEqual(
        idSets(ids(count)).map((set) => set.length),
        sizes,
      );
    });
  }

  it('asks for an id once, however often and in whatever case it is named', () => {
    const [id = ''] = ids(1);
    const same = 'ABCDEF00-0000-4000-8000-000000000000';

    assert.equal(idSets([id, id, same, same.toLowerCase()])[0]?.length, 2);
  });

  it('stays below the conditions and the address length of Dataverse', () => {
    const [set = []] = idSets(ids(500));
    const filter = `(${anyOf('_msp_opportunityid_value', set)}) and statecode eq 0`;

    const path = readPath('msp_engagementmilestones', { select: MILESTONE_COLUMNS, filter });

    assert.ok(path.length < 0.55 * 32_768, String(path.length));
    assert.doesNotThrow(() => parseFilter(filter));
  });
});
