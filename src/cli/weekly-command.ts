/** The weekly messages for whoever operates the bot; nothing is sent from here. */
import { isDay } from '../domain/dates.ts';
import { readConfig } from '../config.ts';
import { openStorage } from '../storage.ts';
import { DeliveryState } from '../weekly/delivery-book.ts';
import { outlookOf, standings, type OperatorBooks, type Standing } from '../weekly/operator.ts';
import { DELIVERY_WORDS, runWords } from '../weekly/words.ts';
import { USAGE, UsageError, type Command } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** What the commands look into and change. */
export interface WeeklyBooks extends OperatorBooks {
  readonly deliveries: OperatorBooks['deliveries'] & {
    cancelOpen(tenantId?: string): Promise<number>;
  };
}

/** One command, with the books, the clock, and where lines go. */
interface Run {
  readonly books: WeeklyBooks;
  readonly command: Command;
  readonly now: Date;
  readonly print: (line: string) => void;
}

const COMMANDS: ReadonlyMap<string, (run: Run) => Promise<void>> = new Map([
  ['status', status],
  ['plan', plan],
  ['run', dryRun],
  ['cancel', cancel],
]);

/** `csam-ops weekly`: opens the store that the settings name, and closes it again. */
export async function weeklyCommand(command: Command, terminal: Terminal): Promise<void> {
  // Wrong use is said before a store is opened, which another process may hold.
  const act = actOf(command);
  const now = (): Date => new Date();
  const store = await openStorage(readConfig(terminal.environment), { now });
  const print = (line: string): void => void terminal.stdout.write(`${printable(line)}\n`);
  try {
    await act({ books: store, command, now: now(), print });
  } finally {
    await store.close();
  }
}

/** The act that a command line names. Throws `UsageError` for any other. */
export function actOf({ subject = '', week, dryRun: isDry }: Command) {
  const act = COMMANDS.get(subject);
  if (!act) throw new UsageError(`Say weekly status, plan, run --dry-run or cancel.\n${USAGE}`);
  if (week !== undefined && !isMonday(week)) {
    throw new UsageError(`--week takes the Monday of a week, not ${week}.\n${USAGE}`);
  }
  if (subject === 'run' && !isDry) {
    const why = 'The bot sends by itself every minute; from here it is only looked at';
    throw new UsageError(`${why}: weekly run --dry-run.\n${USAGE}`);
  }
  return act;
}

function isMonday(week: string): boolean {
  return isDay(week) && new Date(`${week}T00:00:00Z`).getUTCDay() === 1;
}

const MOST = 200;

async function status({ books, command, print }: Run): Promise<void> {
  const filter = filterOf(command);
  const { counts, messages } = await standings(books, filter, MOST);
  if (command.json) return print(JSON.stringify({ counts, messages: messages.map(rowOf) }));
  for (const state of DeliveryState.options) {
    print(`${DELIVERY_WORDS[state].padEnd(13)}${String(counts[state]).padStart(7)}`);
  }
  // What went well is in the numbers; everything else has a line, also behind thousands that did.
  const open = await standings(books, { ...filter, states: NOT_SENT }, MOST);
  const retried = messages.filter(({ delivery: { state, attempts } }) => {
    return state === 'sent' && attempts > 0;
  });
  for (const { name, week, state, attempts, reason } of [...open.messages, ...retried].map(rowOf)) {
    const tries = attempts === 0 ? '' : `retried ${attempts}×`;
    print([week, DELIVERY_WORDS[state], name, tries, reason].filter(Boolean).join('  '));
  }
  if (open.messages.length === MOST) print(`These are the newest ${MOST}.`);
}

const NOT_SENT = DeliveryState.options.filter((state) => state !== 'sent');

function rowOf({ name, delivery: { subject, run, state, attempts, reason } }: Standing) {
  return { name, ...subject, week: run.week, state, attempts, reason };
}

async function plan({ books, command, print }: Run): Promise<void> {
  const { soonest, total } = await books.subscriptions.upcoming(filterOf(command), MOST);
  const rows = soonest.flatMap(({ tenantId, kind, id, name, settings: { timeZone }, next }) =>
    next
      ? [{ tenantId, kind, id, name, timeZone, at: next.at.toISOString(), week: next.week }]
      : [],
  );
  if (command.json) return print(JSON.stringify({ total, soonest: rows }));
  for (const { at, name, timeZone } of rows) {
    print(`${at}  ${runWords({ at: new Date(at) }, timeZone)} (${timeZone})  ${name}`);
  }
  const more = total - rows.length;
  print(`${total} planned${more > 0 ? `, ${more} of them not listed` : ''}.`);
}

/** Says what the next tick would do with each message that is due; reads nothing in MSX. */
async function dryRun({ books, command, now, print }: Run): Promise<void> {
  const { soonest, total } = await books.subscriptions.upcoming(filterOf(command), MOST);
  const due = soonest.flatMap((one) => {
    const outlook = outlookOf(one, now);
    return outlook === null ? [] : [{ name: one.name, week: one.next?.week, outlook }];
  });
  const { counts } = await standings(books, filterOf(command), 0);
  const begun = counts.due + counts.gathered + counts.sending;
  if (command.json) return print(JSON.stringify({ due, begun }));
  for (const { name, week, outlook } of due) print(`${week}  ${name}  ${outlook}`);
  // The soonest are looked at; where all of them are due, so may be others.
  const isCut = due.length < total && due.length === soonest.length;
  print(`${due.length} due${isCut ? ' at least' : ''}, ${begun} begun already. Nothing was sent.`);
}

async function cancel({ books, command: { tenant, json }, print }: Run): Promise<void> {
  const cancelled = await books.deliveries.cancelOpen(tenant);
  if (json) return print(JSON.stringify({ cancelled }));
  print(`${cancelled} cancelled. What was already on its way is not called back.`);
}

function filterOf({ tenant, week }: Command): { tenantId?: string; week?: string } {
  return {
    ...(tenant === undefined ? {} : { tenantId: tenant }),
    ...(week === undefined ? {} : { week }),
  };
}

/** A name must not move the cursor or start a line of its own. */
function printable(line: string): string {
  return line.replace(/\p{Cc}/gu, ' ');
}
