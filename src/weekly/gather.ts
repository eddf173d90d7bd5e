/**
 * Gathers what one message is made of. Everything comes through ports, so that a message is the same
 * whether a person asks for it, the schedule is due, or an operator tries it.
 */
import type { AdaptiveCard } from '../cards/bind.ts';
import type { Report } from '../cards/report.ts';
import type { SkillResult } from '../domain/skill-result.ts';
import type { Unread } from '../domain/unread.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { planless } from '../skills/rules/read-plans.ts';
import type { SubjectKey, Subscription } from './book.ts';
import { digestCard } from './digest-card.ts';
import { digestOf, goneSince, type Digest, type Facts } from './digest.ts';
import { isFirstOfMonth, weekAt, type Run } from './due.ts';
import { carriedOver, type Gone } from './gone.ts';
import { monthlyOf } from './monthly.ts';
import { createOptional } from './optional.ts';
import { toldIn, type Deeds } from './own-deeds.ts';
import { snapshotOf, type Snapshot } from './snapshot.ts';
import { weekdayName } from './words.ts';

/** Last week's knowledge of each subject. */
export interface SnapshotBook {
  read(subject: SubjectKey): Promise<Snapshot | null>;
  write(subject: SubjectKey, snapshot: Snapshot): Promise<void>;
}

/** Where messages are gathered from. */
export interface Sources {
  /** Opens the reads of one message, each with the rights of the subscription's reader. */
  open(subscription: Subscription): Reading;
  readonly snapshots: SnapshotBook;
}

/** The reads of one message. They share what they have read: nothing is asked for twice. */
export interface Reading {
  /** A health review of the reader's portfolio, its proposals in the ledger. */
  review(): Promise<Report>;
  /** An alignment of success plans; asked for in the first week of a month. */
  alignment(): Promise<SkillResult>;
  /** What MSX says of milestones that a report has not. */
  goneFrom(report: Report, milestones: Snapshot['items']): Promise<Gone>;
  /** Ledger entries that the reader decided since an instant. */
  decidedSince(since: string): Promise<readonly LedgerEntry[]>;
  /** What the reader changed by hand on milestones since an instant; nothing where nobody says. */
  deedsSince(since: string, milestoneIds: readonly string[]): Promise<Deeds>;
}

/** A message ready to be sent, and what next week's is compared with. */
export interface Prepared {
  readonly card: AdaptiveCard;
  readonly snapshot: Snapshot;
}

/** Why a message is made: a planned run, perhaps late, or a wish of the person. */
export interface Occasion {
  readonly run: Run;
  /** Why it comes at another time than planned; '' when it does not. */
  readonly note: string;
}

/** Before the first message, "since last week" is this long. */
const WEEK_MS = 7 * 86_400_000;

/** Makes the message of one subscription. Throws what MSX answers when it can't be read. */
export async function prepare(
  sources: Sources,
  subscription: Subscription,
  { run, note }: Occasion,
): Promise<Prepared> {
  const { settings } = subscription;
  const before = await sources.snapshots.read(subscription);
  const reading = sources.open(subscription);
  const isMonthly = settings.include.monthly && isFirstOfMonth(run, settings);
  // What is only beside the point must not keep the message from coming.
  const { read, unread } = createOptional();
  // The month first: it reads more, and the review then finds most of what it needs.
  const alignment = () => reading.alignment();
  const aligned = isMonthly ? await read('success plans, for the month', alignment) : null;
  const report = await reading.review();
  const since = before?.at ?? new Date(run.at.getTime() - WEEK_MS).toISOString();
  const missing = goneSince(before, report);
  const goneFrom = () => reading.goneFrom(report, missing);
  const gone = missing.length > 0 ? await read(goneWords(missing.length), goneFrom) : null;
  const own = await reading.decidedSince(since);
  const facts: Facts = {
    report,
    before,
    settings,
    isShared: subscription.kind === 'chat',
    gone,
    own,
    monthly: aligned && monthlyOf(aligned, settings.muted),
    unread: [...unread, ...beyond(report, aligned)],
  };
  const digest = await withoutDeeds(facts, (ids) => reading.deedsSince(since, ids));
  const now = { ...snapshotOf(report.result), told: toldIn(own) };
  const snapshot = carriedOver(before, now, gone);
  const stop = stopWords(subscription);
  return { card: digestCard(digest, { note, stop }), snapshot };
}

/** What the month lacks beyond what the review lacks; a plan that nobody entered is told as such. */
function beyond(report: Report, aligned: SkillResult | null): Unread[] {
  const known = new Set(report.result.coverage.unread.map(({ what }) => what));
  return (aligned?.coverage.unread ?? []).filter(
    (unread) => !known.has(unread.what) && planless(unread) === null,
  );
}

/** Who did it by hand is looked up only for what would be told. */
async function withoutDeeds(
  facts: Facts,
  deedsOf: (milestoneIds: string[]) => Promise<Deeds>,
): Promise<Digest> {
  const digest = digestOf(facts);
  const ids = [...new Set(digest.changes.map(({ milestone }) => milestone.id))];
  return ids.length === 0 ? digest : digestOf({ ...facts, deeds: await deedsOf(ids) });
}

/**
 * The message of a wish: shown at once; the week's own still comes, and compares with the same week.
 */
export async function prepareNow(
  sources: Sources,
  subscription: Subscription,
  now: Date,
): Promise<AdaptiveCard> {
  const run = { at: now, week: weekAt(now, subscription.settings.timeZone) };
  const { card, snapshot } = await prepare(sources, subscription, { run, note: '' });
  // The first message of all is what the next one is compared with.
  const isFirst = (await sources.snapshots.read(subscription)) === null;
  if (isFirst) await sources.snapshots.write(subscription, snapshot);
  return card;
}

function goneWords(count: number): string {
  const milestones = count === 1 ? '1 milestone that is' : `${count} milestones that are`;
  return `what became of ${milestones} not in the review any more`;
}

/** Every message says how it ends (teams-platform.md TP-7.7). */
function stopWords({ kind, settings: { weekday, time, timeZone, isOn } }: Subscription): string {
  const at = kind === 'chat' ? '@CSAM Ops ' : '';
  if (!isOn) return `No message comes by itself: say “${at}resume weekly” to get one every week.`;
  return `Every ${weekdayName(weekday)} at ${time} (${timeZone}). Say “${at}stop weekly” and it ends.`;
}
