import { saidIn, type Said } from './engine.ts';
import { remembering } from '../domain/remembering.ts';
import model from './opinion/model.json' with { type: 'json' };
import { createOpinions, type Opinions } from './opinion/opinions.ts';
import type { Signal } from './signal.ts';
import type { TextSource } from './text-source.ts';

export { dateIn } from './day-in-text.ts';
export { personIn } from './person-in-text.ts';
export { latestSignal } from './current-signals.ts';
export type { TextSource } from './text-source.ts';

/** Characters; no text may make a run slow. */
const LONGEST_TEXT = 20_000;

/** One run reads the same texts several times; longer ones would only fill the memory. */
const LONGEST_REMEMBERED = 2_000;
/** Texts in memory; the oldest goes first. */
const MOST_REMEMBERED = 500;

/** Reads one text and returns what it asserts, denies or leaves open. */
export type SignalReader = (text: string, source: TextSource) => Signal[];

/**
 * Reads one text and returns what it asserts, denies or leaves open: at most one signal a kind, or
 * a kind and value, each with the verbatim span that proves it. Within the text newer dated lines
 * win. Linear in the length; text beyond 20,000 characters is not read. In doubt a signal is
 * pending.
 */
export const readSignals: SignalReader = createSignalReader(createOpinions(model));

/** A reader with a second opinion of its own; with null the rules decide alone. */
export function createSignalReader(opinions: Opinions | null): SignalReader {
  const remembered = remembering<readonly Said[]>(MOST_REMEMBERED);
  return (text, source) => {
    // Without a letter or a digit no rule can match, and rows of emojis are slow to find that out.
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const read = (): Said[] => saidIn(text.slice(0, LONGEST_TEXT), source, opinions);
    const key = (): string => JSON.stringify([text, source.field, [...(source.roles ?? [])]]);
    const said = text.length > LONGEST_REMEMBERED ? read() : remembered(key(), read);
    return said.map((signal) => ({ ...signal, at: source.at, by: source.by }));
  };
}
