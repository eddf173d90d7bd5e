import assert from 'node:assert/strict';
import { createTraffic } from '../../../src/backends/dataverse/traffic.ts';
import { createDataverseWriter } from '../../../src/backends/dataverse/writer.ts';
import { NotSignedInError } from '../../../src/errors.ts';
import type { MsxWrite } from '../../../src/tools/msx-writer.ts';
import { aWebApi, type ClientChanges, type Script } from '../../support/web-api.ts';

const CHANGE: MsxWrite = {
  method: 'PATCH',
  path: 'tasks(x)',
  payload: { subject: 'a' },
  ifMatch: 'W/"1"',
};
const CREATION: MsxWrite = { ...CHANGE, method: 'POST', path: 'tasks', ifMatch: null };

/** What a write came to, and the requests that MSX saw. */
async function written(script: Script, write = CHANGE, changes: ClientChanges = {}) {
  const api = await aWebApi(script);
  const writer = createDataverseWriter({
    baseUrl: api.url,
    person: 'ana',
    token: () => Promise.resolve('good'),
    timing: {
      now: () => new Date(0),
      sleep: () => Promise.reject(new Error('a write waits for nothing')),
      random: () => 0,
    },
    traffic: createTraffic(),
    ...changes,
  });
  const answer = await writer.write(write);
  await api.close();
  return { answer, seen: api.seen };
}

const said = (status: number, message = '', headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: message === '' ? '' : { error: { code: '0x1', message } },
});

describe('a write to Dataverse', () => {
  for (const [what, write, ifMatch] of [
    ['a change with the version that was seen', CHANGE, 'W/"1"'],
    ['a creation without one', CREATION, undefined],
  ] as const) {
    it(`sends ${what}, once, as the person`, async () => {
      const { answer, seen } = await written(() => said(204), write);

      assert.deepEqual(answer, { outcome: 'written' });
      assert.equal(seen.length, 1);
      assert.deepEqual(
        [seen[0]?.method, seen[0]?.path, seen[0]?.token, seen[0]?.headers['if-match']],
        [write.method, `/api/data/v9.2/${write.path}`, 'good', ifMatch],
      );
    });
  }

  it('sends no change without a version: it could overwrite anything', async () => {
    const { answer, seen } = await written(() => said(204), { ...CHANGE, ifMatch: null });

    assert.equal(answer.outcome, 'refused');
    assert.match(answer.outcome === 'refused' ? answer.words : '', /can’t be changed safely/);
    assert.equal(seen.length, 0);
  });

  for (const [status, words] of [
    [400, 'MSX does not take these values. (400: Why.)'],
    [403, 'MSX does not let you change this record; its owner or the deal team can. (403: Why.)'],
    [404, 'The record does not exist in MSX any more. (404: Why.)'],
    [409, 'MSX refused the change. (409: Why.)'],
    [412, 'The record was changed in MSX in this moment. (412: Why.)'],
    [413, 'The text is too long for MSX. (413: Why.)'],
  ] as const) {
    it(`is refused for certain by ${status}, and is not sent again`, async () => {
      const { answer, seen } = await written(() => said(status, 'Why.'));

      assert.deepEqual(answer, { outcome: 'refused', status, words, retryAfterMs: null });
      assert.equal(seen.length, 1);
    });
  }

  it('says how long MSX wants to be left alone, and waits for nobody', async () => {
    const { answer, seen } = await written(() => said(429, 'Slow.', { 'retry-after': '17' }));

    assert.equal(answer.outcome, 'refused');
    assert.equal(answer.outcome === 'refused' && answer.retryAfterMs, 17_000);
    assert.match(JSON.stringify(answer), /Try again in 17 seconds\./);
    assert.equal(seen.length, 1);
  });

  it('tells the blocked network from a missing right', async () => {
    const body = { error: { code: '0x80095ffe', message: 'IP' } };

    const { answer } = await written(() => ({ status: 403, body }));

    assert.match(JSON.stringify(answer), /only reachable from the corporate network/);
    assert.doesNotMatch(JSON.stringify(answer), /deal team/);
  });

  for (const status of [408, 500, 502, 503, 504]) {
    it(`is unknown after ${status}: the server may have written before it failed`, async () => {
      const { answer, seen } = await written(() => said(status));

      assert.deepEqual([answer.outcome, seen.length], ['unknown', 1]);
      assert.match(JSON.stringify(answer), RegExp(`MSX had a problem \\(${status}\\)`));
    });
  }

  for (const broken of ['reset', 'silence'] as const) {
    it(`is unknown after ${broken}: the request may have arrived`, async () => {
      const { answer, seen } = await written(() => broken, CHANGE, { timeoutMs: 200 });

      assert.deepEqual([answer.outcome, seen.length], ['unknown', 1]);
      assert.match(JSON.stringify(answer), /MSX gave no answer/);
    });
  }

  it('never left when nobody listens there', async () => {
    const { answer } = await written(() => said(204), CHANGE, { baseUrl: 'http://127.0.0.1:1' });

    assert.deepEqual([answer.outcome, 'status' in answer && answer.status], ['refused', 0]);
    assert.match(JSON.stringify(answer), /the request was not sent/);
  });

  it('goes out again with a renewed token: MSX had looked at nothing', async () => {
    const token = ({ renew }: { renew: boolean }) => Promise.resolve(renew ? 'new' : 'old');

    const { answer, seen } = await written(
      (one) => said(one.token === 'new' ? 204 : 401),
      CREATION,
      { token },
    );

    assert.equal(answer.outcome, 'written');
    assert.deepEqual(
      seen.map((one) => one.token),
      ['old', 'new'],
    );
  });

  for (const [what, changes] of [
    ['MSX refuses the sign-in', {}],
    ['there is no sign-in', { token: () => Promise.reject(new NotSignedInError('Sign in.')) }],
  ] as const) {
    it(`asks to sign in when ${what}`, async () => {
      const { answer } = await written(() => said(401), CHANGE, changes);

      assert.deepEqual([answer.outcome, 'status' in answer && answer.status], ['refused', 401]);
      assert.match(JSON.stringify(answer), /[Ss]ign in/);
    });
  }
});
