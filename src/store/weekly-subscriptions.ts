import { type Kysely, type Selectable } from 'kysely';
import { z } from 'zod';
import { zoneNamed } from '../domain/zones.ts';
import {
  nameKey,
  type SubjectKey,
  type Subscription,
  type SubscriptionBook,
} from '../weekly/book.ts';
import { WeeklySettings } from '../weekly/settings.ts';
import { json, type Tables } from './tables.ts';

/** Opens the table `weekly_subscription`. */
export function createSubscriptionBook(db: Kysely<Tables>, now: () => Date): SubscriptionBook {
  const row = (subscription: Omit<Subscription, 'sentWeek'>) => ({
    ...subjectRow(subscription),
    ...restOf(subscription, now),
  });
  const insert = (subscription: Omit<Subscription, 'sentWeek'>) =>
    db.insertInto('weekly_subscription').values({ ...row(subscription), sent_week: null });
  return {
    async find(key) {
      const query = db.selectFrom('weekly_subscription').selectAll();
      const found = await query.where((where) => where.and(subjectRow(key))).executeTakeFirst();
      return found ? toSubscription(found) : null;
    },
    async save(subscription) {
      await insert(subscription)
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'kind', 'id']).doUpdateSet(restOf(subscription, now)),
        )
        .execute();
    },
    async addIfNew(subscription) {
      const { numInsertedOrUpdatedRows } = await insert(subscription)
        .onConflict((conflict) => conflict.columns(['tenant_id', 'kind', 'id']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    forget: (key) =>
      db.transaction().execute(async (transaction) => {
        // Without settings there is no next week that could be compared with the last one.
        for (const table of ['weekly_subscription', 'weekly_snapshot'] as const) {
          const query = transaction.deleteFrom(table);
          await query.where((where) => where.and(subjectRow(key))).execute();
        }
      }),
    namesOf: (keys) => namesOf(db, keys),
    upcoming: ({ tenantId }, limit) => upcoming(db, tenantId, limit),
  };
}

async function namesOf(
  db: Kysely<Tables>,
  keys: readonly SubjectKey[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('weekly_subscription')
    .select(['tenant_id as tenantId', 'kind', 'id', 'name'])
    .where((where) =>
      where(
        where.refTuple('tenant_id', 'kind', 'id'),
        'in',
        keys.map(({ tenantId, kind, id }) => where.tuple(tenantId, kind, id)),
      ),
    )
    .execute();
  return new Map(rows.map((row) => [nameKey(row), row.name]));
}

async function upcoming(
  db: Kysely<Tables>,
  tenantId: string | undefined,
  limit: number,
): ReturnType<SubscriptionBook['upcoming']> {
  const planned = db.selectFrom('weekly_subscription').where('next_run_at', 'is not', null);
  const own = tenantId === undefined ? planned : planned.where('tenant_id', '=', tenantId);
  const rows = await own.selectAll().orderBy('next_run_at').orderBy('id').limit(limit).execute();
  const { total } = await own
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { soonest: rows.flatMap(readable), total: Number(total) };
}

/** The key of a subject as columns. */
export function subjectRow({ tenantId, kind, id }: SubjectKey) {
  return { tenant_id: tenantId, kind, id };
}

/** Everything but the key and the last week, which only the scheduler writes. */
function restOf(
  { name, readerId, settings, next }: Omit<Subscription, 'sentWeek'>,
  now: () => Date,
) {
  return {
    name,
    reader_id: readerId,
    settings: json(settings),
    next_run_at: next?.at.toISOString() ?? null,
    next_week: next?.week ?? null,
    updated_at: now().toISOString(),
  };
}

/** Nothing where the settings can't be read: that one row must not hide all others. */
export function readable(row: Selectable<Tables['weekly_subscription']>): Subscription[] {
  try {
    return [toSubscription(row)];
  } catch {
    return [];
  }
}

const Zoned = z.looseObject({ timeZone: z.string() });

/** A zone that is no more is nobody's choice: the next client that names one decides. */
function withZone(settings: unknown): unknown {
  const { data } = Zoned.safeParse(settings);
  if (!data || zoneNamed(data.timeZone) !== null) return settings;
  return { ...data, timeZone: 'UTC', isZoneGuessed: true };
}

/** A row as a subscription. Throws when its settings are none, which a migration must prevent. */
export function toSubscription(row: Selectable<Tables['weekly_subscription']>): Subscription {
  const { tenant_id: tenantId, kind, id, name, next_run_at: at, next_week: week } = row;
  return {
    tenantId,
    kind,
    id,
    name,
    readerId: row.reader_id,
    settings: WeeklySettings.parse(withZone(row.settings)),
    next: at !== null && week !== null ? { at, week } : null,
    sentWeek: row.sent_week,
  };
}
