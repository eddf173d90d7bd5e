import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: date_basis', () => {
  for (const [text, ...expected] of [
    ['Go-live 12 May is agreed in the joint project plan', 'date_basis asserted'],
    ["Date follows the partner's delivery schedule, signed 3 March", 'date_basis asserted'],
    ['30 Sep is backed by the migration plan that both teams signed', 'date_basis asserted'],
    ['Due date comes from the signed SOW', 'date_basis asserted'],
    [
      'circuit delivery on 4 May is confirmed by the carrier, so go-live 18 May holds',
      'date_basis asserted',
    ],
    ['plan reviewed and agreed with customer PMO, end date 30 June', 'date_basis asserted'],
    ['Date = end of sprint 9 in the agreed backlog plan', 'date_basis asserted'],
    ['30 June is only the end of our fiscal year, no plan behind it', 'date_basis denied'],
    ['Date was picked by sales', 'date_basis denied'],
    ['Nobody has a plan for this date', 'date_basis denied'],
    ['The date is pure wish of the sponsor', 'date_basis denied'],
    ['MSX date is a placeholder', 'date_basis denied'],
    ['date has no link to the project plan', 'date_basis denied'],
    ['partner says the date was never agreed with them', 'date_basis denied'],
    ['Project plan expected next week, until then date is tentative', 'date_basis pending'],
    ['Confirm the date with the partner', 'date_basis pending'],
    ['Go-live date depends on the firewall delivery, which has no date yet', 'date_basis pending'],
    ['Plan is drafted, customer has to sign', 'date_basis pending'],
    ['Where does 15 March come from?', 'date_basis pending'],
    ['validate target date against ISD plan', 'date_basis pending'],
    ["15 June comes from the vendor's roadmap", 'date_basis asserted'],
    ['All dependencies have dates, go-live 12 Oct fits', 'date_basis asserted'],
    ['end date per signed project plan', 'date_basis asserted'],
    ['Firewall delivery 3 March confirmed, our date follows from it', 'date_basis asserted'],
    ['date checked against the ISD plan: ok', 'date_basis asserted'],
    ['date is a guess', 'date_basis denied'],
    ['30/6 was just typed in by the seller', 'date_basis denied'],
    ['there is no plan behind 1 April', 'date_basis denied'],
    ["the date is not in line with the partner's plan", 'date_basis denied'],
    ['no agreed plan, date is a wish', 'date_basis denied'],
    ['plan was rejected by the customer, date has no basis any more', 'date_basis denied'],
    ['date depends on hardware delivery, not confirmed', 'date_basis pending'],
    ['Check if 30 June fits the partner plan', 'date_basis pending'],
    ['waiting for the integrated plan from ISD before we fix the date', 'date_basis pending'],
    ['Is the go-live date agreed with the partner?', 'date_basis pending'],
    ['dates preliminary', 'date_basis pending'],
    ['Date to be backed by a plan', 'date_basis pending'],
    ['Date is set by the end of the hosting contract', 'date_basis asserted'],
    ['Plan v3 was approved by both sides, dates are in it', 'date_basis asserted'],
    ['Target date is only my first guess', 'date_basis denied'],
    ['The date has no footing', 'date_basis denied'],
    ['we can name no firm date', 'date_basis denied'],
    ['Revised plan follows on Thursday', 'date_basis pending'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('date_basis', text);

      assert.deepEqual(words, expected);
    });
  }
});
