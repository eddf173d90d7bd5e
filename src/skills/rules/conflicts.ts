import { daysBetween } from '../../domain/dates.ts';
import { isActiveStatus } from '../../domain/milestone.ts';
import { dateIn } from '../../signals/read-signals.ts';
import type { DecideContext } from '../define-skill.ts';
import type { CaseFile, PlacedSignal } from './case-file.ts';
import { newestWord } from './newest-word.ts';
import { textOf } from './sentence-of.ts';
import { isSettledAfter } from './settlement.ts';

/** The two roles whose words can collide. */
export type Side = 'csam' | 'csa';

/** One side's direction: which way it points, and on which day it was said. */
export interface Stance {
  readonly side: Side;
  readonly axis: 'go' | 'date' | 'design';
  /** What is compared on the axis. */
  readonly points: string;
  readonly signal: PlacedSignal;
  /** The whole text in which it stands. */
  readonly text: string;
}

/** A dispute on one milestone that nobody has settled. */
export interface Conflict {
  readonly file: CaseFile;
  readonly rule: 'disagreement' | 'opposite-directions' | 'different-dates' | 'different-designs';
  readonly disagreement: PlacedSignal | null;
  readonly csam: Stance | null;
  readonly csa: Stance | null;
  /** All texts of the dispute, for its domain. */
  readonly text: string;
}

/** The open conflict of a milestone; null when there is none, it is settled, or it is history. */
export function conflictOf(file: CaseFile, context: DecideContext): Conflict | null {
  if (!isActiveStatus(file.milestone.status)) return null;
  const pair = collidingPair(file, context);
  const disagreement = openDisagreement(file, context);
  if (pair === null && disagreement === null) return null;
  const [csam, csa] = pair ?? [null, null];
  const axis = csam?.axis;
  const text = [csam?.text, csa?.text, disagreement && textOf(file, disagreement)]
    .filter((part) => typeof part === 'string')
    .join('\n');
  return { file, rule: axis ? RULES[axis] : 'disagreement', disagreement, csam, csa, text };
}

/** Rule of a conflict by what the directions differ in. */
const RULES = {
  go: 'opposite-directions',
  date: 'different-dates',
  design: 'different-designs',
} as const;

/** The newest directions of both sides on one axis, where they collide within the window. */
function collidingPair(file: CaseFile, context: DecideContext): [Stance, Stance] | null {
  const stances = stancesOf(file);
  for (const axis of ['go', 'date', 'design'] as const) {
    const newest = (side: Side): Stance | undefined =>
      stances.filter((one) => one.side === side && one.axis === axis).toSorted(newestFirst)[0];
    const csam = newest('csam');
    const csa = newest('csa');
    if (csam && csa && collide(csam, csa) && isCurrent(file, [csam, csa], context)) {
      return [csam, csa];
    }
  }
  return null;
}

/** By the instant, since two words of one day have an order too. */
function newestFirst(a: Stance, b: Stance): number {
  return (b.signal.at ?? '').localeCompare(a.signal.at ?? '');
}

function collide(csam: Stance, csa: Stance): boolean {
  if (csam.axis === 'design') return !sameDesign(csam.points, csa.points);
  return csam.points !== csa.points;
}

/** Two designs are the same when both name the same thing, such as a product. */
function sameDesign(a: string, b: string): boolean {
  const names = (text: string): string[] => text.match(/(?<=\s)\p{Lu}[\p{L}\d]{2,}/gu) ?? [];
  return names(a).some((name) => names(b).includes(name));
}

/** Within the window of each other, not history, and not settled afterwards. */
function isCurrent(
  file: CaseFile,
  [csam, csa]: readonly [Stance, Stance],
  { today, thresholds }: DecideContext,
): boolean {
  const [first = '', last = ''] = [csam.signal.day ?? '', csa.signal.day ?? ''].toSorted();
  if (first === '' || daysBetween(first, last) > thresholds.conflictWindow.days) return false;
  if (daysBetween(last, today) > thresholds.conflictHistory.days) return false;
  const lastAt = [csam.signal.at ?? '', csa.signal.at ?? ''].toSorted()[1] ?? '';
  return !isSettledAfter(file, lastAt);
}

/** An undated one counts as of today: nothing says that it is history. */
function openDisagreement(
  file: CaseFile,
  { today, thresholds }: DecideContext,
): PlacedSignal | null {
  const word = newestWord(file.signals, 'disagreement');
  if (word?.polarity !== 'asserted') return null;
  const age = word.day === null ? 0 : daysBetween(word.day, today);
  if (age > thresholds.conflictHistory.days) return null;
  return isSettledAfter(file, word.at ?? '') ? null : word;
}

function stancesOf(file: CaseFile): Stance[] {
  return file.signals.flatMap((signal) => {
    if (signal.kind !== 'direction' || signal.polarity === 'pending') return [];
    const role = file.personOf(signal.by)?.role;
    if (role !== 'csam' && role !== 'csa') return [];
    const text = textOf(file, signal);
    const way = wayOf(signal, text);
    return way === null ? [] : [{ side: role, ...way, signal, text }];
  });
}

/** `proceed` denied counts as hold, and a hold that is lifted as going on (skills.md 6). */
function wayOf(signal: PlacedSignal, text: string): Pick<Stance, 'axis' | 'points'> | null {
  const isSaid = signal.polarity === 'asserted';
  if (signal.value === 'proceed') return { axis: 'go', points: isSaid ? 'go' : 'hold' };
  if (signal.value === 'hold') return { axis: 'go', points: isSaid ? 'hold' : 'go' };
  if (!isSaid) return null;
  if (signal.value === 'change_design') return { axis: 'design', points: text };
  const writtenOn = signal.day;
  const day = dateIn(signal.quote, writtenOn) ?? dateIn(text, writtenOn);
  return day === null ? null : { axis: 'date', points: day };
}

/** True when a CSAM and a CSA each have a task or a comment on the milestone. */
export function spokenByBoth({ tasks, comments, personOf }: CaseFile): boolean {
  const roles = new Set([
    ...tasks.map(({ owner }) => owner?.role),
    ...comments.map(({ author }) => personOf(author)?.role),
  ]);
  return roles.has('csam') && roles.has('csa');
}
