import { randomBytes } from 'node:crypto';
import { createEntra } from '../../src/auth/entra.ts';
import { createSeal } from '../../src/auth/seal.ts';
import { createSignIns, type SignIns } from '../../src/auth/sign-ins.ts';
import { startEntraSandbox, type EntraSandbox } from '../../src/sandbox/entra/server.ts';
import type { Store } from '../../src/store/open-store.ts';
import { APP_ID, TENANT } from './teams-cloud.ts';

export const MSX = 'https://msx.example/user_impersonation';
export const WORKIQ = 'api://workiq.example/WorkIQAgent.Ask';

/** Sign-ins over the stand-in for Entra and a real store. */
export interface SigningIn {
  readonly signIns: SignIns;
  readonly entra: EntraSandbox;
  /** Another process over the same store. */
  readonly elsewhere: (key?: Buffer) => SignIns;
  /** Lets time go by. */
  later(ms: number): void;
  ana(): { id: string; tenantId: string };
}

let people = 0;

export async function signingIn(store: Store): Promise<SigningIn> {
  let time = Date.now();
  const now = (): number => time;
  const key: Buffer = randomBytes(32);
  const person = { id: `ana-${(people += 1)}`, tenantId: TENANT };
  const entra = await startEntraSandbox({
    appId: APP_ID,
    now,
    tokenOf: (scope, id) => ([MSX, WORKIQ].includes(scope) ? `token of ${id} ${scope}` : null),
  });
  const elsewhere = (other = key): SignIns =>
    createSignIns({
      book: store.signIns,
      seal: createSeal([other]),
      entra: createEntra({ appId: APP_ID, password: 'x', origin: entra.url }),
      audiences: [APP_ID],
      firstScope: MSX,
      now,
    });
  return {
    signIns: elsewhere(),
    entra,
    elsewhere,
    later: (ms) => void (time += ms),
    ana: () => person,
  };
}
