/**
 * What the dialogs pass on and keep. Everything here outlives the process as JSON, so each shape is
 * a schema and what comes back from the store is read by it.
 */
import { z } from 'zod';
import { Narrowing } from '../cards/narrowing.ts';
import { ScopeRequest } from '../domain/skill-result.ts';
import { INTENTS } from '../routing/intents.ts';

/** A line of a list, from 1. */
const At = z.union([z.number().int().min(1), z.literal('last')]);

/** A part of the last answer: the reasons, or one line of its list. */
const Part = z.union([
  z.object({ kind: z.literal('why'), at: At.optional() }),
  z.object({ kind: z.literal('open'), at: At }),
]);

/** What a person wants to see, understood and complete but for a scope that may fit several. */
export const Wanted = z.object({
  intent: z.enum(INTENTS),
  scope: ScopeRequest,
  narrowing: Narrowing,
  /** A state as typed ("late"); which one it means is known when the result is there. */
  only: z.string().optional(),
  part: Part.optional(),
  /** A result that is kept; read again when it is not. */
  resultId: z.string().optional(),
  /** How the words were understood, where they were not taken as typed. */
  heard: z.string().optional(),
});
export type Wanted = z.infer<typeof Wanted>;

/** One thing that can be picked: `scope` is what a pick means, `label` what a person reads. */
export const Choice = z.object({
  label: z.string(),
  /** What tells equal labels apart; '' when nothing does. */
  detail: z.string(),
  scope: ScopeRequest,
});
export type Choice = z.infer<typeof Choice>;

/** What was answered last, so that "why?" and "and for Fabrikam?" have something to go on. */
export const Focus = z.object({
  wanted: Wanted,
  /** Name of the scope as MSX has it. */
  label: z.string(),
  /** Lines that can be asked for by their place; empty where the result itself has them. */
  choices: z.array(Choice),
});
export type Focus = z.infer<typeof Focus>;

/** A question back to the person, and what it is for. */
export const Question = z.object({
  title: z.string(),
  text: z.array(z.string()),
  choices: z.array(Choice),
  /** How many there are in all; `choices` may hold fewer. */
  total: z.number(),
  /** Offers the whole portfolio too. */
  canBeAll: z.boolean(),
  wanted: Wanted,
  /** Instant; an answer after eight hours repeats what was asked. */
  askedAt: z.iso.datetime(),
});
export type Question = z.infer<typeof Question>;
