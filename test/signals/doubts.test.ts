/** What keeps a yes from being one: a gate that opens by such a word has opened too early. */
import { eachReading } from '../support/each-reading.ts';

describe('readSignals, a yes by halves is open', () => {
  eachReading([
    ['capacity', 'Capacity is confirmed in principle.', ['capacity pending']],
    ['capacity', 'Capacity confirmed verbally, SOW not signed.', ['capacity pending']],
    ['capacity', 'Capacity confirmed only verbally', ['capacity pending']],
    ['capacity', 'Capacity confirmed, verbally.', ['capacity pending']],
    ['capacity', 'Capacity is far from confirmed.', ['capacity pending']],
    ['capacity', 'Capacity seems confirmed.', ['capacity pending']],
    ['capacity', 'Capacity is as good as confirmed', ['capacity pending']],
    ['capacity', 'Capacity almost confirmed', ['capacity pending']],
    ['capacity', 'Capacity confirmed, pending signature.', ['capacity pending']],
    ['capacity', 'Capacity confirmed, awaiting final approval.', ['capacity pending']],
    ['capacity', 'Rumour has it that capacity is confirmed.', ['capacity pending']],
    ['capacity', 'Capacity assumed to be confirmed.', ['capacity pending']],
    ['capacity', 'I think capacity is confirmed.', ['capacity pending']],
    ['capacity', 'Unable to confirm capacity.', ['capacity pending']],
    ['eligibility', 'We believe the customer is eligible for Unified.', ['eligibility pending']],
    ['eligibility', 'Customer is eligible in principle.', ['eligibility pending']],
    [
      'csam_alignment',
      'CSAM agreed in principle to the timing of the expansion.',
      ['csam_alignment pending'],
    ],
    ['delivery_path', 'Delivery by ISD agreed verbally.', ['delivery_path/isd pending']],
  ]);
});

describe('readSignals, a yes with a condition is open', () => {
  eachReading([
    ['capacity', 'Capacity confirmed subject to PO.', ['capacity pending']],
    ['capacity', 'Capacity confirmed pending PO.', ['capacity pending']],
    ['capacity', 'Capacity confirmed - subject to signature', ['capacity pending']],
    ['capacity', 'Capacity confirmed (if SOW signed)', ['capacity pending']],
    ['capacity', 'Assuming the SOW is signed, capacity is confirmed.', ['capacity pending']],
    ['capacity', 'Provided that the SOW is signed capacity is confirmed.', ['capacity pending']],
    ['execution_owner', 'If ISD builds it, we make June.', ['execution_owner/isd pending']],
    ['customer_impact', 'If we slip again, the customer escalates.', ['customer_impact pending']],
  ]);
});

describe('readSignals, a yes that is taken back behind it is a no', () => {
  eachReading([
    ['capacity', 'Capacity was confirmed but has since been pulled.', ['capacity denied']],
    ['capacity', 'Two engineers were booked, but have been withdrawn.', ['capacity denied']],
    ['capacity', 'Two engineers were booked and are now cancelled.', ['capacity denied']],
    ['eligibility', 'Customer was eligible, but has since been refused.', ['eligibility denied']],
  ]);
});

describe('readSignals, a yes by somebody who may say it stays a yes', () => {
  eachReading([
    ['capacity', 'Partner says capacity is confirmed.', ['capacity asserted']],
    ['capacity', 'Capacity: confirmed. Accreditation: tbc.', ['capacity asserted']],
    ['capacity', 'Capacity confirmed by mail of 3 March, for May only', ['capacity asserted']],
    ['capacity', 'Capacity confirmed, but the kickoff was cancelled.', ['capacity asserted']],
    ['capacity', 'Capacity confirmed 👍', ['capacity asserted']],
    ['capacity', 'Capacity ✔', ['capacity asserted']],
    ['capacity', 'Hours are approved: 240h.', ['capacity asserted']],
    ['eligibility', 'Eligible for Unified? Yes.', ['eligibility asserted']],
    ['accreditation', 'Engineer passed the accreditation.', ['accreditation asserted']],
  ]);
});

describe('readSignals, a no in other words', () => {
  eachReading([
    ['capacity', 'We cannot confirm capacity.', ['capacity denied']],
    ['capacity', 'Nobody confirmed capacity.', ['capacity denied']],
    ['capacity', 'Capacity had been confirmed; the engineers left.', ['capacity denied']],
    ['capacity', 'The team is fully booked.', ['capacity denied']],
    ['capacity', 'Team overbooked in May', ['capacity denied']],
    ['capacity', 'Resource shortage at the partner', ['capacity denied']],
    ['capacity', 'Understaffed since March', ['capacity denied']],
    ['eligibility', 'Eligible for Unified? No.', ['eligibility denied']],
    ['eligibility', 'Unified entitlement expired in January.', ['eligibility denied']],
    ['eligibility', 'Not entitled to Unified work as of today.', ['eligibility denied']],
    ['dispatch', 'No dispatch date', ['dispatch denied']],
    ['accreditation', 'Accreditation expired.', ['accreditation denied']],
    ['accreditation', 'Engineer failed the accreditation exam.', ['accreditation denied']],
  ]);
});

describe('readSignals, what was only asked for is open', () => {
  eachReading([
    ['capacity', 'Need two engineers', ['capacity pending']],
    ['dispatch', 'Dispatch request submitted.', ['dispatch pending']],
    ['dispatch', 'Unified request is queued', ['dispatch pending']],
    ['dispatch', 'Dispatch was promised', ['dispatch pending']],
    ['dispatch', 'Dispatch slipped to June', ['dispatch pending']],
    ['accreditation', 'Accreditation exam booked for June.', ['accreditation pending']],
  ]);
});
