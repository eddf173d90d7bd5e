import { accept } from './accept.ts';
import type { LedgerContext } from './context.ts';
import type { LedgerEntry } from './entry.ts';
import type { Outcome } from './outcome.ts';
import { WAITING_STATES } from './states.ts';

/** One line of the list that a person sees before accepting all of it. */
export interface PlannedStep {
  readonly entryId: string;
  /** Name of the milestone or subject of the task. */
  readonly target: string;
  /** All fields in one line, with their new values. */
  readonly change: string;
}

/** What "accept all" would do, in order; only what still waits is in it. */
export function planOfAll(entries: readonly LedgerEntry[]): PlannedStep[] {
  return entries
    .filter(({ state }) => WAITING_STATES.includes(state))
    .map(({ id, operation }) => ({
      entryId: id,
      target: 'subject' in operation.target ? operation.target.subject : operation.target.name,
      change: operation.preview
        .map(({ label, after }) => `${label}: ${after ?? 'empty'}`)
        .join('; '),
    }));
}

/**
 * Accepts the listed entries one after the other and reports each as it is done. One that fails
 * stops none of the others, and nothing that was not on the list is touched.
 */
export async function acceptAll(
  context: LedgerContext,
  entryIds: readonly string[],
  report: (outcome: Outcome, index: number) => void = () => undefined,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, entryId] of [...new Set(entryIds)].entries()) {
    const outcome = await accept(context, entryId);
    outcomes.push(outcome);
    report(outcome, index);
  }
  return outcomes;
}
