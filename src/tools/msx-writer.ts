/** The one port through which anything is written. Skills never see it. */
import type { DryRunAnswer } from './msx-tools.ts';

/**
 * One write: what a dry run said, and the version that the person saw (null: a new record). A PATCH
 * without a version is never sent.
 */
export interface MsxWrite extends Pick<DryRunAnswer, 'method' | 'path' | 'payload'> {
  readonly ifMatch: string | null;
}

/**
 * What became of a write. `refused`: MSX said no, nothing was written. `unknown`: the request may
 * have arrived (no answer, or an error of the server): only reading MSX tells.
 */
export type WriteAnswer =
  | { readonly outcome: 'written' }
  | {
      readonly outcome: 'refused';
      /** HTTP status; 0 when the request never left. */
      readonly status: number;
      /** What MSX said, in a sentence for the person who accepted. */
      readonly words: string;
      /** How long MSX asks to wait; null when it did not ask. */
      readonly retryAfterMs: number | null;
    }
  | { readonly outcome: 'unknown'; readonly status: number; readonly words: string };

/**
 * Writes to MSX with one person's own token. A write is sent once; nobody but a person sends it
 * again.
 */
export interface MsxWriter {
  write(request: MsxWrite): Promise<WriteAnswer>;
}
