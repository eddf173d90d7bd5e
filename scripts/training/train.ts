import { existsSync, writeFileSync } from 'node:fs';
import { fit } from './fit.ts';
import { ownTexts, readLabelled, sampleOf } from './corpus.ts';
import { LABELLED_WEIGHT } from './weights.ts';

const LABELLED = new URL('../../../shared/data/utterances.dev.jsonl', import.meta.url);
const MODEL = new URL('../../src/routing/model.json', import.meta.url);

/** Trains on all texts and writes the weights that the product ships. */
function train(): void {
  if (!existsSync(LABELLED)) throw new Error(`${LABELLED.pathname} is missing: it is trained on.`);
  const labelled = readLabelled(LABELLED);
  const own = ownTexts();
  const samples = [
    ...labelled.map((row) => sampleOf(row, LABELLED_WEIGHT)),
    ...own.map((row) => sampleOf(row, 1)),
  ];
  const model = fit(samples, `${labelled.length} labelled texts, ${own.length} of our own`);
  writeFileSync(MODEL, `${JSON.stringify(model)}\n`);
  process.stdout.write(`${model.trainedOn}: ${model.features.split('\n').length} features\n`);
}

train();
