import assert from 'node:assert/strict';
import { z } from 'zod';
import { aSandbox, ID, type Calling } from '../../support/msx-worlds.ts';

const MILESTONE = `msp_engagementmilestones(${ID.milestone})`;
const TEXT = 'msp_forecastcomments';
const HISTORY = 'msp_forecastcommentsjsonfield';

const Entries = z.array(
  z.object({ userId: z.string(), modifiedOn: z.string(), comment: z.string() }),
);
const Changes = z.object({
  changedAttributes: z.array(
    z.object({
      logicalName: z.string(),
      oldValue: z.unknown(),
      newValue: z.unknown(),
      oldName: z.unknown(),
      newName: z.unknown(),
    }),
  ),
});

describe('comments and history', () => {
  let world: Calling;
  beforeEach(async () => {
    world = await aSandbox();
  });
  afterEach(() => world.close());

  const write = (body: object) => world.call('PATCH', MILESTONE, { body });
  const history = async () => {
    const text = (await world.milestone())[HISTORY];
    return Entries.parse(JSON.parse(typeof text === 'string' ? text : '[]'));
  };

  it('adds a new text to the history by itself, with who and when', async () => {
    await write({ [TEXT]: 'Gateway arrived.' });

    assert.deepEqual(await history(), [
      {
        userId: `{${ID.ana.toUpperCase()}}`,
        modifiedOn: '2026-11-16T08:00:00.000Z',
        comment: 'Gateway arrived.',
      },
    ]);
    assert.equal((await world.milestone())[TEXT], 'Gateway arrived.');
  });

  it('keeps what was there before', async () => {
    await write({ [TEXT]: 'One.' });
    await write({ [TEXT]: 'Two.' });

    assert.deepEqual(
      (await history()).map(({ comment }) => comment),
      ['One.', 'Two.'],
    );
  });

  it('leaves the text alone when only the history is written', async () => {
    const entry = { userId: 'Ana via tool', modifiedOn: '2026-11-15T10:00:00Z', comment: 'x' };

    await write({ [HISTORY]: JSON.stringify([entry]) });

    assert.equal((await world.milestone())[TEXT], 'First word');
    assert.deepEqual(await history(), [entry]);
  });

  it('doubles an entry that is written to both', async () => {
    const entry = { userId: 'Ana', modifiedOn: '2026-11-16T08:00:00Z', comment: 'Twice.' };

    await write({ [TEXT]: 'Twice.', [HISTORY]: JSON.stringify([entry]) });

    assert.equal((await history()).filter(({ comment }) => comment === 'Twice.').length, 2);
  });

  it('begins anew when the history is broken', async () => {
    await write({ [HISTORY]: 'not JSON' });

    await write({ [TEXT]: 'After.' });

    assert.equal((await history()).length, 1);
  });

  it('adds nothing for an emptied text', async () => {
    await write({ [TEXT]: null });

    assert.deepEqual(await history(), []);
  });

  it('tells of each write who changed what from what, with labels', async () => {
    await write({ msp_milestonestatus: 861980001, msp_milestonedate: '2027-01-15' });

    const [row] = await world.audits();
    const { changedAttributes } = Changes.parse(JSON.parse(String(row?.['changedata'])));
    assert.equal(row?.['_userid_value'], ID.ana);
    assert.equal(row?.['_objectid_value'], ID.milestone);
    assert.equal(row?.['operation'], 2);
    assert.deepEqual(changedAttributes, [
      {
        logicalName: 'msp_milestonestatus',
        oldValue: 861980000,
        newValue: 861980001,
        oldName: 'On Track',
        newName: 'At Risk',
      },
      {
        logicalName: 'msp_milestonedate',
        oldValue: '12/01/2026 00:00:00',
        newValue: '01/15/2027 00:00:00',
        oldName: null,
        newName: null,
      },
    ]);
  });

  it('names the people of a changed owner', async () => {
    await write({ 'ownerid@odata.bind': `/systemusers(${ID.ben})` });

    const [row] = await world.audits();
    const { changedAttributes } = Changes.parse(JSON.parse(String(row?.['changedata'])));
    assert.equal(changedAttributes[0]?.logicalName, 'ownerid');
    assert.equal(changedAttributes[0]?.oldName, 'Ana Bell');
    assert.equal(changedAttributes[0]?.newName, 'Ben Ode');
  });

  it('tells of new and deleted records too', async () => {
    await world.call('DELETE', `tasks(${ID.task})`, { as: ID.ben });

    const [row] = await world.audits();
    assert.equal(row?.['operation'], 3);
    assert.equal(row?.['objecttypecode'], 'task');
  });

  it('tells nothing of a write that was refused', async () => {
    await write({ colour: 'red' });

    assert.deepEqual(await world.audits(), []);
  });
});
