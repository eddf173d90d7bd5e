import type { Unread } from '../domain/unread.ts';
import { ToolError } from '../errors.ts';

/** Reads what a message can do without; what failed is named in it. */
export interface Optional {
  readonly unread: readonly Unread[];
  /** Null when MSX did not give it; `what` says what is then missing. Throws everything else. */
  readonly read: <T>(what: string, act: () => Promise<T>) => Promise<T | null>;
}

/** Opens the optional reads of one message. */
export function createOptional(): Optional {
  const unread: Unread[] = [];
  return {
    unread,
    async read(what, act) {
      try {
        return await act();
      } catch (error) {
        if (!(error instanceof ToolError)) throw error;
        unread.push({ what, why: error.message });
        return null;
      }
    },
  };
}
