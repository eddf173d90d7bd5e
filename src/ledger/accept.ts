import { ToolError } from '../errors.ts';
import { admit } from './admit.ts';
import { askAgain } from './ask-again.ts';
import { carryOut } from './carry-out.ts';
import { actOf, advance, type Change } from './change.ts';
import { changedColumns } from './compare.ts';
import type { LedgerContext } from './context.ts';
import { recoveryProblems } from './edit-rules.ts';
import type { LedgerEntry, Seen } from './entry.ts';
import { invalid, outcomeOf, undecided, type Outcome } from './outcome.ts';
import { signedBy } from './signature.ts';
import { readTarget } from './target.ts';

/** States from which a person's yes goes on; `accepted` only when writing was switched on later. */
const ACCEPTABLE: readonly LedgerEntry['state'][] = ['proposed', 'edited', 'failed'];

/** So often a lost race is read again; each loser sees what the winner stored. */
const TRIES = 3;

/**
 * A person's yes to one entry. Whoever comes second (a double click, a second device, an invoke
 * that was delivered twice) gets the stored outcome and changes nothing. Throws only what is no
 * `ToolError`.
 */
export async function accept(context: LedgerContext, entryId: string): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    const { entry, refusal } = await admit(context, entryId);
    if (refusal) return refusal;
    const isLate = entry.state === 'accepted' && context.writer !== null;
    if (!ACCEPTABLE.includes(entry.state) && !isLate) return outcomeOf(entry, true);
    const problems = recoveryProblems(entry.operation);
    if (problems.length > 0) return invalid(entry, problems);
    const outcome = await decide(context, entry);
    if (outcome) return outcome;
    // Somebody decided between reading and writing: what is stored now is the answer.
    if (tries === TRIES) return outcomeOf((await context.book.find(entryId)) ?? entry, true);
  }
}

/** The record is read again before anything is promised. Null: another decision was faster. */
async function decide(context: LedgerContext, entry: LedgerEntry): Promise<Outcome | null> {
  const at = context.now().toISOString();
  try {
    const now = await readTarget(context.tools, entry.request, at);
    if (now === null) return await gone(context, entry);
    const columns = changedColumns(entry, now);
    if (columns.length > 0) return await askAgain(context, { entry, now, columns });
    return await goOn(context, entry, now);
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const words = `${error.message} Nothing was decided and nothing was written; try again.`;
    return undecided('unreadable', entry, words);
  }
}

async function goOn(
  context: LedgerContext,
  entry: LedgerEntry,
  now: Seen,
): Promise<Outcome | null> {
  const changes = entry.state === 'accepted' ? [] : [acceptance(context, entry)];
  const accepted = changes[0]?.after ?? entry;
  if (context.writer === null) {
    return (await context.book.commit(changes)) ? outcomeOf(accepted) : null;
  }
  const start = advance(accepted, 'begin', actOf(context));
  if (!(await context.book.commit([...changes, start]))) return null;
  return carryOut(context, start.after, now.etag);
}

function acceptance(context: LedgerContext, entry: LedgerEntry): Change {
  const { person } = context;
  const act = actOf(context);
  return advance(entry, 'accept', act, {
    ...signedBy(entry, person.name),
    decidedBy: { id: person.id, name: person.name },
    decidedAt: act.at,
    failure: null,
  });
}

/**
 * MSX has no such record any more: the yes is kept in the audit, and so is that it led to nothing.
 */
async function gone(context: LedgerContext, entry: LedgerEntry): Promise<Outcome | null> {
  const changes = entry.state === 'accepted' ? [] : [acceptance(context, entry)];
  const accepted = changes[0]?.after ?? entry;
  const words = 'The record does not exist in MSX any more.';
  const failure = { status: 404, words, retryAfterMs: null, at: actOf(context).at };
  const fail = advance(accepted, 'fail', actOf(context), { failure });
  return (await context.book.commit([...changes, fail])) ? outcomeOf(fail.after) : null;
}
