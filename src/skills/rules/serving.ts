import { isActiveStatus } from '../../domain/milestone.ts';
import type { Outcome } from '../../domain/success-plan.ts';
import type { CaseFile } from './case-file.ts';
import { wordsOf } from './product-names.ts';

/** How a milestone was found to serve a priority; `person` is a correction that somebody made. */
export type MatchedBy = 'person' | 'title' | 'measure' | 'text' | 'none';

/** The milestones that serve one priority. */
export interface Serving {
  readonly files: readonly CaseFile[];
  readonly matchedBy: MatchedBy;
}

/** Words that say nothing about the subject of an outcome or a milestone. */
const COMMON = new Set(
  (
    'a an and are as at be been before by can do does every for from get given go has have how in into ' +
    'is it its know less lower more fewer better faster shorter higher new no of off on once one only or ' +
    'our out over per see so than that the their them they this time to two three up use used using via ' +
    'was we where which who will with within without work works all any each part live pilot phase ' +
    'customer customers project milestone service services rollout production user users weekly active ' +
    'daily monthly share number percent days hours minutes target share until old first'
  ).split(' '),
);

/** At least this part of an outcome's words, or two words that are a good part of them. */
const ENOUGH = 0.5;
const ENOUGH_FOR_TWO = 0.4;
const ENOUGH_IN_TEXT = 0.75;

/** Milestones that serve a priority: a person's word, else its title, its measure, or a text. */
export function servingOf(outcome: Outcome, files: readonly CaseFile[]): Serving {
  const serving = files.filter(({ milestone }) => canServe(milestone.status));
  if (outcome.servedBy) {
    const numbers = new Set(outcome.servedBy);
    return found(
      'person',
      serving.filter(({ ref }) => numbers.has(ref.number)),
    );
  }
  const ways: readonly [MatchedBy, (file: CaseFile) => boolean][] = [
    ['title', (file) => isNamedAlike(outcome.title, file.milestone.name)],
    ['measure', (file) => isMeasuredAlike(outcome.measure ?? '', file)],
    [
      'text',
      (file) => textsOf(file).some((text) => shareOf(outcome.title, text) >= ENOUGH_IN_TEXT),
    ],
  ];
  for (const [matchedBy, matches] of ways) {
    const hits = serving.filter(matches);
    if (hits.length > 0) return found(matchedBy, nearBest(hits, outcome.title));
  }
  return { files: [], matchedBy: 'none' };
}

/** Part of the best match that another one needs: a word in common is less than the same words. */
const NEAR_BEST = 0.75;

function nearBest(files: readonly CaseFile[], title: string): CaseFile[] {
  const shares = files.map(({ milestone }) => partOf(title, milestone.name));
  const best = Math.max(...shares);
  return files.filter((_, index) => (shares[index] ?? 0) >= best * NEAR_BEST);
}

function found(matchedBy: MatchedBy, files: readonly CaseFile[]): Serving {
  return { files, matchedBy: files.length > 0 ? matchedBy : 'none' };
}

/** A completed milestone serves what it reached; a cancelled one serves nothing. */
function canServe(status: string): boolean {
  return isActiveStatus(status) || /^completed$/i.test(status.trim());
}

function isNamedAlike(title: string, name: string): boolean {
  const part = partOf(title, name);
  const there = new Set(subjectOf(name));
  const shared = subjectOf(title).filter((word) => there.has(word));
  return (
    part >= ENOUGH ||
    (shared.length >= 2 && part >= ENOUGH_FOR_TWO) ||
    properNames(title).some((word) => there.has(word))
  );
}

/** The part of an outcome's words that a milestone's name shares. */
function partOf(title: string, name: string): number {
  const wanted = subjectOf(title);
  const there = new Set(subjectOf(name));
  return wanted.length === 0 ? 0 : wanted.filter((word) => there.has(word)).length / wanted.length;
}

function isMeasuredAlike(measure: string, file: CaseFile): boolean {
  if (subjectOf(measure).length === 0) return false;
  return [file.milestone.name, ...textsOf(file)].some((text) => shareOf(measure, text) === 1);
}

function textsOf({ comments, tasks }: CaseFile): string[] {
  return [...comments.map(({ text }) => text), ...tasks.map(({ task }) => task.subject)];
}

function shareOf(wanted: string, text: string): number {
  const words = subjectOf(wanted);
  const there = new Set(subjectOf(text));
  return words.length < 2 ? 0 : words.filter((word) => there.has(word)).length / words.length;
}

/** Names of systems and products: an acronym, or a capital that does not open the sentence. */
function properNames(title: string): string[] {
  const words = title.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const names = words.filter(
    (word, index) =>
      /^\p{Lu}{2,}$/u.test(word) ||
      (/^\p{Lu}\p{Ll}/u.test(word) && index > 0) ||
      PRODUCT.test(word),
  );
  return names.flatMap((word) => subjectOf(word));
}

const PRODUCT =
  /^(copilot|fabric|sentinel|purview|defender|teams|sharepoint|dynamics|azure|intune|entra)$/i;

/** The words that carry the subject, cut to their stems. */
function subjectOf(text: string): string[] {
  const words = wordsOf(text).split(' ');
  return [...new Set(words.filter((word) => word.length > 1 && !COMMON.has(word)).map(stemOf))];
}

function stemOf(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=\p{L}{3})(?:ing|ed|es|s)$/u, '')
    .replace(/(?<=\p{L}{3})e$/u, '');
}
