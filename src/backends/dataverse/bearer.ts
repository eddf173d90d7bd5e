/**
 * The bearer of one person's requests: fetched once however many wait for it, renewed once however
 * many were refused with it.
 */

/** Asks for a token; with `renew` for another one than before. */
export type TokenSource = (options: { renew: boolean }) => Promise<string>;

/** Tokens for requests that run at the same time. */
export interface Tokens {
  /**
   * The newest token; how long it lives is the source's matter.
   * @throws NotSignedInError when the source can give none.
   */
  current(): Promise<string>;
  /** A token other than the one that MSX refused, renewed unless somebody did that meanwhile. */
  insteadOf(refused: string): Promise<string>;
}

/**
 * One token fetch at a time; everybody who waits gets the same one. Eight reads that fail together
 * on an expired token are one renewal: the identity provider throttles people too.
 */
export function singleFlight(token: TokenSource): Tokens {
  let flight: Promise<string> | null = null;
  let newest: string | null = null;
  const fetched = (renew: boolean): Promise<string> => {
    flight ??= token({ renew })
      .then((fresh) => (newest = fresh))
      .finally(() => {
        flight = null;
      });
    return flight;
  };
  return {
    current: () => fetched(false),
    async insteadOf(refused) {
      const known = flight === null ? newest : await flight;
      return known === null || known === refused ? fetched(true) : known;
    },
  };
}
