import assert from 'node:assert/strict';
import { isTrustedServiceUrl } from '../../src/auth/service-urls.ts';

describe('isTrustedServiceUrl', () => {
  for (const [url, reach, expected] of [
    ['https://smba.trafficmanager.net/emea/', 'teams', true],
    ['https://europe.webchat.botframework.com/', 'teams', true],
    ['https://smba.infra.gcc.teams.microsoft.com/', 'teams', true],
    ['http://smba.trafficmanager.net/', 'teams', false],
    // Every customer of Azure may have a name below that host.
    ['https://evil.trafficmanager.net/', 'teams', false],
    ['https://xsmba.trafficmanager.net/', 'teams', false],
    ['https://smba.trafficmanager.net.evil.example/', 'teams', false],
    ['https://evilbotframework.com/', 'teams', false],
    ['https://evil.example/?x=botframework.com', 'teams', false],
    ['https://user@smba.trafficmanager.net/', 'teams', false],
    ['https://:pass@smba.trafficmanager.net/', 'teams', false],
    ['http://127.0.0.1:3979/connector', 'teams', false],
    ['http://127.0.0.1:3979/connector', 'loopback', true],
    ['http://localhost:56150/_connector', 'loopback', true],
    ['http://127.0.0.1.evil.example/', 'loopback', false],
    ['https://smba.trafficmanager.net/emea/', 'loopback', false],
    ['', 'teams', false],
    [undefined, 'loopback', false],
  ] as const) {
    it(`${expected ? 'trusts' : 'refuses'} ${url} for ${reach}`, () => {
      assert.equal(isTrustedServiceUrl(url, reach), expected);
    });
  }
});
