import Fuse from 'fuse.js';

/** Whom a typed name means among the customers of a person. */
export type CustomerMatch =
  | { readonly kind: 'exact' | 'likely'; readonly name: string }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'none' };

/**
 * How far apart in letters a slip may be, as a share (0 is equal), and how clear the best must
 * lead. Names beyond `FARTHEST` are not alike; those within `CLEAR_LEAD` of the best are a question
 * back.
 */
const FARTHEST = 0.34;
const CLEAR_LEAD = 0.12;
/** In shorter words a slip makes another word. */
const SHORTEST_MISSPELT = 4;
/** Names a person can choose from in one card. */
const MOST_NAMES = 10;
/** Characters; no customer's name is longer, and likeness is slow on long texts. */
const LONGEST_TYPED = 100;

/**
 * Finds a typed customer in the person's own portfolio: as written, without punctuation and company
 * form, by a part of the name, by initials, then by likeness. Customers beyond the portfolio are
 * not known here, so one that the person may not see answers like one that does not exist.
 */
export function resolveCustomer(typed: string, portfolioNames: readonly string[]): CustomerMatch {
  const names = [...new Set(portfolioNames)];
  const asked = typed.trim().slice(0, LONGEST_TYPED);
  const wanted = plain(asked);
  if (wanted === '') return { kind: 'none' };
  const same = names.filter((name) => name.toLowerCase() === asked.toLowerCase());
  const equal = same.length > 0 ? same : names.filter((name) => plain(name) === wanted);
  if (equal.length > 0) return oneOf(equal, 'exact');
  const partly = names.filter((name) => isPart(wanted, plain(name)) || initialsOf(name) === wanted);
  if (partly.length > 0) return oneOf(partly, 'likely');
  return byLikeness(wanted, names);
}

function byLikeness(wanted: string, names: readonly string[]): CustomerMatch {
  if (wanted.length < SHORTEST_MISSPELT) return { kind: 'none' };
  const entries = names.map((name) => ({ name, forms: formsOf(name) }));
  const fuse = new Fuse(entries, {
    keys: ['forms'],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: FARTHEST,
  });
  const found = fuse.search(wanted).filter(({ item }) => isAlike(wanted, item.forms));
  const best = found[0]?.score ?? 1;
  const close = found.filter(({ score = 1 }) => score - best <= CLEAR_LEAD);
  return oneOf(
    close.map(({ item }) => item.name),
    'likely',
  );
}

/** One name is a match; several are a question back, in the order of the alphabet. */
function oneOf(names: readonly string[], kind: 'exact' | 'likely'): CustomerMatch {
  const [first] = names;
  if (first === undefined) return { kind: 'none' };
  if (names.length === 1) return { kind, name: first };
  return { kind: 'several', names: names.toSorted().slice(0, MOST_NAMES) };
}

/** Legal forms, and "the": people leave them out. */
const FORM =
  /\b(?:inc|incorporated|ltd|limited|llc|plc|corp|corporation|co|company|gmbh|ag|se|kg|sa|nv|bv|ab|oy|spa|srl|pty|the)\b/g;

/** Small letters without accents, punctuation and company form; `&` is "and". */
function plain(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’`]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replaceAll(FORM, ' ').replaceAll(/\s+/g, ' ').trim() || words;
}

/**
 * True when each typed word begins a word of the name in order, or the name stands whole in the
 * text.
 */
function isPart(wanted: string, name: string): boolean {
  const words = name.split(' ');
  const asked = wanted.split(' ');
  if (` ${wanted} `.includes(` ${name} `)) return true;
  if (asked.join('').length < 3) return false;
  if (asked.join('') === words.join('')) return true;
  return words.some((_, at) => asked.every((word, i) => words[at + i]?.startsWith(word) === true));
}

/** Initials of a name with several words; one letter would meet too many. */
function initialsOf(name: string): string {
  const initials = plain(name)
    .split(' ')
    .map((word) => word.charAt(0));
  return initials.length > 1 ? initials.join('') : '';
}

/** The whole name, and its beginnings, since people shorten names from behind. */
function formsOf(name: string): string[] {
  const words = plain(name).split(' ');
  return words.map((_, at) => words.slice(0, at + 1).join(' ')).filter((form) => form.length > 3);
}

/**
 * The library finds a pattern inside a longer text; a name that is much longer or shorter is no
 * slip.
 */
function isAlike(wanted: string, forms: readonly string[]): boolean {
  return forms.some(
    (form) =>
      Math.abs(form.length - wanted.length) <= Math.max(2, wanted.length * 0.25) &&
      form[0] === wanted[0],
  );
}
