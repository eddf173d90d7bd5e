/** A proposed change in a list, the same in every card that shows one. */
import type { DryRunOperation } from '../domain/operation.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { undoUntil } from '../ledger/undo.ts';
import { button, type Back, type Button } from './actions.ts';
import { look, type Look } from './look.ts';
import { clean, shortened } from './plain.ts';

/**
 * A proposed change as cards show it: what, which fields, why, where it stands, what can be done.
 */
export interface ChangeView {
  readonly title: string;
  /** Name and number of the record. */
  readonly place: string;
  readonly state: string;
  readonly color: Look['color'];
  /** Field and change, `before → after`; nothing stands before the arrow of a new record. */
  readonly rows: readonly { label: string; value: string }[];
  /** One sentence of the rule that asked for it. */
  readonly reason: string;
  readonly hasButtons: boolean;
  readonly buttons: readonly Button[];
}

/** The day and settings that decide which buttons an entry has. */
export interface ChangeContext {
  readonly now: Date;
  /** Minutes after a write in which it can be taken back from here; a setting. */
  readonly undoMinutes: number;
}

/** What a tool does, as a person says it. */
const TITLES: Readonly<Record<DryRunOperation['tool'], string>> = {
  create_task: 'Create a task',
  update_task: 'Change a task',
  close_task: 'Close a task',
  update_milestone: 'Change the milestone',
};

/** States of the ledger in words; the colour only repeats them (TP-3.7). */
const LOOKS: Readonly<Record<LedgerEntry['state'], Look>> = {
  proposed: look('Waits for you', 'Accent'),
  edited: look('Edited, waits for you', 'Accent'),
  snoozed: look('Put off', 'Default'),
  accepted: look('Accepted, not yet in MSX', 'Warning'),
  applying: look('Being written', 'Warning'),
  applied: look('Written to MSX', 'Good'),
  failed: look('Not written', 'Attention'),
  verified: look('In MSX', 'Good'),
  not_verified: look('MSX shows something else', 'Attention'),
  undoing: look('Being taken back', 'Warning'),
  undone: look('Taken back', 'Default'),
  dismissed: look('Dismissed', 'Default'),
  expired: look('Expired', 'Default'),
  superseded: look('Replaced', 'Default'),
};

/** Word and colour of a ledger state. */
export function lookOf(state: LedgerEntry['state']): Look {
  return LOOKS[state];
}

/** What an operation is about, in the words of its tool. */
export function titleOf({ tool }: DryRunOperation): string {
  return TITLES[tool];
}

/** Name and number of the record that an operation changes. */
export function placeOf({ target }: DryRunOperation): string {
  return 'number' in target
    ? `${target.name} (${target.number})`
    : `${target.subject} (${target.milestone.number})`;
}

/** A change in a list: its fields, where it stands, and the two or three things to do about it. */
export function changeView(
  { operation, entry }: { operation: DryRunOperation; entry: LedgerEntry | null },
  { back, ...context }: ChangeContext & { back: Back },
): ChangeView {
  const shown = entry?.operation ?? operation;
  const { word, color } = entry ? LOOKS[entry.state] : look('Dry run', 'Default');
  const buttons = entry ? listButtons(entry, back, context) : [];
  return {
    title: titleOf(shown),
    place: clean(shortened(placeOf(shown), 90)),
    state: word,
    color,
    rows: shown.preview.map(({ label, before, after }) => ({
      label: clean(shortened(label, 60)),
      value: clean(shortened(`${before === null ? '' : `${before} → `}${after ?? 'nothing'}`, 200)),
    })),
    reason: clean(shortened(shown.reason, 180)),
    hasButtons: buttons.length > 0,
    buttons,
  };
}

/** In a list: one click to accept or to take back, and one to everything else. */
function listButtons(entry: LedgerEntry, back: Back, context: ChangeContext): Button[] {
  const { id: entryId, state } = entry;
  const isWaiting = state === 'proposed' || state === 'edited' || state === 'failed';
  return [
    ...(isWaiting ? [button('Accept', { verb: 'accept', entryId, back })] : []),
    ...(canUndo(entry, context) ? [button('Undo', { verb: 'undo', entryId, back })] : []),
    button(isWaiting ? 'Edit, dismiss…' : 'Details', { verb: 'show-change', entryId, back }),
  ];
}

/** Whether an applied entry may still be taken back from here. */
export function canUndo(entry: LedgerEntry, { now, undoMinutes }: ChangeContext): boolean {
  const until = undoUntil(entry, undoMinutes);
  return until !== null && until >= now.toISOString();
}
