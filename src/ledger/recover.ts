import { lookUp } from './carry-out.ts';
import type { LedgerContext } from './context.ts';
import type { LedgerEntry } from './entry.ts';
import type { Outcome } from './outcome.ts';
import { lookUpUndo } from './undo.ts';

/** Longer than any request lives: who began it has ended, or will find the entry decided. */
const GIVEN_UP_MS = 90_000;
/** Entries a look; the rest is found by the next one. */
const AT_MOST = 200;

/**
 * Looks up in MSX what became of writes whose process ended, or got no answer. Only those that the
 * person began: they are read with that person's own token. Nothing is sent again.
 */
export async function resolveUnfinished(context: LedgerContext): Promise<Outcome[]> {
  const { book, person, now } = context;
  const unfinished = await book.list(
    {
      tenantId: person.tenantId,
      states: ['applying', 'undoing'],
      changedBefore: new Date(now().getTime() - GIVEN_UP_MS).toISOString(),
    },
    AT_MOST,
  );
  const outcomes: Outcome[] = [];
  for (const entry of unfinished.filter(({ decidedBy }) => decidedBy?.id === person.id)) {
    outcomes.push(await resolve(context, entry));
  }
  return outcomes;
}

function resolve(context: LedgerContext, entry: LedgerEntry): Promise<Outcome> {
  const why = 'The write was interrupted.';
  return entry.state === 'undoing' ? lookUpUndo(context, entry, why) : lookUp(context, entry, why);
}
