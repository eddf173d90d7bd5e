import type { CaseFile } from './case-file.ts';

/** Words of agreement. Whom they are for decides: agreeing with the customer settles nothing. */
const AGREES =
  /\b(agreed?|agreement|same view|accept(?:ed|s)?|fine (?:with|by) me|withdraw\w*|withdrew|you are right|ok(?:ay)?|settled|resolved|aligned)\b/i;
const AGREES_NOT =
  /\b(not|never|don't|do not|didn't|can't|cannot|no) (?:\w+ )?(agree\w*|accept\w*|settled|resolved|aligned|ok)\b|\bdisagree/i;
const WITH_OTHERS = /\bagreed?\s+with\s+(?:the\s+)?(\p{L}+)/iu;

/** True when either side agreed, or withdrew, after the last word of a dispute. */
export function isSettledAfter(file: CaseFile, at: string): boolean {
  const { comments, personOf, signals } = file;
  const denied = signals.some(
    (signal) =>
      signal.kind === 'disagreement' && signal.polarity === 'denied' && (signal.at ?? '') > at,
  );
  if (denied) return true;
  return comments.some((entry) => {
    const role = personOf(entry.author)?.role;
    if (entry.at === null || entry.at <= at || (role !== 'csam' && role !== 'csa')) return false;
    return agrees(file, entry.text, role === 'csam' ? 'csa' : 'csam');
  });
}

/** Agreement with the other side: by name, by role, or with nobody else named. */
function agrees(file: CaseFile, text: string, other: 'csam' | 'csa'): boolean {
  if (!AGREES.test(text) || AGREES_NOT.test(text)) return false;
  const partner = WITH_OTHERS.exec(text)?.[1];
  if (partner === undefined) return true;
  if (partner.toLowerCase() === other) return true;
  return file.peopleNames.some(
    (name) => name.split(' ')[0] === partner && file.named(name).role === other,
  );
}
