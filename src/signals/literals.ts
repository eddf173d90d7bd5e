/**
 * Which pieces of text a pattern cannot do without. The reader looks for these first, in one pass
 * over a text for all rules, and runs only the expressions that could match at all.
 */

/** Shorter pieces occur in nearly every text and would rule nothing out. */
const SHORTEST = 2;

/** What a stretch of an expression needs: of each set of pieces, a match holds at least one. */
type Needs = readonly (readonly string[])[];

/** More sets rule out little more, and each costs a look. */
const MOST_SETS = 3;

/**
 * Sets of pieces, of each of which every match of the expression contains at least one. Without
 * sets the expression has to be tried on every text. Understands the syntax that the rules use;
 * throws on an expression that is not well-formed.
 */
export function literalsOf(source: string): Needs {
  const reader = { source, at: 0 };
  const needs = alternatives(reader);
  if (reader.at !== source.length) throw new Error(`Unexpected ) in ${source}`);
  return needs;
}

/** An expression, and how far it was read. */
interface Reader {
  readonly source: string;
  at: number;
}

/** Any branch may match: the best set of each is needed; a single branch keeps all of its own. */
function alternatives(reader: Reader): Needs {
  const branches = [sequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    branches.push(sequence(reader));
  }
  const [only, ...others] = branches;
  if (only && others.length === 0) return only;
  const best = branches.flatMap(([first]) => (first ? [first] : []));
  return best.length < branches.length ? [] : [[...new Set(best.flat())]];
}

/** All parts must match; letters in a row are one part. The most telling parts come first. */
function sequence(reader: Reader): Needs {
  const sets: (readonly string[])[] = [];
  let run = '';
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? '')) {
    const part = atom(reader);
    const isOptional = repetition(reader);
    if (part.letter !== null && isOptional === null) {
      run += part.letter;
      continue;
    }
    sets.push([run]);
    run = '';
    if (isOptional !== true) sets.push(...part.needs);
  }
  sets.push([run]);
  return sets
    .filter((pieces) => worth(pieces) > 0)
    .toSorted((a, b) => worth(b) - worth(a))
    .slice(0, MOST_SETS);
}

/** The shortest piece decides how much is ruled out; many pieces rule out less. */
function worth(pieces: readonly string[]): number {
  const shortest = Math.min(...pieces.map(({ length }) => length));
  return shortest < SHORTEST ? 0 : shortest - pieces.length / 1000;
}

interface Atom {
  /** The one character that this stands for, null for everything else. */
  readonly letter: string | null;
  readonly needs: Needs;
}

const ANYTHING: Atom = { letter: null, needs: [] };

function atom(reader: Reader): Atom {
  const char = reader.source[reader.at] ?? '';
  reader.at += 1;
  if (char === '(') return group(reader);
  if (char === '[') return characterClass(reader);
  if (char === '\\') return escaped(reader);
  return /[.^$]/.test(char) ? ANYTHING : { letter: char, needs: [] };
}

/** What a look-around sees need not be part of the match, so it says nothing. */
function group(reader: Reader): Atom {
  const opening = /^\?(?::|<?[=!])/.exec(reader.source.slice(reader.at, reader.at + 3))?.[0] ?? '';
  reader.at += opening.length;
  const needs = alternatives(reader);
  if (reader.source[reader.at] !== ')') throw new Error(`A ) is missing in ${reader.source}`);
  reader.at += 1;
  return { letter: null, needs: opening === '?:' || opening === '' ? needs : [] };
}

function characterClass(reader: Reader): Atom {
  const end = /^\^?(?:\\.|[^\]\\])*\]/.exec(reader.source.slice(reader.at))?.[0] ?? '';
  reader.at += end.length;
  return ANYTHING;
}

function escaped(reader: Reader): Atom {
  const char = reader.source[reader.at] ?? '';
  reader.at += 1;
  if (char === 'p') reader.at = reader.source.indexOf('}', reader.at) + 1;
  return /[a-z0-9]/i.test(char) ? ANYTHING : { letter: char, needs: [] };
}

/** Null: exactly once; true: perhaps not at all; false: once or more often. */
function repetition(reader: Reader): boolean | null {
  const mark = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at))?.[0];
  if (mark === undefined) return null;
  reader.at += mark.length;
  return /^(?:[?*]|\{0)/.test(mark);
}
