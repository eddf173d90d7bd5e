/** Names in a question: customers by any writing, people, and words that only look like names. */
import assert from 'node:assert/strict';
import { readSlots, type Slots } from '../../src/routing/slots.ts';

function itReads(cases: readonly (readonly [string, Slots])[]): void {
  for (const [text, slots] of cases) {
    it(`“${text}”: ${JSON.stringify(slots)}`, () => {
      assert.deepEqual(readSlots(text).slots, slots);
    });
  }
}

describe('customers by their form', () => {
  itReads([
    ['health of Tidewater Insurance', { customer: 'Tidewater Insurance' }],
    ['health of TIDEWATER', { customer: 'TIDEWATER' }],
    ['Tidewater: what is blocked', { customer: 'Tidewater' }],
    ['Tidewater?', { customer: 'Tidewater' }],
    ['how is Ålesund Marine doing', { customer: 'Ålesund Marine' }],
    ['health of Grün & Söhne', { customer: 'Grün & Söhne' }],
    ['status of Banco del Norte', { customer: 'Banco del Norte' }],
    ['risks at O’Rourke Dairy', { customer: 'O’Rourke Dairy' }],
    ["risks at O'Rourke Dairy", { customer: "O'Rourke Dairy" }],
    ['who owns it @ City Power & Light', { customer: 'City Power & Light' }],
    ['risks at the School of Fine Art', { customer: 'School of Fine Art' }],
    ['status of Bank of Harrow', { customer: 'Bank of Harrow' }],
    ['health of The Phone Company', { customer: 'The Phone Company' }],
    ['leads from Best For You Organics', { customer: 'Best For You Organics' }],
    ['Health Of Tidewater', { customer: 'Tidewater' }],
    ['the architect of Tidewater', { customer: 'Tidewater' }],
    ['adoption at Van der Berg Logistics', { customer: 'Van der Berg Logistics' }],
    ['commit check for Harrow-Lane Foods', { customer: 'Harrow-Lane Foods' }],
    ['what did Brightwater say last week', { customer: 'Brightwater', since: 'last week' }],
    ['is Brightwater’s dispatch confirmed', { customer: 'Brightwater' }],
    ['bind this channel to Brightwater Foods', { customer: 'Brightwater Foods' }],
    ['evidence pack Brightwater since 1 Nov', { customer: 'Brightwater', since: '1 Nov' }],
    ['mute Brightwater until 4 Jan', { customer: 'Brightwater', until: '4 Jan' }],
    ['qbr for brightwater foods next week', { customer: 'brightwater foods' }],
    ['who owns what at tidewater', { customer: 'tidewater' }],
  ]);
});

describe('people by their form', () => {
  itReads([
    ['what did Olga promise', { person: 'Olga' }],
    ['Olga and I disagree on 7-512204439', { person: 'Olga', milestone: '7-512204439' }],
    ['milestones of Priya Raman', { person: 'Priya Raman' }],
    ['Jonas (CSA) says hold at Tidewater', { person: 'Jonas', customer: 'Tidewater' }],
    ['why is Sabrina the owner of 7-512204439?', { person: 'Sabrina', milestone: '7-512204439' }],
  ]);
});

describe('numbers of MSX', () => {
  itReads([
    ['7-512204439', { milestone: '7-512204439' }],
    ['#7-512204439', { milestone: '7-512204439' }],
    ['why is 7-512204439 red?', { milestone: '7-512204439' }],
    ['milestone 7-512204439 of Tidewater', { milestone: '7-512204439', customer: 'Tidewater' }],
    ['opp 7-411906538', { opportunity: '7-411906538' }],
    ['the opportunity 7-411906538 and its owners', { opportunity: '7-411906538' }],
    ['call +49 7512204439', {}],
    ['PO 7-51220443', {}],
    ['KB7-512204439', {}],
  ]);
});

describe('words that only look like names', () => {
  itReads([
    ['Which Milestones Are Blocked', {}],
    ['Is Copilot Studio ready for the Commit Gate?', {}],
    ['what about Azure OpenAI and Microsoft Fabric', {}],
    ['MSX says At Risk but ISD says On Track', {}],
    ['Hello! Good Morning', {}],
    ['Please show the Customer Success Plan', {}],
    ['CSAM vs CSA: who decides', {}],
    ['QBR prep, Unified dispatch, MCEM stage 4', {}],
    ['adoption in Germany and France', {}],
    ['Success at Success Academy', { customer: 'Success Academy' }],
    ['health of Norway Seafoods', { customer: 'Norway Seafoods' }],
    ['filter my MSX inbox', {}],
    ['what is MCEM', {}],
    ['gib mir den Status meiner Meilensteine', {}],
    ['Growth opportunity check for Tidewater', { customer: 'Tidewater' }],
    ['ok thanks', {}],
    ['', {}],
    ['   ', {}],
    ['🙂🙂🙂', {}],
  ]);
});
