import assert from 'node:assert/strict';
import { pickedBy } from '../../src/dialogs/scope-dialog.ts';
import type { Choice, Question } from '../../src/dialogs/wanted.ts';
import { aWanted } from '../support/said.ts';

const customer = (label: string): Choice => ({ label, detail: '', scope: { customer: label } });
const milestone = (number: string, label: string): Choice => ({
  ...{ label, detail: `${number} · Contoso`, scope: { milestone: number } },
});
const CUSTOMERS = ['Contoso', 'Fourth Coffee North', 'Fourth Coffee South'].map(customer);
const MILESTONES = [
  milestone('7-500000001', 'Data platform live'),
  milestone('7-500000002', 'Sentinel onboarding, phase 1'),
  milestone('7-500000003', 'Sentinel onboarding, phase 2'),
];

function aQuestion(choices: readonly Choice[], changes: Partial<Question> = {}): Question {
  return {
    ...{ title: 'Which one?', text: [], choices: [...choices], total: choices.length },
    ...{ canBeAll: true, wanted: aWanted({ scope: {} }), askedAt: '2026-11-16T08:00:00Z' },
    ...changes,
  };
}

describe('words that answer an open question', () => {
  const names = (text: string, changes?: Partial<Question>) =>
    pickedBy(text, aQuestion(CUSTOMERS, changes)).map(({ customer: name = 'all' }) => name);

  for (const [text, name] of [
    ['1', 'Contoso'],
    ['the last one', 'Fourth Coffee South'],
    ['number 2', 'Fourth Coffee North'],
    ['contoso', 'Contoso'],
    ['CONTOSO', 'Contoso'],
    ['  Contoso  ', 'Contoso'],
    ['the Contoso one', 'Contoso'],
    ['for Contoso please', 'Contoso'],
    ['I mean contoso', 'Contoso'],
    ['Contso', 'Contoso'],
    ['coffee north', 'Fourth Coffee North'],
    ['FCS', 'Fourth Coffee South'],
  ] as const) {
    it(`pick ${name} by “${text}”`, () => {
      assert.deepEqual(names(text), [name]);
    });
  }

  it('pick nothing by a place that there is not', () => {
    assert.deepEqual(names('the fourth one'), []);
    assert.deepEqual(names('0'), []);
  });

  it('leave several where they fit several', () => {
    assert.deepEqual(names('fourth coffee'), ['Fourth Coffee North', 'Fourth Coffee South']);
  });

  for (const text of ['the big one', '???', '   ', 'x', '客户', '🙂', '${name}', "') or 1 eq 1"]) {
    it(`pick nothing by “${text}”`, () => {
      assert.deepEqual(names(text), []);
    });
  }

  it('take all only where all is offered', () => {
    assert.deepEqual(pickedBy('all of them', aQuestion(CUSTOMERS)), [{}]);
    assert.deepEqual(pickedBy('all of them', aQuestion(CUSTOMERS, { canBeAll: false })), []);
  });

  it('name something else that is no part of the list', () => {
    assert.deepEqual(names('and for Woodgrove Bank?'), ['Woodgrove Bank']);
  });
});

describe('words about milestones that were listed', () => {
  const numbers = (text: string) =>
    pickedBy(text, aQuestion(MILESTONES)).map(({ milestone: number }) => number);

  for (const [text, number] of [
    ['7-500000002', '7-500000002'],
    [' 7-500000002 ', '7-500000002'],
    ['data platform', '7-500000001'],
    ['Sentinel onboarding phase 2', '7-500000003'],
  ] as const) {
    it(`pick ${number} by “${text}”`, () => {
      assert.deepEqual(numbers(text), [number]);
    });
  }

  it('take a number that is not in the list, which MSX then knows or not', () => {
    assert.deepEqual(numbers('7-599999999'), ['7-599999999']);
  });

  it('leave all of a customer when its name is typed beside them', () => {
    assert.deepEqual(numbers('contoso'), ['7-500000001', '7-500000002', '7-500000003']);
  });

  it('find one far down in a long list by a part of its name', () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      milestone(`7-6${String(at).padStart(8, '0')}`, `Rollout wave ${at}`),
    );

    assert.deepEqual(pickedBy('wave 437', aQuestion(many)), [many[437]?.scope]);
  });
});

describe('words about more than could be listed', () => {
  const half = { total: 340, canBeAll: false };

  it('are looked for in MSX as the name of a customer', () => {
    const question = aQuestion(CUSTOMERS, half);

    assert.deepEqual(pickedBy('Adventure Works', question), [{ customer: 'Adventure Works' }]);
    assert.deepEqual(pickedBy('the Adventure Works one', question), [
      { customer: 'Adventure Works' },
    ]);
  });

  it('are looked for as the name of an opportunity where those are listed', () => {
    const deal: Choice = { label: 'Data', detail: '', scope: { opportunity: 'o1' } };

    assert.deepEqual(pickedBy('Security 2027', aQuestion([deal], half)), [
      { opportunity: 'Security 2027' },
    ]);
  });

  it('still pick from what is listed first', () => {
    assert.deepEqual(pickedBy('contoso', aQuestion(CUSTOMERS, half)), [{ customer: 'Contoso' }]);
  });

  it('are never longer than a name can be', () => {
    const [scope] = pickedBy('x'.repeat(4000), aQuestion(CUSTOMERS, half));

    assert.equal(scope?.customer?.length, 200);
  });
});
