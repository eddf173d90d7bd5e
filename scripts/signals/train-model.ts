import { existsSync, writeFileSync } from 'node:fs';
import { corpora, ownTexts, readRows, SHARED_ROWS } from './corpus.ts';
import { train } from './train.ts';

/** Trains on everything that is labelled and writes the weights that the product ships. */
function main(): void {
  if (!existsSync(SHARED_ROWS)) throw new Error(`${SHARED_ROWS} is missing: it is trained on.`);
  const labelled = readRows(SHARED_ROWS);
  const sets = corpora().flatMap(({ rows }) => rows);
  const own = ownTexts();
  const trainedOn =
    `${labelled.length} labelled rows, ${sets.length} rows of the hold-out sets, ` +
    `${own.length} short texts`;
  const model = train([...labelled, ...sets, ...own], trainedOn);
  writeFileSync(
    new URL('../../src/signals/opinion/model.json', import.meta.url),
    `${JSON.stringify(model)}\n`,
  );
  process.stdout.write(`${trainedOn}: ${model.topics.features.split('\n').length} features\n`);
}

main();
