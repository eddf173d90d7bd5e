import assert from 'node:assert/strict';
import { said } from '../../support/read-text.ts';

describe('rules: other senses of the same words', () => {
  for (const text of [
    'Fabric capacity is set to F64',
    'Check date format of the export',
    'send the entitlement list to procurement',
    'Unified Communications workshop',
    'Team lunch moved to Friday',
    'The building has a capacity of 400 people',
    'Merge conflict in main branch',
    'Partner summit in Berlin',
    'Customer commits code to GitHub',
    'Site Recovery vault configured',
    'Please send me the slides',
    'Legal hold for the mailboxes',
    'Dispatch of the trucks runs on SAP',
    'Kickoff done',
    'Great demo, well done',
    'Cloud Adoption Framework review',
    'Agenda for Thursday attached',
    'Firewall ports opened by the network team',
    'Customer has a new CIO since May',
    'Unified inbox for the service team',
    'Hybrid benefit: eligible for 200 cores',
    'We hold a weekly call',
    'ISO 27001 certificate of the customer renewed',
    'PTU capacity in Sweden is confirmed',
    'IP range conflict with the branch',
    'CSP partner sent the tenant id',
    'The meeting was moved to Thursday',
    'Slipped by 3 weeks',
    'Work started on Monday',
    'Weekly sync moved to Wednesday',
    'New seller is Tom',
    'Customer visits our office in May',
    'Partner invoice received',
    'Network team opened port 443',
    'Minutes sent',
    'Please join the call',
    'MACC commit signed',
    'Fabric capacity paused at night',
    'Recovery Services vault full',
    'Adoption of the EU AI act',
    'Unified naming convention',
    'Azure quota request approved',
    'Customer support ticket 123 open',
    'Holding company has 3 tenants',
    'Complete the questionnaire',
  ]) {
    it(`reads nothing from “${text}”`, () => {
      const words = said(text);

      assert.deepEqual(words, []);
    });
  }
});
