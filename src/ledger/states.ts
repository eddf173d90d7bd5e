import { z } from 'zod';

/** Where an entry of the ledger stands (docs/ledger.md). */
export const LedgerState = z.enum([
  'proposed',
  'edited',
  'snoozed',
  'accepted',
  'applying',
  'applied',
  'failed',
  'verified',
  'not_verified',
  'undoing',
  'undone',
  'dismissed',
  'expired',
  'superseded',
]);
export type LedgerState = z.infer<typeof LedgerState>;

/** What may happen to an entry. */
export const LedgerEventName = z.enum([
  'propose',
  'accept',
  'edit',
  'dismiss',
  'snooze',
  'wake',
  'expire',
  'supersede',
  'begin',
  'confirm',
  'fail',
  'undo',
  'verify',
  'contradict',
  // Not a step: who took part was forgotten, the state stays (`forget.ts`).
  'forget',
]);
export type LedgerEventName = z.infer<typeof LedgerEventName>;

type Moves = Partial<Record<LedgerEventName, LedgerState>>;

const WAITING: Moves = {
  accept: 'accepted',
  edit: 'edited',
  dismiss: 'dismissed',
  snooze: 'snoozed',
  expire: 'expired',
  supersede: 'superseded',
};

/**
 * Every step that an entry may take; whatever is not here is forbidden. `applying` and `undoing`
 * stand between "the person said yes" and "MSX said yes": they are stored before the request
 * leaves, so that after a crash it is known that MSX must be read before anything is said or sent.
 */
export const TRANSITIONS: Readonly<Record<LedgerState, Moves>> = {
  proposed: WAITING,
  edited: WAITING,
  snoozed: { wake: 'proposed', dismiss: 'dismissed', expire: 'expired', supersede: 'superseded' },
  accepted: {
    begin: 'applying',
    fail: 'failed',
    supersede: 'superseded',
    verify: 'verified',
    contradict: 'not_verified',
  },
  applying: { confirm: 'applied', fail: 'failed', supersede: 'superseded' },
  // `confirm`: the answer of a write that was given up came after all.
  failed: { accept: 'accepted', confirm: 'applied', dismiss: 'dismissed', supersede: 'superseded' },
  applied: { undo: 'undoing', verify: 'verified', contradict: 'not_verified' },
  verified: { undo: 'undoing', contradict: 'not_verified' },
  not_verified: { verify: 'verified', supersede: 'superseded' },
  undoing: { confirm: 'undone', fail: 'applied' },
  undone: {},
  dismissed: {},
  expired: {},
  superseded: {},
};

/** States in which a proposal waits for a person. */
export const WAITING_STATES: readonly LedgerState[] = ['proposed', 'edited'];

/** States in which a second proposal with the same key would be a duplicate. */
export const OPEN_STATES: readonly LedgerState[] = [
  ...WAITING_STATES,
  'snoozed',
  'accepted',
  'applying',
  'undoing',
];
