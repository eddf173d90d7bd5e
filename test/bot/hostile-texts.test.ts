import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { cardFor } from '../../src/sandbox/teams/conversations.ts';
import { SKILLS } from '../../src/skills/index.ts';
import { HOSTILE } from '../support/cards.ts';
import { chatting, type Chatting } from '../support/chats.ts';
import { DEMO_FILE } from '../support/worlds.ts';

/** Columns that anybody with rights in MSX may write as they like. */
const FREE = ['name', 'msp_name', 'subject', 'description', 'msp_forecastcomments', 'jobtitle'];
const HISTORY = 'msp_forecastcommentsjsonfield';

const World = z.looseObject({
  msx: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});
const History = z.array(z.looseObject({ comment: z.string() }));

/** The demo world, with orders and markup at the end of every text of MSX. */
function hostileWorld(): string {
  const world = World.parse(JSON.parse(readFileSync(DEMO_FILE, 'utf8')));
  for (const row of Object.values(world.msx).flat()) {
    for (const column of FREE) {
      const text = row[column];
      if (typeof text === 'string') row[column] = `${text} ${HOSTILE}`;
    }
    const history = row[HISTORY];
    if (typeof history === 'string') row[HISTORY] = hostileHistory(history);
  }
  return JSON.stringify(world);
}

/** Some histories of MSX are no JSON; these are a text like any other. */
function hostileHistory(history: string): string {
  if (!history.startsWith('[')) return `${history} ${HOSTILE}`;
  const comments = History.parse(JSON.parse(history));
  return JSON.stringify(comments.map((one) => ({ ...one, comment: `${one.comment} ${HOSTILE}` })));
}

/** All elements of a card, with what Teams would do at each. */
function elementsOf(part: unknown): Record<string, unknown>[] {
  if (Array.isArray(part)) return part.flatMap(elementsOf);
  if (typeof part !== 'object' || part === null) return [];
  // What a button carries comes back to us alone.
  const shown = Object.entries(part).filter(([key]) => key !== 'data');
  return [Object.fromEntries(shown), ...shown.flatMap(([, value]) => elementsOf(value))];
}

const Fact = z.strictObject({ title: z.string(), value: z.string() });

/** Texts that Teams reads as markdown. */
function markdownOf(card: unknown): string[] {
  return elementsOf(card).flatMap((element) => {
    const fact = Fact.safeParse(element);
    if (fact.success) return Object.values(fact.data);
    return element['type'] === 'TextBlock' ? [JSON.stringify(element['text'])] : [];
  });
}

describe('hostile texts of MSX', () => {
  let chat: Chatting;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'csam-ops-hostile-'));
    const file = join(folder, 'world.json');
    writeFileSync(file, hostileWorld());
    chat = await chatting({}, { SANDBOX_SCENARIO: file });
  });
  after(async () => {
    await chat.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const text of [
    ...SKILLS.map(({ id }) => id),
    'evidence-pack for Contoso',
    'pending',
    'my customers',
    'send my weekly message now',
  ]) {
    it(`stay text in every card that answers “${text}”`, async () => {
      const messages = await chat.say(text);

      const cards = messages.map((message) => cardFor(message, chat.me));
      const all = JSON.stringify(cards, (key, part: unknown) => (key === 'data' ? null : part));
      assert.match(all, /Approve/);
      for (const words of markdownOf(cards)) assert.doesNotMatch(words, /\[Approve\]\(/, words);
      assert.doesNotMatch(all, /"url":"https:\/\/evil|<at>|\{\{DATE|\u202E|"entities"/);
    });
  }
});
