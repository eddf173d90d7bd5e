import assert from 'node:assert/strict';
import { commandOf, leadingIntent } from '../../src/routing/command.ts';
import { INTENTS } from '../../src/routing/intents.ts';
import { route } from '../../src/routing/route.ts';

describe('commandOf', () => {
  for (const [text, intent, slots] of [
    ['commit-gate', 'commit-gate', {}],
    ['help', 'help', {}],
    ['commit-gate for Contoso', 'commit-gate', { customer: 'Contoso' }],
    ['commit-gate for O’Neil & Co (50%)', 'commit-gate', { customer: 'O’Neil & Co (50%)' }],
    ['evidence-pack for opportunity The Big One', 'evidence-pack', { opportunity: 'The Big One' }],
    ['milestone-health for all of my customers', 'milestone-health', null],
    ['milestone-health for 7-512204439', 'milestone-health', null],
  ] as const) {
    it(`reads the command “${text}”`, () => {
      assert.deepEqual(commandOf(text), { intent, slots });
    });
  }

  for (const text of ['commit gate for Contoso', 'gate-commit for Contoso', 'Commit-gate', '']) {
    it(`takes “${text}” for no command`, () => {
      assert.equal(commandOf(text), null);
    });
  }
});

describe('leadingIntent', () => {
  it('finds the id in front of anything', () => {
    assert.equal(leadingIntent('commit-gate 7-512204439'), 'commit-gate');
    assert.equal(leadingIntent('what is commit-gate'), null);
  });
});

describe('every intent', () => {
  for (const intent of INTENTS.filter((one) => one !== 'out-of-scope')) {
    it(`${intent} is reached by its id as a command`, () => {
      const routed = route(intent);

      assert.equal(routed.intent, intent);
      assert.ok(routed.confidence > 0.9);
    });
  }
});
