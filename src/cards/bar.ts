import type { BarPart } from './report.ts';

/**
 * Weighted coloured columns; a small part keeps room for its words. Every part is at least a third
 * as wide as all of them together; parts of nothing are left out.
 */
export function barOf(parts: readonly BarPart[]): object[] {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const least = Math.ceil(total / 3);
  return parts
    .filter(({ count }) => count > 0)
    .map(({ count, look: { word, style, color } }) => ({
      weight: Math.max(count, least),
      style,
      color,
      count: String(count),
      label: word.toLowerCase(),
    }));
}
