import { randomBytes } from 'node:crypto';
import { createEntra } from '../../src/auth/entra.ts';
import { createSeal } from '../../src/auth/seal.ts';
import { createConsents, type Consents, type PageAnswer } from '../../src/auth/consents.ts';
import { createSignIns, type SignIns } from '../../src/auth/sign-ins.ts';
import { createTickets, type Tickets } from '../../src/auth/tickets.ts';
import { startEntraSandbox, type EntraSandbox } from '../../src/sandbox/entra/server.ts';
import type { Store } from '../../src/store/open-store.ts';
import { APP_ID, TENANT } from './teams-cloud.ts';

export const MSX = 'https://msx.example/user_impersonation';
/** The page that Entra goes back to. */
export const BACK = 'http://127.0.0.1:1/auth-end';
export const WORKIQ = 'api://workiq.example/WorkIQAgent.Ask';

/** Sign-ins over the stand-in for Entra and a real store. */
export interface SigningIn {
  readonly signIns: SignIns;
  readonly entra: EntraSandbox;
  readonly consents: Consents;
  readonly tickets: Tickets;
  /** Another process over the same store; its clock may be off by so many milliseconds. */
  readonly elsewhere: (key?: Buffer, offMs?: number) => SignIns;
  /** Lets time go by. */
  later(ms: number): void;
  ana(): { id: string; tenantId: string };
}

let people = 0;

export async function signingIn(
  store: Store,
  how: { consent?: 'given' | 'asked' } = {},
): Promise<SigningIn> {
  let time = Date.now();
  const now = (): number => time;
  const key: Buffer = randomBytes(32);
  const person = { id: `ana-${(people += 1)}`, tenantId: TENANT };
  const entra = await startEntraSandbox({
    appId: APP_ID,
    now,
    ...how,
    tokenOf: (scope, id) => ([MSX, WORKIQ].includes(scope) ? `token of ${id} ${scope}` : null),
  });
  const client = createEntra({
    ...{ appId: APP_ID, password: 'x', origin: entra.url },
    redirectUri: () => BACK,
  });
  const seal = createSeal([key]);
  const tickets = createTickets({ book: store.signInTickets, seal, now });
  const consents = createConsents({ tickets, entra: client, audiences: [APP_ID] });
  const elsewhere = (other = key, offMs = 0): SignIns =>
    createSignIns({
      book: store.signIns,
      seal: createSeal([other]),
      entra: client,
      audiences: [APP_ID],
      firstScope: MSX,
      now: () => now() + offMs,
    });
  return {
    signIns: elsewhere(),
    entra,
    consents,
    tickets,
    elsewhere,
    later: (ms) => void (time += ms),
    ana: () => person,
  };
}

/** What somebody does on the page of Entra; gives what it sends back to ours. */
export async function onEntraPage(
  url: string,
  account: string,
  decision: 'accept' | 'cancel' = 'accept',
): Promise<PageAnswer> {
  const body = new URLSearchParams({ account, decision });
  const { headers } = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  const back = new URL(headers.get('location') ?? '').searchParams;
  const of = (name: string) => back.get(name) ?? undefined;
  const errorDescription = of('error_description');
  return { state: of('state') ?? '', code: of('code'), error: of('error'), errorDescription };
}
