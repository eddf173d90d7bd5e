import { z } from 'zod';
import { ScopeRequest } from '../domain/skill-result.ts';

const scope = ScopeRequest.extend({
  customer: z.string().max(200).optional(),
  opportunity: z.string().max(200).optional(),
  milestone: z.string().max(50).optional(),
});

const report = {
  resultId: z.string().min(1).max(64),
  scope,
  page: z.number().int().min(0).max(999),
};

/**
 * What a button may carry: a verb and ids, never a payload. Everything that comes back from a card is
 * untrusted; the server looks up the rest (teams-platform.md TP-11.5).
 */
export const CardAction = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('show-report'), ...report }),
  z.strictObject({
    verb: z.literal('show-milestone'),
    ...report,
    number: z.string().regex(/^7-\d{9}$/),
  }),
  z.strictObject({ verb: z.literal('ask'), text: z.string().min(1).max(300) }),
  z.strictObject({ verb: z.literal('cancel'), jobId: z.string().min(1).max(64) }),
]);
export type CardAction = z.infer<typeof CardAction>;

/** The data of a button that has a name for its verb inside, as `parseAction` reads it. */
export function packAction(action: CardAction): Record<string, unknown> {
  return { ...action };
}

/** Reads what a pressed button sent; null when it is nothing of ours. Inputs of the card are ignored. */
export function parseAction(data: unknown): CardAction | null {
  const parsed = CardAction.safeParse(data);
  return parsed.success ? parsed.data : null;
}
