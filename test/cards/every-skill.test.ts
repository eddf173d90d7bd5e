import assert from 'node:assert/strict';
import { parseAction } from '../../src/cards/actions.ts';
import { sizeOf } from '../../src/cards/bind.ts';
import { findingCard } from '../../src/cards/finding-card.ts';
import { findingsOf, type Report } from '../../src/cards/report.ts';
import { LARGEST_CARD, reportCard } from '../../src/cards/report-card.ts';
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts';
import { SKILLS } from '../../src/skills/index.ts';
import { lintCard } from '../support/card-lint.ts';
import { MOMENT } from '../support/health-reports.ts';
import { reportOver } from '../support/skill-reports.ts';
import { demoWorld, running, type Running } from '../support/worlds.ts';

/** Every card that a person can reach from the overview. */
function cardsOf(report: Report): object[] {
  const findings = findingsOf(report);
  const pages = Math.ceil(findings.length / 10) + 1;
  return [
    ...Array.from({ length: pages }, (_, page) => reportCard(report, page)),
    ...findings.map((finding) => findingCard(report, finding, MOMENT)),
  ];
}

function buttonsIn(cards: readonly object[]): unknown[] {
  const found: unknown[] = [];
  JSON.stringify(cards, (key, value: unknown) => {
    if (key === 'data') found.push(value);
    return value;
  });
  return found;
}

describe('every skill on the demo world', () => {
  let world: Running;
  before(async () => {
    world = await running();
  });
  after(() => world.sandbox.close());

  for (const skill of SKILLS) {
    it(`${skill.id} draws cards that are sound, small, and whose buttons are understood`, async () => {
      const { tools } = world;
      const now = () => new Date(demoWorld().now);
      const common = { tools, now, timeZone: 'Europe/Berlin', thresholds: DEFAULT_THRESHOLDS };
      const result = await skill.run({ scope: {}, ...common });
      const report = reportOver(result, skill.logic);

      const cards = cardsOf(report);

      assert.ok(result.headline.length <= 240, `cut on the card: ${result.headline}`);
      assert.deepEqual(cards.flatMap(lintCard), []);
      assert.deepEqual(
        cards.filter((card) => sizeOf(card) >= LARGEST_CARD),
        [],
      );
      assert.deepEqual(
        buttonsIn(cards).filter((data) => parseAction(data) === null),
        [],
      );
    });
  }
});
