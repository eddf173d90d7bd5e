import type { Opportunity } from '../../domain/opportunity.ts';
import type { MilestoneSummary } from '../../domain/milestone.ts';
import { isActiveStatus } from '../../domain/milestone.ts';
import type { CaseFile } from './case-file.ts';
import { isSameProduct, namesProduct } from './product-names.ts';
import { wordsOn, type Word } from './readiness.ts';
import type { Wish } from './wishes.ts';

/** What a wish may be covered by. */
export interface Market {
  /** Open ones of the customers in scope. */
  readonly opportunities: readonly Opportunity[];
  readonly milestones: readonly MilestoneSummary[];
}

/**
 * Another open opportunity of the same customer that has the wish already: an active milestone of
 * the same workload, else the product in its name (skills.md 6).
 */
export function coveringOpportunity(wish: Wish, market: Market): Opportunity | null {
  const { milestone } = wish.file;
  const products = productsOf(wish);
  const others = market.opportunities.filter(
    ({ id, open, customer }) =>
      open && id !== milestone.opportunity.id && customer?.id === milestone.customer?.id,
  );
  const byWorkload = others.find(({ id }) =>
    market.milestones.some(
      (one) =>
        one.opportunity.id === id &&
        isActiveStatus(one.status) &&
        products.some((product) => isSameProduct(product, one.workload ?? '')),
    ),
  );
  const byName = (): Opportunity | undefined =>
    others.find(({ name }) => products.some((product) => namesProduct(name, product)));
  return byWorkload ?? byName() ?? null;
}

/** A wish that names no product is about the workload of its milestone. */
function productsOf({ products, file }: Wish): readonly string[] {
  if (products.length > 0) return products;
  return file.milestone.workload === null ? [] : [file.milestone.workload];
}

/**
 * The newest word of an account on timing or priority of an expansion, from any of its milestones.
 */
export function alignmentOf(files: readonly CaseFile[]): Word | null {
  const words = files.flatMap((file) => wordsOn(file, 'csam_alignment').slice(0, 1));
  const rank = { denied: 0, pending: 1, asserted: 2 } as const;
  const newest = words.toSorted(
    (a, b) => (b.day ?? '').localeCompare(a.day ?? '') || rank[a.polarity] - rank[b.polarity],
  );
  return newest[0] ?? null;
}

/** Agreed, and on or after the day of the wish; an undated agreement proves nothing. */
export function isAligned(alignment: Word | null, wish: Wish): boolean {
  if (alignment?.polarity !== 'asserted' || alignment.day === null) return false;
  return alignment.day >= (wish.signal.day ?? '');
}
