import assert from 'node:assert/strict';
import { sizeOf } from '../../src/cards/bind.ts';
import { progressCard, type SoFar } from '../../src/cards/progress-card.ts';
import { LARGEST_CARD } from '../../src/cards/report-card.ts';
import { lintCard } from '../support/card-lint.ts';
import { assertGolden } from '../support/golden.ts';
import { aRef, reportOf, SAID } from '../support/skill-reports.ts';

const STATE = { health: 'at_risk', last_update: null, open_tasks: 3, overdue_tasks: 1 };
const GAP = {
  gap: 'communication_gap',
  last_evidence_at: null,
  rule: 'evidence-pack/risk-without-word',
};

function packOf(milestones: number, name = 'Data platform live') {
  const refs = Array.from({ length: milestones }, (_, n) => aRef(n + 1, { name }));
  return reportOf('evidence-pack', {
    m365_customer_signals: [],
    crm_execution_state: refs.map((milestone) => ({ milestone, ...STATE })),
    customer_message_bullets: [],
    dry_run_followups: [],
    gaps: refs.slice(0, 1).map((milestone) => ({ milestone, ...GAP, ...SAID })),
    recommended_msx_changes: [],
  }).parts;
}

const SOURCES: SoFar['sources'] = [
  { name: 'mail of Contoso', state: 'answered', words: '4 items' },
  { name: 'Teams of Contoso', state: 'asking', words: '' },
  { name: 'meetings of Contoso', state: 'waiting', words: '' },
  { name: 'files of Contoso', state: 'failed', words: 'A rule of your organisation blocks this.' },
];

function card(soFar: SoFar) {
  const steps = ['Reading opportunities', 'Asking WorkIQ about Contoso'];
  return progressCard({ jobId: 'j1', about: 'evidence pack for Contoso', steps, soFar });
}

describe('the card that fills in', () => {
  it('is what the golden file shows, and sound', () => {
    const drawn = card({ sources: SOURCES, parts: () => packOf(5) });

    assertGolden('cards/progress-with-sources.json', drawn);
    assert.deepEqual(lintCard(drawn), []);
  });

  for (const [what, says] of [
    ['what has answered', /✓ .*Mail of Contoso.*4 items/],
    ['what is being asked', /… .*Teams of Contoso.*is being asked/],
    ['what waits', /○ .*Meetings of Contoso.*waits for a place/],
    ['what was refused, and why', /! .*Files of Contoso.*A rule of your organisation/],
    ['how much more there is', /3 more so far/],
  ] as const) {
    it(`says ${what}`, () => {
      assert.match(JSON.stringify(card({ sources: SOURCES, parts: () => packOf(5) })), says);
    });
  }

  it('claims nothing before there is anything', () => {
    const text = JSON.stringify(card({ sources: SOURCES, parts: () => packOf(0) }));

    assert.doesNotMatch(text, /So far/);
  });

  it('stays small with many sources and long names', () => {
    const name = '全国店舗の在庫可視化プラットフォーム'.repeat(20);
    const sources = Array.from({ length: 20 }, () => ({
      state: 'failed' as const,
      name,
      words: name,
    }));

    assert.ok(sizeOf(card({ sources, parts: () => packOf(50, name) })) < LARGEST_CARD);
  });
});
