/**
 * Every error that the product throws on purpose. `code` is stable; only the edges turn it into
 * words.
 */
export type ErrorCode =
  | 'config_invalid'
  | 'scenario_invalid'
  | 'not_signed_in'
  | 'background_denied'
  | 'scope_missing'
  | 'scope_ambiguous'
  | 'input_invalid'
  | 'tool_denied'
  | 'tool_not_found'
  | 'tool_throttled'
  | 'tool_unavailable'
  | 'tool_contract'
  | 'ledger_transition'
  | 'unexpected';

/**
 * Base of all errors of ours: a stable `code`, a message that says what was wrong and what to do.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A setting is missing or malformed; `problems` lists every one. */
export class ConfigError extends AppError {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super('config_invalid', `Settings are not usable:\n- ${problems.join('\n- ')}`);
    this.problems = problems;
  }
}

/** The person has no usable token for MSX. */
export class NotSignedInError extends AppError {
  constructor(message = 'You are not signed in to MSX.', options?: { cause?: unknown }) {
    super('not_signed_in', message, options);
  }
}

/**
 * What reading for a person who is not there lacks. `presence`: the settings allow it only while the
 * person is there. `consent`: the person has to sign in once more. `administrator`: the application
 * that reads for people is not set up.
 */
export type BackgroundNeed = 'presence' | 'consent' | 'administrator';

/** Nothing may be read for a person who is not there; `need` says what would change that. */
export class BackgroundAccessError extends AppError {
  readonly need: BackgroundNeed;
  constructor(need: BackgroundNeed, message: string, options?: { cause?: unknown }) {
    super('background_denied', message, options);
    this.need = need;
  }
}

/** One thing that a typed name could mean. */
export interface ScopeCandidate {
  kind: 'customer' | 'opportunity' | 'milestone';
  id: string;
  label: string;
  /** What tells equal labels apart, such as the customer of an opportunity. */
  detail?: string;
}

/** What was asked about names nothing, or several things; `candidates` are the near ones. */
export class ScopeError extends AppError {
  readonly candidates: readonly ScopeCandidate[];
  /** How many things matched in all; `candidates` may hold fewer. */
  readonly total: number;
  constructor(
    code: 'scope_missing' | 'scope_ambiguous',
    message: string,
    candidates: readonly ScopeCandidate[] = [],
    total = candidates.length,
  ) {
    super(code, message);
    this.candidates = candidates;
    this.total = total;
  }
}

/**
 * What MSX refuses somebody for. `network`: the address that asks. `no-user`: MSX has nobody by that
 * sign-in. `disabled`: it has, and the account is switched off. `no-role`: no role at all. `right`: the
 * role lacks one right.
 */
export type Denial = 'network' | 'no-user' | 'disabled' | 'no-role' | 'right';

/**
 * A call of an MSX tool failed; `tool` says which, `status` the HTTP status behind it (0: none
 * came).
 */
export class ToolError extends AppError {
  readonly tool: string;
  readonly status: number;
  /** Code of the Dataverse error body, such as `0x80040220`. */
  readonly reason: string | undefined;
  readonly retryAfterMs: number | undefined;
  /** With `tool_denied` of MSX itself. */
  readonly denial: Denial | undefined;
  constructor(
    code: Extract<ErrorCode, `tool_${string}` | 'input_invalid'>,
    details: {
      tool: string;
      message: string;
      status?: number;
      reason?: string | undefined;
      retryAfterMs?: number | undefined;
      denial?: Denial | undefined;
      cause?: unknown;
    },
  ) {
    super(code, details.message, { cause: details.cause });
    this.tool = details.tool;
    this.status = details.status ?? 0;
    this.reason = details.reason;
    this.retryAfterMs = details.retryAfterMs;
    this.denial = details.denial;
  }
}

/**
 * A step that the ledger's table of transitions does not have; the caller should have looked first.
 */
export class LedgerError extends AppError {
  readonly state: string;
  readonly event: string;
  constructor(state: string, event: string) {
    super('ledger_transition', `An action that is ${state} can't take the step ${event}.`);
    this.state = state;
    this.event = event;
  }
}

/** Words of any thrown value, for logs and the command line. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
