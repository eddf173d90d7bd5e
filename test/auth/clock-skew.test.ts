import assert from 'node:assert/strict';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { SignInError } from '../../src/auth/sign-in-error.ts';
import { signInFailed } from '../../src/bot/sign-in-words.ts';
import { signingIn, type SigningIn } from '../support/sign-ins.ts';
import { storeOf } from '../support/stores.ts';
import { aDoor, secondsFromNow, type Door } from '../support/teams-cloud.ts';

const MINUTE_MS = 60_000;

describe('the front door by another clock', () => {
  let door: Door;
  let clock: SinonFakeTimers;
  before(async () => {
    door = await aDoor();
  });
  beforeEach(() => {
    clock = useFakeTimers({ now: Date.now(), toFake: ['Date'] });
    door.logged.length = 0;
  });
  afterEach(() => clock.restore());
  after(() => door.close());

  for (const claim of ['nbf', 'iat']) {
    it(`lets in whose ${claim} is five minutes ahead`, async () => {
      const { status } = await door.post(door.token({ [claim]: secondsFromNow(300) }));

      assert.equal(status, 200);
    });

    it(`answers 401 where ${claim} is a second more ahead, and the log says why`, async () => {
      const response = await door.post(door.token({ [claim]: secondsFromNow(301) }));

      assert.equal(response.status, 401);
      assert.match(await response.text(), /The caller could not be verified/);
      assert.deepEqual(door.logged, [{ reason: 'not-yet-valid', reference: 'ref-1' }]);
    });
  }

  it('lets in whose token ended less than five minutes ago', async () => {
    assert.equal((await door.post(door.token({ exp: secondsFromNow(-299) }))).status, 200);
  });

  it('answers 401 to a token that ended five minutes ago, and the log says why', async () => {
    assert.equal((await door.post(door.token({ exp: secondsFromNow(-300) }))).status, 401);
    assert.deepEqual(door.logged, [{ reason: 'expired', reference: 'ref-1' }]);
  });
});

describe('a sign-in by another clock', () => {
  let given: SigningIn;
  before(async () => {
    given = await signingIn(await storeOf('PGlite'));
  });
  after(() => given.entra.close());

  /** Signs in at a bot whose clock is off; gives the problem, '' for none. */
  const problemAt = async (offMs: number): Promise<string> => {
    const bot = given.elsewhere(undefined, offMs);
    try {
      await bot.accept(given.ana(), given.entra.signIn(given.ana()));
      return (await bot.isSignedIn(given.ana().id)) ? '' : 'asks for ever';
    } catch (error) {
      return error instanceof SignInError ? error.problem : assert.fail(String(error));
    }
  };

  it('is taken where the bot is five minutes behind', async () => {
    assert.equal(await problemAt(-5 * MINUTE_MS), '');
  });

  it('is refused where the bot is behind by more, before anything is asked of Entra', async () => {
    const asked = given.entra.exchanged.length;

    assert.equal(await problemAt(-5 * MINUTE_MS - 1000), 'clock');
    assert.equal(given.entra.exchanged.length, asked);
  });

  it('is taken where the bot is ahead, as long as it has not ended there', async () => {
    assert.equal(await problemAt(59 * MINUTE_MS), '');
  });

  it('is refused where it has ended by the bot’s clock, instead of being asked for ever', async () => {
    await given.signIns.signOut(given.ana().id);

    assert.equal(await problemAt(60 * MINUTE_MS), 'clock');
    assert.equal(await given.signIns.isSignedIn(given.ana().id), false);
  });

  it('says whose clock is wrong, and whom to send the reference', () => {
    const { title, text, reference } = signInFailed('clock', 'ref-7');

    assert.equal(title, 'The clock of this bot is wrong');
    assert.match(
      text.join(' '),
      /more than five minutes.*Nothing is wrong with you.*administrator/,
    );
    assert.equal(reference, 'ref-7');
  });
});
