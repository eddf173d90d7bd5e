/** An opportunity, and by which ways it belongs to whoever asks. */
import { z } from 'zod';
import { Named, Owner } from './person.ts';

/** How a person comes to have an opportunity in the portfolio (skills.md 1). */
export const Relationship = z.enum([
  'owner',
  'deal-team',
  'milestone-owner',
  'milestone-team',
  'none',
]);
export type Relationship = z.infer<typeof Relationship>;

/** An opportunity of MSX. `closeOn` is `msp_estcompletiondate`, else `estimatedclosedate`. */
export const Opportunity = z.strictObject({
  id: z.string(),
  /** `7-…`, for people to say; null when MSX has none. */
  number: z.string().nullable(),
  name: z.string(),
  /** State 0; won and lost ones are not open. */
  open: z.boolean(),
  customer: Named.nullable(),
  owner: Owner.nullable(),
  /** MCEM stage as MSX labels it, or its raw value where no label came (msx-contract.md 3.2). */
  stage: z.string().nullable(),
  /** Null is common: neither of the two columns is mandatory. */
  closeOn: z.string().nullable(),
  /** Every way in which the asking person is related; `none` when read by name only. */
  relationship: z.array(Relationship),
  url: z.string(),
});
export type Opportunity = z.infer<typeof Opportunity>;
