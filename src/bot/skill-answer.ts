import type { AdaptiveCard } from '../cards/bind.ts';
import type { ChangeContext } from '../cards/change-view.ts';
import { findingCard } from '../cards/finding-card.ts';
import { firstCard } from '../cards/first-card.ts';
import { messageCard, type Message } from '../cards/message-card.ts';
import { narrowed, stateMeant, statesOf } from '../cards/narrowing.ts';
import { findingsOf, type Report } from '../cards/report.ts';
import { sharedCard } from '../cards/shared-card.ts';
import { shownOf } from '../channels/sharing.ts';
import type { Answered } from '../dialogs/turn.ts';
import type { Wanted } from '../dialogs/wanted.ts';
import type { Place } from '../routing/follow-up.ts';
import type { AnswerParts, Question } from './answers.ts';
import { viewersOf, type Asker } from './asker.ts';
import type { Working } from './jobs.ts';

/** Answers with a skill: its result, or a part of the one that was shown last. */
export async function answerSkill(
  { reports, decisions }: AnswerParts,
  { asker, wanted, venue }: Question,
  working: Working,
): Promise<Answered> {
  const whole = await reportFor({ reports }, { asker, wanted }, working);
  const state = wanted.only === undefined ? null : stateMeant(wanted.only, whole);
  const narrowing = { ...wanted.narrowing, ...(state === null ? {} : { only: state }) };
  const report = narrowed(whole, narrowing);
  const { intent, scope } = wanted;
  if (venue.kind === 'shared') {
    return { card: forAll(report, intent, viewersOf(asker)), focus: null };
  }
  const card =
    wanted.only !== undefined && state === null
      ? messageCard(noSuchState(wanted.only, whole))
      : cardOf(report, wanted.part, decisions.moment());
  const { resultId, result } = report;
  return {
    card,
    focus: {
      wanted: { intent, scope, narrowing, resultId },
      label: result.scope.label,
      choices: [],
    },
  };
}

/** What the skill may show where others read; the asker alone is named for a view of one's own. */
function forAll(
  report: Report,
  intent: Wanted['intent'],
  viewers: readonly string[],
): AdaptiveCard {
  return sharedCard(report, shownOf(intent), viewers);
}

/** The kept result that a follow-up is about, or a new one where it is gone or nothing was kept. */
async function reportFor(
  { reports }: Pick<AnswerParts, 'reports'>,
  { asker, wanted }: { asker: Asker; wanted: Wanted },
  working: Working,
): Promise<Report> {
  const { intent: skill, scope, resultId, heard = '' } = wanted;
  const kept = resultId === undefined ? undefined : await reports.find(asker, resultId);
  return kept ? { ...kept, heard } : reports.run(asker, { skill, scope, heard }, working);
}

function cardOf(report: Report, part: Wanted['part'], moment: ChangeContext): AdaptiveCard {
  if (!part) return firstCard(report, moment);
  const findings = findingsOf(report);
  const only = findings.length === 1 ? 1 : undefined;
  const at = part.kind === 'open' ? part.at : (part.at ?? only);
  if (at === undefined) return messageCard(why(report));
  const finding = at === 'last' ? findings.at(-1) : findings[at - 1];
  if (!finding) return messageCard(notSoMany(findings.length));
  return findingCard(report, finding, moment);
}

const MOST_LINES = 5;

/** The rule of the skill, and a click to the evidence of each of the first lines. */
function why(report: Report): Message {
  const lines = findingsOf(report).slice(0, MOST_LINES);
  const ask =
    lines.length > 0 ? 'Every line rests on evidence of its own. Which one shall I open?' : '';
  return {
    title: 'How this was decided',
    text: [report.result.headline, report.logic, ask].filter((line) => line !== ''),
    suggestions: lines.map(({ name, look }, index) => ({
      label: `${index + 1}: ${look.word}, ${name}`,
      ask: askForPlace(index + 1),
    })),
  };
}

function askForPlace(place: Place): string {
  return `number ${place}`;
}

function notSoMany(count: number): Message {
  const lines = count === 1 ? 'is one line' : `are ${count} lines`;
  return {
    title: 'There is no such line',
    text: [`There ${lines} in what I showed last. Lines are counted from the top.`],
    suggestions: [
      ...(count > 0 ? [{ label: 'The first one', ask: askForPlace(1) }] : []),
      { label: 'Show it again', ask: 'again' },
    ],
  };
}

/** A state that no line has: the ones that there are, one click each. */
function noSuchState(typed: string, whole: Report): Message {
  const states = statesOf(whole);
  return {
    title: `Nothing here is “${typed}”`,
    text: [
      states.length === 0
        ? 'The last answer has no lines at all.'
        : `The lines of the last answer are ${states.map(({ word, count }) => `${word} (${count})`).join(', ')}.`,
    ],
    suggestions: [
      ...states.map(({ word, count }) => ({ label: `${word} (${count})`, ask: `only ${word}` })),
      { label: `Customer “${typed}”`, ask: `and for ${typed}?` },
    ].slice(-6),
  };
}
