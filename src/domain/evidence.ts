/** Why a finding is a finding: the words or values that prove it, and where they stand. */
import { z } from 'zod';
import { Person } from './person.ts';

/**
 * What a finding rests on: one field of one record, quoted verbatim. `skills.md` 2 gives the shape.
 */
export const Evidence = z.strictObject({
  system: z.enum(['msx', 'workiq']),
  record: z.strictObject({
    /** Logical name in MSX such as `task`; for WorkIQ the kind of source such as `mail`. */
    type: z.string(),
    id: z.string(),
    /** What a person calls it: the number of a milestone, the subject of a task. */
    label: z.string(),
    url: z.string().optional(),
  }),
  /** Column of the record, or the part of it that was read. */
  field: z.string(),
  /** Verbatim from the source, never reworded: untrusted text that only a `TextRun` may show. */
  quote: z.string(),
  /** When it was said or set, ISO; null when the source does not tell. */
  at: z.string().nullable(),
  by: Person.nullable(),
});
export type Evidence = z.infer<typeof Evidence>;
