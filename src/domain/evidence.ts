/** Why a finding is a finding: the words or values that prove it, and where they stand. */
import { z } from 'zod';
import { Person } from './person.ts';

/** What a finding rests on: one field of one record, quoted verbatim. */
export const Evidence = z.strictObject({
  system: z.enum(['msx', 'workiq']),
  record: z.strictObject({
    type: z.string(),
    id: z.string(),
    label: z.string(),
    url: z.string().optional(),
  }),
  field: z.string(),
  quote: z.string(),
  at: z.string().nullable(),
  by: Person.nullable(),
});
export type Evidence = z.infer<typeof Evidence>;
