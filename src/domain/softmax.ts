/**
 * Scores of classes that exclude each other as shares of 1; no score is too high for it. The
 * highest is taken off first: `Math.exp` overflows above 709.
 */
export function sharesOf(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - highest));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}
