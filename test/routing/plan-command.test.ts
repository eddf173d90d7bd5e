import assert from 'node:assert/strict';
import { planCommandOf } from '../../src/routing/plan-command.ts';

describe('planCommandOf', () => {
  for (const [text, customer, pasted] of [
    ['edit plan for Contoso', 'Contoso', ''],
    ['Enter the success plan of Wide World Importers.', 'Wide World Importers', ''],
    ['enter plan', null, ''],
    ['delete my plan for Contoso', 'Contoso', ''],
    [
      'plan for Contoso:\nFewer stops; stops; 3\nLess energy',
      'Contoso',
      'Fewer stops; stops; 3\nLess energy',
    ],
    ['\n plan of Contoso \r\n\r\nFewer stops', 'Contoso', 'Fewer stops'],
    ['import success plan\ntitle,target\nA,3', null, 'title,target\nA,3'],
  ] as const) {
    it(`reads “${text.replaceAll('\n', ' / ')}”`, () => {
      assert.deepEqual(planCommandOf(text), { customer, pasted });
    });
  }

  for (const text of [
    'success plan of Contoso',
    'does MSX cover the success plan of Contoso?',
    'what is the plan for 7-503418826?',
    'edit planner for Contoso',
    'how are my milestones?\nthanks',
    '',
    `plan${' '.repeat(500)}x\nlines below`,
  ]) {
    it(`leaves “${text.replace('\n', ' / ')}” to the router`, () => {
      assert.equal(planCommandOf(text), null);
    });
  }
});
