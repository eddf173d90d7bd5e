import assert from 'node:assert/strict';
import { logLibraryLines } from '../src/library-lines.ts';
import { aLogger } from './support/logged-lines.ts';
import { aDoor } from './support/teams-cloud.ts';

/** What becomes of the lines that something prints. */
function lines() {
  const logged: object[] = [];
  const logger = aLogger((fields) => void logged.push(fields));
  return { logged, logger };
}

describe('what libraries print', () => {
  const printed = (...parts: unknown[]) => {
    const { logged, logger } = lines();
    const target = { error: () => undefined, warn: () => undefined, log: () => undefined };
    logLibraryLines(target, logger);
    Reflect.apply(target.error, null, parts);
    return logged;
  };

  it('becomes a log line in its place', () => {
    assert.deepEqual(printed('%s of %d', 'two', 3), [{ printed: 'two of 3' }]);
  });

  it('holds no token, no key and no password', () => {
    const key = '-----BEGIN RSA PUBLIC KEY-----\nMIIBCg\n-----END RSA PUBLIC KEY-----';
    const line = printed(`Bearer abc.def, eyJhbGciOiJIUzI1NiJ9.e30.x, ${key}, https://u:p@db.test`);

    assert.deepEqual(line, [{ printed: 'Bearer ***, ***, ***, https://***@db.test' }]);
  });

  it('is cut where it is long', () => {
    const [line] = printed('a'.repeat(5000));

    assert.equal(JSON.stringify(line).length, 2000 + '{"printed":""}'.length);
  });

  it('is nothing when the Bot Framework refuses a signature, and prints keys', async () => {
    const { error, warn, log, info, debug } = console;
    const { logged, logger } = lines();
    const door = await aDoor();
    logLibraryLines(console, logger);

    const { status } = await door.post(door.token().slice(0, -20));
    Object.assign(console, { error, warn, log, info, debug });
    await door.close();

    assert.equal(status, 401);
    assert.deepEqual(logged, []);
  });
});
