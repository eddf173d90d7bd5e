import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { APPLICATION_BEARER } from '../../src/sandbox/msx/callers.ts';
import type { RequestRecord } from '../../src/sandbox/msx/server.ts';
import { chatting, type Chatting } from '../support/chats.ts';
import { newDatabase } from '../support/postgres.ts';
import { openRoom } from '../support/product.ts';
import { NOW } from '../support/stores.ts';
import { demoWorld } from '../support/worlds.ts';

const WORLD = demoWorld();
const ME = WORLD.me;
const WEEK = /Your week/;

/** The demo world with another application user, or with its person disabled. */
function world(application: object, isDisabled = false): string {
  const path = join(openRoom(), 'world.json');
  const users = (WORLD.msx['systemusers'] ?? []).map((user) =>
    user['systemuserid'] === ME ? { ...user, isdisabled: isDisabled } : user,
  );
  const msx = { ...WORLD.msx, systemusers: users };
  writeFileSync(path, JSON.stringify({ ...WORLD, msx, application }));
  return path;
}

describe('the weekly message of a bot whose people sign in', () => {
  let store: Store;
  let chat: Chatting;
  before(async () => {
    store = await openStore({
      place: { kind: 'postgres', url: await newDatabase() },
      now: () => NOW,
    });
  });
  after(() => store.close());
  afterEach(async () => {
    await chat.say('stop weekly');
    await chat.close();
  });

  /** Starts the bot, and installs it for the person without a word to it. */
  async function started(access: string, scenario?: string): Promise<void> {
    chat = await chatting(
      { store },
      {
        SANDBOX_SIGN_IN: 'on',
        BACKGROUND_ACCESS: access,
        MSX_WRITES: 'apply',
        ...(scenario === undefined ? {} : { SANDBOX_SCENARIO: scenario }),
      },
    );
    await chat.desk.install(chat.me);
  }
  async function signIn(): Promise<void> {
    await chat.say('sign in');
    await chat.until(/In MSX you are/);
  }
  /** Lets the next Monday come; gives what MSX was asked for meanwhile. */
  async function monday(): Promise<readonly RequestRecord[]> {
    const before = asked().length;
    const clock = chat.app.msx.world?.clock ?? assert.fail('no invented world');
    clock.moveTo(new Date(clock.now().getTime() + 7 * 86_400_000));
    await chat.app.weekly.tick();
    return asked().slice(before);
  }
  const asked = () => chat.app.msx.requests ?? assert.fail('no stand-in');
  const standIn = () => chat.app.signingIn?.standIn ?? assert.fail('no stand-in for Entra');
  const shapes = (requests: readonly RequestRecord[]) => [
    ...new Set(requests.map((one) => `${one.method} ${one.bearer} for ${one.onBehalfOf ?? '-'}`)),
  ];
  const outcome = async (): Promise<string> => {
    const { tenantId } = chat;
    const states = ['due', 'gathered', 'sent', 'skipped', 'failed'] as const;
    const [row] = await store.deliveries.list({ tenantId, states }, 1);
    return `${row?.state ?? 'none'} ${row?.reason.split(':')[0] ?? ''}`.trim();
  };

  it('reads nothing without rights, and shows the week when the person comes', async () => {
    await started('');

    assert.deepEqual(await monday(), []);

    assert.match(chat.card(), /Your week is one click away/);
    await chat.press('Show my week');
    await chat.until(/committed milestones/);
  });

  it('reads nothing without rights, though the person signed in just now', async () => {
    await started('none');
    await signIn();

    assert.deepEqual(await monday(), []);
  });

  it('is read with the person’s own consent, as that person', async () => {
    await started('person');
    await signIn();

    const requests = await monday();

    assert.match(chat.card(), WEEK);
    assert.deepEqual(shapes(requests), [`GET ${ME} for -`]);
  });

  it('is read by the application for a person who never signed in', async () => {
    await started('application');

    const requests = await monday();

    assert.match(chat.card(), WEEK);
    assert.deepEqual(shapes(requests), [`GET ${APPLICATION_BEARER} for ${ME}`]);
  });

  it('asks whoever has not signed in yet, or not any more, to do so', async () => {
    await started('person');

    assert.deepEqual(await monday(), []);
    assert.match(chat.card(), /Your weekly message needs you to sign in/);
    await signIn();
    await chat.say('sign out');
    assert.deepEqual(await monday(), []);

    assert.match(chat.card(), /Your weekly message needs you to sign in/);
  });

  for (const code of ['AADSTS50173', 'AADSTS65001', 'AADSTS50057']) {
    it(`asks to sign in, and forgets the consent, after ${code}`, async () => {
      await started('person');
      await signIn();
      standIn().refuse(ME, code);

      assert.deepEqual(await monday(), []);

      assert.match(chat.card(), /Your weekly message needs you to sign in/);
      assert.equal(await store.standingConsents.find(ME, NOW), null);
    });
  }

  for (const [what, application] of [
    ['may not act for people', { acts_for_others: false }],
    ['has no role at all', { acts_for_others: false, reads: false }],
  ] as const) {
    it(`sends to the administrator when the application ${what}`, async () => {
      await started('application', world(application));

      await monday();

      assert.match(chat.card(), /Your weekly message needs your administrator/);
      assert.doesNotMatch(chat.card(), /prvActOn|AADSTS/);
    });
  }

  it('sends to the administrator when Entra does not know the application', async () => {
    await started('application');
    standIn().refuse('csam-ops-sandbox', 'AADSTS7000222');

    assert.deepEqual(await monday(), []);

    assert.match(chat.card(), /Your weekly message needs your administrator/);
  });

  for (const [what, file] of [
    ['the person is disabled in MSX', () => world({}, true)],
    ['the application may read nothing there', () => world({ reads: false })],
  ] as const) {
    it(`says that MSX refused, and what to do, when ${what}`, async () => {
      await started('application', file());

      await monday();

      assert.match(chat.card(), /MSX did not let me read your week/);
      assert.match(chat.card(), /your MSX administrator/);
    });
  }

  for (const access of ['person', 'application']) {
    it(`waits when Entra is down (${access}), and loses nothing`, async () => {
      await started(access);
      if (access === 'person') await signIn();
      await standIn().close();

      assert.deepEqual(await monday(), []);

      assert.equal(await outcome(), 'due tool_unavailable');
      if (access === 'person') assert.notEqual(await store.standingConsents.find(ME, NOW), null);
    });
  }

  it('can’t write, whatever somebody makes of it', async () => {
    await started('application');
    const reads = chat.app.msx.backgroundReadsFor(ME, () => Promise.resolve());

    // @ts-expect-error no tool that prepares a write
    assert.equal(reads.update_milestone, undefined);
    // @ts-expect-error no tool that prepares a write
    assert.equal(reads.create_task, undefined);
    assert.equal('write' in reads || 'send' in reads, false);
  });

  it('leaves writing to the person: an accepted proposal goes out with their own token', async () => {
    await started('application');
    const unasked = await monday();
    await signIn();
    const before = asked().length;

    await chat.say('pending actions');
    const entryId = /"verb":"accept","entryId":"([0-9a-f-]{36})"/.exec(chat.card())?.[1];
    const data = { verb: 'accept', entryId, back: { to: 'pending' } };
    await chat.desk.press(chat.me, chat.newest().id, { type: 'Action.Execute', verb: 'x', data });

    const writes = asked()
      .slice(before)
      .filter(({ method }) => method !== 'GET');
    assert.match(shapes(writes).join(), new RegExp(`^(POST|PATCH) ${ME} for -$`));
    assert.deepEqual([...new Set(unasked.map(({ method }) => method))], ['GET']);
  });

  it('logs and shows no token', async () => {
    await started('person');
    await signIn();
    await monday();

    const shown = JSON.stringify(chat.desk.conversations.messages(chat.newest().chatId));
    assert.doesNotMatch(shown + JSON.stringify(chat.logged), /eyJ[\w-]+\.eyJ/);
  });
});
