/**
 * Reads of one piece of work, such as one weekly message: what it has read already is not asked for
 * again. It lives as long as that work, so nothing in it grows old.
 */
import { MILESTONE_COLUMNS, OPPORTUNITY_COLUMNS } from './columns.ts';
import { anyOf, idsIn } from './odata.ts';
import type { IdsRead, Read, Rows } from './read-all.ts';

/** Answers of one piece of work, those on their way included. */
export interface KeptReads {
  /** Answers a read from what is kept; `ask` is called for what is not. */
  rows(read: Read, ask: (read: Read) => Promise<Rows>): Promise<Rows>;
  /** The same for a set of ids: only those are asked for that nobody has asked for yet. */
  rowsByIds(read: IdsRead, ask: (read: IdsRead) => Promise<Rows>): Promise<Rows>;
}

type Row = Rows['rows'][number];
type Answers = Map<string, Promise<Rows>>;

interface Memory {
  /** Whole reads by their query. */
  readonly whole: Answers;
  /** Reads by ids: for each query without its ids the answer that holds an id. */
  readonly byId: Map<string, Answers>;
  /** Rows of wide sets by entity set and key, whatever question brought them. */
  readonly rows: Map<string, Map<string, Row>>;
}

/** Opens an empty memory. */
export function createKeptReads(): KeptReads {
  const memory: Memory = { whole: new Map(), byId: new Map(), rows: new Map() };
  return {
    rowsByIds: (read, ask) => readByIds(memory, widened(read), learning(memory, read, ask)),
    rows(given, ask) {
      const read = widened(given);
      const asked = idsIn(read.options.filter ?? '');
      const learn = learning(memory, given, ask);
      if (!asked || !columnsOf(read).includes(asked.column)) return readWhole(memory, read, learn);
      const byIds: IdsRead = {
        ...{ ...read, ...asked },
        options: { ...read.options, filter: undefined },
      };
      return readByIds(memory, byIds, (some) => learn(filtered(some)));
    },
  };
}

/**
 * Keeps the rows that come. Where MSX refuses the wide columns, the ones that were asked for are
 * tried: nobody loses a list over a column that somebody else would like.
 */
function learning<Any extends Read>(
  memory: Memory,
  { options: { select } }: Read,
  ask: (read: Any) => Promise<Rows>,
): (read: Any) => Promise<Rows> {
  return async (read) => {
    const answer = await ask(read);
    const isRefused = answer.rows.length === 0 && answer.unread.length > 0;
    if (!isRefused || read.options.select === select) return learned(memory, read, answer);
    return ask({ ...read, options: { ...read.options, select } });
  };
}

function filtered(read: IdsRead): Read {
  return { ...read, options: { ...read.options, filter: anyOf(read.column, read.ids) } };
}

function readWhole(memory: Memory, read: Read, ask: (read: Read) => Promise<Rows>): Promise<Rows> {
  const key = JSON.stringify([read.entitySet, read.options]);
  const kept = memory.whole.get(key);
  if (kept) return kept;
  const answer = ask(read);
  keep(memory.whole, [key], { answer });
  return answer;
}

async function readByIds(
  memory: Memory,
  read: IdsRead,
  ask: (read: IdsRead) => Promise<Rows>,
): Promise<Rows> {
  const learnt = rowsByKey(memory, read);
  const ids = [...new Map(read.ids.map((id) => [bare(id), id]))];
  // Taken now: while others are on their way, more rows are learnt.
  const known = ids.map(([id]) => learnt.get(id)).filter((row) => row !== undefined);
  const unknown = ids.filter(([id]) => !learnt.has(id));
  const answers = answersOf(memory, read);
  const missing = unknown.filter(([id]) => !answers.has(id));
  if (missing.length > 0) {
    const some = { ...read, ids: missing.map(([, id]) => id) };
    const answer = ask(some);
    const { top } = read.options;
    keep(answers, some.ids.map(bare), { answer, ...(top === undefined ? {} : { most: top }) });
  }
  const parts = await Promise.all(new Set(unknown.flatMap(([id]) => answers.get(id) ?? [])));
  const wanted = new Set(unknown.map(([id]) => id));
  const isWanted = (row: Row): boolean => wanted.has(bare(row[read.column]));
  return {
    rows: [...known, ...parts.flatMap(({ rows }) => rows.filter(isWanted))],
    unread: parts.flatMap(({ unread }) => unread),
  };
}

/** A failure, a part and a list that may be cut are no knowledge: the next reader asks again. */
function keep(
  answers: Answers,
  keys: readonly string[],
  { answer, most = Infinity }: { answer: Promise<Rows>; most?: number },
): void {
  const forget = (): void => {
    for (const key of keys) if (answers.get(key) === answer) answers.delete(key);
  };
  for (const key of keys) answers.set(key, answer);
  answer.then(({ rows, unread }) => {
    if (unread.length > 0 || rows.length >= most) forget();
  }, forget);
}

function answersOf({ byId }: Memory, { entitySet, column, options }: IdsRead): Answers {
  const key = JSON.stringify([entitySet, column, options]);
  const answers = byId.get(key) ?? new Map<string, Promise<Rows>>();
  byId.set(key, answers);
  return answers;
}

/**
 * Sets of which several reads want other columns each time: the first one takes all of them, and the
 * others find their rows here (decision 12).
 */
const WIDE: Readonly<Record<string, { readonly key: string; readonly columns: string }>> = {
  msp_engagementmilestones: { key: 'msp_engagementmilestoneid', columns: MILESTONE_COLUMNS },
  opportunities: {
    key: 'opportunityid',
    columns: `${OPPORTUNITY_COLUMNS},description,customerneed`,
  },
};

function widened<Any extends Read>(read: Any): Any {
  const columns = WIDE[read.entitySet]?.columns;
  if (columns === undefined) return read;
  const all = columns.split(',');
  const isPart = columnsOf(read).every((column) => all.includes(column));
  return isPart ? { ...read, options: { ...read.options, select: columns } } : read;
}

function learned(memory: Memory, { entitySet, options }: Read, answer: Rows): Rows {
  const wide = WIDE[entitySet];
  if (wide === undefined || options.select !== wide.columns) return answer;
  const rows = memory.rows.get(entitySet) ?? new Map<string, Row>();
  memory.rows.set(entitySet, rows);
  for (const row of answer.rows) rows.set(bare(row[wide.key]), row);
  return answer;
}

const NOTHING: ReadonlyMap<string, Row> = new Map();

/** Rows that a read by key finds here; none for a read with a condition of its own. */
function rowsByKey(
  memory: Memory,
  { entitySet, column, options }: IdsRead,
): ReadonlyMap<string, Row> {
  const wide = WIDE[entitySet];
  const isPlain = options.filter === undefined && options.top === undefined;
  const isKey = wide?.key === column && options.select === wide.columns;
  return (isPlain && isKey && memory.rows.get(entitySet)) || NOTHING;
}

function columnsOf({ options }: Read): string[] {
  return options.select?.split(',') ?? [];
}

/** An id as it is compared: without quotes and case. */
function bare(id: unknown): string {
  return typeof id === 'string' ? id.replaceAll("'", '').toLowerCase() : '';
}
