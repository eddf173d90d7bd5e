import { addDays, dayOf } from '../../domain/dates.ts';
import type { MilestoneSummary } from '../../domain/milestone.ts';
import { isOpen } from '../../domain/task.ts';
import { dateIn, readSignals } from '../../signals/read-signals.ts';
import type { CaseFile, JudgedTask, PlacedSignal } from './case-file.ts';
import { newestWord } from './newest-word.ts';
import { productsIn, wordsOf } from './product-names.ts';
import { sentenceOf } from './sentence-of.ts';

/** Words that make a milestone one of adoption. */
const ADOPTION = /\b(?:adoption|usage)\b/i;

/** Proper names and frameworks: their "adoption" is no use by anybody (skills.md 6). */
const PROPER =
  /\b(?:cloud |data |AI |technology |devops )*adoption (?:framework|law|act|agency|factory|center of excellence|score)\b|\busage (?:rights|terms|policy|details API)\b/gi;

/** Adoption or usage in the name or workload; the opportunity's name alone does not count. */
export function isAdoption({
  name,
  workload,
}: Pick<MilestoneSummary, 'name' | 'workload'>): boolean {
  return ADOPTION.test(`${name}\n${workload ?? ''}`.replace(PROPER, ' '));
}

/** Done by its own words: the text says so while the task is open. */
export function saysDone({ task }: JudgedTask): boolean {
  const texts = [task.subject, task.description ?? ''];
  return texts.some((text) =>
    readSignals(text, { at: task.modifiedAt, by: null }).some(
      ({ kind, polarity }) => kind === 'done' && polarity === 'asserted',
    ),
  );
}

/**
 * Open, with somebody who can act and a date, and not done by its own words; overdue still covers.
 */
export function isCover(task: JudgedTask): boolean {
  return isOpen(task.task) && task.owner !== null && task.due !== null && !saysDone(task);
}

/** The measurable outcome of a milestone: the newest word, when it is a number and lies ahead. */
export function outcomeOf(file: CaseFile, today: string): PlacedSignal | null {
  const standing = file.signals.filter(({ task }) => task === null || isOpen(task));
  const word = newestWord(standing, 'measurable_outcome');
  if (word?.polarity !== 'asserted') return null;
  const target = targetDay(sentenceOf(file, word), word.day ?? today);
  return target !== null && target < today ? null : word;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month by name, with its year if it has one. The verb "may" is none. */
const MONTH_NAME =
  /\b(?!may\b)(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?: (\d{4})\b)?/i;
/** The month: with a capital, or behind a word that leads to a time. */
const MAY = /\b((?<=\b(?:in|by|until|till|of|end|mid|early|late)[ -])may|May)\b(?: (\d{4})\b)?/;

/** The day until which a target runs: the last one named; of a month or quarter its last day. */
function targetDay(quote: string, writtenOn: string): string | null {
  const clauses = quote.split(/,|;|\bagainst\b|\btarget\b|\bgoal\b/i).toReversed();
  for (const clause of clauses) {
    const day =
      dateIn(clause, writtenOn) ?? monthEnd(clause, writtenOn) ?? quarterEnd(clause, writtenOn);
    if (day !== null) return day;
  }
  return null;
}

function monthEnd(text: string, writtenOn: string): string | null {
  const named = MONTH_NAME.exec(text) ?? MAY.exec(text);
  const month = MONTHS.indexOf(named?.[1]?.slice(0, 3).toLowerCase() ?? '');
  return month < 0 ? null : endOf(month, named?.[2], writtenOn);
}

/** Calendar quarters: Q1 ends with March. */
function quarterEnd(text: string, writtenOn: string): string | null {
  const named = /\bQ([1-4])(?: (\d{4}))?\b/.exec(text);
  return named ? endOf(Number(named[1]) * 3 - 1, named[2], writtenOn) : null;
}

/** The last day of a month; without a year the next such day on or after `writtenOn`. */
function endOf(month: number, year: string | undefined, writtenOn: string): string {
  const last = (of: number): string =>
    addDays(new Date(Date.UTC(of, month + 1, 1)).toISOString().slice(0, 10), -1);
  const day = last(Number(year ?? writtenOn.slice(0, 4)));
  return year === undefined && day < writtenOn ? last(Number(day.slice(0, 4)) + 1) : day;
}

/** Groups and roles that adoption needs, as comments name them. */
const GROUP =
  'sponsors?|champions?|works council|stakeholders?|key users?|managers?|leads?|team leads?|HR|finance|' +
  'sales|marketing|IT|operations|service desk|nurses|doctors|teachers|clerks|planners|engineers|dealers|' +
  'night shift|front desks?';
/** "no sponsor", "the champion has left". */
const ABSENT = [
  new RegExp(
    `\\b(?:no|without|missing|lost (?:the|our|its)?|need(?:s)? a(?: new)?) (?:new )?(${GROUP})\\b`,
    'i',
  ),
  new RegExp(
    `\\b(${GROUP})\\b[^.]{0,25}\\b(?:has left|have left|left|is missing|are missing|is gone|is vacant|not (?:yet )?(?:involved|invited|reached|on board)|still (?:missing|open))`,
    'i',
  ),
];

/**
 * The group or role that no open task covers: the newest comment says that it is missing, or
 * nothing open and owned exists for the people whom the milestone names.
 */
export function missingStakeholder(file: CaseFile, timeZone: string): string | null {
  const [newest] = file.comments;
  const open = file.tasks.filter(isCover);
  const said = newest && dayOf(newest.at, timeZone) !== null ? absentIn(newest.text) : null;
  if (said !== null && !open.some(({ task }) => covers(task.subject, said))) return said;
  return open.length === 0 ? audienceOf(file.milestone) : null;
}

function absentIn(text: string): string | null {
  for (const pattern of ABSENT) {
    const group = pattern.exec(text)?.[1];
    if (group) return group;
  }
  return null;
}

const SEEKS = /\b(?:find|search|look for|name|identify|nominate|new|replace)\b/i;

/** A task that only looks for somebody does not bring them in yet. */
function covers(subject: string, group: string): boolean {
  return subject.toLowerCase().includes(group.toLowerCase()) && !SEEKS.test(subject);
}

/** Words of a name that tell of work, numbers and times, and not of people. */
const NO_PEOPLE =
  /^(?:of|in|on|at|to|the|for|a|an|and|by|with|\p{L}?\d[\p{L}\d]*|FY\d+|[MDW]AU|microsoft|copilot|framework|portal|plan|wave|phase|stage|growth|increase|drive|ramp|kick-?off|roll-?out|pilot|programme?|target|tracking|review|users?|active|monthly|weekly|daily|new|more)$/iu;

/** For whom the milestone is: what its name says beside adoption, usage and the product. */
function audienceOf({ name, workload }: MilestoneSummary): string | null {
  const known = workload === null ? [] : [workload];
  const product = new Set(
    [...productsIn(name, known), wordsOf(workload ?? '')].flatMap((one) => one.split(' ')),
  );
  const rest = name
    .replace(/\b(?:adoption|usage)\b/gi, ' ')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && !product.has(word.toLowerCase()) && !NO_PEOPLE.test(word));
  return rest.length === 0 ? null : rest.join(' ');
}
