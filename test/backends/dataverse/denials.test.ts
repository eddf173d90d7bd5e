import assert from 'node:assert/strict';
import { denialOf } from '../../../src/backends/dataverse/denials.ts';
import { ToolError } from '../../../src/errors.ts';
import { ID, smallWorld } from '../../support/msx-worlds.ts';
import { running, type Running } from '../../support/worlds.ts';

/** MSX itself decides whom it knows; these people ask it over the wire. */
describe('people whom MSX does not serve', () => {
  const DISABLED = {
    systemusers: [
      { systemuserid: ID.ana, fullname: 'Ana Bell' },
      { systemuserid: ID.ben, fullname: 'Ben Ode' },
      { systemuserid: ID.cleo, fullname: 'Cleo Fox', isdisabled: true },
    ],
  };
  let world: Running;
  let asker = '';
  before(async () => {
    world = await running({ scenario: smallWorld(DISABLED), token: () => asker });
  });
  after(() => world.sandbox.close());

  for (const [who, id, denial, words] of [
    ['somebody without a seat', '00000000-0000-4000-8000-00000000beef', 'no-user', /knows nobody/],
    ['somebody who is disabled', ID.cleo, 'disabled', /is disabled\. Ask your MSX administrator/],
  ] as const) {
    it(`tells ${who} apart, for every read`, async () => {
      asker = id;

      const read = world.tools.get_milestones({ mine: true });

      await assert.rejects(
        read,
        (error: unknown) =>
          error instanceof ToolError && error.denial === denial && words.test(error.message),
      );
    });
  }

  it('keeps on serving whoever is enabled', async () => {
    asker = ID.ana;

    assert.equal((await world.tools.crm_whoami({})).UserId, ID.ana);
  });
});

describe('a 403 of MSX', () => {
  for (const [reason, said, denial] of [
    ['0x80095ffe', '', 'network'],
    ['0x80072560', '', 'no-user'],
    ['0x80041d1f', '', 'disabled'],
    ['0x80042F09', '', 'no-role'],
    ['0x80040220', 'roleCount=0, privilegeCount=0', 'no-role'],
    ['0x80040220', 'roleCount=10', 'right'],
    [undefined, '', 'right'],
  ] as const) {
    it(`with ${reason ?? 'no code'} and “${said}” is about: ${denial}`, () => {
      assert.equal(denialOf(reason, said), denial);
    });
  }
});
