/** Patterns of a table with their places, like `{who}`, filled in. */
export function filled(
  patterns: readonly string[],
  words: Readonly<Record<string, string>>,
): string[] {
  return patterns.map((pattern) =>
    pattern.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => words[name] ?? whole),
  );
}
