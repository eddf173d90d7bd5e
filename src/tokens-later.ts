/**
 * MSX is opened before the store, for it has the clock; signing in is opened after it, for it needs
 * the store. Until then nobody is signed in.
 */
import { NotSignedInError } from './errors.ts';

/** Gives a token of a person; with `renew` another one than was refused. */
export type TokenOf = (personId: string, how: { renew: boolean }) => Promise<string>;

/** Tokens of people who signed in, one kind for each resource. */
export interface PeopleTokens {
  readonly msx: TokenOf;
  readonly workiq: TokenOf;
  /** Of MSX, for people who are not there. */
  readonly background: TokenOf;
}

/** Tokens whose source is opened later. */
export function tokensLater(): {
  readonly tokens: PeopleTokens;
  readonly open: (from: PeopleTokens) => void;
} {
  const nobody: TokenOf = () => Promise.reject(new NotSignedInError());
  let source: PeopleTokens = { msx: nobody, workiq: nobody, background: nobody };
  return {
    tokens: {
      msx: (personId, how) => source.msx(personId, how),
      workiq: (personId, how) => source.workiq(personId, how),
      background: (personId, how) => source.background(personId, how),
    },
    open: (from) => {
      source = from;
    },
  };
}
