/** The weekly messages as somebody looks at them: how many stand where, and each of them. */
import type { Kysely, Selectable } from 'kysely';
import {
  DeliveryState,
  type Delivery,
  type DeliveryBook,
  type Ready,
} from '../weekly/delivery-book.ts';
import { parseReady } from '../weekly/ready.ts';
import type { Tables } from './tables.ts';

/** The half of the book that changes nothing. */
export function createOverview(db: Kysely<Tables>): Pick<DeliveryBook, 'counts' | 'list'> {
  return {
    async counts({ tenantId, week }) {
      let query = db
        .selectFrom('weekly_delivery')
        .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
        .groupBy('state');
      if (tenantId !== undefined) query = query.where('tenant_id', '=', tenantId);
      if (week !== undefined) query = query.where('week', '=', week);
      const found = new Map((await query.execute()).map(({ state, count }) => [state, count]));
      const count = (state: DeliveryState): number => Number(found.get(state) ?? 0);
      return {
        due: count('due'),
        gathered: count('gathered'),
        sending: count('sending'),
        sent: count('sent'),
        unknown: count('unknown'),
        failed: count('failed'),
        skipped: count('skipped'),
        cancelled: count('cancelled'),
      };
    },
    async list({ tenantId, week, states }, limit) {
      let query = db.selectFrom('weekly_delivery').selectAll().where('state', 'in', states);
      if (tenantId !== undefined) query = query.where('tenant_id', '=', tenantId);
      if (week !== undefined) query = query.where('week', '=', week);
      return (await query.orderBy('updated_at', 'desc').limit(limit).execute()).map(toDelivery);
    },
  };
}

/** A row as a delivery. Throws on a state that the code does not know. */
export function toDelivery(row: Selectable<Tables['weekly_delivery']>): Delivery {
  const { id, tenant_id: tenantId, kind, subject_id: subjectId, due_at: at, week } = row;
  const ready: Ready | null = row.ready === null ? null : parseReady(row.ready);
  return {
    id,
    subject: { tenantId, kind, id: subjectId },
    run: { at, week },
    state: DeliveryState.parse(row.state),
    attempts: row.attempts,
    ready,
    reason: row.reason,
  };
}
