import assert from 'node:assert/strict';
import { resolveCustomer } from '../../src/routing/resolve-customer.ts';

const PORTFOLIO = [
  'Contoso',
  'Contoso Pharmaceuticals',
  'Woodgrove Bank',
  'Wide World Importers',
  'Northwind Traders',
  "Margie's Travel",
  'City Power & Light',
  'Fabrikam, Inc.',
  'Café Müller GmbH',
  'Alpine Ski House',
];

describe('resolveCustomer', () => {
  for (const [typed, name] of [
    ['Contoso', 'Contoso'],
    ['contoso', 'Contoso'],
    [' Woodgrove Bank ', 'Woodgrove Bank'],
    ['margies travel', "Margie's Travel"],
    ['Margie’s Travel', "Margie's Travel"],
    ['city power and light', 'City Power & Light'],
    ['Fabrikam', 'Fabrikam, Inc.'],
    ['cafe muller', 'Café Müller GmbH'],
  ] as const) {
    it(`takes “${typed}” exactly for ${name}, whatever its case, accents, punctuation and form`, () => {
      assert.deepEqual(resolveCustomer(typed, PORTFOLIO), { kind: 'exact', name });
    });
  }

  for (const [how, typed, name] of [
    ['its beginning', 'woodgrove', 'Woodgrove Bank'],
    ['two of its words', 'wide world', 'Wide World Importers'],
    ['its end', 'world importers', 'Wide World Importers'],
    ['initials', 'WWI', 'Wide World Importers'],
    ['a missing letter', 'Northwnd', 'Northwind Traders'],
    ['a letter too many', 'Contosso Pharmaceuticals', 'Contoso Pharmaceuticals'],
    ['swapped letters', 'woodgrov bnak', 'Woodgrove Bank'],
    ['words behind the name', 'Northwind Traders account', 'Northwind Traders'],
    ['a shortened and mistyped name', 'alpin ski', 'Alpine Ski House'],
  ] as const) {
    it(`finds ${name} by ${how}`, () => {
      assert.deepEqual(resolveCustomer(typed, PORTFOLIO), { kind: 'likely', name });
    });
  }

  it('names all that a part of a name fits, in the order of the alphabet', () => {
    const match = resolveCustomer('conto', PORTFOLIO);

    assert.deepEqual(match, { kind: 'several', names: ['Contoso', 'Contoso Pharmaceuticals'] });
  });

  it('names all whose name differs by company form alone, unless one is written like that', () => {
    const twins = ['Litware Inc.', 'Litware GmbH'];

    assert.deepEqual(resolveCustomer('litware', twins), {
      kind: 'several',
      names: ['Litware GmbH', 'Litware Inc.'],
    });
    assert.deepEqual(resolveCustomer('Litware GmbH', twins), {
      kind: 'exact',
      name: 'Litware GmbH',
    });
  });

  it('asks when two names are as near to a slip', () => {
    const match = resolveCustomer('Nordwin', ['Nordwind', 'Nordwine']);

    assert.equal(match.kind, 'several');
  });

  it('names ten of many at most', () => {
    const many = Array.from({ length: 40 }, (_, at) => `Contoso ${at}`);

    const match = resolveCustomer('contoso', many);

    assert.ok(match.kind === 'several' && match.names.length === 10);
  });

  for (const typed of ['Tailspin Toys', 'Acme', 'bank of nowhere', 'x', '', '  ', '!!!', '🎉']) {
    it(`finds none for “${typed}”`, () => {
      assert.deepEqual(resolveCustomer(typed, PORTFOLIO), { kind: 'none' });
    });
  }

  it('finds none in an empty portfolio', () => {
    assert.deepEqual(resolveCustomer('Contoso', []), { kind: 'none' });
  });

  it('reads 100 characters of a name at most', () => {
    const match = resolveCustomer('contoso '.repeat(1000), PORTFOLIO);

    assert.equal(match.kind, 'likely');
  });
});
