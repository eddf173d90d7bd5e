import type { Role } from '../domain/person.ts';

/** Which MSX text is read: a milestone's name or comment, or a task's subject or description. */
export type TextField = 'name' | 'comment' | 'subject' | 'description';

/** Where a text comes from: its time (ISO), its writer, and what is known of people named in it. */
export interface TextSource {
  readonly at: string | null;
  readonly by: string | null;
  readonly field?: TextField;
  /** Names of people who may be named in the text. */
  readonly people?: readonly string[];
  /** Roles by full name, where MSX knows them: "Piotr builds" then says that the CSA builds. */
  readonly roles?: ReadonlyMap<string, Role>;
}
