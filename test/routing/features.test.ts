import assert from 'node:assert/strict';
import { featuresOf, masked } from '../../src/routing/features.ts';
import { readSlots } from '../../src/routing/slots.ts';

describe('masked', () => {
  it('puts the kind of a slot in the place of its words', () => {
    const text = 'mails with Oakhurst about 7-512204439 since Monday';

    const question = masked(text, readSlots(text)).replaceAll(/\s+/g, ' ');

    assert.equal(question, 'mails with ⟨customer⟩ about ⟨milestone⟩ since ⟨time⟩');
  });

  it('leaves a text without slots as it is', () => {
    assert.equal(masked('what is red', readSlots('what is red')), 'what is red');
  });
});

describe('featuresOf', () => {
  it('names words, neighbours, words around one, and pieces of words', () => {
    const features = featuresOf('Commit gate check');

    for (const one of ['=commit', 'commit gate', 'commit * check', '_com', '^ commit', '#3']) {
      assert.ok(features.has(one), one);
    }
  });

  it('shares pieces between a word and its mistyped form', () => {
    const right = featuresOf('adoption');
    const mistyped = featuresOf('adpotion');

    assert.ok(mistyped.has('tion_') && right.has('tion_'));
  });

  it('takes all figures for one', () => {
    assert.ok(featuresOf('47 alerts').has('0 alerts'));
  });

  it('stops at 900 letters', () => {
    assert.ok(!featuresOf(`${'a '.repeat(500)}commit`).has('=commit'));
  });
});
