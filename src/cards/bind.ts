/**
 * Cards are templates that are filled once. The library prints a missing name as it stands, drops
 * what it can't decide, and evaluates only templates, never data; `bind` turns the first two into
 * errors.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GlobalSettings, Template } from 'adaptivecards-templating/lib/template-engine.js';
import { z } from 'zod';

/** The newest version that Teams takes from bots (teams-platform.md TP-3.1). */
const Card = z.looseObject({ type: z.literal('AdaptiveCard'), version: z.literal('1.5') });

/** An expanded Adaptive Card, schema 1.5. */
export type AdaptiveCard = z.infer<typeof Card>;

/** A card template that is static text; views are data and never become layout. */
export type CardTemplate = Readonly<Record<string, unknown>>;

/** Reads `templates/<name>.json`. Throws when the file is none. */
export function loadTemplate(name: string): CardTemplate {
  const file = join(import.meta.dirname, 'templates', `${name}.json`);
  return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Reading the expressions of a template costs ten times as much as filling it. */
const read = new WeakMap<CardTemplate, Template>();

/**
 * Fills a template with a complete view, once. Throws on a name that the view lacks: the engine
 * would print it as it stands, or drop the element.
 */
export function bind(template: CardTemplate, view: object): AdaptiveCard {
  const missing: string[] = [];
  GlobalSettings.getUndefinedFieldValueSubstitutionString = (path: string) => {
    missing.push(path);
    return undefined;
  };
  const card: unknown = readTemplate(template).expand({ $root: view });
  delete GlobalSettings.getUndefinedFieldValueSubstitutionString;
  if (missing.length > 0) throw new Error(`The view lacks ${missing.join(', ')}.`);
  return Card.parse(card);
}

function readTemplate(template: CardTemplate): Template {
  const known = read.get(template) ?? new Template(template);
  read.set(template, known);
  return known;
}

/** Size of a card as Teams counts it: two bytes a character (teams-platform.md TP-2.3). */
export function sizeOf(card: object): number {
  return 2 * JSON.stringify(card).length;
}
