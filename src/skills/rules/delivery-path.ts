import type { Evidence } from '../../domain/evidence.ts';
import type { CaseFile } from './case-file.ts';
import { columnEvidence } from './evidence.ts';
import { attributionOf, isColumnDenied, type Executor } from './execution-owner.ts';
import { wordsOn, type Word } from './readiness.ts';

/** Ways by which work can be delivered; the customer is none (skills.md 6). */
export type Path = 'partner' | 'isd' | 'unified';

/** What is known about the delivery path of a milestone. */
export interface PathState {
  readonly state: 'present' | 'pending' | 'missing';
  /** The paths that stand: one when present, several or none when disputed. */
  readonly paths: readonly Path[];
  readonly rule: 'present' | 'disputed' | 'open' | 'stale' | 'customer' | 'missing';
  /** One clause for the reason of the gate. */
  readonly detail: string;
  readonly evidence: Evidence[];
}

/** How a path is named in a sentence. */
const NAMES: Record<Executor, string> = {
  partner: 'partner',
  isd: 'ISD',
  unified: 'Unified',
  csa: 'CSA',
  customer: 'customer',
};

/** The delivery path: the column first, then what tasks and texts say of it (skills.md 4.2, 6). */
export function pathOf(file: CaseFile): PathState {
  const words = spoken(file);
  const column = attributionOf(file);
  const isStale = column !== null && isColumnDenied(file, column);
  const standing = column === null || column === 'customer' || isStale ? null : toPath(column);
  const said = assertedPaths(words);
  if (standing !== null) return besideColumn(file, standing, words, said);
  if (column === 'customer' && !isStale && said.length > 0) {
    return disputed(said, `MSX says that the customer delivers, a text says ${list(said)}`, [
      columnEvidence(file, 'delivered by', file.deliveredBy ?? ''),
      ...evidenceOf(words),
    ]);
  }
  return withoutColumn(file, words, said, isStale);
}

/** The newest word about one path. */
interface Spoken extends Word {
  readonly path: Path;
}

/** Of each path the word that counts; older words about the same path are history. */
function spoken(file: CaseFile): Spoken[] {
  const words = wordsOn(file, 'delivery_path').flatMap((word) => {
    const path = word.value === null ? pathIn(word.text) : toPath(word.value);
    return path === null ? [] : [{ ...word, path }];
  });
  return words.filter((word, index) => words.findIndex(({ path }) => path === word.path) === index);
}

function toPath(value: string): Path | null {
  return value === 'partner' || value === 'isd' || value === 'unified' ? value : null;
}

/** A readiness task names its path in a word; more than one word names none. */
function pathIn(text: string): Path | null {
  const found = [
    /\bpartner\b/i.test(text) ? ('partner' as const) : null,
    /\bISD\b/.test(text) ? ('isd' as const) : null,
    /\bUnified\b/.test(text) ? ('unified' as const) : null,
  ].filter((path) => path !== null);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The paths asserted on the newest day of all assertions: a newer one replaces an older one. */
function assertedPaths(words: readonly Spoken[]): Path[] {
  const asserted = words.filter(({ polarity }) => polarity === 'asserted');
  const newest = asserted
    .map(({ day }) => day ?? '')
    .toSorted()
    .at(-1);
  return asserted.filter(({ day }) => (day ?? '') === newest).map(({ path }) => path);
}

/** Open words that no later assertion has settled. */
function openWords(words: readonly Spoken[]): Spoken[] {
  const settled = words
    .filter(({ polarity }) => polarity === 'asserted')
    .map(({ day }) => day ?? '')
    .toSorted()
    .at(-1);
  return words.filter(
    ({ polarity, day }) =>
      polarity === 'pending' && (settled === undefined || (day ?? '') >= settled),
  );
}

function besideColumn(
  file: CaseFile,
  column: Path,
  words: readonly Spoken[],
  said: readonly Path[],
): PathState {
  const own = columnEvidence(file, 'delivered by', file.deliveredBy ?? '');
  const others = said.filter((path) => path !== column);
  if (others.length > 0 && !said.includes(column)) {
    const detail = `MSX says ${NAMES[column]}, a text says ${list(others)}`;
    return disputed([column, ...others], detail, [own, ...evidenceOf(words)]);
  }
  if (said.length > 1) return disputed(said, `both ${list(said)} are claimed`, evidenceOf(words));
  const open = openWords(words);
  if (open.length > 1) return isOpenChoice(open);
  const detail = `delivered by ${NAMES[column]}`;
  return { state: 'present', paths: [column], rule: 'present', detail, evidence: [own] };
}

function withoutColumn(
  file: CaseFile,
  words: readonly Spoken[],
  said: readonly Path[],
  isStale: boolean,
): PathState {
  const stale = isStale
    ? `the column (${file.deliveredBy}) is stale, a later text denies it; `
    : '';
  const evidence = evidenceOf(words);
  const open = openWords(words);
  if (said.length > 1) return disputed(said, `${stale}both ${list(said)} are claimed`, evidence);
  if (open.length > 0) return isOpenChoice(open);
  const [path] = said;
  if (path) {
    const detail = `${stale}a text says ${NAMES[path]}`;
    return { state: 'present', paths: [path], rule: 'present', detail, evidence };
  }
  if (attributionOf(file) === 'customer' && !isStale) {
    const own = columnEvidence(file, 'delivered by', file.deliveredBy ?? '');
    const detail = 'MSX says that the customer delivers, which is no delivery path';
    return { state: 'missing', paths: [], rule: 'customer', detail, evidence: [own] };
  }
  if (isStale) {
    const detail = `${stale}no other path is named`;
    return { state: 'missing', paths: [], rule: 'stale', detail, evidence };
  }
  const detail = evidence.length > 0 ? 'the named path is denied' : 'no path is named anywhere';
  return { state: 'missing', paths: [], rule: 'missing', detail, evidence };
}

function disputed(paths: readonly Path[], why: string, evidence: Evidence[]): PathState {
  return { state: 'pending', paths, rule: 'disputed', detail: `path disputed: ${why}`, evidence };
}

function isOpenChoice(open: readonly Spoken[]): PathState {
  const paths = open.map(({ path }) => path);
  const detail =
    paths.length > 1 ? `path disputed: ${list(paths)} is open` : `${list(paths)} is not settled`;
  return { state: 'pending', paths, rule: 'open', detail, evidence: evidenceOf(open) };
}

function evidenceOf(words: readonly Spoken[]): Evidence[] {
  return words.map(({ evidence }) => evidence);
}

function list(paths: readonly Path[]): string {
  return paths.map((path) => NAMES[path]).join(' or ');
}
