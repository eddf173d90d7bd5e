import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { TextField } from '../../src/signals/text-source.ts';

const Label = z.looseObject({
  kind: z.string(),
  value: z.string().optional(),
  polarity: z.string(),
  quote: z.string(),
});

/** A text with the signals that it carries; the shape of the labelled files, one a line. */
export const LabelledRow = z.looseObject({
  text: z.string(),
  field: z.enum(['name', 'comment', 'subject', 'description']).optional(),
  signals: z.array(Label),
});
export interface LabelledRow {
  readonly text: string;
  readonly field?: TextField | undefined;
  readonly signals: readonly {
    readonly kind: string;
    readonly value?: string | undefined;
    readonly polarity: string;
    readonly quote: string;
  }[];
}

/** Reads a file of labelled rows. Throws when a line is none. */
export function readRows(path: string | URL): LabelledRow[] {
  return linesOf(path).map((line) => LabelledRow.parse(JSON.parse(line)));
}

const POLARITY: Readonly<Record<string, string>> = {
  '+': 'asserted',
  '-': 'denied',
  '?': 'pending',
};

/**
 * The project's own short texts: below a head like `# capacity +` each line is a text that carries
 * this signal, below `# none` one that carries nothing. A text about sides names them in front.
 */
export function ownTexts(): LabelledRow[] {
  let head = { kind: 'none', polarity: '' };
  return linesOf(new URL('own-texts.txt', import.meta.url)).flatMap((line) => {
    if (!line.startsWith('# ')) return [rowOf(line, head)];
    const [kind = '', mark = ''] = line.slice(2).split(' ');
    head = { kind, polarity: POLARITY[mark] ?? '' };
    return [];
  });
}

function rowOf(line: string, { kind, polarity }: { kind: string; polarity: string }): LabelledRow {
  if (kind === 'none') return { text: line, signals: [] };
  if (kind === 'delivery_path' || kind === 'execution_owner') {
    const [, sides = '', text = ''] = /^([a-z+]+): (.*)$/.exec(line) ?? [];
    const signals = sides.split('+').map((value) => ({ kind, value, polarity, quote: text }));
    return { text, signals };
  }
  const [name = '', value] = kind.split('/');
  const label = { kind: name, polarity, quote: line };
  return { text: line, signals: [value === undefined ? label : { ...label, value }] };
}

function linesOf(path: string | URL): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** The labelled rows that the project was given; they lie beside it, not in it. */
export const SHARED_ROWS = fileURLToPath(
  new URL('../../../shared/data/signals.dev.jsonl', import.meta.url),
);

const CORPUS = new URL('../../test/signals/corpus/', import.meta.url);

/** The hold-out sets in the repository, by name. */
export function corpora(): { name: string; rows: LabelledRow[] }[] {
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => ({ name: name.replace('.jsonl', ''), rows: readRows(new URL(name, CORPUS)) }));
}
