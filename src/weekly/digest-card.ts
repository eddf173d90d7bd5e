import { button, type Button } from '../cards/actions.ts';
import { bind, loadTemplate, sizeOf, type AdaptiveCard } from '../cards/bind.ts';
import type { Finding } from '../cards/finding.ts';
import { clean, plain, shortened } from '../cards/plain.ts';
import { openFinding, pageOf } from '../cards/report.ts';
import { sourceLine, unreadLines } from '../cards/report-lines.ts';
import type { Unread } from '../domain/unread.ts';
import { ruleWords } from '../skills/rule-words.ts';
import type { Digest } from './digest.ts';
import {
  changeSections,
  foldedLines,
  furtherSections,
  SIZES,
  SMALLEST,
  type Size,
} from './digest-sections.ts';
import { TO_ALL } from './voice.ts';

const TEMPLATE = loadTemplate('digest');

/** Beyond this a message is drawn smaller (teams-platform.md TP-2.3); what is sent may add a line. */
const LARGEST = 28 * 1024 - 512;

/** What stands around a message: how it came, and how it is stopped. */
export interface Frame {
  /** Why it comes at another time than planned; '' when it does not. */
  readonly note: string;
  /** How it ends, said on every message (teams-platform.md TP-7.7). */
  readonly stop: string;
}

/** Draws a message. It is never cut: a long one shows fewer rows and says how many there are. */
export function digestCard(digest: Digest, frame: Frame): AdaptiveCard {
  const drawn = SIZES.map((size) => draw(digest, frame, size));
  return drawn.find((card) => sizeOf(card) <= LARGEST) ?? draw(digest, frame, SMALLEST);
}

function draw(digest: Digest, { note, stop }: Frame, size: Size): AdaptiveCard {
  const { report, voice, headline, needs, moreNeeds } = digest;
  const folded = foldedLines(digest, size);
  const title = voice.title(report.result.scope.label);
  const text = (words: string): string => clean(shortened(words, size.text));
  return bind(TEMPLATE, {
    fallback: clean(`${title}: ${headline}`),
    title: plain(shortened(title, 120)),
    headline: clean(headline),
    notes: [note, ...notesOf(digest, folded.length > 0)]
      .filter(Boolean)
      .map((line) => ({ line: text(line) })),
    ...unreadLines(isShared(digest) ? hushed(digest.unread) : digest.unread),
    sections: changeSections(digest, size),
    hasNeeds: needs.length > 0,
    needsNow: voice.needsNow,
    needs: needs.map((finding) => needOf(digest, finding, text)),
    hasUnchanged: folded.length > 0,
    unfold: unchangedWords(digest.unchanged.length),
    unchanged: folded,
    further: furtherSections(digest, size),
    buttons: buttonsOf(digest, moreNeeds),
    source: sourceLine(report.result),
    stop,
  });
}

function unchangedWords(count: number): string {
  return `${count} ${count === 1 ? 'milestone' : 'milestones'} unchanged`;
}

function notesOf(
  { voice, isFirst, unchanged, actions, mutedNames, needs }: Digest,
  isFolded: boolean,
): string[] {
  return [
    isFirst ? voice.first : '',
    needs.length === 0 ? voice.calm : '',
    unchanged.length > 0 && !isFolded ? `${unchangedWords(unchanged.length)}, not listed.` : '',
    actions.summary,
    mutedNames.length > 0 ? `Muted: ${mutedNames.join(', ')}.` : '',
  ];
}

/** Where others read, the rule stands for the reason: its words hold no text of MSX. */
function needOf(digest: Digest, finding: Finding, text: (words: string) => string) {
  const { report } = digest;
  const { name, place, rule, look } = finding;
  const ruled = rule === null ? '' : ruleWords(rule).says;
  const reason = isShared(digest) ? ruled : finding.reason;
  return {
    word: look.word,
    color: look.color,
    name: text(name),
    place: text(place),
    reason: text(reason),
    tooltip: plain(shortened(`Open ${name}`, 100)),
    data: openFinding(report, finding.id, 0),
  };
}

function isShared({ voice }: Digest): boolean {
  return voice === TO_ALL;
}

/** Which source failed is nothing for everybody; that one did is. */
function hushed(unread: readonly Unread[]): Unread[] {
  return unread.length === 0 ? [] : [{ what: 'a part of MSX', why: 'your own view says which' }];
}

function buttonsOf(digest: Digest, moreNeeds: number): Button[] {
  const { report, hasSummaries } = digest;
  if (isShared(digest)) return [button('My own view', pageOf(report, 'show-report', 0))];
  return [
    button(moreNeeds > 0 ? `All (${moreNeeds} more need you)` : 'Whole review', {
      ...pageOf(report, 'show-report', 0),
    }),
    ...(report.changes.length > 0
      ? [button('Proposed changes', pageOf(report, 'show-changes', 0))]
      : []),
    ...(hasSummaries ? [button('For customers', pageOf(report, 'show-summary', 0))] : []),
    button('Settings', { verb: 'weekly-show' }),
  ];
}
