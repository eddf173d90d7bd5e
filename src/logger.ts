/**
 * Log lines are for operators. They hold ids, counts and kinds of errors; what people wrote stays
 * out.
 */
import { pino } from 'pino';

/** Structured log lines. Ids and numbers only: no names, no texts of people, no tokens. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Levels that may be set by LOG_LEVEL. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** Writes JSON lines to stderr, so that stdout stays for answers. */
export function createLogger(level: (typeof LOG_LEVELS)[number]): Logger {
  return pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
}
