import assert from 'node:assert/strict';
import { quietly } from '../../src/auth/quiet.ts';
import { createSigningKey } from '../../src/sandbox/entra/keys.ts';
import { aDoor, APP_ID, secondsFromNow, SERVICE_URL } from '../support/teams-cloud.ts';

/** A console that remembers. */
function aPrinter() {
  const lines: unknown[] = [];
  return { lines, error: (...parts: unknown[]): void => void lines.push(...parts) };
}

describe('what is printed while a caller is verified', () => {
  it('is nothing, also for a token that another key signed', async () => {
    const { error } = console;
    const printer = aPrinter();
    console.error = printer.error;
    const door = await aDoor();
    const claims = { iss: 'https://api.botframework.com', aud: APP_ID, serviceurl: SERVICE_URL };

    const forged = createSigningKey().sign({ ...claims, exp: secondsFromNow(3600) });
    const statuses = [await door.post(forged), await door.post(door.token().slice(0, -9))];
    await door.close();
    console.error = error;

    assert.deepEqual(
      statuses.map(({ status }) => status),
      [401, 401],
    );
    assert.deepEqual(printer.lines, []);
    assert.deepEqual(door.logged.length, 2);
  });

  it('hides nothing of what runs beside it', async () => {
    const printer = aPrinter();
    let go = (): void => undefined;
    const held = new Promise<void>((done) => (go = done));
    const work = quietly(async () => {
      printer.error('of the work');
      await held;
      printer.error('of the work, later');
    }, printer);

    printer.error('beside it');
    go();
    await work;
    printer.error('after it');

    assert.deepEqual(printer.lines, ['beside it', 'after it']);
  });

  it('stays quiet where somebody listens to the console as well', async () => {
    const printer = aPrinter();
    await quietly(() => Promise.resolve(), printer);
    const { error } = printer;
    const seen: unknown[] = [];
    printer.error = (...parts) => {
      seen.push(...parts);
      error(...parts);
    };

    await quietly(() => Promise.resolve(printer.error('keys')), printer);
    printer.error('a fault');

    assert.deepEqual([seen, printer.lines], [['a fault'], ['a fault']]);
  });

  it('gives what the work gives, and fails as it fails', async () => {
    assert.equal(await quietly(() => Promise.resolve(7), aPrinter()), 7);
    await assert.rejects(
      quietly(() => Promise.reject(new Error('no')), aPrinter()),
      /no/,
    );
  });
});
