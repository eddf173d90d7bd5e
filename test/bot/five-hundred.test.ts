import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chatting, type Chatting } from '../support/chats.ts';
import { wordsOf } from '../support/cards.ts';
import { ID, smallWorld } from '../support/msx-worlds.ts';

const MANY = 500;
/** Teams takes 28 KB in one message (TP-2.1). */
const LARGEST = 28 * 1024;

/** A milestone of Ana: every fifth is blocked and due soon, all are committed. */
function milestoneAt(at: number): object {
  const isBlocked = at % 5 === 0;
  return {
    msp_engagementmilestoneid: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    msp_milestonenumber: `7-6${String(at).padStart(8, '0')}`,
    msp_name: `Rollout wave ${at}`,
    _msp_opportunityid_value: ID.deal,
    _ownerid_value: ID.ana,
    msp_milestonestatus: isBlocked ? 861980002 : 861980000,
    msp_commitmentrecommendation: 861980003,
    msp_milestonedate: isBlocked ? '2026-11-20' : '2027-03-01',
  };
}

function largeWorld(): string {
  const rows = Array.from({ length: MANY }, (_, at) => milestoneAt(at + 1));
  return JSON.stringify(smallWorld({ msp_engagementmilestones: rows, tasks: [] }));
}

describe('a person with 500 milestones', function () {
  this.timeout(120_000);
  let chat: Chatting;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'csam-ops-many-'));
    const file = join(folder, 'world.json');
    writeFileSync(file, largeWorld());
    chat = await chatting({}, { SANDBOX_SCENARIO: file });
    await chat.say('how are my milestones?');
  });
  after(async () => {
    await chat.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => assert.ok(Buffer.byteLength(chat.card()) < LARGEST, 'too big for Teams'));

  const words = () => wordsOf(JSON.parse(chat.card()));

  it('is told of all of them in one sentence, with the five that need somebody now', async () => {
    await chat.say('how are my milestones?');

    assert.match(words(), /500 committed milestones: 100 blocked/);
    assert.equal(chat.card().match(/"title":"Open 7-6/g)?.length, 5);
  });

  it('turns the pages of all of them, forwards and back', async () => {
    await chat.press('Show all 500');
    assert.match(words(), /1 to 10 of 500/);
    await chat.press('Next');
    await chat.press('Next');
    assert.match(words(), /21 to 30 of 500/);
    await chat.press('Previous');

    assert.match(words(), /11 to 20 of 500/);
  });

  it('narrows them to one state, and says how many are left out', async () => {
    await chat.say('how are my milestones?');

    await chat.say('only the blocked ones');

    assert.match(words(), /only blocked/);
    assert.match(words(), /100 of 500 shown/);
  });

  it('opens the last one of them by its place', async () => {
    await chat.say('how are my milestones?');

    await chat.say('number 500');

    assert.match(words(), /Rollout wave \d+/);
    assert.match(words(), /What would clear it/);
  });

  it('says that there is no line 501', async () => {
    await chat.say('how are my milestones?');

    await chat.say('number 501');

    assert.match(words(), /There are 500 lines/);
  });

  it('lists what fits when it asks which one, and says how many do not', async () => {
    await chat.say('can I commit this milestone?');

    assert.match(words(), /420 more do not fit here: type a part of the name instead/);
    await chat.say('wave 487');

    assert.match(words(), /Rollout wave 487/);
  });

  it('is asked again with fewer when the words fit several', async () => {
    await chat.say('can I commit this milestone?');

    await chat.say('wave 48');

    assert.match(words(), /Rollout wave 48|fits \d+ of them/);
    await chat.say('cancel');
  });

  it('has pages of proposed changes that each fit', async () => {
    await chat.say('how are my milestones?');
    const title = /"title":"(Proposed changes \(\d+\))"/.exec(chat.card())?.[1];

    await chat.press(title ?? assert.fail('nothing is proposed'));
    await chat.press('Next');

    assert.match(words(), /5 to 8 of \d{2,3} proposed changes/);
  });

  it('accepts at most twenty at once, and says how many come after them', async () => {
    await chat.say('what is waiting for me?');
    await chat.press('Accept all…');

    assert.match(words(), /Accept these 20 changes\?/);
    assert.match(words(), /\d+ more wait; they come after these/);
  });

  it('counts all that waits, and shows the first of it', async () => {
    await chat.say('what is waiting for me?');

    const count = Number(/(\d+) actions wait for your decision/.exec(words())?.[1]);
    assert.ok(count >= 100, `${count} wait`);
    assert.match(words(), /and \d+ more; name a customer/);
  });

  it('gets words for the customer that fit, page by page', async () => {
    await chat.say('how are my milestones?');
    await chat.press('Customer summary');

    assert.match(words(), /Select the text to copy it/);
  });
});
