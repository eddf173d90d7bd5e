/** Finds a button as a person does, by its title, so that tests press what is on the screen. */
import { z } from 'zod';
import type { Card, PressedAction } from './activity.ts';

/** A button found by its title, with what the person typed; or an action as it is. */
export type Press =
  { readonly title: string; readonly inputs?: Readonly<Record<string, string>> } | PressedAction;

/** An action that is sent to the bot; links and toggles stay in the client. */
const Button = z.looseObject({
  type: z.enum(['Action.Execute', 'Action.Submit']),
  title: z.string(),
  verb: z.string().optional(),
  id: z.string().optional(),
  data: z.unknown().optional(),
});

/** The action of the first button with a title, anywhere in a card; null when there is none. */
export function buttonOf(
  card: Card | null,
  { title, inputs = {} }: Extract<Press, { title: string }>,
): PressedAction | null {
  const found = walk(card).find((button) => button.title === title);
  if (!found) return null;
  const { type, verb, id, data } = found;
  const fields = z.record(z.string(), z.unknown()).safeParse(data ?? {});
  return {
    type,
    ...(verb === undefined ? {} : { verb }),
    ...(id === undefined ? {} : { id }),
    // Data that is a plain string goes without inputs (TP-3.12).
    data: fields.success ? { ...fields.data, ...inputs } : data,
  };
}

/** All buttons in document order. Fallbacks are not on the screen, and data is no layout. */
function walk(node: unknown): z.infer<typeof Button>[] {
  if (Array.isArray(node)) return node.flatMap(walk);
  if (typeof node !== 'object' || node === null) return [];
  const button = Button.safeParse(node);
  const here = button.success ? [button.data] : [];
  const inside = Object.entries(node).filter(([key]) => key !== 'fallback' && key !== 'data');
  return [...here, ...inside.flatMap(([, value]) => walk(value))];
}
