import { z } from 'zod';
import { ScopeRequest } from '../domain/skill-result.ts';

const scope = ScopeRequest.extend({
  customer: z.string().max(200).optional(),
  opportunity: z.string().max(200).optional(),
  milestone: z.string().max(50).optional(),
});

/** Which result a button belongs to; the scope lets the server read again what it no longer keeps. */
const report = {
  /** Id of the skill that found it. */
  skill: z.string().regex(/^[a-z-]{1,40}$/),
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
  z.strictObject({ verb: z.literal('show-summary'), ...report }),
  z.strictObject({ verb: z.literal('show-changes'), ...report }),
  z.strictObject({
    verb: z.literal('show-finding'),
    ...report,
    findingId: z.string().regex(/^[\w.:-]{1,120}$/),
  }),
  z.strictObject({ verb: z.literal('ask'), text: z.string().min(1).max(300) }),
  z.strictObject({ verb: z.literal('cancel'), jobId: z.string().min(1).max(64) }),
]);
export type CardAction = z.infer<typeof CardAction>;

/** A button that turns a page or opens a part of one result. */
export type ReportAction = Exclude<CardAction, { verb: 'ask' | 'cancel' }>;

/** A button as templates bind it: its words, its verb, and the data that comes back when pressed. */
export interface Button {
  readonly label: string;
  readonly verb: CardAction['verb'];
  readonly data: CardAction;
}

/** A button for a template. */
export function button(label: string, data: CardAction): Button {
  return { label, verb: data.verb, data };
}

/** Reads what a pressed button sent; null when it is nothing of ours. */
export function parseAction(data: unknown): CardAction | null {
  const parsed = CardAction.safeParse(data);
  return parsed.success ? parsed.data : null;
}
