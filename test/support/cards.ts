import assert from 'node:assert/strict';
import { parseAction, type CardAction } from '../../src/cards/actions.ts';
import { sizeOf } from '../../src/cards/bind.ts';
import { LARGEST_CARD } from '../../src/cards/report-card.ts';
import { lintCard } from './card-lint.ts';

/** A button as it stands on a card. */
export interface Shown {
  readonly title: string;
  readonly data: CardAction | null;
}

/** Texts that try to be more than text, each in its own way. */
export const HOSTILE = [
  '[Approve](https://evil.test)',
  '<at>Everyone</at>',
  '{{DATE(2026-01-01,SHORT)}}',
  '${$root.reason}',
  'abc\u202Edef\u200B\u0007',
  '"}],"actions":[{"type":"Action.OpenUrl","url":"https://evil.test"}]',
  '<script>alert(1)</script>',
].join(' ');

/** A text without a place to break, in signs that take six bytes each when escaped. */
export const LONG = '全国店舗の在庫可視化'.repeat(300);

/** Every button of a card, in reading order. A fallback repeats its button and is left out. */
export function buttonsOf(card: unknown): Shown[] {
  if (Array.isArray(card)) return card.flatMap(buttonsOf);
  if (typeof card !== 'object' || card === null) return [];
  const { type, title, data } = card as Record<string, unknown>;
  if (type === 'Action.Execute') return [{ title: String(title), data: parseAction(data) }];
  return Object.values(card).flatMap(buttonsOf);
}

/** Titles of the buttons of a card. */
export function titlesOf(card: object): string[] {
  return buttonsOf(card).map(({ title }) => title);
}

/** All words of a card, as one text. */
export function wordsOf(card: unknown): string {
  if (Array.isArray(card)) return card.map(wordsOf).join('\n');
  if (typeof card !== 'object' || card === null) return '';
  return Object.entries(card)
    .filter(([key]) => key !== 'data' && key !== 'fallback')
    .map(([key, value]) =>
      typeof value === 'string' && ['text', 'title', 'label', 'value'].includes(key)
        ? value
        : wordsOf(value),
    )
    .filter(Boolean)
    .join('\n');
}

/** What holds for every card: sound, small, all buttons understood, and nothing that opens by itself. */
export function assertSound(card: object): void {
  assert.deepEqual(lintCard(card), []);
  assert.ok(sizeOf(card) < LARGEST_CARD, `${sizeOf(card)} bytes`);
  for (const { title, data } of buttonsOf(card)) assert.ok(data, `button ${title}`);
  assert.doesNotMatch(wordsOf(card), /<at>|\{\{|[\u202E\u200B]|[^\P{Cc}\n\t]/u);
  assert.doesNotMatch(JSON.stringify(card), /"url":"https:\/\/evil/);
}
