import type { Evidence } from '../../domain/evidence.ts';
import { isOpen } from '../../domain/task.ts';
import { personIn } from '../../signals/read-signals.ts';
import type { CaseFile, PlacedSignal } from './case-file.ts';
import { columnEvidence, signalEvidence, taskEvidence } from './evidence.ts';
import { isDeliveryTask } from './hands-on.ts';
import { newestWord } from './newest-word.ts';

/** Who can do hands-on work, in the order in which one of several is taken (skills.md 6). */
export const EXECUTORS = ['partner', 'isd', 'unified', 'csa', 'customer'] as const;

/** One kind of executor. */
export type Executor = (typeof EXECUTORS)[number];

/** Whose hands do the work of a milestone, and how that is known. */
export interface Execution {
  readonly kind: Executor | 'none';
  readonly name?: string;
  readonly source: 'attribution' | 'activity' | 'task_owner' | 'none';
  /** The column of MSX that a later text denies; null when it stands or is empty. */
  readonly staleColumn: string | null;
  /** True when a text names the CSAM as the one who does the work. */
  readonly saysCsam: boolean;
  readonly evidence: Evidence[];
}

/** Labels of "Delivered by", in small letters (msx-contract.md 4.4). */
const ATTRIBUTION: Readonly<Record<string, Executor>> = {
  partner: 'partner',
  isd: 'isd',
  'microsoft support': 'unified',
  customer: 'customer',
};

/** The value of `delivered by`; null when it is empty or unknown. */
export function attributionOf({ deliveredBy }: CaseFile): Executor | null {
  return ATTRIBUTION[deliveredBy?.trim().toLowerCase() ?? ''] ?? null;
}

/** True when a text says that the path or owner of the column is out. */
export function isColumnDenied(file: CaseFile, value: string): boolean {
  return (['delivery_path', 'execution_owner'] as const).some(
    (kind) => newestWord(file.signals, kind, value)?.polarity === 'denied',
  );
}

/**
 * The execution owner: the column, else what was said last, else who owns the open delivery tasks.
 */
export function executionOf(file: CaseFile): Execution {
  const column = attributionOf(file);
  const denied = column !== null && isColumnDenied(file, column);
  const staleColumn = denied ? file.deliveredBy : null;
  if (column !== null && !denied) {
    const evidence = [columnEvidence(file, 'delivered by', file.deliveredBy ?? '')];
    return { kind: column, source: 'attribution', staleColumn, saysCsam: false, evidence };
  }
  return { ...(fromActivity(file) ?? fromTasks(file)), staleColumn };
}

/** What one source says. */
type Found = Omit<Execution, 'staleColumn'>;

/** Of the newest day on which somebody is named; a value that is denied by now names nobody. */
function fromActivity(file: CaseFile): Found | null {
  const standing = [...EXECUTORS, 'csam']
    .map((value) => newestWord(file.signals, 'execution_owner', value))
    .filter((signal) => signal?.polarity === 'asserted');
  const newest = standing
    .map((signal) => signal?.day ?? '')
    .toSorted()
    .at(-1);
  const last = standing.filter((signal) => (signal?.day ?? '') === newest);
  const named = EXECUTORS.flatMap((kind) => {
    const signal = last.find((one) => one?.value === kind);
    return signal ? [{ kind, signal }] : [];
  });
  const whole = named.find(({ signal }) => NAMED_FOR_ALL.test(signal.quote)) ?? named[0];
  if (whole) {
    const name = nameOf(file, whole.signal, whole.kind);
    return {
      kind: whole.kind,
      ...(name === null ? {} : { name }),
      source: 'activity',
      saysCsam: false,
      evidence: [signalEvidence(file, whole.signal)],
    };
  }
  const [csam] = last;
  if (!csam) return null;
  const evidence = [signalEvidence(file, csam)];
  return { kind: 'none', source: 'activity', saysCsam: true, evidence };
}

/** Words by which one of several executors is named for the whole. */
const NAMED_FOR_ALL = /\b(all|whole|entire|everything|complete|end[- ]to[- ]end|overall)\b/i;

/** A person of that role who is named, or who speaks of what they do themselves. */
function nameOf(file: CaseFile, signal: PlacedSignal, kind: Executor): string | null {
  const named = personIn(signal.quote, file.peopleNames);
  if (named !== null && file.named(named).role === kind) return named;
  const author = file.personOf(signal.by);
  return author?.role === kind && /\b(I|we|our)\b/.test(signal.quote) ? author.name : null;
}

/** The last source: whoever owns the open hands-on tasks. */
function fromTasks(file: CaseFile): Found {
  const tasks = file.tasks.filter((task) => isOpen(task.task) && isDeliveryTask(task));
  for (const kind of EXECUTORS) {
    const own = tasks.filter(({ owner }) => owner?.role === kind);
    const name = own[0]?.owner?.name;
    if (name === undefined) continue;
    const evidence = own.map(taskEvidence);
    return { kind, name, source: 'task_owner', saysCsam: false, evidence };
  }
  return { kind: 'none', source: 'none', saysCsam: false, evidence: [] };
}
