import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createOpinions } from '../src/signals/opinion/opinions.ts';
import { createSignalReader, readSignals, type SignalReader } from '../src/signals/read-signals.ts';
import { corpora, ownTexts, readRows, SHARED_ROWS, type LabelledRow } from './signals/corpus.ts';
import { train } from './signals/train.ts';

/**
 * Scores the signal reader on labelled rows (`npm run score:signals -- [rows.jsonl] [scorer.mjs]`).
 *
 * The reader has two parts. The rules are written, not trained: no fold tells how they read unseen
 * text, only rows that their writers had not seen do. The second opinion is trained: here it is
 * trained anew without the rows that it is scored on. docs/signals.md tells which figures were
 * blind for both.
 */
const [
  rowsPath = SHARED_ROWS,
  scorer = resolve(import.meta.dirname, '../../shared/score/score-signals.mjs'),
] = process.argv.slice(2);

const FOLDS = 5;
const rulesAlone = createSignalReader(null);

interface Scored {
  readonly row: LabelledRow;
  readonly signals: unknown;
}

main();

function main(): void {
  for (const path of [rowsPath, scorer]) {
    if (existsSync(path)) continue;
    process.stderr.write(`There is no ${path}. Give the labelled rows and the scorer.\n`);
    process.exitCode = 2;
    return;
  }
  const rows = readRows(rowsPath);
  const sets = corpora();
  report('Plain: all rows, as shipped', rows.map(scoredBy(readSignals)));
  report('Rules alone, all rows', rows.map(scoredBy(rulesAlone)));
  report(`Cross-validated: ${FOLDS} folds, trained part without the fold`, crossValidated(rows));
  for (const { name, rows: held } of sets) {
    const others = sets.filter((set) => set.name !== name).flatMap((set) => set.rows);
    const reader = readerTrainedOn([...rows, ...others]);
    report(`${name}: rules alone`, held.map(scoredBy(rulesAlone)));
    report(`${name}: trained part without this set`, held.map(scoredBy(reader)));
  }
}

/** Every row read by a second opinion that was trained without the fold of the row. */
function crossValidated(rows: readonly LabelledRow[]): Scored[] {
  const sets = corpora().flatMap((set) => set.rows);
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const reader = readerTrainedOn([...rows.filter((row) => foldOf(row) !== fold), ...sets]);
    return rows.filter((row) => foldOf(row) === fold).map(scoredBy(reader));
  });
}

function readerTrainedOn(rows: readonly LabelledRow[]): SignalReader {
  return createSignalReader(createOpinions(train([...rows, ...ownTexts()], 'part of the rows')));
}

function foldOf({ text }: LabelledRow): number {
  return parseInt(createHash('sha256').update(text).digest('hex').slice(0, 8), 16) % FOLDS;
}

function scoredBy(reader: SignalReader): (row: LabelledRow) => Scored {
  return (row) => {
    const { text, field } = row;
    const source = { at: null, by: null, ...(field === undefined ? {} : { field }) };
    return { row, signals: reader(text, source) };
  };
}

/** Prints what the scorer says, without its lines per kind unless it is the plain figure. */
function report(title: string, scored: readonly Scored[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'signals-'));
  const gold = join(folder, 'gold.jsonl');
  const predictions = join(folder, 'predictions.jsonl');
  writeFileSync(gold, jsonLines(scored.map(({ row }) => row)));
  writeFileSync(predictions, jsonLines(scored.map(({ signals }) => ({ signals }))));
  const { stdout, stderr } = spawnSync(process.execPath, [scorer, gold, predictions], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const isPlain = title.startsWith('Plain');
  const shown = stdout.split('\n').filter((line) => isPlain || !line.startsWith('f1 '));
  process.stdout.write(`${title} (${scored.length} rows)\n${shown.join('\n')}\n`);
  process.stderr.write(stderr);
}

function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
