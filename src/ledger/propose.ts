import type { DryRunOperation } from '../domain/operation.ts';
import { MSX_TOOLS, type MsxTools } from '../tools/msx-tools.ts';
import { advance, begin, type Act, type Change } from './change.ts';
import type { LedgerContext } from './context.ts';
import type { LedgerEntry, LedgerRequest, Seen } from './entry.ts';
import { evidenceHash } from './evidence-hash.ts';
import { readTargets } from './read-targets.ts';
import { OPEN_STATES } from './states.ts';

/** A run of a skill that proposes operations to the person of the context. */
export interface Proposal {
  /** In the order in which they are to be shown. */
  readonly operations: readonly DryRunOperation[];
  readonly conversation: LedgerEntry['conversation'];
  readonly source: LedgerEntry['source'];
}

/** What became of one operation: the entry that stands for it now, and why it is that one. */
export interface Proposed {
  /**
   * `kept`: the same stands there already. `stays_dismissed`: until its evidence changes.
   * `waits_for_msx`: accepted, but MSX does not show it yet.
   */
  readonly kind: 'new' | 'kept' | 'replaced' | 'stays_dismissed' | 'waits_for_msx';
  readonly entry: LedgerEntry;
  readonly words: string;
}

/**
 * Brings the operations of a run into the ledger, in their order. The same key for the same person
 * never stands open twice: an open proposal is kept, or replaced when it changed; what a person
 * dismissed stays away until its evidence changes; what a person accepted waits for MSX.
 */
export async function propose(
  context: LedgerContext,
  { operations, conversation, source }: Proposal,
): Promise<Proposed[]> {
  const requests = await Promise.all(
    operations.map((operation) => requestOf(context.tools, operation)),
  );
  const at = context.now().toISOString();
  const seen = await readTargets(context.tools, requests, at);
  const entries = operations.map((operation, index) =>
    newEntry(context, {
      at,
      operation,
      conversation,
      source,
      request: requests[index] ?? { method: 'PATCH', path: '', payload: {} },
      seen: seen[index] ?? null,
    }),
  );
  const known = await context.book.withKeys(personOf(context, entries));
  const proposed: Proposed[] = [];
  for (const entry of entries) proposed.push(await settle(context, entry, known));
  return proposed;
}

/** The exact request, as the dry-run tool gives it. */
export async function requestOf(
  tools: MsxTools,
  operation: DryRunOperation,
): Promise<LedgerRequest> {
  const answer: unknown = await Reflect.apply(tools[operation.tool], tools, [operation.arguments]);
  const { method, path, payload } = MSX_TOOLS[operation.tool].output.parse(answer);
  return { method, path, payload };
}

interface Parts extends Omit<Proposal, 'operations'> {
  readonly at: string;
  readonly operation: DryRunOperation;
  readonly request: LedgerRequest;
  readonly seen: Seen | null;
}

function newEntry({ person, newId, expiryDays }: LedgerContext, parts: Parts): LedgerEntry {
  const { at, operation, request, seen, conversation, source } = parts;
  const id = newId();
  const expires = Date.parse(at) + expiryDays * 86_400_000;
  return {
    ...BLANK,
    id,
    tenantId: person.tenantId,
    addressee: { id: person.id, name: person.name },
    conversation,
    source,
    customer: customerOf(operation),
    operation,
    request: withKey(request, id),
    seen,
    evidenceHash: evidenceHash(operation),
    createdAt: at,
    updatedAt: at,
    expiresAt: new Date(expires).toISOString(),
  };
}

/** Fields of an entry to which nothing has happened. */
const BLANK = {
  state: 'proposed',
  version: 1,
  original: null,
  snoozedUntil: null,
  decidedBy: null,
  decidedAt: null,
  reason: null,
  after: null,
  appliedAt: null,
  change: null,
  failure: null,
  verification: null,
} as const;

/** A new task gets the entry's id as its key: MSX itself then refuses to make it twice. */
export function withKey(request: LedgerRequest, id: string): LedgerRequest {
  if (request.method !== 'POST') return request;
  return { ...request, payload: { ...request.payload, activityid: id } };
}

/** The customer of an operation: that of its milestone. */
function customerOf({ target }: DryRunOperation): LedgerEntry['customer'] {
  return 'milestone' in target ? target.milestone.customer : target.customer;
}

function personOf({ person }: LedgerContext, entries: readonly LedgerEntry[]) {
  const keys = entries.map(({ operation }) => operation.key);
  return { tenantId: person.tenantId, addresseeId: person.id, keys };
}

/** So often a lost race with another run is read again. */
const TRIES = 3;

async function settle(
  context: LedgerContext,
  entry: LedgerEntry,
  known: readonly LedgerEntry[],
): Promise<Proposed> {
  const act = { by: 'system', at: entry.createdAt };
  let others = known;
  for (let tries = 1; ; tries += 1) {
    const own = others.filter(({ operation }) => operation.key === entry.operation.key);
    const plan = planOf(own, entry, act);
    if (plan.changes.length === 0 || (await context.book.commit(plan.changes)))
      return plan.proposed;
    if (tries === TRIES) return { ...plan.proposed, kind: 'kept' };
    // Another run of the same person was faster: its entry is looked at as any other.
    others = await context.book.withKeys(personOf(context, [entry]));
  }
}

/** What to answer, and what to store for it; no changes when all stays as it is. */
interface Plan {
  readonly proposed: Proposed;
  readonly changes: readonly Change[];
}

/** What a new proposal means beside those that are known under its key. Newest first. */
function planOf(known: readonly LedgerEntry[], entry: LedgerEntry, act: Act): Plan {
  const open = known.find(({ state }) => OPEN_STATES.includes(state));
  if (open) return besideOpen(open, entry, act);
  const dismissed = known.find(({ state }) => state === 'dismissed');
  if (dismissed?.evidenceHash === entry.evidenceHash) {
    return plan('stays_dismissed', dismissed, dismissedWords(dismissed));
  }
  const failed = known.find(({ state }) => state === 'failed' || state === 'not_verified');
  const replaced = failed ? [replacedBy(failed, entry, act)] : [];
  return plan('new', entry, 'New.', [...replaced, begin(entry, act)]);
}

function besideOpen(open: LedgerEntry, entry: LedgerEntry, act: Act): Plan {
  const { state } = open;
  if (state === 'accepted' || state === 'applying' || state === 'undoing') {
    return plan('waits_for_msx', open, 'Accepted already; MSX does not show it yet.');
  }
  const isExpired = open.expiresAt <= entry.createdAt;
  if (!isExpired && isStillMeant(open, entry)) {
    const since = open.createdAt.slice(0, 10);
    return plan('kept', open, `Proposed on ${since}; nothing has changed since.`);
  }
  const end = isExpired ? advance(open, 'expire', act) : replacedBy(open, entry, act);
  return plan('replaced', entry, 'Replaces an earlier proposal.', [end, begin(entry, act)]);
}

/** What a person edited or put off is that person's word as long as its evidence stands. */
function isStillMeant(open: LedgerEntry, entry: LedgerEntry): boolean {
  if (open.evidenceHash !== entry.evidenceHash) return false;
  if (open.original !== null || open.state === 'snoozed') return true;
  // The database keeps values, not their order.
  const sorted = (values: object): string => JSON.stringify(Object.entries(values).toSorted());
  const content = ({ operation, seen }: LedgerEntry): string =>
    sorted(operation.arguments) + sorted(seen?.values ?? {});
  return content(open) === content(entry);
}

function replacedBy(old: LedgerEntry, entry: LedgerEntry, act: Act): Change {
  return advance(old, 'supersede', act, { change: { columns: [], replacementId: entry.id } });
}

function dismissedWords({ decidedBy, decidedAt, reason }: LedgerEntry): string {
  const who = decidedBy?.name ?? 'somebody';
  const when = decidedAt?.slice(0, 10) ?? 'earlier';
  return `${who} dismissed this on ${when} (${reason ?? 'no reason'}); it comes back when its evidence changes.`;
}

function plan(
  kind: Proposed['kind'],
  entry: LedgerEntry,
  words: string,
  changes: readonly Change[] = [],
): Plan {
  return { proposed: { kind, entry, words }, changes };
}
