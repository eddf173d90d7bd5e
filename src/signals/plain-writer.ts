/**
 * A text in the words of the rules: lower case, English, short forms written out, typos mended,
 * names marked by `@`, single spaces. Each character knows the span of the original that it stands
 * for.
 */
export interface PreparedText {
  readonly original: string;
  readonly plain: string;
  /** For each unit of `plain`, where its part of the original begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Takes pieces of plain text in their order. */
export interface Writer {
  write(text: string, from: number, to: number): void;
  done(): PreparedText;
}

/** Collects plain text with the span behind each character; spaces are never doubled. */
export function createWriter(original: string): Writer {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = '\n';
  return {
    write(text, from, to) {
      for (const char of text) {
        if (char === ' ' && (last === ' ' || last === '\n')) continue;
        for (let unit = 0; unit < char.length; unit += 1) {
          starts.push(from);
          ends.push(to);
        }
        parts.push(char);
        last = char;
      }
    },
    done: () => ({ original, plain: parts.join(''), starts, ends }),
  };
}
