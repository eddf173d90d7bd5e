const WORDS =
  'capacity eligible eligibility entitled entitlement accredited accreditation dispatch ' +
  'dispatched ' +
  'confirmed scheduled delivery partner recovery mitigation escalation escalated complained ' +
  'expansion disagree disagreement customer adoption postponed requested configures configure ' +
  'certificate certified specialization available pending waiting resources engineer engineers ' +
  'architect consultants finished completed migration approved rejected cancelled conflict ' +
  'baseline priority assigned reserved additional interested withdrawn usage stalled target ' +
  'measurable postpone proceed implement implements planned realistic unified coverage';

const KEYS = new Set(WORDS.split(' '));
const BY_SHORTER = new Map(
  [...KEYS].flatMap((key) => shortened(key).map((form) => [form, key] as const)),
);
const SHORTEST = 6;

/**
 * The word of the rules that a misspelt word was meant to be: one letter more, less, other, or two
 * swapped. Null for anything else, and for inflections, which are no typos.
 */
export function mendTypo(word: string): string | null {
  if (word.length < SHORTEST || word.length > 16 || KEYS.has(word)) return null;
  const forms = shortened(word);
  const key =
    BY_SHORTER.get(word) ??
    forms.find((form) => KEYS.has(form)) ??
    forms.map((form) => BY_SHORTER.get(form)).find((found) => found?.length === word.length);
  if (key === undefined || key[0] !== word[0]) return null;
  return isInflection(word, key) ? null : key;
}

function isInflection(word: string, key: string): boolean {
  const stem = key.slice(0, -1);
  return word.startsWith(stem) || key.startsWith(word) || word.startsWith(key.replace(/ed$/, ''));
}

function shortened(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
