import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';

const USER = 'Principal user (Id=6d1f, type=8, roleCount=';

interface Case {
  readonly code: string;
  /** Words of MSX. */
  readonly said: string;
  readonly title: RegExp;
  /** What is missing, and whom to ask. */
  readonly words: RegExp;
}

/** What MSX says when somebody may not read, and what the person hears of it. */
const CASES: Readonly<Record<string, Case>> = {
  'a role without a right': {
    code: '0x80040220',
    said: `${USER}4) is missing prvReadmsp_engagementmilestone privilege.`,
    title: /MSX does not let you read this/,
    words:
      /your role there lacks prvReadmsp_engagementmilestone\. Ask your MSX administrator for a/,
  },
  'no role, told by a code of its own': {
    code: '0x80042f09',
    said: 'The user with id 6d1f has not been assigned any roles.',
    title: /You have no role in MSX/,
    words: /it shows you nothing\. Ask your MSX administrator for one/,
  },
  'no role, told as a missing right': {
    code: '0x80040220',
    said: `${USER}0, privilegeCount=0) is missing prvReadUser privilege.`,
    title: /You have no role in MSX/,
    words: /Ask your MSX administrator for one/,
  },
  'nobody of that sign-in': {
    code: '0x80072560',
    said: 'The user is not a member of the organization.',
    title: /You are not a user of MSX/,
    words: /MSX knows nobody by your sign-in\. Ask your MSX administrator to add you/,
  },
  'a disabled account': {
    code: '0x80040225',
    said: 'The specified user(Id = 6d1f) is disabled.',
    title: /Your account in MSX is disabled/,
    words: /Ask your MSX administrator to enable it again/,
  },
  'a network that is blocked': {
    code: '0x80095FFE',
    said: 'The IP address 203.0.113.7 is blocked.',
    title: /MSX does not answer from here/,
    words: /corporate network or VPN.*else your administrator has to let my address in/,
  },
};

describe('a person whom MSX refuses', function () {
  this.timeout(60_000);
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
  });
  afterEach(() => chat.app.msx.faults?.clear());
  after(() => chat.close());

  const refuse = ({ code, said: message }: Case): void =>
    chat.app.msx.faults?.add({ match: 'WhoAmI', status: 403, code, message, times: -1 });

  for (const [what, refusal] of Object.entries(CASES)) {
    it(`hears what is missing and whom to ask: ${what}`, async () => {
      refuse(refusal);

      await chat.say('how are my milestones?');
      await chat.until(refusal.title);

      assert.match(chat.card(), refusal.words);
      assert.match(chat.card(), /\(403: .*Nothing was written to MSX.*Try again.*Reference/s);
    });

    it(`hears the same on “sign in”: ${what}`, async () => {
      refuse(refusal);

      await chat.say('sign in');

      assert.match(chat.card(), refusal.title);
    });
  }

  it('is no dead end: once it is mended the same button answers', async () => {
    refuse(CASES['a disabled account'] ?? assert.fail());
    await chat.say('how are my milestones?');
    await chat.until(/is disabled/);
    chat.app.msx.faults?.clear();

    await chat.press('Try again');

    await chat.until(/27 committed milestones/);
  });

  it('is told nothing of it where others read', async () => {
    refuse(CASES['a disabled account'] ?? assert.fail());
    const general = chat.desk.conversations.chats.find(({ kind }) => kind === 'channel');
    const id = general?.id ?? assert.fail('no channel');

    await chat.desk.say(chat.me, id, 'how are the milestones of Contoso?', { mention: true });

    const posted = JSON.stringify(chat.desk.conversations.messages(id));
    assert.doesNotMatch(posted, /is disabled|administrator/);
  });
});
