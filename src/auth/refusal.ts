/** What the front door says to whom it does not let in. */

/** Why a caller was refused; for operators, never told to the caller. */
export type RefusalReason =
  | 'no-token'
  | 'malformed'
  | 'algorithm'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'not-yet-valid'
  | 'service-url'
  | 'signature'
  | 'channel'
  | 'tenant'
  | 'keys-unavailable';

/** One answer a status. */
const ANSWERS = {
  401: { code: 'Unauthorized', message: 'The caller could not be verified.' },
  403: { code: 'Forbidden', message: 'This organization is not served here.' },
  503: { code: 'ServiceUnavailable', message: 'Callers can’t be verified right now; try again.' },
} as const;

/** A caller who was not let in: an HTTP status, fixed words for the caller, a reason for the log. */
export class RefusedCaller extends Error {
  readonly reason: RefusalReason;
  readonly status: keyof typeof ANSWERS;

  constructor(reason: RefusalReason, options?: { cause?: unknown }) {
    super(`A caller was refused: ${reason}.`, options);
    this.name = 'RefusedCaller';
    this.reason = reason;
    this.status = statusOf(reason);
  }

  /** The body of the answer; the same for every reason of a status, so that nobody learns from it. */
  get answer(): { readonly code: string; readonly message: string } {
    return ANSWERS[this.status];
  }
}

function statusOf(reason: RefusalReason): keyof typeof ANSWERS {
  if (reason === 'tenant' || reason === 'channel') return 403;
  return reason === 'keys-unavailable' ? 503 : 401;
}
