import assert from 'node:assert/strict';
import { askForOne, askWhichListed, kindMissing, resolved } from '../../src/dialogs/ask-back.ts';
import type { Portfolio } from '../../src/dialogs/portfolio.ts';
import type { Choice } from '../../src/dialogs/wanted.ts';
import { ScopeError, type ScopeCandidate } from '../../src/errors.ts';
import { aWanted } from '../support/said.ts';

const customer = (label: string): Choice => ({ label, detail: '', scope: { customer: label } });
const milestone = (at: number): Choice => {
  const number = `7-${500_000_000 + at}`;
  return { label: `Milestone ${at}`, detail: number, scope: { milestone: number } };
};

function aPortfolio(customers: readonly string[], milestones = 0): Portfolio {
  return {
    customers: customers.map(customer),
    milestones: Array.from({ length: milestones }, (_, at) => milestone(at)),
    ...{ opportunities: [], counts: [], unread: [], readAt: new Date('2026-11-16T08:00:00Z') },
  };
}

const OWN = aPortfolio(['Contoso', 'Fabrikam', 'Woodgrove Bank']);
const candidate = (label: string, id = label): ScopeCandidate => ({ kind: 'customer', id, label });
const missing = (message = 'No customer called so.') => new ScopeError('scope_missing', message);

/** What is asked about a typed customer that MSX did not find. */
function askedAbout(typed: string, portfolio = OWN, error = missing()) {
  const found = resolved(error, aWanted({ scope: { customer: typed } }), portfolio);
  return found.kind === 'ask' ? found.asking : assert.fail(`took ${found.name}`);
}

describe('what a request lacks', () => {
  for (const [text, intent, kind] of [
    ['can I commit this milestone?', 'commit-gate', 'milestone'],
    ['how is that opportunity?', 'milestone-health', 'opportunity'],
    ['how is this customer?', 'milestone-health', 'customer'],
    ['evidence pack', 'evidence-pack', 'customer'],
    ['how are my milestones?', 'milestone-health', null],
    ['my portfolio', 'portfolio', null],
    ['how is that customer in my portfolio?', 'portfolio', null],
  ] as const) {
    it(`is ${kind ?? 'nothing'} in “${text}”`, () => {
      assert.equal(kindMissing(text, aWanted({ intent, scope: {} })), kind);
    });
  }

  it('is nothing where the text names something, whatever it points at', () => {
    assert.equal(kindMissing('can I commit this milestone at Contoso?', aWanted()), null);
  });
});

describe('asking for one of a person’s own', () => {
  it('offers them, and all of them', () => {
    const asking = askForOne('customer', aWanted({ scope: {} }), OWN);

    assert.equal(asking.title, 'Which customer?');
    assert.deepEqual([asking.choices.length, asking.total, asking.canBeAll], [3, 3, true]);
  });

  it('says that there are none, offers no “all”, and can still be answered by a name', () => {
    const asking = askForOne('milestone', aWanted({ scope: {} }), OWN);

    assert.equal(asking.title, 'I found no milestones of yours');
    assert.match(asking.text.join(' '), /You can still name one/);
    assert.equal(asking.canBeAll, false);
  });

  it('keeps all of 500, so that each can be typed', () => {
    const asking = askForOne('milestone', aWanted({ scope: {} }), aPortfolio([], 500));

    assert.deepEqual([asking.choices.length, asking.total], [500, 500]);
  });

  it('keeps the request as it was', () => {
    const wanted = aWanted({ scope: {}, narrowing: { since: '2026-10-01' } });

    assert.deepEqual(askForOne('customer', wanted, OWN).wanted, wanted);
  });
});

describe('asking which of several customers', () => {
  it('offers each of the sentence, as it was typed', () => {
    const asking = askWhichListed(['Contoso', 'Fabrikam'], aWanted());

    assert.match(asking.text.join(' '), /You named 2\. Which one first\?/);
    assert.deepEqual(
      asking.choices.map(({ scope }) => scope.customer),
      ['Contoso', 'Fabrikam'],
    );
  });
});

describe('a name that MSX did not find', () => {
  for (const [typed, name] of [
    ['Contso', 'Contoso'],
    ['fabrikan', 'Fabrikam'],
    ['Woodgrove', 'Woodgrove Bank'],
    ['WB', 'Woodgrove Bank'],
    ['  Contosso ', 'Contoso'],
  ] as const) {
    it(`is taken for the only one of the person’s own that “${typed}” can be: ${name}`, () => {
      const found = resolved(missing(), aWanted({ scope: { customer: typed } }), OWN);

      assert.deepEqual(found, { kind: 'take', name });
    });
  }

  for (const [why, typed] of [
    ['is longer than a customer’s, and may be another company', 'Contoso Pharma'],
    ['is exactly a customer’s, so that it was looked for already', 'contoso'],
  ] as const) {
    it(`is asked about, never taken, where it ${why}`, () => {
      const { choices, text } = askedAbout(typed);

      assert.deepEqual(choices, [customer('Contoso')]);
      assert.match(text.join(' '), /Did you mean this customer of yours\?/);
    });
  }

  it('is asked about with all that are near', () => {
    const own = aPortfolio(['Fourth Coffee North', 'Fourth Coffee South', 'Contoso']);

    const { choices, text } = askedAbout('Fourth Coffee', own);

    assert.match(text.join(' '), /Did you mean one of these customers of yours\?/);
    assert.deepEqual(
      choices.map(({ label }) => label),
      ['Fourth Coffee North', 'Fourth Coffee South'],
    );
  });

  it('is like nothing of the person’s own: they are all offered, and what MSX said', () => {
    const { text, choices, canBeAll } = askedAbout('Nowhere Inc', OWN, missing('No such one.'));

    assert.deepEqual(text, ['No such one.', 'These are your own customers:']);
    assert.deepEqual([choices.length, canBeAll], [3, true]);
  });

  it('leads on also for a person without any customer', () => {
    const { text, choices } = askedAbout('Nowhere Inc', aPortfolio([]));

    assert.match(text.join(' '), /Check the spelling, or ask for your whole portfolio/);
    assert.deepEqual(choices, []);
  });

  it('is asked about with milestones where a milestone was typed', () => {
    const wanted = aWanted({ scope: { milestone: '7-999999999' } });

    const found = resolved(missing(), wanted, aPortfolio(['Contoso'], 2));

    assert.ok(found.kind === 'ask');
    assert.deepEqual(found.asking.choices, [milestone(0), milestone(1)]);
    assert.match(found.asking.text.join(' '), /These are your own milestones:/);
  });
});

describe('a name that fits several', () => {
  const several = (candidates: readonly ScopeCandidate[], total?: number) =>
    new ScopeError('scope_ambiguous', 'It fits several.', candidates, total);

  it('is asked about with the person’s own first', () => {
    const error = several([candidate('Contoso Adria'), candidate('Contoso')]);

    const { title, choices } = askedAbout('Contoso', OWN, error);

    assert.equal(title, 'Which one do you mean?');
    assert.deepEqual(
      choices.map(({ label }) => label),
      ['Contoso', 'Contoso Adria'],
    );
  });

  it('tells equal names apart by their ids, and unequal ones by name', () => {
    const error = several([candidate('Contoso', 'id-1'), candidate('Contoso', 'id-2')]);

    const { choices } = askedAbout('Contoso', aPortfolio([]), error);

    assert.deepEqual(
      choices.map(({ scope }) => scope.customer),
      ['id-1', 'id-2'],
    );
  });

  it('says how many there are in all, and offers no “all” for one name', () => {
    const { total, canBeAll } = askedAbout('Contoso', OWN, several([candidate('Contoso')], 340));

    assert.deepEqual([total, canBeAll], [340, false]);
  });
});
