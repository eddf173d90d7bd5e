import { channel } from 'node:diagnostics_channel';
import { createLogger, type Logger } from '../../src/logger.ts';

/** Name of the channel on which tests tell what the product would have logged; `token-watch.ts` listens. */
export const LOGGED_LINES = 'csam-ops:test:logged';

const lines = channel(LOGGED_LINES);
const real = createLogger('info', { to: { write: (line) => lines.publish(line) } });

type Level = 'info' | 'warn' | 'error';
type Heard = (fields: object, message: string, level: Level) => void;

/** A logger that tells a test what it is given, and writes the line that an operator would read. */
export function aLogger(heard: Heard): Logger {
  const both =
    (level: Level) =>
    (fields: object, message: string): void => {
      real[level](fields, message);
      heard(fields, message, level);
    };
  return { info: both('info'), warn: both('warn'), error: both('error') };
}
