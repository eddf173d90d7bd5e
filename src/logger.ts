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

/** What must never be printed, wherever a library hung it. */
const NEVER = ['authorization', 'Authorization', 'password', 'token', 'cookie', 'assertion'];
const REDACTED = { paths: NEVER.flatMap((name) => [name, `*.${name}`]), censor: '***' };

/** What a program may add to its lines, and where they go. */
interface LogOptions {
  /** What every line says besides its own fields, asked for each line. */
  readonly context?: () => object;
  /** Where lines go; left out: stderr, so that stdout stays for answers. */
  readonly to?: { write(line: string): void };
}

/** Writes JSON lines. */
export function createLogger(
  level: (typeof LOG_LEVELS)[number],
  { context = () => ({}), to = pino.destination({ fd: 2, sync: true }) }: LogOptions = {},
): Logger {
  const serializers = { err: errorFields };
  return pino({ level, base: null, redact: REDACTED, serializers, mixin: context }, to);
}

/** Deeper chains say nothing new. */
const MOST_CAUSES = 5;

/**
 * An error without what libraries hang onto theirs: requests with their headers, answers with their
 * bodies. `code` and `status` say its kind, its stack where it arose.
 */
function errorFields(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { message: masked(String(error)) };
  const { name: type, message, stack = '', cause } = error;
  const told = new Map<string, string | number>();
  for (const key of ['code', 'status', 'statusCode', 'tool', 'reason']) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'string' || typeof value === 'number') told.set(key, value);
  }
  return {
    type,
    ...Object.fromEntries(told),
    message: masked(message),
    stack: masked(stack),
    ...(cause === undefined || depth >= MOST_CAUSES
      ? {}
      : { cause: errorFields(cause, depth + 1) }),
  };
}

/** What is masked inside texts, wherever it stands. */
const SECRETS = [
  // A JSON web token, whole or cut off.
  /eyJ[\w-]{8,}(\.[\w-]*){0,2}/g,
  /(?<=Bearer\s+)[\w.~+/=-]+/gi,
  // Keys in the form in which libraries print them.
  /-----BEGIN [\s\S]*?-----END [A-Z ]+-----/g,
  // User and password of an address.
  /(?<=:\/\/)[^\s/@]+(?=@)/g,
];

/** A text without tokens, keys and passwords. */
export function masked(text: string): string {
  return SECRETS.reduce((left, secret) => left.replace(secret, '***'), text);
}
