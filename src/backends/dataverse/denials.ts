/**
 * A 403 of MSX may be about a person, a right, or a network. Its code or its words tell which; who can
 * mend it, and how, differs (msx-contract.md 2.4).
 */
import type { Denial } from '../../errors.ts';

/** Codes of Dataverse, as its list of web service error codes names them. */
const CODES: Readonly<Record<string, Denial>> = {
  '0x80095ffe': 'network',
  '0x80072560': 'no-user',
  '0x80040225': 'disabled',
  '0x80041d1f': 'disabled',
  '0x80042f09': 'no-role',
};

/** Somebody without any role is told of the first right that is missing, and of no role beside it. */
const NO_ROLE = /has not been assigned any roles|\broleCount=0\b/;
const RIGHT = /\bprv[A-Z]\w+/;

/** What a refusal is about; `said` is what MSX said itself. */
export function denialOf(reason: string | undefined, said: string): Denial {
  const known = CODES[(reason ?? '').toLowerCase()];
  if (known !== undefined) return known;
  return NO_ROLE.test(said) ? 'no-role' : 'right';
}

/** What is missing, and whom to ask. */
export function denialWords(denial: Denial, said: string): string {
  if (denial !== 'right') return WORDS[denial];
  const right = RIGHT.exec(said)?.[0];
  if (right === undefined) return 'MSX does not let you read this';
  return `MSX does not let you read this: your role there lacks ${right}. ${ASK} a role that has it`;
}

const ASK = 'Ask your MSX administrator for';

const WORDS: Readonly<Record<Exclude<Denial, 'right'>, string>> = {
  network:
    'MSX is only reachable from the corporate network or VPN, and I ask from elsewhere. On your own machine connect, then ask again; else your administrator has to let my address in',
  'no-user': 'MSX knows nobody by your sign-in. Ask your MSX administrator to add you as a user',
  disabled: 'Your account in MSX is disabled. Ask your MSX administrator to enable it again',
  'no-role': `You have no role in MSX, so it shows you nothing. ${ASK} one`,
};
