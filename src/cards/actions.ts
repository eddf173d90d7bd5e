/**
 * What buttons carry, packed and parsed by one schema. A card can be tampered with, so a button
 * holds ids and never a payload: what is written comes from the ledger.
 */
import { z } from 'zod';
import { ScopeRequest } from '../domain/skill-result.ts';
import { Narrowing } from './narrowing.ts';

/** Lengths in characters; they keep a button far below the size of a card. */
const scope = ScopeRequest.extend({
  customer: z.string().max(200).optional(),
  opportunity: z.string().max(200).optional(),
  milestone: z.string().max(50).optional(),
});

/** How many changes one press may accept: what a person can read in one list. */
export const MOST_AT_ONCE = 20;

const CustomerName = z.string().min(1).max(200);

/** Ids of findings: those of MSX, and parts made by `idPart`. */
const FindingId = z.string().regex(/^[\w.:-]{1,120}$/);

/**
 * Which result a button belongs to; the scope lets the server read again what it no longer keeps.
 */
const report = {
  /** Id of the skill that found it. */
  skill: z.string().regex(/^[a-z-]{1,40}$/),
  resultId: z.string().min(1).max(64),
  scope,
  narrowing: Narrowing.optional(),
  /** From 0; a page that there is not is drawn as the last. */
  page: z.number().int().min(0).max(999),
};

/** The report or list that a decision returns to; ids and a page only. */
const Back = z.union([
  z.strictObject({ to: z.literal('changes'), ...report }),
  z.strictObject({ to: z.literal('finding'), ...report, findingId: FindingId }),
  z.strictObject({ to: z.literal('pending'), customer: z.string().max(200).optional() }),
]);
export type Back = z.infer<typeof Back>;

/** One entry of the ledger, and where the card leads back to. */
const entry = { entryId: z.guid(), back: Back };

/** Characters; the ledger has tighter limits for each field and says which one was broken. */
const typed = z.string().max(5000).optional();

/** Inputs of a form come back beside the button's own data; the ledger checks what they say. */
const inputs = {
  subject: typed,
  dueDate: typed,
  milestoneDate: typed,
  description: typed,
  statusCode: typed,
  monthlyUse: typed,
  forecastComments: typed,
};

/** What the form of the weekly message sends back; its own schema checks what it says. */
const weeklyInputs = {
  isOn: typed,
  weekday: typed,
  time: typed,
  timeZone: typed,
  quietFrom: typed,
  quietTo: typed,
  away: typed,
  pausedUntil: typed,
  snoozedUntil: typed,
  muted: typed,
  include: typed,
};
/** The inputs of that form; undefined for one that was sent empty. */
export type WeeklyInputs = Partial<Record<keyof typeof weeklyInputs, string | undefined>>;

/**
 * What a button may carry: a verb and ids, never a payload. Everything that comes back from a card
 * is untrusted; the server looks up the rest (teams-platform.md TP-11.5).
 */
export const CardAction = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('show-report'), ...report }),
  z.strictObject({ verb: z.literal('show-summary'), ...report }),
  z.strictObject({ verb: z.literal('show-changes'), ...report }),
  z.strictObject({ verb: z.literal('show-finding'), ...report, findingId: FindingId }),
  z.strictObject({ verb: z.literal('refresh-view'), ...report }),
  /** Taken as if it had been typed: buttons of lists, help and suggestions. */
  z.strictObject({ verb: z.literal('ask'), text: z.string().min(1).max(300) }),
  z.strictObject({
    verb: z.literal('choose'),
    skill: z.string().regex(/^[a-z-]{1,40}$/),
    narrowing: Narrowing.optional(),
    /** From the button itself, or from the list beside it. */
    choice: z.string().max(220).optional(),
  }),
  z.strictObject({ verb: z.literal('weekly-show') }),
  z.strictObject({ verb: z.literal('weekly-form') }),
  z.strictObject({ verb: z.literal('weekly-save'), ...weeklyInputs }),
  z.strictObject({ verb: z.literal('cancel'), jobId: z.string().min(1).max(64) }),
  z.strictObject({ verb: z.literal('choose-customer') }),
  /** Without an id: the card with the list was pressed before anything was chosen. */
  z.strictObject({ verb: z.literal('link-chat'), accountId: z.guid().optional() }),
  z.strictObject({ verb: z.literal('unlink-chat') }),
  z.strictObject({ verb: z.literal('show-portfolio'), page: z.number().int().min(0).max(999) }),
  z.strictObject({ verb: z.literal('show-pending'), customer: z.string().max(200).optional() }),
  z.strictObject({ verb: z.literal('show-change'), ...entry }),
  z.strictObject({ verb: z.literal('accept'), ...entry }),
  z.strictObject({ verb: z.literal('undo'), ...entry }),
  z.strictObject({ verb: z.literal('wake'), ...entry }),
  z.strictObject({ verb: z.literal('edit-change'), ...entry }),
  z.strictObject({ verb: z.literal('save-change'), ...entry, ...inputs }),
  z.strictObject({ verb: z.literal('why-dismiss'), ...entry }),
  z.strictObject({
    verb: z.literal('dismiss'),
    ...entry,
    /** Id of one of `DISMISS_REASONS`; `words` are the person's own. */
    reason: z.string().min(1).max(500),
    words: z.string().max(500).optional(),
  }),
  z.strictObject({ verb: z.literal('choose-day'), ...entry }),
  /** Until a day `YYYY-MM-DD`, which the ledger checks. */
  z.strictObject({ verb: z.literal('snooze'), ...entry, until: z.string().max(40) }),
  z.strictObject({
    verb: z.literal('save-plan'),
    customer: CustomerName,
    /** When the plan was saved that the form showed. */
    basedOn: z.iso.datetime().optional(),
    /** True when the person was told what would go. */
    sure: z.boolean(),
    plan: z.string().max(20_000).optional(),
  }),
  z.strictObject({ verb: z.literal('delete-plan'), customer: CustomerName, sure: z.boolean() }),
  z.strictObject({ verb: z.literal('list-all'), back: Back }),
  z.strictObject({
    verb: z.literal('accept-all'),
    back: Back,
    entryIds: z.array(z.guid()).min(1).max(MOST_AT_ONCE),
  }),
]);
export type CardAction = z.infer<typeof CardAction>;

/** A button that turns a page or opens a part of one result. */
export type ReportAction = Extract<
  CardAction,
  { verb: 'show-report' | 'show-summary' | 'show-changes' | 'show-finding' }
>;

/** A button about the customer that a shared chat is linked to. */
export type LinkAction = Extract<
  CardAction,
  { verb: 'choose-customer' | 'link-chat' | 'unlink-chat' }
>;

/** A button of the settings of the weekly message. */
export type WeeklyAction = Extract<
  CardAction,
  { verb: 'weekly-show' | 'weekly-form' | 'weekly-save' }
>;

/** A button of the form of a success plan. */
export type PlanAction = Extract<CardAction, { verb: 'save-plan' | 'delete-plan' }>;

/** A button that looks at, or decides on, entries of the ledger. */
export type LedgerAction = Exclude<
  CardAction,
  | ReportAction
  | LinkAction
  | WeeklyAction
  | PlanAction
  | { verb: 'ask' | 'cancel' | 'choose' | 'show-portfolio' | 'refresh-view' }
>;

/**
 * A button as templates bind it: its words, its verb, and the data that comes back when pressed.
 */
export interface Button {
  readonly label: string;
  readonly verb: CardAction['verb'];
  readonly data: CardAction;
}

/** A button for a template. */
export function button(label: string, data: CardAction): Button {
  return { label, verb: data.verb, data };
}

/**
 * Reads what a pressed button sent; null when it is nothing of ours. Buttons of an older release
 * that no longer fit are null too.
 */
export function parseAction(data: unknown): CardAction | null {
  const parsed = CardAction.safeParse(data);
  return parsed.success ? parsed.data : null;
}
