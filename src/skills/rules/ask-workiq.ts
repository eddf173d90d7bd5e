import type { Unread } from '../../domain/unread.ts';
import { AppError, messageOf } from '../../errors.ts';
import type { AskWorkIqOutput, WorkIqTools } from '../../tools/workiq-tools.ts';
import { readLines, type EvidenceLine } from './workiq-lines.ts';
import {
  MOST_LINES,
  questionFor,
  type EvidenceScope,
  type SourceFamily,
} from './workiq-question.ts';

/** What WorkIQ told about one customer. A family that failed is unread and proves nothing. */
export interface Told {
  readonly lines: readonly EvidenceLine[];
  /** True when every family that was asked gave an answer, so that silence means silence. */
  readonly isWhole: boolean;
  readonly asked: readonly string[];
  readonly unread: readonly Unread[];
}

const USUAL: readonly SourceFamily[] = ['mail', 'teams', 'meeting'];

/**
 * Asks for one customer: each usual family by itself, files only when those have nothing at all.
 */
export async function askAbout(
  workiq: WorkIqTools,
  scope: EvidenceScope,
  timeZone: string,
): Promise<Told> {
  const usual = await Promise.all(
    USUAL.map((family) => askFamily(workiq, scope, family, timeZone)),
  );
  const isSilent = usual.every(({ lines, isWhole }) => isWhole && lines.length === 0);
  return joined(isSilent ? [...usual, await askFamily(workiq, scope, 'file', timeZone)] : usual);
}

/**
 * A full answer may hide older items: those are asked for once more, never a third time (WQ-8.7).
 */
async function askFamily(
  workiq: WorkIqTools,
  scope: EvidenceScope,
  family: SourceFamily,
  timeZone: string,
): Promise<Told> {
  const first = await ask(workiq, scope, family, timeZone);
  const oldest = first.lines.map(({ day }) => day).toSorted()[0];
  if (first.lines.length < MOST_LINES || oldest === undefined) return first;
  const window = { ...scope.window, to: oldest };
  const second = await ask(workiq, { ...scope, window }, family, timeZone);
  const lines = [
    ...new Map([...first.lines, ...second.lines].map((one) => [one.link, one])).values(),
  ];
  const isCut = second.lines.length >= MOST_LINES;
  const what = whatOf(scope, family);
  const cut = isCut
    ? [{ what, why: `more than ${lines.length} items; older ones are missing` }]
    : [];
  const both = joined([first, second]);
  return { ...both, lines, isWhole: both.isWhole && !isCut, unread: [...both.unread, ...cut] };
}

async function ask(
  workiq: WorkIqTools,
  scope: EvidenceScope,
  family: SourceFamily,
  timeZone: string,
): Promise<Told> {
  const question = questionFor(scope, family);
  const answer = await answerOrFailure(workiq, question, timeZone);
  const asked = [question];
  const why = whyUnread(answer);
  if (why !== null) {
    return { lines: [], isWhole: false, asked, unread: [{ what: whatOf(scope, family), why }] };
  }
  const text = answer.outcome === 'answered' ? answer.text : '';
  return { lines: readLines(text, scope.window), isWhole: true, asked, unread: [] };
}

async function answerOrFailure(
  workiq: WorkIqTools,
  question: string,
  timeZone: string,
): Promise<AskWorkIqOutput> {
  try {
    return await workiq.ask_work_iq({ question, timeZone });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { outcome: 'failed', why: messageOf(error) };
  }
}

/** Why nothing may be concluded from an answer; null when it is one (WQ-5.11). */
function whyUnread(answer: AskWorkIqOutput): string | null {
  if (answer.outcome === 'refused') return `${answer.why} ${answer.whatToDo}`.trim();
  if (answer.outcome === 'failed') return answer.why;
  if (answer.outcome === 'answered' && isQuestionBack(answer.text)) {
    return 'WorkIQ asked back instead of answering';
  }
  return null;
}

/** A question back has no links and ends by asking. */
function isQuestionBack(text: string): boolean {
  return text.trim().endsWith('?') && !text.includes('https://');
}

function whatOf({ customer }: EvidenceScope, family: SourceFamily): string {
  return `WorkIQ, ${family}, ${customer.name}`;
}

function joined(parts: readonly Told[]): Told {
  return {
    lines: parts.flatMap(({ lines }) => lines),
    isWhole: parts.every(({ isWhole }) => isWhole),
    asked: parts.flatMap(({ asked }) => asked),
    unread: parts.flatMap(({ unread }) => unread),
  };
}
