/**
 * Tokens and passwords travel through the program wrapped, so that a log line, an error or a dump
 * of the settings never shows one by accident.
 */

/** A value that never prints: only `reveal` gives it away. */
export interface Secret {
  /** The value itself; to be called where it is sent, nowhere earlier. */
  reveal(): string;
  /** `***`, for `JSON.stringify`. */
  toJSON(): string;
  /** `***`, for templates and `String()`. */
  toString(): string;
}

/** Wraps a value; the closure is the only place that holds it. */
export function secret(value: string): Secret {
  return { reveal: () => value, toJSON: () => '***', toString: () => '***' };
}
