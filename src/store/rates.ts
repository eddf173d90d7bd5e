import { sql, type Kysely } from 'kysely';
import type { RateBook } from '../weekly/delivery-book.ts';
import type { Tables } from './tables.ts';

/**
 * Opens the table `rate_bucket`: one row a budget, its next free place as an instant of the database's
 * own clock, so that processes with clocks of their own keep one rate.
 */
export function createRateBook(db: Kysely<Tables>): RateBook {
  return {
    /**
     * `tat` is the theoretical arrival time of a leaky bucket (GCRA): the moment from which on one
     * more request fits. Gives the milliseconds to wait for it.
     */
    async slot(key, gapMs) {
      const { rows } = await sql<{ wait: number }>`
        insert into rate_bucket as bucket (key, tat)
        values (${key}, clock_timestamp() + ${gapMs} * interval '1 millisecond')
        on conflict (key) do update set tat =
          greatest(bucket.tat, clock_timestamp(), coalesce(bucket.paused_until, bucket.tat))
            + ${gapMs} * interval '1 millisecond'
        returning (extract(epoch from tat - clock_timestamp()) * 1000)::float8 as wait`.execute(db);
      return Math.max(0, Number(rows[0]?.wait ?? 0) - gapMs);
    },
    async pause(key, ms) {
      await sql`
        insert into rate_bucket as bucket (key, tat, paused_until)
        values (${key}, clock_timestamp(), clock_timestamp() + ${ms} * interval '1 millisecond')
        on conflict (key) do update set paused_until =
          greatest(coalesce(bucket.paused_until, excluded.paused_until), excluded.paused_until)
      `.execute(db);
    },
  };
}
