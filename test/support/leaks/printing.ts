import { createSigningKey } from '../../../src/sandbox/entra/keys.ts';

// Prints what it is told to; `token-watch.test.ts` runs it under mocha, or under this as a process.
const token = createSigningKey().sign({ oid: 'ana' });
const [, , signature = ''] = token.split('.');

const WAYS: Readonly<Record<string, () => void>> = {
  nothing: () => console.error('a line without a secret'),
  whole: () => console.error(`Bearer ${token}`),
  signature: () => console.log(`signed ${signature}`),
  'in two parts': () => {
    process.stderr.write(token.slice(0, 30));
    process.stderr.write(token.slice(30));
  },
};

WAYS[process.env['LEAK'] ?? '']?.();
