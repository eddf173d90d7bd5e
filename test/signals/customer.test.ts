/** What the customer feels, wants and gains. */
import { eachReading } from '../support/each-reading.ts';

describe('readSignals, whether the customer is hurt', () => {
  eachReading([
    ['customer_impact', 'The customer is happy.', ['customer_impact denied']],
    ['customer_impact', 'The customer is not happy.', ['customer_impact asserted']],
    ['customer_impact', 'The customer is no longer angry.', ['customer_impact denied']],
    ['customer_impact', 'Production is down at the customer.', ['customer_impact asserted']],
    ['customer_impact', 'The customer CIO complained to our VP.', ['customer_impact asserted']],
    ['customer_impact', 'Escalation was withdrawn.', ['customer_impact denied']],
    ['customer_impact', 'No escalation from the customer.', ['customer_impact denied']],
    ['customer_impact', 'Escalation contact is Ana.', []],
    ['customer_impact', 'Customer holiday moved.', []],
  ]);
});

describe('readSignals, whether people use it', () => {
  eachReading([
    ['value_gap', 'Only 12 of 300 people use it.', ['value_gap asserted']],
    ['value_gap', 'Usage doubled.', ['value_gap denied']],
    ['value_gap', 'Usage is not behind plan.', ['value_gap denied']],
    ['value_gap', 'Adoption is low.', ['value_gap asserted']],
    ['value_gap', 'Adoption is not low.', ['value_gap denied']],
  ]);
});

describe('readSignals, whether the customer wants more', () => {
  eachReading([
    ['expansion', 'Customer wants to extend the pilot to France.', ['expansion asserted']],
    ['expansion', 'Customer asked for a quote for 200 more seats.', ['expansion asserted']],
    ['expansion', 'Interest in Copilot for the second plant.', ['expansion asserted']],
    ['expansion', 'We could sell Purview too.', ['expansion pending']],
    ['expansion', 'The customer declined the add-on.', ['expansion denied']],
    ['expansion', 'Customer wants less.', ['expansion denied']],
    ['expansion', 'Customer wants a call.', []],
    ['expansion', 'Customer wants the report on Friday.', []],
    ['expansion', 'Disk expansion done.', []],
  ]);
});

describe('readSignals, whether the CSAM agreed to more', () => {
  eachReading([
    ['csam_alignment', 'CSAM agreed: expansion after go-live.', ['csam_alignment asserted']],
    ['csam_alignment', 'Expansion agreed with the CSAM for Q3.', ['csam_alignment asserted']],
    ['csam_alignment', 'CSAM objects to the timing of the expansion.', ['csam_alignment denied']],
    ['csam_alignment', 'CSAM has not agreed yet.', ['csam_alignment pending']],
    ['csam_alignment', 'Customer agreed to the timing.', []],
  ]);
});

describe('readSignals, what can be measured', () => {
  eachReading([
    ['measurable_outcome', '300 users by June.', ['measurable_outcome asserted']],
    [
      'measurable_outcome',
      'KPI: 80 % of tickets closed in a day by Q3',
      ['measurable_outcome asserted'],
    ],
    ['measurable_outcome', 'Reduce cost by 20 % until December.', ['measurable_outcome asserted']],
    ['measurable_outcome', 'The KPI is being defined.', ['measurable_outcome pending']],
    ['measurable_outcome', 'Room 300 on 4 June.', []],
  ]);
});
