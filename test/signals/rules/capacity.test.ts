import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: capacity', () => {
  for (const [text, ...expected] of [
    ['Capacity: 2 architects booked through June', 'capacity asserted'],
    ['ISD confirmed the team for wave 2', 'capacity asserted'],
    ['120 hours are booked with Unified', 'capacity asserted'],
    ['Resources are secured till go-live', 'capacity asserted'],
    ['staffing complete, everybody on board', 'capacity asserted'],
    ['both devs start on Monday, confirmed by their manager', 'capacity asserted'],
    ['we got Ana and Luis full time until March', 'capacity asserted'],
    ['Kapazität für April bestätigt', 'capacity asserted'],
    ['Two of the three engineers have been moved to another project', 'capacity denied'],
    ['ISD cannot staff this before May', 'capacity denied'],
    ['Nobody available before June', 'capacity denied'],
    ['our architect is on sick leave, no replacement', 'capacity denied'],
    ['capacity was confirmed, then taken back', 'capacity denied'],
    ['Partner is short of people', 'capacity denied'],
    ['The hours are used up', 'capacity denied'],
    ['Names of the engineers still outstanding', 'capacity pending'],
    ['asked for 2 FTE, no answer yet', 'capacity pending'],
    ['Do we have enough people for the cutover weekend?', 'capacity pending'],
    ['Get capacity confirmation from partner', 'capacity pending'],
    ['ISD will come back with names next week', 'capacity pending'],
    ['Staffing request is with the resource manager', 'capacity pending'],
    ['2 engineers from partner confirmed for April', 'capacity asserted'],
    ['ISD team is staffed', 'capacity asserted'],
    ['Resource manager assigned Tom and Ivo from 3 May', 'capacity asserted'],
    ['we have the hours, 80 reserved', 'capacity asserted'],
    ['Capacity ok', 'capacity asserted'],
    ['3 consultants on board since Monday', 'capacity asserted'],
    ['partner has nobody before autumn', 'capacity denied'],
    ['ISD has no architect for us', 'capacity denied'],
    ['both consultants got reassigned to another project', 'capacity denied'],
    ['bench is empty till Q3', 'capacity denied'],
    ['not enough hours left for the workshop', 'capacity denied'],
    ['CSA is fully booked until June', 'capacity denied'],
    ['waiting for names from ISD', 'capacity pending'],
    ['partner checks availability of engineers', 'capacity pending'],
    ['resource request open since 3 weeks', 'capacity pending'],
    ['one engineer confirmed, second still open', 'capacity pending'],
    ['who will staff this?', 'capacity pending'],
    ['No names by the partner for the second site', 'capacity denied'],
    ['ISD lends us two testers, signed by their manager', 'capacity asserted'],
    ['I asked Fabrikam for two architects, they think about it', 'capacity pending'],
    ['Please name an engineer for the Lyon site', 'capacity pending'],
    ['Azure capacity is fine, but no migration skills on the bench', 'capacity denied'],
    ['consultant with Polish clearance not available', 'capacity denied'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('capacity', text);

      assert.deepEqual(words, expected);
    });
  }
});
