/** The known person whom a sentence names, by full or by first name. */
export function personIn(sentence: string, people: readonly string[]): string | null {
  const full = people.find((name) => sentence.includes(name));
  if (full) return full;
  const words = new Set(sentence.match(/\p{Lu}[\p{L}'-]+/gu) ?? []);
  return people.find((name) => words.has(name.split(' ')[0] ?? '')) ?? null;
}
