import type { SourceState } from '../../domain/source-state.ts';
import type { Unread } from '../../domain/unread.ts';
import { AppError, messageOf } from '../../errors.ts';
import type { AskStatus, AskWorkIqOutput, WorkIqTools } from '../../tools/workiq-tools.ts';
import { LONGEST_ANSWER, readLines, type EvidenceLine } from './workiq-lines.ts';
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
  /** The questions word for word, for a reader who wants to judge the answer (WQ-8.9). */
  readonly asked: readonly string[];
  readonly unread: readonly Unread[];
}

/** With whom, in which zone, and who watches the sources of one scope. */
export interface Asking {
  readonly workiq: WorkIqTools;
  readonly timeZone: string;
  readonly onState: (source: SourceState) => void;
  /** Told of each family as soon as it has ended. */
  readonly onTold: (told: Told) => void;
}

/** One family a question: a refusal of one source then harms no other (WQ-8.5). */
const USUAL: readonly SourceFamily[] = ['mail', 'teams', 'meeting'];

/**
 * Asks for one customer: each usual family by itself, files only when those have nothing at all.
 */
export async function askAbout(asking: Asking, scope: EvidenceScope): Promise<void> {
  const usual = await Promise.all(USUAL.map((family) => askFamily(asking, scope, family)));
  const isSilent = usual.every(({ lines, isWhole }) => isWhole && lines.length === 0);
  if (isSilent) await askFamily(asking, scope, 'file');
}

async function askFamily(
  asking: Asking,
  scope: EvidenceScope,
  family: SourceFamily,
): Promise<Told> {
  const name = `${FAMILIES[family]} of ${scope.customer.name}`;
  const say = (state: SourceState['state'], words: string): void =>
    asking.onState({ name, state, words });
  let isReused = false;
  const onStatus = (status: AskStatus): void => {
    isReused ||= status === 'reused';
    if (status !== 'reused') say(STATES[status], '');
  };
  const told = await askTwice({ ...asking, onStatus }, scope, family);
  const [problem] = told.unread;
  asking.onTold(told);
  if (told.isWhole) say('answered', `${itemWords(told)}${isReused ? REUSED : ''}`);
  else say(told.lines.length > 0 ? 'answered' : 'failed', problem?.why ?? '');
  return told;
}

/** How a waiting card names them. */
const FAMILIES = { mail: 'mail', teams: 'Teams', meeting: 'meetings', file: 'files' } as const;
const STATES = { queued: 'waiting', asking: 'asking' } as const;
const REUSED = ', answered a short while ago and not asked again';

function itemWords({ lines }: Told): string {
  if (lines.length === 0) return 'nothing found';
  return lines.length === 1 ? '1 item' : `${lines.length} items`;
}

/** What one question needs. */
type Ask = Pick<Asking, 'workiq' | 'timeZone'> & { onStatus: (status: AskStatus) => void };

/**
 * A full answer may hide older items: those are asked for once more, never a third time (WQ-8.7).
 */
async function askTwice(asking: Ask, scope: EvidenceScope, family: SourceFamily): Promise<Told> {
  const first = await ask(asking, scope, family);
  const oldest = first.lines.map(({ day }) => day).toSorted()[0];
  if (first.lines.length < MOST_LINES || oldest === undefined) return first;
  const window = { ...scope.window, to: oldest };
  const second = await ask(asking, { ...scope, window }, family);
  const lines = [
    ...new Map([...first.lines, ...second.lines].map((one) => [one.link, one])).values(),
  ];
  const isCut = second.lines.length >= MOST_LINES;
  const what = whatOf(scope, family);
  const cut = isCut
    ? [{ what, why: `more than ${lines.length} items; older ones are missing` }]
    : [];
  return {
    lines,
    isWhole: first.isWhole && second.isWhole && !isCut,
    asked: [...first.asked, ...second.asked],
    unread: [...first.unread, ...second.unread, ...cut],
  };
}

async function ask(asking: Ask, scope: EvidenceScope, family: SourceFamily): Promise<Told> {
  const question = questionFor(scope, family);
  const answer = await answerOrFailure(asking, question);
  const asked = [question];
  const what = whatOf(scope, family);
  const why = whyUnread(answer);
  if (why !== null) return { lines: [], isWhole: false, asked, unread: [{ what, why }] };
  const text = answer.outcome === 'answered' ? answer.text : '';
  const { lines, unverified, isCut } = readLines(text, scope.window);
  const unread = [
    ...(isCut ? [{ what, why: TOO_LONG }] : []),
    ...(unverified.length > 0 ? [{ what, why: unverifiedWords(unverified) }] : []),
  ];
  return { lines, isWhole: !isCut, asked, unread };
}

const TOO_LONG = `the answer is longer than ${LONGEST_ANSWER} characters; its end was not read`;

/** Nothing is dropped in silence: how much counts for nothing, why, and the first of it. */
function unverifiedWords([first = '', ...others]: readonly string[]): string {
  const count = others.length + 1;
  const lines = count === 1 ? '1 line has' : `${count} lines have`;
  return `${lines} no openable source, no day in the window or no name, and count for nothing. For reading: “${first}”`;
}

async function answerOrFailure(
  { workiq, timeZone, onStatus }: Ask,
  question: string,
): Promise<AskWorkIqOutput> {
  try {
    return await workiq.ask_work_iq({ question, timeZone }, onStatus);
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
    return 'WorkIQ asked back instead of answering. Name an opportunity or a milestone.';
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
