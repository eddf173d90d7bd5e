import { z } from 'zod';

/** Input of `ask_work_iq` (workiq-contract.md 2): one question, optionally about named files. */
export const AskWorkIqInput = z.strictObject({
  question: z.string().min(1),
  fileUrls: z.array(z.url()).optional(),
  conversationId: z.string().optional(),
  timeZone: z.string().optional(),
});
export type AskWorkIqInput = z.infer<typeof AskWorkIqInput>;

/** The four outcomes of a question; they are never merged: a failed question is not "no evidence". */
export const AskWorkIqOutput = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('answered'),
    text: z.string(),
    conversationId: z.string().nullable(),
  }),
  z.strictObject({ outcome: z.literal('nothing_found'), text: z.string() }),
  z.strictObject({ outcome: z.literal('refused'), why: z.string(), whatToDo: z.string() }),
  z.strictObject({
    outcome: z.literal('failed'),
    why: z.string(),
    retryAfterMs: z.number().optional(),
  }),
]);
export type AskWorkIqOutput = z.infer<typeof AskWorkIqOutput>;

/** WorkIQ as the skills see it: one tool, for one signed-in person. */
export interface WorkIqTools {
  ask_work_iq(input: AskWorkIqInput): Promise<AskWorkIqOutput>;
}
