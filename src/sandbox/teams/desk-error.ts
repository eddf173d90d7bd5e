/**
 * A request that the desk refuses; the body follows the Bot Connector: `{error: {code, message}}`.
 */
export class DeskError extends Error {
  readonly status: number;
  readonly code: string;
  /** Seconds for the `Retry-After` header. */
  readonly retryAfter: number | undefined;
  constructor(status: number, code: string, message: string, retryAfter?: number) {
    super(message);
    this.name = 'DeskError';
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
