import { z } from 'zod';
import { addDays, dayOf } from '../../domain/dates.ts';
import type { Unread } from '../../domain/unread.ts';
import type { GatherContext } from '../define-skill.ts';
import { readSet } from './optional-read.ts';

/** A change of a milestone's status, by MSX's own record of changes. */
export interface StatusChange {
  readonly milestoneId: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

const AuditRow = z.looseObject({
  createdon: z.string(),
  _objectid_value: z.string(),
  changedata: z.string().nullish(),
});

const Changes = z.looseObject({
  changedAttributes: z.array(
    z.looseObject({
      logicalName: z.string(),
      oldValue: z.unknown(),
      newValue: z.unknown(),
      oldName: z.string().nullish(),
      newName: z.string().nullish(),
    }),
  ),
});

/**
 * Status changes of the recent days, newest first. Where audits are refused, that stands in
 * `unread`.
 */
export async function readStatusChanges(
  { tools, today, timeZone, thresholds }: GatherContext,
  milestoneIds: readonly string[],
): Promise<{ changes: StatusChange[]; unread: readonly Unread[] }> {
  const since = addDays(today, -thresholds.recent.days);
  const { rows, unread } = await readSet(tools, {
    what: 'status changes of milestones',
    entitySet: 'audits',
    select: 'createdon,_objectid_value,changedata',
    column: '_objectid_value',
    ids: milestoneIds,
    // A day earlier than counted: the asker's day may begin before the day of UTC.
    also: `createdon ge ${addDays(since, -1)}T00:00:00Z`,
  });
  const changes = rows.flatMap((raw) => {
    const row = AuditRow.safeParse(raw);
    return row.success ? changesIn(row.data, timeZone) : [];
  });
  return {
    changes: changes
      .filter(({ day }) => day >= since && day <= today)
      .toSorted((a, b) => b.day.localeCompare(a.day)),
    unread,
  };
}

function changesIn(row: z.infer<typeof AuditRow>, timeZone: string): StatusChange[] {
  const parsed = Changes.safeParse(jsonOf(row.changedata ?? ''));
  const day = dayOf(row.createdon, timeZone);
  if (!parsed.success || day === null) return [];
  return parsed.data.changedAttributes
    .filter(({ logicalName }) => logicalName === 'msp_milestonestatus')
    .filter(({ oldValue, newValue }) => String(oldValue) !== String(newValue))
    .map(({ oldValue, newValue, oldName, newName }) => ({
      milestoneId: row._objectid_value,
      day,
      from: oldName ?? String(oldValue),
      to: newName ?? String(newValue),
    }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
