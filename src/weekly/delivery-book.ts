/**
 * Where each message of each week stands. The rows are the truth: a process may die at any line of the
 * code, and another one goes on from what is written here.
 */
import { z } from 'zod';
import type { AdaptiveCard } from '../cards/bind.ts';
import type { SubjectKey, Subscription } from './book.ts';
import type { Run } from './due.ts';
import type { Snapshot } from './snapshot.ts';

/** `due` → `gathered` → `sending` → `sent`, or one of the other ends. */
export const DeliveryState = z.enum([
  'due',
  'gathered',
  'sending',
  'sent',
  'unknown',
  'failed',
  'skipped',
  'cancelled',
]);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** A message that is ready; no snapshot where nothing could be read. */
export interface Ready {
  readonly card: AdaptiveCard;
  readonly snapshot: Snapshot | null;
}

/** One message of one week. */
export interface Delivery {
  readonly id: string;
  readonly subject: SubjectKey;
  readonly run: Run;
  readonly state: DeliveryState;
  /** Failed tries so far. */
  readonly attempts: number;
  readonly ready: Ready | null;
  /** Why it stands where it stands, for operators; '' when nothing is to be said. */
  readonly reason: string;
}

/**
 * How long a process may work on what it took, ms. Then another one takes it over: it was lost, or its
 * process died with it in its hands.
 */
export const LEASE_MS = 10 * 60_000;

/** How many messages of a week ended how. */
export type Counts = Readonly<Record<DeliveryState, number>>;

/** The deliveries of all processes; each method is one transaction. */
export interface DeliveryBook {
  /**
   * Begins the messages of subscriptions that are due, at most `limit`, and plans the next ones. Two
   * processes never begin the same: a week of a subject has one row. Gives how many were begun.
   */
  beginDue(now: Date, next: (one: Subscription) => Run | null, limit: number): Promise<number>;
  /**
   * A clock that ran ahead is right again: what it begun too early is begun when it is due, what it let
   * wait goes on, and the weeks in between are planned. Gives how many subscriptions were concerned.
   */
  setBack(now: Date, next: (one: Subscription) => Run | null): Promise<number>;
  /** Takes messages to work on for a while; those of a process that died come back after it. */
  take(now: Date, leaseMs: number, limit: number): Promise<Delivery[]>;
  /** Gives back what was taken and is not in flight: any process may take it from now on. */
  release(ids: readonly string[], now: Date): Promise<void>;
  /** Messages that were in flight when their process died become `unknown`; gives how many. */
  giveUpSending(now: Date): Promise<number>;
  /** Keeps a message that is ready, `due` → `gathered`. */
  gathered(id: string, ready: Ready): Promise<void>;
  /**
   * Just before the request: `began` for exactly one caller, `paused` while everybody has to wait, and
   * `gone` when there is nothing to send any more.
   */
  beginSending(
    id: string,
    at: { now: Date; leaseMs: number; rateKey: string },
  ): Promise<'began' | 'paused' | 'gone'>;
  /** Keeps the end, and the snapshot of a sent one, in one transaction. */
  end(id: string, end: { state: DeliveryState; reason: string; messageId?: string }): Promise<void>;
  /** Puts a message back until later; `counts` says whether it was a failed attempt. */
  postpone(id: string, to: { until: Date; reason: string; counts: boolean }): Promise<void>;
  /** Ends everything that is not in flight; gives how many. */
  cancelOpen(tenantId?: string): Promise<number>;
  counts(filter: { tenantId?: string; week?: string }): Promise<Counts>;
  list(
    filter: { tenantId?: string; week?: string; states: readonly DeliveryState[] },
    limit: number,
  ): Promise<Delivery[]>;
}

/** One budget of requests, shared by all processes through the database. */
export interface RateBook {
  /** Takes the next free place; gives how long to wait for it, in ms. */
  slot(key: string, gapMs: number): Promise<number>;
  /** Nobody sends for so long. */
  pause(key: string, ms: number): Promise<void>;
}
