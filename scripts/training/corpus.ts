import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { featuresOf, masked } from '../../src/routing/features.ts';
import { INTENTS } from '../../src/routing/intents.ts';
import { readSlots } from '../../src/routing/slots.ts';
import type { Sample } from './fit.ts';

/** A labelled text; intents with the best first. */
export const Labelled = z.looseObject({
  text: z.string(),
  intents: z.array(z.enum(INTENTS)).min(1),
});
export type Labelled = z.infer<typeof Labelled>;

/** Reads a file of labelled texts, one JSON object a line. Throws when a line is none. */
export function readLabelled(path: string | URL): Labelled[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Labelled.parse(JSON.parse(line)));
}

/** The project's own texts, with the placeholders filled. */
export function ownTexts(): Labelled[] {
  return readLabelled(new URL('utterances.own.jsonl', import.meta.url)).map((row, place) => ({
    ...row,
    text: filled(row.text, place),
  }));
}

/** A labelled text as the model is trained on it: read and masked as at run time. */
export function sampleOf({ text, intents }: Labelled, weight: number): Sample {
  return { features: featuresOf(masked(text, readSlots(text))), intents, weight };
}

/** What stands in for a placeholder; invented names, so that masking is trained as it is used. */
const FILLINGS: Readonly<Record<string, readonly string[]>> = {
  customer: ['Bramwick Energy', 'Ostervale', 'Quillon AG', 'Trentmoor Mutual', 'Zephyrine Foods'],
  opportunity: ['Cloud Foundation Programme', 'Hybrid Identity Rollout', 'Frontline Apps'],
  milestone: ['7-501002003', '7-598887776', '7-544332211'],
  person: ['Marta Kowalska', 'Tomas', 'Ingrid Berg', 'Samuel'],
  time: ['30 Nov', 'last month', 'Friday', 'end of quarter'],
};

function filled(text: string, place: number): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const choices = FILLINGS[name] ?? [];
    return choices[place % choices.length] ?? whole;
  });
}
