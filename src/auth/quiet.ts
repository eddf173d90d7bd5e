/**
 * The Bot Framework prints the issuer's keys for each token with a wrong signature. Whoever refuses a
 * caller logs the reason; a second line for it would only let strangers fill the log.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** As much of a console as errors are printed through. */
type Printer = Pick<Console, 'error'>;

const quiet = new AsyncLocalStorage<true>();
/** What was put in place here, so that nothing is wrapped twice. */
const listeners = new WeakSet<Printer['error']>();

/** Does work whose printed errors are dropped; what runs beside it prints as before. */
export function quietly<Result>(
  work: () => Promise<Result>,
  printer: Printer = console,
): Promise<Result> {
  listenTo(printer);
  return quiet.run(true, work);
}

function listenTo(printer: Printer): void {
  const { error } = printer;
  if (listeners.has(error)) return;
  const heard = (...parts: unknown[]): void => {
    if (quiet.getStore() === undefined) Reflect.apply(error, printer, parts);
  };
  listeners.add(heard);
  printer.error = heard;
}
