import assert from 'node:assert/strict';
import { isOutsider } from '../../src/channels/audience.ts';

const OWN = 'tenant-1';

describe('isOutsider', () => {
  for (const [who, member, expected] of [
    ['a member', { userRole: 'user', tenantId: OWN }, false],
    ['a member of whom Teams says only the id', {}, false],
    ['the owner of a team', { userRole: 'owner', tenantId: OWN }, false],
    ['a guest', { userRole: 'guest', tenantId: OWN }, true],
    ['a guest in capitals', { userRole: 'Guest' }, true],
    ['somebody without an account', { userRole: 'anonymous' }, true],
    ['somebody of another organization', { userRole: 'user', tenantId: 'tenant-2' }, true],
    [
      'an invited account without a role',
      { userPrincipalName: 'ana_contoso.com#EXT#@fabrikam.onmicrosoft.com', tenantId: OWN },
      true,
    ],
  ] as const) {
    it(`says ${String(expected)} of ${who}`, () => {
      assert.equal(isOutsider({ id: '29:x', ...member }, OWN), expected);
    });
  }
});
