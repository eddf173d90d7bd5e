import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { z } from 'zod';
import { aDoor, SERVICE_URL, TENANT, type Door } from '../support/teams-cloud.ts';

const HOW_MANY = 1000;
const WARM_UP = 200;
/** What a leak of a few kilobytes a request would exceed. */
const MOST_GROWTH = 2.5 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect = z
  .custom<() => void>((value) => typeof value === 'function')
  .parse(runInNewContext('gc'));

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** One attempt: what stands in the header, and in the body. */
interface Attempt {
  readonly authorization: string;
  readonly body: string;
}

/** Tokens that nobody signed, or that were changed after somebody did; bodies of every kind. */
function attempts(door: Door): fc.Arbitrary<Attempt> {
  const claims = fc.record(
    {
      iss: fc.constantFrom('https://api.botframework.com', 'https://evil.example', ''),
      aud: fc.constantFrom('11111111-1111-4111-8111-111111111111', 'x'),
      exp: fc.oneof(fc.integer(), fc.constant('soon'), fc.constant(4e9)),
      serviceurl: fc.constantFrom(SERVICE_URL, 'https://evil.example', 7),
    },
    { requiredKeys: [] },
  );
  const head = fc.record({
    alg: fc.constantFrom('RS256', 'HS256', 'none', 'ES256'),
    kid: fc.oneof(fc.string(), fc.constant('')),
  });
  const own = fc
    .tuple(head, claims, fc.base64String())
    .map(([first, second, third]) => `${encoded(first)}.${encoded(second)}.${third}`);
  const changed = fc.nat({ max: 40 }).map((at) => {
    const token = door.token();
    const cut = token.lastIndexOf('.') + 1 + at;
    return token.slice(0, cut) + (token[cut] === 'A' ? 'B' : 'A') + token.slice(cut + 1);
  });
  const scheme = fc.constantFrom('Bearer ', 'bearer ', 'Basic ', '');
  return fc.record({
    authorization: fc
      .tuple(scheme, fc.oneof(own, changed, fc.base64String(), fc.constant('')))
      .map((parts) => parts.join('')),
    body: fc.oneof(fc.constant(JSON.stringify(ACTIVITY)), fc.json(), fc.string(), nested),
  });
}

const ACTIVITY = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  recipient: { id: 'bot' },
  conversation: { id: 'c', tenantId: TENANT },
  text: 'hello',
};

const nested = fc.integer({ min: 1, max: 20_000 }).map((depth) => '['.repeat(depth));

/** Repeated texts take no room before they are sent; here that would look like a leak of the bot. */
function whole({ authorization, body }: Attempt): Attempt {
  return { authorization, body: Buffer.from(body).toString() };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

async function statusOf(door: Door, { authorization, body }: Attempt): Promise<number> {
  const response = await fetch(`${door.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body,
  });
  await response.arrayBuffer();
  return response.status;
}

describe('a thousand forged and malformed requests', () => {
  it('are all refused, none with 500, and leave nothing behind in memory', async () => {
    const door = await aDoor();
    const sample = fc.sample(attempts(door), { numRuns: HOW_MANY, seed: 8 }).map(whole);
    const statuses = new Set<number>();
    const send = async (some: readonly Attempt[]): Promise<void> => {
      for (const attempt of some) statuses.add(await statusOf(door, attempt));
      door.logged.length = 0;
    };

    await send(sample.slice(0, WARM_UP));
    const before = heap();
    await send(sample.slice(WARM_UP));

    assert.deepEqual([...statuses].toSorted(), [400, 401]);
    assert.deepEqual(door.heard, []);
    assert.ok(heap() - before < MOST_GROWTH, `grew by ${heap() - before} bytes`);
    await door.close();
  });
});
