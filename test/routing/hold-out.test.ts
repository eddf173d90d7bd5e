import assert from 'node:assert/strict';
import { SKILL_INTENTS } from '../../src/routing/intents.ts';
import { CONFIDENT, route } from '../../src/routing/route.ts';
import { ownTexts, readLabelled } from '../../scripts/training/corpus.ts';

const HOLD_OUT = readLabelled(
  new URL('../../scripts/training/utterances.hold-out.jsonl', import.meta.url),
);

describe('texts that nothing was trained on', () => {
  it('are not among the texts for training', () => {
    const trained = new Set(ownTexts().map(({ text }) => text.toLowerCase()));

    const both = HOLD_OUT.filter(({ text }) => trained.has(text.toLowerCase()));

    assert.deepEqual(both, []);
  });

  it('are read right nine times out of ten', () => {
    const right = HOLD_OUT.filter(({ text, intents }) => intents.includes(route(text).intent));

    assert.ok(right.length / HOLD_OUT.length >= 0.9, `${right.length} of ${HOLD_OUT.length}`);
  });

  it('go to a skill with confidence in one of twenty cases at most when they are out of scope', () => {
    const outside = HOLD_OUT.filter(({ intents }) => intents[0] === 'out-of-scope');

    const accepted = outside.filter(({ text }) => {
      const { intent, confidence } = route(text);
      return SKILL_INTENTS.some((one) => one === intent) && confidence >= CONFIDENT;
    });

    assert.ok(accepted.length / outside.length <= 0.05, `${accepted.length} of ${outside.length}`);
  });
});
