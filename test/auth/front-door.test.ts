import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createSigningKey } from '../../src/sandbox/entra/keys.ts';
import {
  aDoor,
  APP_ID,
  secondsFromNow,
  type Door,
  type KeysFault,
} from '../support/teams-cloud.ts';

const OTHER = '33333333-3333-4333-8333-333333333333';
const CLOSED = {
  code: 'Unauthorized',
  message: 'The caller could not be verified.',
  reference: 'ref-1',
};

/** Signs with what everybody knows: the oldest trick against careless validators. */
function symmetric(token: string, secret: string): string {
  const claims = token.split('.')[1] ?? '';
  const head = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT' })).toString('base64url');
  const mac = createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url');
  return `${head}.${claims}.${mac}`;
}

function unsigned(token: string): string {
  const head = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  return `${head}.${token.split('.')[1] ?? ''}.`;
}

describe('the front door', () => {
  let door: Door;
  before(async () => {
    door = await aDoor();
  });
  beforeEach(() => {
    door.heard.length = 0;
    door.logged.length = 0;
  });
  after(() => door.close());

  it('lets Teams in', async () => {
    const { status } = await door.post(door.token());

    assert.equal(status, 200);
    assert.deepEqual(door.heard, ['hello']);
  });

  const refused: readonly (readonly [string, () => string | null, string])[] = [
    ['no token', () => null, 'no-token'],
    ['a word for a token', () => 'letmein', 'malformed'],
    ['a token in two parts', () => 'a.b', 'malformed'],
    ['a token of 10,000 characters', () => 'x'.repeat(10_000), 'malformed'],
    ['an unsigned token', () => unsigned(door.token()), 'algorithm'],
    ['HS256 with the app id for a secret', () => symmetric(door.token(), APP_ID), 'algorithm'],
    ['a foreign issuer', () => door.token({ iss: 'https://evil.example' }), 'issuer'],
    [
      'a token of Entra, such as other bots and the emulator have',
      () => door.token({ iss: `https://sts.windows.net/${OTHER}/`, appid: APP_ID, ver: '1.0' }),
      'issuer',
    ],
    ['the audience of another bot', () => door.token({ aud: OTHER }), 'audience'],
    ['an expired token', () => door.token({ exp: secondsFromNow(-301) }), 'expired'],
    ['a token without an end', () => door.token({ exp: undefined }), 'expired'],
    ['a token of tomorrow', () => door.token({ nbf: secondsFromNow(3600) }), 'not-yet-valid'],
    ['a token without a service URL', () => door.token({ serviceurl: undefined }), 'service-url'],
    [
      'a token replayed for another service URL',
      () => door.token({ serviceurl: 'https://smba.trafficmanager.net/emea/' }),
      'service-url',
    ],
    ['a signature that is cut', () => door.token().slice(0, -20), 'signature'],
  ];
  for (const [what, token, reason] of refused) {
    it(`answers 401 to ${what}, without saying why, and logs the reason`, async () => {
      const response = await door.post(token());

      assert.equal(response.status, 401);
      assert.deepEqual(await response.json(), CLOSED);
      assert.deepEqual(door.logged, [{ reason, reference: 'ref-1' }]);
      assert.deepEqual(door.heard, []);
    });
  }

  it('answers 401 to a token that another key signed under the same claims', async () => {
    const stranger = createSigningKey();
    const claims = JSON.parse(
      Buffer.from(door.token().split('.')[1] ?? '', 'base64url').toString(),
    ) as Record<string, string>;

    const { status } = await door.post(stranger.sign(claims));

    assert.equal(status, 401);
    assert.deepEqual(door.logged, [{ reason: 'signature', reference: 'ref-1' }]);
  });

  for (const [what, changes, reason] of [
    [
      'a chat of another tenant',
      { conversation: { id: 'c', tenantId: OTHER }, channelData: {} },
      'tenant',
    ],
    ['two tenants that differ', { channelData: { tenant: { id: OTHER } } }, 'tenant'],
    ['no tenant at all', { conversation: { id: 'c' }, channelData: {} }, 'tenant'],
  ] as const) {
    it(`answers 403 to ${what}`, async () => {
      const response = await door.post(door.token(), changes);

      assert.equal(response.status, 403);
      assert.match(await response.text(), /This organization is not served here/);
      assert.deepEqual(door.logged, [{ reason, reference: 'ref-1' }]);
    });
  }

  for (const channelId of ['emulator', 'directline', 'AseChannel']) {
    it(`does not let ${channelId} in with a token for Teams`, async () => {
      const { status } = await door.post(door.token(), { channelId });

      assert.ok([401, 403].includes(status), String(status));
      assert.deepEqual(door.heard, []);
    });
  }

  it('writes no token into the log', async () => {
    const token = door.token({ aud: OTHER });
    await door.post(token);
    await door.post(door.token().slice(0, -20));

    assert.doesNotMatch(JSON.stringify(door.logged), /eyJ/);
  });
});

describe('the front door without the keys of the issuer', () => {
  for (const fault of ['status-503', 'no-json', 'hangs'] as readonly KeysFault[]) {
    it(`answers 503 and lets nobody in when the key document ${fault}`, async () => {
      const door = await aDoor({ fault });

      const response = await door.post(door.token());

      assert.equal(response.status, 503);
      assert.equal(response.headers.get('retry-after'), '30');
      assert.deepEqual(door.heard, []);
      await door.close();
    });
  }

  it('asks for no keys on behalf of a caller whose token is wrong anyway', async () => {
    const door = await aDoor({ fault: 'status-503' });

    await door.post(door.token({ aud: OTHER }));
    await door.post('letmein');

    assert.equal(door.fetches(), 0);
    await door.close();
  });
});

describe('the front door under load', () => {
  it('answers 503 beyond its limit, and serves again afterwards', async () => {
    const door = await aDoor({ mostAtOnce: 0 });

    const response = await door.post(door.token());

    assert.equal(response.status, 503);
    assert.match(await response.text(), /Too many requests at once/);
    await door.close();
  });

  it('tells browsers to do nothing with what it sends', async () => {
    const door = await aDoor();

    const { headers } = await fetch(`${door.url}/healthz`);

    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.match(headers.get('strict-transport-security') ?? '', /max-age/);
    await door.close();
  });
});
