import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readSignals } from '../src/signals/read-signals.ts';

/**
 * Scores the signal reader on labelled rows (`npm run score:signals -- [rows.jsonl] [scorer.mjs]`).
 *
 * Nothing in the reader is trained, so folds say nothing about unseen text; what a rule writer has
 * seen does. The rows are split by a hash of their text: the first rules were developed on 60 %. The
 * other 40 % were held out until macro F1 on them stood at 0.6890, the last blind figure; since then
 * they have been read too. All figures below are now of rows that the rules were written for: use
 * them to see that nothing gets worse, not to say how well new text is read.
 */
const SHARED = resolve(import.meta.dirname, '../../shared');
const [
  rowsPath = join(SHARED, 'data/signals.dev.jsonl'),
  scorer = join(SHARED, 'score/score-signals.mjs'),
] = process.argv.slice(2);

const Row = z.looseObject({
  text: z.string(),
  field: z.enum(['name', 'comment', 'subject', 'description']).optional(),
});
type Row = z.infer<typeof Row>;

const FOLDS = 5;
const DEVELOPED_TENTHS = 6;

main();

function main(): void {
  for (const path of [rowsPath, scorer]) {
    if (existsSync(path)) continue;
    process.stderr.write(
      `There is no ${path}. Give the labelled rows and the scorer as arguments.\n`,
    );
    process.exitCode = 2;
    return;
  }
  const rows = readFileSync(rowsPath, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Row.parse(JSON.parse(line)));
  const holdOut = rows.filter((row) => tenthOf(row) >= DEVELOPED_TENTHS);
  const seen = rows.filter((row) => tenthOf(row) < DEVELOPED_TENTHS);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const part = holdOut.filter((row) => Math.floor(hashOf(row.text) / 10) % FOLDS === fold);
    report(`Opened hold-out, fold ${fold + 1} of ${FOLDS}`, part, 'summary');
  }
  report('Rows on which the first rules were developed', seen, 'summary');
  report('Plain: all rows', rows, 'all');
  report('Opened hold-out: blind until macro F1 0.6890, read since then', holdOut, 'all');
}

function hashOf(text: string): number {
  return parseInt(createHash('sha256').update(text).digest('hex').slice(0, 8), 16);
}

function tenthOf({ text }: Row): number {
  return hashOf(text) % 10;
}

/** Runs the scorer over some rows; without its per-kind lines when a summary is enough. */
function report(title: string, rows: readonly Row[], lines: 'all' | 'summary'): void {
  const folder = mkdtempSync(join(tmpdir(), 'signals-'));
  const gold = join(folder, 'gold.jsonl');
  const predictions = join(folder, 'predictions.jsonl');
  writeFileSync(gold, jsonLines(rows));
  writeFileSync(predictions, jsonLines(rows.map((row) => ({ signals: signalsOf(row) }))));
  const { stdout, stderr } = spawnSync(process.execPath, [scorer, gold, predictions], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const shown = stdout.split('\n').filter((line) => lines === 'all' || !line.startsWith('f1 '));
  process.stdout.write(`${title} (${rows.length} rows)\n${shown.join('\n')}\n`);
  process.stderr.write(stderr);
}

function signalsOf({ text, field }: Row): unknown {
  return readSignals(text, { at: null, by: null, ...(field === undefined ? {} : { field }) });
}

function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
