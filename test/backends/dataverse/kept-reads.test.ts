import assert from 'node:assert/strict';
import { createKeptReads } from '../../../src/backends/dataverse/kept-reads.ts';
import { anyOf } from '../../../src/backends/dataverse/odata.ts';
import { readAll, readByIds, type Read } from '../../../src/backends/dataverse/read-all.ts';
import { ToolError } from '../../../src/errors.ts';

type Row = Record<string, unknown>;
const TASKS: Read = {
  ...{ tool: 'get_milestone_activities', what: 'tasks', entitySet: 'tasks' },
  options: { select: 'activityid,_regardingobjectid_value' },
};
const MILESTONES: Read = {
  ...{ tool: 'get_milestones', what: 'milestones', entitySet: 'msp_engagementmilestones' },
  options: { select: 'msp_engagementmilestoneid,msp_name' },
};
const KEY = 'msp_engagementmilestoneid';
const OF = '_msp_opportunityid_value';
const BUSY = new ToolError('tool_unavailable', { tool: 'crm_query', message: 'busy' });

function id(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** MSX of a few rows: gives those whose ids stand in the filter; `fails` refuses some questions. */
function msx(rows: readonly Row[], fails: (path: string) => boolean = () => false) {
  const asked: string[] = [];
  const kept = createKeptReads();
  return {
    asked,
    http: {
      kept,
      getObject: () => Promise.reject(new Error('not asked here')),
      getPage: async (_tool: string, path: string) => {
        const address = decodeURIComponent(path);
        asked.push(address);
        await Promise.resolve();
        if (fails(address)) throw BUSY;
        const isAsked = (value: unknown): boolean => address.includes(String(value));
        return { rows: rows.filter((row) => Object.values(row).some(isAsked)), next: null };
      },
    },
  };
}

const task = (n: number, of: number): Row => ({
  ...{ activityid: `t${n}`, _regardingobjectid_value: id(of) },
});
const milestone = (n: number, of: number): Row => ({ [KEY]: id(n), [OF]: id(of), msp_name: 'A' });
const byMilestone = (...of: number[]) => {
  return { ...TASKS, column: '_regardingobjectid_value', ids: of.map(id) };
};

describe('reads of one piece of work', () => {
  it('ask once for what two readers want at the same time', async () => {
    const { http, asked } = msx([task(1, 1)]);
    const read = { ...TASKS, options: { ...TASKS.options, filter: 'statecode eq 0' } };

    const [first, second] = await Promise.all([readAll(http, read), readAll(http, read)]);

    assert.equal(asked.length, 1);
    assert.deepEqual(first, second);
  });

  it('ask only for ids that nobody has asked for, and give each reader its own rows', async () => {
    const { http, asked } = msx([task(1, 1), task(2, 2), task(3, 3)]);

    await readByIds(http, byMilestone(1, 2));
    const { rows } = await readByIds(http, byMilestone(2, 3));

    assert.deepEqual(
      rows.map(({ activityid }) => activityid),
      ['t2', 't3'],
    );
    assert.match(asked[1] ?? '', new RegExp(`filter=_regardingobjectid_value eq ${id(3)}$`));
  });

  it('know that a milestone has no tasks as well', async () => {
    const { http, asked } = msx([]);

    await readByIds(http, byMilestone(1));
    const { rows, unread } = await readByIds(http, byMilestone(1));

    assert.deepEqual([rows, unread, asked.length], [[], [], 1]);
  });

  it('find a record by its key that came with another question, in whatever case', async () => {
    const { http, asked } = msx([milestone(10, 1), milestone(11, 1)]);
    await readByIds(http, { ...MILESTONES, column: OF, ids: [id(1)] });
    const options = { select: 'msp_milestonecomments', filter: anyOf(KEY, [id(11).toUpperCase()]) };

    const select = `${KEY},${options.select}`;
    const { rows } = await readAll(http, { ...MILESTONES, options: { ...options, select } });

    assert.deepEqual([rows.map((row) => row[KEY]), asked.length], [[id(11)], 1]);
  });

  it('ask for the record that is not among them', async () => {
    const { http, asked } = msx([milestone(10, 1), milestone(20, 2)]);
    await readByIds(http, { ...MILESTONES, column: OF, ids: [id(1)] });

    const { rows } = await readByIds(http, { ...MILESTONES, column: KEY, ids: [id(10), id(20)] });

    assert.deepEqual(
      rows.map((row) => row[KEY]),
      [id(10), id(20)],
    );
    assert.match(asked[1] ?? '', new RegExp(`filter=${KEY} eq ${id(20)}$`));
  });

  it('do not take records for an answer where a further condition holds', async () => {
    const { http, asked } = msx([milestone(10, 1)]);
    await readByIds(http, { ...MILESTONES, column: OF, ids: [id(1)] });
    const options = { ...MILESTONES.options, filter: 'statecode eq 1' };

    await readByIds(http, { ...MILESTONES, options, column: KEY, ids: [id(10)] });

    assert.match(asked[1] ?? '', /and statecode eq 1$/);
  });

  it('ask again for what failed, and say meanwhile that it is missing', async () => {
    let isBusy = true;
    const { http } = msx([task(1, 1)], () => isBusy);
    const first = await readByIds(http, byMilestone(1));
    isBusy = false;

    const second = await readByIds(http, byMilestone(1));

    assert.deepEqual([first.rows.length, first.unread[0]?.why], [0, 'busy']);
    assert.deepEqual([second.rows.length, second.unread], [1, []]);
  });

  it('take the columns that were asked for where MSX refuses the others', async () => {
    const { http, asked } = msx([milestone(10, 1)], (path) => path.includes('forecastcomments'));

    const { rows, unread } = await readByIds(http, { ...MILESTONES, column: OF, ids: [id(1)] });

    assert.deepEqual([rows.length, unread], [1, []]);
    assert.match(asked[1] ?? '', /select=msp_engagementmilestoneid,msp_name&/);
  });

  it('take no list that may be cut for the whole of it', async () => {
    const { http, asked } = msx([task(1, 1), task(2, 1)]);
    const read = { ...byMilestone(1), options: { ...TASKS.options, top: 2 } };

    await readByIds(http, read);
    await readByIds(http, read);

    assert.equal(asked.length, 2);
  });
});
