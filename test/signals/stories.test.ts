/** The life of a milestone in its comments: what is the state after the last one (skills.md 5). */
import assert from 'node:assert/strict';
import { currentSignals } from '../../src/signals/current-signals.ts';
import { readSignals } from '../../src/signals/read-signals.ts';

type Comment = readonly [day: string, text: string];

/** What holds of some kinds after all comments, sorted. */
function stateAfter(comments: readonly Comment[], kinds: readonly string[]): string[] {
  const signals = comments.flatMap(([day, text]) =>
    readSignals(text, { at: `${day}T10:00:00Z`, by: 'ana' }),
  );
  return currentSignals(signals)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, value, polarity }) => `${value ?? kind} ${polarity}`)
    .toSorted();
}

function story(
  what: string,
  comments: readonly Comment[],
  after: Readonly<Record<string, readonly string[]>>,
): void {
  it(what, () => {
    for (const [kind, expected] of Object.entries(after)) {
      assert.deepEqual(stateAfter(comments, [kind]), expected);
      assert.deepEqual(stateAfter(comments.toReversed(), [kind]), expected, 'by order');
    }
  });
}

describe('people come and go', () => {
  story(
    'asked for, promised, confirmed',
    [
      ['2026-01-10', 'Asked ISD for two engineers.'],
      ['2026-01-20', 'ISD: capacity should be fine.'],
      ['2026-02-01', 'Two engineers are confirmed from 1 March.'],
    ],
    { capacity: ['capacity asserted'] },
  );
  story(
    'confirmed, then lost, and nobody says more',
    [
      ['2026-01-10', 'Two engineers are confirmed from 1 March.'],
      ['2026-02-01', 'Both engineers were withdrawn.'],
      ['2026-02-20', 'Steering committee went well.'],
    ],
    { capacity: ['capacity denied'] },
  );
  story(
    'lost, and only a question since',
    [
      ['2026-02-01', 'Both engineers were withdrawn.'],
      ['2026-02-20', 'Is the capacity confirmed again?'],
    ],
    { capacity: ['capacity pending'] },
  );
  story(
    'a yes and a no on one day leave a no',
    [
      ['2026-02-01', 'Capacity confirmed.'],
      ['2026-02-01', 'No capacity before June.'],
    ],
    { capacity: ['capacity denied'] },
  );
});

describe('the path of the delivery changes', () => {
  story(
    'from the partner to ISD',
    [
      ['2026-01-10', 'Delivery path: partner'],
      ['2026-02-01', 'Delivery path: ISD'],
    ],
    { delivery_path: ['isd asserted'] },
  );
  story(
    'ISD is only asked: the partner stays, and ISD is open',
    [
      ['2026-01-10', 'Delivery path: partner'],
      ['2026-02-01', 'Delivery path: ISD?'],
    ],
    { delivery_path: ['isd pending', 'partner asserted'] },
  );
  story(
    'the partner is out before anybody else is in',
    [
      ['2026-01-10', 'Delivery path: partner'],
      ['2026-02-01', 'The partner will not deliver this any more.'],
    ],
    { delivery_path: ['partner denied'] },
  );
});

describe('a Unified request on its way', () => {
  story(
    'eligible, requested, dispatched',
    [
      ['2026-01-10', 'Eligibility for Unified confirmed.'],
      ['2026-01-12', 'Unified request raised, no slot yet.'],
      ['2026-02-01', 'Unified engineer is scheduled for 4 May.'],
    ],
    { eligibility: ['eligibility asserted'], dispatch: ['dispatch asserted'] },
  );
  story(
    'dispatched, then the contract runs out',
    [
      ['2026-01-10', 'Eligibility for Unified confirmed. Unified engineer is scheduled for 4 May.'],
      ['2026-02-01', 'Unified contract has expired.'],
    ],
    { eligibility: ['eligibility denied'], dispatch: ['dispatch asserted'] },
  );
  story(
    'rejected after it was scheduled',
    [
      ['2026-01-10', 'Unified engineer is scheduled for 4 May.'],
      ['2026-02-01', 'Unified dispatch cancelled.'],
    ],
    { dispatch: ['dispatch denied'] },
  );
});

describe('trouble and the way back', () => {
  story(
    'escalated, planned, calm again',
    [
      ['2026-01-10', 'The customer escalated to our management. No recovery plan.'],
      ['2026-01-20', 'Recovery: Petra Vlk re-runs the load until 4 February.'],
      ['2026-02-10', 'The customer is happy again.'],
    ],
    {
      customer_impact: ['customer_impact denied'],
      recovery_plan: ['recovery_plan asserted'],
    },
  );
  story(
    'a plan that failed',
    [
      ['2026-01-20', 'Recovery: Petra Vlk re-runs the load until 4 February.'],
      ['2026-02-10', 'The recovery plan was rejected by the customer.'],
    ],
    { recovery_plan: ['recovery_plan denied'] },
  );
  story(
    'a plan that is asked for again',
    [
      ['2026-01-20', 'Recovery: Petra Vlk re-runs the load until 4 February.'],
      ['2026-02-10', 'Who writes the recovery plan?'],
    ],
    { recovery_plan: ['recovery_plan pending'] },
  );
});

describe('two sides, and how it ends', () => {
  story(
    'stop and go stand beside each other',
    [
      ['2026-01-10', 'CSA: stop the cutover.'],
      ['2026-01-10', 'CSAM: go ahead with the cutover.'],
    ],
    { direction: ['hold asserted', 'proceed asserted'] },
  );
  story(
    'the hold is lifted',
    [
      ['2026-01-10', 'CSA: stop the cutover.'],
      ['2026-01-20', 'The hold is lifted.'],
    ],
    { direction: ['hold denied'] },
  );
  story(
    'they disagree, then agree',
    [
      ['2026-01-10', 'CSA and CSAM disagree about the cutover.'],
      ['2026-01-20', 'CSA and CSAM agree on the cutover.'],
    ],
    { disagreement: ['disagreement denied'] },
  );
});

describe('wishes and results', () => {
  story(
    'a wish, agreed by the CSAM, then withdrawn',
    [
      ['2026-01-10', 'The customer wants Sentinel for two more plants.'],
      ['2026-01-12', 'CSAM agreed to the timing of the expansion.'],
      ['2026-02-01', 'The customer no longer wants the add-on.'],
    ],
    { expansion: ['expansion denied'], csam_alignment: ['csam_alignment asserted'] },
  );
  story(
    'usage stalls and recovers',
    [
      ['2026-01-10', 'Usage stalled at 40 of 400 people.'],
      ['2026-02-01', 'Usage doubled.'],
    ],
    { value_gap: ['value_gap denied'] },
  );
  story(
    'done, then found not to be',
    [
      ['2026-01-10', 'The migration is completed.'],
      ['2026-02-01', 'The migration is not done, two tables are missing.'],
    ],
    { done: ['done denied'] },
  );
});
