import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClassifier } from '../src/routing/classifier.ts';
import { INTENTS } from '../src/routing/intents.ts';
import { createRouter, route, type Routed } from '../src/routing/route.ts';
import { ownTexts, readLabelled, sampleOf, type Labelled } from './training/corpus.ts';
import { fit, type Sample } from './training/fit.ts';
import { LABELLED_WEIGHT } from './training/weights.ts';

const FOLDS = 5;
const SHARED = new URL('../../shared/', import.meta.url);
const LABELLED = fileURLToPath(new URL('data/utterances.dev.jsonl', SHARED));
const SCORER = fileURLToPath(new URL('score/score-utterances.mjs', SHARED));

/**
 * Prints what the scorer says of readings by models that never saw the row they read (five folds, every
 * intent spread over all of them; our own texts are in every training part and in no test part), then of
 * the model that ships, which has seen them all.
 */
function main(): void {
  if (!existsSync(LABELLED)) throw new Error(`${LABELLED} is missing: it is what is scored.`);
  const rows = readLabelled(LABELLED);
  const worst = process.argv.includes('--worst') ? ['--worst', '40'] : [];
  say(`Cross-validated in ${FOLDS} folds\n\n${scoreOf(crossValidated(rows), worst)}\n`);
  say(
    `Plain: the model that ships, trained on these rows too\n\n${scoreOf(
      rows.map(({ text }) => route(text)),
      worst,
    )}`,
  );
}

function crossValidated(rows: readonly Labelled[]): Routed[] {
  const folds = foldsOf(rows);
  const own = ownTexts().map((row) => sampleOf(row, 1));
  const labelled = rows.map((row) => sampleOf(row, LABELLED_WEIGHT));
  const readings = Array.from({ length: FOLDS }, (_, fold) => {
    const samples: Sample[] = [...own, ...labelled.filter((_row, at) => folds[at] !== fold)];
    return createRouter(createClassifier(fit(samples, `without fold ${fold}`), INTENTS));
  });
  return rows.map(({ text }, at) => (readings[folds[at] ?? 0] ?? route)(text));
}

/** The fold of each row: the rows of an intent go round, in the order of the file. */
function foldsOf(rows: readonly Labelled[]): number[] {
  const seen = new Map<string, number>();
  return rows.map(({ intents: [first = ''] }) => {
    const count = seen.get(first) ?? 0;
    seen.set(first, count + 1);
    return count % FOLDS;
  });
}

function scoreOf(readings: readonly Routed[], options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'csam-ops-routing-'));
  try {
    const file = join(folder, 'readings.jsonl');
    writeFileSync(file, readings.map((reading) => `${JSON.stringify(reading)}\n`).join(''));
    const arguments_ = [SCORER, LABELLED, file, ...options];
    const { stdout, stderr, status } = spawnSync(process.execPath, arguments_, {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The scorer failed: ${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function say(text: string): void {
  process.stdout.write(text);
}

main();
