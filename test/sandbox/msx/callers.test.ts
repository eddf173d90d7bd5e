import assert from 'node:assert/strict';
import { APPLICATION_BEARER as APP } from '../../../src/sandbox/msx/callers.ts';
import { aSandbox, ID, smallWorld } from '../../support/msx-worlds.ts';

const DISABLED = {
  systemusers: [
    { systemuserid: ID.ana, fullname: 'Ana Bell' },
    { systemuserid: ID.ben, fullname: 'Ben Ode' },
    { systemuserid: ID.cleo, fullname: 'Cleo Fox', isdisabled: true },
  ],
};
const NOBODY = '00000000-0000-4000-8000-00000000beef';

interface Case {
  readonly as: string;
  readonly named?: string;
  readonly application?: object;
  readonly answer: string;
  readonly words?: RegExp;
}

const CASES: Readonly<Record<string, Case>> = {
  'an application for a person': { as: APP, named: ID.ben, answer: '200 ' },
  'an application for a person named in capitals': {
    as: APP,
    named: ID.ben.toUpperCase(),
    answer: '200 ',
  },
  'an application for itself': { as: APP, answer: '403 0x80040220' },
  'an application that may not act for others': {
    as: APP,
    named: ID.ben,
    application: { acts_for_others: false },
    answer: '403 0x80040220',
    words: /missing prvActOnBehalfOfAnotherUser/,
  },
  'an application without a role that reads': {
    as: APP,
    named: ID.ben,
    application: { reads: false },
    answer: '403 0x80040220',
    words: /missing prvReadmsp_engagementmilestone/,
  },
  'an application for somebody without a seat': {
    as: APP,
    named: NOBODY,
    answer: '403 0x80072560',
  },
  'an application for somebody who is disabled': {
    as: APP,
    named: ID.cleo,
    answer: '403 0x80040225',
    words: /is disabled/,
  },
  'somebody who is disabled': { as: ID.cleo, answer: '403 0x80040225' },
  'a person for another one': {
    as: ID.ana,
    named: ID.ben,
    answer: '403 0x80040220',
    words: new RegExp(`Id=${ID.ana}.*missing prvActOnBehalfOfAnotherUser`),
  },
};

describe('who asks', () => {
  for (const [who, { as, named, application = {}, answer, words = / */ }] of Object.entries(
    CASES,
  )) {
    it(`${who}: ${answer}`, async () => {
      const world = await aSandbox({ scenario: smallWorld(DISABLED, { application }) });
      const headers: Record<string, string> = named ? { callerobjectid: named } : {};

      const { refusal, body } = await world.call('GET', 'WhoAmI', { as, headers });
      await world.close();

      assert.equal(refusal, answer);
      assert.match(body.error?.message ?? '', words);
      if (answer === '200 ') assert.equal(body['UserId'], ID.ben);
    });
  }

  it('is written down: the token, and for whom an application asked', async () => {
    const world = await aSandbox();

    await world.call('GET', 'WhoAmI', { as: APP, headers: { callerobjectid: ID.ben } });
    await world.call('GET', 'WhoAmI');
    await world.close();

    const asked = world.sandbox.requests.map(({ bearer, onBehalfOf }) => [bearer, onBehalfOf]);
    assert.deepEqual(asked, [
      [APP, ID.ben],
      [ID.ana, null],
    ]);
  });

  it('may write as an application no more than the person may', async () => {
    const world = await aSandbox();
    const headers = { callerobjectid: ID.cleo, 'if-match': '*' };
    const body = { msp_forecastcomments: 'Mine now' };

    const { refusal } = await world.call('PATCH', `msp_engagementmilestones(${ID.milestone})`, {
      ...{ as: APP, headers, body },
    });
    await world.close();

    assert.equal(refusal, '403 0x80040220');
  });
});
