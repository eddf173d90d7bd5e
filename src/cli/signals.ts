/**
 * Shows what the reader of comments sees in a text, without MSX: for people who teach it new words.
 */
import { z } from 'zod';
import { readSignals } from '../signals/read-signals.ts';
import type { Signal } from '../signals/signal.ts';
import { UsageError } from './arguments.ts';

/** A line of input: a text, and the field of MSX that it stands in. */
const Line = z.looseObject({
  text: z.string(),
  field: z.enum(['name', 'comment', 'subject', 'description']).optional(),
});

/** The signals of one text, as one JSON value or one line a signal. */
export function signalsOfText(text: string, json: boolean): string {
  const signals = readSignals(text, { at: null, by: null });
  if (json) return `${JSON.stringify({ signals })}\n`;
  return signals.length === 0 ? 'No signal.\n' : signals.map(lineOf).join('');
}

/**
 * One result line for each JSON line `{ text, field }`, in their order. Throws `UsageError` with
 * the number of the first line that is none.
 */
export function signalsOfLines(input: string): string {
  return input
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const { text, field } = lineAt(line, number);
      const source = { at: null, by: null, ...(field === undefined ? {} : { field }) };
      return `${JSON.stringify({ signals: readSignals(text, source) })}\n`;
    })
    .join('');
}

function lineAt(line: string, number: number): z.infer<typeof Line> {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    throw new UsageError(
      `Line ${number} is no JSON object with a text and, if known, a field (name, comment, ` +
        `subject or description).`,
    );
  }
}

function lineOf({ kind, value, polarity, quote }: Signal): string {
  return `${polarity.padEnd(9)} ${value === undefined ? kind : `${kind} ${value}`}: ${quote}\n`;
}
