import { readConfig } from '../config.ts';
import { openStorage } from '../storage.ts';
import { USAGE, UsageError, type Command } from './arguments.ts';
import { exportLedger, listLedger } from './ledger.ts';
import type { Terminal } from './terminal.ts';

/** `csam-ops ledger`: the stored ledger as it is; MSX is not asked, nothing is changed. */
export async function ledgerCommand(command: Command, terminal: Terminal): Promise<void> {
  const { subject, format = 'csv' } = command;
  if (subject !== 'list' && subject !== 'export') {
    throw new UsageError(`Say ledger list or ledger export.\n${USAGE}`);
  }
  const write = (text: string): void => void terminal.stdout.write(text);
  const filter = filterOf(command);
  const now = (): Date => new Date();
  const store = await openStorage(readConfig(terminal.environment), { now });
  try {
    if (subject === 'list') await listLedger(store.ledger, filter, write);
    else await exportLedger(store.ledger, { filter, format }, write);
  } finally {
    await store.close();
  }
}

/** A day begins at midnight UTC here: an audit must not depend on where it is asked for. */
function filterOf({ since, scope }: Command) {
  return {
    ...(since === undefined ? {} : { changedSince: `${since}T00:00:00Z` }),
    ...(scope.customer === undefined ? {} : { customer: scope.customer }),
  };
}
