import { readableInstant } from '../domain/dates.ts';
import type { SkillResult } from '../domain/skill-result.ts';
import type { Unread } from '../domain/unread.ts';
import { clean, shortened } from './plain.ts';

const MOST_UNREAD = 4;

/** What in scope was not read, for the box that stands above all findings. */
export function unreadLines(unread: readonly Unread[]): {
  hasUnread: boolean;
  unread: { line: string }[];
} {
  const lines = unread
    .slice(0, MOST_UNREAD)
    .map(({ what, why }) => ({ line: clean(shortened(`${what}: ${why}`, 180)) }));
  const more = unread.length - lines.length;
  if (more > 0) lines.push({ line: `and ${more} more` });
  return { hasUnread: lines.length > 0, unread: lines };
}

/** Where the facts come from, how many, and of when; and that nothing was written. */
export function sourceLine({ coverage, generated_at, clock }: SkillResult): string {
  const { opportunities, milestones, activities_read } = coverage;
  const when = readableInstant(generated_at, clock.time_zone);
  return (
    `MSX, read ${when} (${clock.time_zone}): ${opportunities} opportunities, ` +
    `${milestones} milestones, tasks of ${activities_read}. Nothing was written.`
  );
}
