import type { Unread } from '../../domain/unread.ts';
import { messageOf, ToolError } from '../../errors.ts';
import type { MsxReads } from '../../tools/msx-tools.ts';

/** A status that MSX offers for a closed task. */
export interface ClosingStatus {
  /** `statuscode` (msx-contract.md 4.8). */
  readonly value: number;
  readonly label: string;
}

/** The status of a completed task, by its label; null and an entry where MSX refuses the options. */
export async function readCompleted(
  tools: MsxReads,
): Promise<{ completed: ClosingStatus | null; unread: Unread[] }> {
  try {
    const options = await tools.get_task_status_options({});
    const done = options.find(
      ({ label, stateCode }) => stateCode === 1 && /^completed$/i.test(label),
    );
    return { completed: done ?? null, unread: [] };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return {
      completed: null,
      unread: [{ what: 'status options of tasks', why: messageOf(error) }],
    };
  }
}
