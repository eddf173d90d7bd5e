import assert from 'node:assert/strict';
import { listedCustomers } from '../../src/routing/listed-customers.ts';
import { route } from '../../src/routing/route.ts';

describe('listedCustomers', () => {
  for (const [text, names] of [
    [
      'health of Contoso, Fabrikam, Northwind Traders, Tailspin Toys and Adatum',
      ['Contoso', 'Fabrikam', 'Northwind Traders', 'Tailspin Toys', 'Adatum'],
    ],
    ['can I commit Fabrikam and Northwind Traders?', ['Fabrikam', 'Northwind Traders']],
    ['evidence pack for Contoso / Fabrikam', ['Contoso', 'Fabrikam']],
    ['health of Contoso, Contoso and Fabrikam', ['Contoso', 'Fabrikam']],
  ] as const) {
    it(`finds the names in “${text}”`, () => {
      assert.deepEqual(listedCustomers(text)?.names, names);
    });
  }

  for (const text of [
    'health of Contoso',
    'how are my milestones?',
    'Ana Silva and Ben Okafor disagree at Contoso',
    'Contoso wants more; tell me about the delivery at Fabrikam',
    '',
  ]) {
    it(`finds no list in “${text}”`, () => {
      assert.equal(listedCustomers(text), null);
    });
  }

  it('leaves a text that asks the same about the first', () => {
    const listed = listedCustomers('health of Contoso, Fabrikam and Adatum since Monday');

    assert.equal(listed?.single, 'health of Contoso since Monday');
    assert.equal(route(listed.single).intent, 'milestone-health');
  });

  it('counts more names than it gives', () => {
    const many = Array.from({ length: 20 }, (_, at) => `Zyxtra${String.fromCharCode(97 + at)}x`);

    const listed = listedCustomers(`health of ${many.join(', ')}`);

    assert.equal(listed?.names.length, 10);
    assert.equal(listed.total, 20);
  });
});
