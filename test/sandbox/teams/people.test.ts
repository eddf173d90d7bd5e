import assert from 'node:assert/strict';
import { findPerson, teamIdOf } from '../../../src/sandbox/teams/people.ts';
import { ANA, BEN } from '../../support/desk.ts';

describe('findPerson', () => {
  for (const name of [ANA.id, ANA.aadObjectId, ANA.email, ANA.email.toUpperCase()]) {
    it(`finds Ana by ${name}`, () => {
      assert.equal(findPerson([BEN, ANA], name), ANA);
    });
  }

  for (const name of ['', 'Ana', ANA.name, `${ANA.id} `, '29:']) {
    it(`finds nobody by ${JSON.stringify(name)}: names are not unique`, () => {
      assert.equal(findPerson([BEN, ANA], name), undefined);
    });
  }
});

describe('teamIdOf', () => {
  it('is the same for the same team, and another for another', () => {
    assert.equal(teamIdOf('Contoso account team'), teamIdOf('Contoso account team'));
    assert.notEqual(teamIdOf('Contoso'), teamIdOf('Fabrikam'));
  });

  it('holds only what an address of the connector may hold', () => {
    assert.match(teamIdOf("O'Neil & Co (50%)"), /^19:team-[a-z0-9-]+@thread\.tacv2$/);
  });
});
