/**
 * What libraries print for themselves becomes a log line: every line on stderr is JSON, and holds no token
 * and no key.
 */
import { format } from 'node:util';
import { masked, type Logger } from './logger.ts';

const MOST = 2000;

/** Redirects what is printed through a console. */
export function logLibraryLines(
  target: Pick<Console, 'error' | 'warn' | 'log'>,
  logger: Logger,
): void {
  const line = (...parts: unknown[]): void =>
    logger.warn({ printed: masked(format(...parts)).slice(0, MOST) }, 'a library printed');
  Object.assign(target, { error: line, warn: line, log: line, info: line, debug: line });
}
