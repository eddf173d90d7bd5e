/**
 * A word of the bot's own, or a slip of the keyboard away from one ("adption", "helth"). Such a
 * word is never taken for a customer in small letters.
 */
export function isDomainLike(word: string): boolean {
  return DOMAIN.some((one) => isNear(word, one));
}

/** A word of the bot's own, or of a greeting, as it is: with a capital it is still no customer. */
export function isOwnWord(lower: string): boolean {
  return OWN.has(lower);
}

/** Words that questions to the bot are made of, in small letters. */
const DOMAIN =
  `accountability accountable adoption action actions alert alerts alignment approval authority bind book call
  capacity channel check clarify coordination commit committed commands conflict constraints constraint comms customer
  customers customer's decision deck delivery dispatch digest eligibility evidence execution exception expansion flags gate
  gaps gap growth health help issue link login logout mail mails map matrix meeting meetings message messages milestone
  milestones mute noise notes notification notifications opportunity opportunities outcomes overdue owner owners pack
  pending pipeline plan portfolio prep preview previews priorities queue rag readiness ready red refresh report resume
  review risk risks route routing session settings sign signals signin signout stakeholder stakeholders status stop
  subscribe success summary support suppression suppress task tasks timeline triage unified unmute unlink update updates
  usage weekly workshop workshops account accounts auth reauth relogin token password cluster code script joke weather
  attainment quota trading wants everything stuff items inbox mcem meilenstein meilensteine`
    .trim()
    .split(/\s+/);

const OWN = new Set([
  ...DOMAIN,
  ...'good morning afternoon evening night day track success committed blocked'.split(' '),
]);

/** True when one edit, or two in a long word, or a swap of neighbours parts the words. */
function isNear(word: string, other: string): boolean {
  if (word === other) return true;
  if (word.length < 4 || Math.abs(word.length - other.length) > 2) return false;
  return distance(word, other) <= (other.length > 6 ? 2 : 1);
}

/** Optimal string alignment: inserts, deletes, changes and swaps of neighbours. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const at = (line: number[], place: number): number => line[place] ?? Infinity;
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      const swaps = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swaps) least = Math.min(least, at(before, j - 2) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? Infinity;
}
