import assert from 'node:assert/strict';
import { isTrustedServiceUrl } from '../../src/bot/service-urls.ts';

describe('isTrustedServiceUrl', () => {
  for (const [url, registered, expected] of [
    ['https://smba.trafficmanager.net/emea/', true, true],
    ['https://europe.webchat.botframework.com/', true, true],
    ['http://smba.trafficmanager.net/', true, false],
    ['https://smba.trafficmanager.net.evil.example/', true, false],
    ['https://evil.example/?x=botframework.com', true, false],
    ['https://user@smba.trafficmanager.net/', true, false],
    ['http://127.0.0.1:3979/connector', true, false],
    ['http://127.0.0.1:3979/connector', false, true],
    ['http://localhost:56150/_connector', false, true],
    ['https://smba.trafficmanager.net/emea/', false, false],
    ['', true, false],
    [undefined, false, false],
  ] as const) {
    it(`${expected ? 'trusts' : 'refuses'} ${url} ${registered ? 'with' : 'without'} a registration`, () => {
      assert.equal(isTrustedServiceUrl(url, { registered }), expected);
    });
  }
});
