import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { TestAdapter, TurnContext, type Activity } from 'botbuilder';
import type { Asker } from '../../src/bot/asker.ts';
import { createSignInInvokes } from '../../src/bot/sign-in-invokes.ts';
import type { Waiting } from '../../src/bot/sign-in-card.ts';
import { MSX, signingIn, WORKIQ, type SigningIn } from '../support/sign-ins.ts';
import { onBothEngines } from '../support/stores.ts';

const WAITING: Waiting = { kind: 'text', text: 'health of Contoso' };

/** Each device of a person may reach another process with the same exchange. */
onBothEngines('one exchange that reaches several processes', (store) => {
  let given: SigningIn;
  let asker: Asker;
  let id: string;
  let wentOn: Waiting[];
  let said: Partial<Activity>[];
  beforeEach(async () => {
    given = await signingIn(store());
    const { id: personId, tenantId } = given.ana();
    asker = {
      ...{ id: personId, tenantId, key: `${tenantId}/${personId}`, teamsId: null, name: 'Ana' },
      ...{ conversationId: 'chat', timeZone: 'UTC' },
    };
    id = randomUUID();
    [wentOn, said] = [[], []];
    await given.consents.ask({ id, person: given.ana(), scopes: [MSX], waiting: WAITING });
  });
  afterEach(() => given.entra.close());

  const silent = () => undefined;
  const logger = { info: silent, warn: silent, error: silent };
  /** A process of its own over the same store: nothing but the store is shared. */
  const aProcess = () =>
    createSignInInvokes(
      {
        ...{ signIns: given.elsewhere(), consents: given.consents, tickets: given.tickets },
        ...{ scopes: { workiq: WORKIQ }, newId: randomUUID, logger },
      },
      () => Promise.resolve(),
    );
  const exchange = (on = aProcess()) => {
    const context = new TurnContext(new TestAdapter(silentLogic), {
      ...{ type: 'invoke', name: 'signin/tokenExchange', channelId: 'msteams' },
      conversation: { id: 'chat', isGroup: false, conversationType: 'personal', name: '' },
      value: { id, token: given.entra.signIn(given.ana()) },
    });
    context.onSendActivities(async (_context, activities) => {
      said.push(...activities);
      return Promise.resolve([]);
    });
    return on(context, asker, (waiting) => Promise.resolve(void wentOn.push(waiting)));
  };
  const statuses = async (count: number) => {
    const all = await Promise.all(Array.from({ length: count }, () => exchange()));
    return [...new Set(all.map((answer) => answer?.status))];
  };

  it('goes on with what waited once', async () => {
    assert.deepEqual(await statuses(5), [200]);

    assert.deepEqual(wentOn, [WAITING]);
  });

  it('is answered without another exchange once one of them has signed in', async () => {
    await exchange();
    const before = given.entra.exchanged.length;

    assert.deepEqual(await statuses(3), [200]);

    assert.equal(given.entra.exchanged.length, before);
    assert.deepEqual(wentOn, [WAITING]);
  });

  it('tells a refusal once', async () => {
    given.entra.refuse(asker.id, 'AADSTS50057');

    assert.deepEqual(await statuses(5), [200]);

    assert.equal(said.length, 1);
    assert.match(JSON.stringify(said), /may not sign in here/);
  });

  it('shows the button on every device, and still goes on afterwards', async () => {
    given.entra.refuse(asker.id, 'AADSTS65001');

    assert.deepEqual(await statuses(5), [412]);

    assert.deepEqual(said, []);
    assert.deepEqual(await given.consents.goOn(id, asker), WAITING);
  });
});

async function silentLogic(): Promise<void> {
  // Nothing is received: turns are made by hand.
}
