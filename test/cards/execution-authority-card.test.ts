import assert from 'node:assert/strict';
import { findingsOf } from '../../src/cards/report.ts';
import { reportCard } from '../../src/cards/report-card.ts';
import { ANA, PETRA } from '../support/case-files.ts';
import { lintCard } from '../support/card-lint.ts';
import { assertGolden } from '../support/golden.ts';
import { aRef, reportOf, SAID } from '../support/skill-reports.ts';

const CONFLICT = {
  milestone: aRef(1),
  domain: 'technical',
  csam_position: 'go on with the cutover',
  csa_position: 'hold, the network design does not carry it',
  reason: 'Two directions point different ways.',
  rule: 'execution-authority/opposite-directions',
  evidence: SAID.evidence,
};
const OUTPUT = {
  authority_conflicts: [CONFLICT, { ...CONFLICT, milestone: aRef(2), domain: 'unclear' }],
  tie_break_decisions: [
    {
      milestone: aRef(1),
      domain: 'technical',
      decision_owner: PETRA,
      decision_to_take: 'Whether the cutover goes on.',
      rule: 'execution-authority/technical-csa-decides',
      evidence: SAID.evidence,
    },
    {
      milestone: aRef(2),
      domain: 'unclear',
      decision_owner: 'unresolved',
      decision_to_take: 'Who decides.',
      rule: 'execution-authority/unresolved-ask-for-owner',
      evidence: SAID.evidence,
    },
  ],
  communication_plan_notes: [
    {
      milestone: aRef(1),
      communicator: ANA,
      audience: 'customer',
      message: 'We will tell you by Friday whether the date stands.',
      by_when: '2026-03-06',
    },
    {
      milestone: aRef(1),
      communicator: ANA,
      audience: 'account_team',
      message: 'The CSA decides on the cutover.',
      by_when: '2026-03-04',
    },
  ],
};

describe('the card of execution-authority', () => {
  const report = reportOf('execution-authority', OUTPUT);

  it('is what the golden file shows, and sound', () => {
    const card = reportCard(report);

    assertGolden('cards/execution-authority.json', card);
    assert.deepEqual(lintCard(card), []);
  });

  it('puts a conflict that nobody may decide first', () => {
    const states = findingsOf(report).map(({ look }) => look.word);

    assert.deepEqual(states, ['Nobody decides', 'In conflict']);
  });

  it('shows both positions, who decides, and what', () => {
    const facts = new Map(report.parts.urgent.at(-1)?.facts);

    assert.equal(facts.get('CSAM says'), 'go on with the cutover');
    assert.match(facts.get('CSA says') ?? '', /network design/);
    assert.equal(facts.get('Decides'), 'Petra Vlk');
  });

  it('offers to the customer only what is meant for the customer', () => {
    assert.deepEqual(report.parts.summaries, [
      { customer: 'Contoso', bullets: ['We will tell you by Friday whether the date stands.'] },
    ]);
  });
});
