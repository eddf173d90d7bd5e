import { readableInstant } from '../domain/dates.ts';
import type { SkillResult, Source } from '../domain/skill-result.ts';
import type { Unread } from '../domain/unread.ts';
import { counted } from './counted.ts';
import { clean, shortened } from './plain.ts';

/** Lines of the box; the rest is a number, so that it never fills the card. */
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
export function sourceLine({ coverage, generated_at, clock, sources }: SkillResult): string {
  const { opportunities, milestones, activities_read } = coverage;
  const when = readableInstant(generated_at, clock.time_zone);
  return (
    `MSX, read ${when} (${clock.time_zone}): ${counted(opportunities, 'opportunity')}, ` +
    `${counted(milestones, 'milestone')}, tasks of ${activities_read}. ` +
    `${workIqWords(sources.find(({ system }) => system === 'workiq'))}Nothing was written.`
  );
}

/** Who paid for an answer wants to know that it was not bought twice; who reads it, how old it is. */
function workIqWords(source: Source | undefined): string {
  if (!source) return '';
  const { calls, reused = 0, sample = false } = source;
  const questions = calls === 1 ? '1 question' : `${calls} questions`;
  const all = reused === calls ? 'all' : String(reused);
  const again = reused === 0 ? '' : `, ${all} answered from the last 15 minutes, not asked again`;
  return `WorkIQ${sample ? ' (sample data)' : ''}: ${questions}${again}. `;
}
