import { z } from 'zod';

/** Input of `ask_work_iq` (workiq-contract.md 2): one question, optionally about named files. */
export const AskWorkIqInput = z.strictObject({
  question: z.string().min(1),
  fileUrls: z.array(z.url()).optional(),
  conversationId: z.string().optional(),
  timeZone: z.string().optional(),
});
export type AskWorkIqInput = z.infer<typeof AskWorkIqInput>;

/** The ways in which a question can fail (workiq-contract.md 6), and two of our own making. */
export const WorkIqFailure = z.enum([
  'not-signed-in',
  'consent',
  'interaction',
  'tenant',
  'entitlement',
  'policy',
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

/** Class of a failure, and the id by which Microsoft's support finds the call (WQ-6.2). */
const failed = {
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
    conversationId: z.string().nullable(),
    /** True when a stand-in answered from invented data; every card must say so. */
    sample: z.boolean().optional(),
  }),
  z.strictObject({
    outcome: z.literal('nothing_found'),
    text: z.string(),
    sample: z.boolean().optional(),
  }),
  z.strictObject({
    outcome: z.literal('refused'),
    why: z.string(),
    whatToDo: z.string(),
    ...failed,
  }),
  z.strictObject({
    outcome: z.literal('failed'),
    why: z.string(),
    retryAfterMs: z.number().optional(),
    ...failed,
  }),
]);
export type AskWorkIqOutput = z.infer<typeof AskWorkIqOutput>;

/** WorkIQ as the skills see it: one tool, for one signed-in person. */
export interface WorkIqTools {
  ask_work_iq(input: AskWorkIqInput): Promise<AskWorkIqOutput>;
}
