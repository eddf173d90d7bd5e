import type { Person, Role } from '../../domain/person.ts';
import { isOpen } from '../../domain/task.ts';
import type { CaseFile } from './case-file.ts';

/** The people on a milestone: its owner, owners of its tasks, and who wrote its comments. */
export function peopleOn({ ref, tasks, comments, personOf }: CaseFile): Person[] {
  const open = tasks.toSorted((a, b) => Number(isOpen(b.task)) - Number(isOpen(a.task)));
  const everybody = [
    ref.owner,
    ...open.map(({ owner }) => owner),
    ...comments.map(({ author }) => personOf(author)),
  ].filter((person) => person !== null);
  return [...new Map(everybody.map((person) => [person.id || person.name, person])).values()];
}

/** The one person of a role on a milestone, or the role itself when there is none or a choice. */
export function theOneOf(file: CaseFile, role: Role): Person | Role {
  const [first, second] = peopleOn(file).filter((person) => person.role === role);
  return first && !second ? first : role;
}
