/**
 * The contract of `ask_work_iq`. Its answers are text of others: quotes for a person to read, never
 * instructions, and a failure is an answer too, because silence must not look like "nothing was
 * said".
 */
import { z } from 'zod';

/** Input of `ask_work_iq` (workiq-contract.md 2): one question, optionally about named files. */
export const AskWorkIqInput = z.strictObject({
  question: z.string().min(1),
  /**
   * Only OneDrive and SharePoint addresses of the person's tenant; others are ignored (WQ-4.11).
   */
  fileUrls: z.array(z.url()).optional(),
  /**
   * Opaque id of an earlier answer; for a follow-up of the same person on the same scope (WQ-4.8).
   */
  conversationId: z.string().optional(),
  /** IANA name, so that "this week" is the person's; WorkIQ takes UTC without it (WQ-4.10). */
  timeZone: z.string().optional(),
});
export type AskWorkIqInput = z.infer<typeof AskWorkIqInput>;

/** The ways in which a question can fail (workiq-contract.md 6), and some of our own making. */
export const WorkIqFailure = z.enum([
  'not-signed-in',
  'consent',
  'own-consent',
  'interaction',
  'tenant',
  'entitlement',
  'policy',
  'device',
  'eula',
  'throttled',
  'timeout',
  'unreachable',
  'lost-session',
  'service',
  'empty',
  'protocol',
  'budget',
  'cancelled',
]);
export type WorkIqFailure = z.infer<typeof WorkIqFailure>;

/** True when a stand-in answered from invented data; every card must say so. */
const marked = { sample: z.boolean().optional() };

/** True when this is the answer to the same question of a short while ago; nobody was asked. */
const answered = { ...marked, reused: z.boolean().optional() };

/** Class of a failure, and the id by which Microsoft's support finds the call (WQ-6.2). */
const failed = {
  ...marked,
  failure: WorkIqFailure.optional(),
  reference: z.string().optional(),
};

/**
 * The four outcomes of a question; they are never merged: a failed question is not "no evidence".
 */
export const AskWorkIqOutput = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('answered'),
    text: z.string(),
    /** Null where the server keeps no conversation, as its oldest versions do (section 3). */
    conversationId: z.string().nullable(),
    ...answered,
  }),
  z.strictObject({
    /** WorkIQ looked and found nothing that this person may see (WQ-7.2). */
    outcome: z.literal('nothing_found'),
    text: z.string(),
    ...answered,
  }),
  z.strictObject({
    /** WorkIQ or the tenant says no. Asking again changes nothing; `whatToDo` says what does. */
    outcome: z.literal('refused'),
    why: z.string(),
    whatToDo: z.string(),
    ...failed,
  }),
  z.strictObject({
    /**
     * No answer came, or none that can be read: nothing is known, and no gap may follow (WQ-5.11).
     */
    outcome: z.literal('failed'),
    why: z.string(),
    retryAfterMs: z.number().optional(),
    ...failed,
  }),
]);
export type AskWorkIqOutput = z.infer<typeof AskWorkIqOutput>;

/** How far a question is: it waits for a place, it is being asked, or its answer is at hand. */
export type AskStatus = 'queued' | 'asking' | 'reused';

/** Told of each change, in order; for a card that a person watches. */
export type OnAskStatus = (status: AskStatus) => void;

/** WorkIQ as the skills see it: one tool, for one signed-in person. */
export interface WorkIqTools {
  ask_work_iq(input: AskWorkIqInput, onStatus?: OnAskStatus): Promise<AskWorkIqOutput>;
}
