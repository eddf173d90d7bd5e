/** Two base64url parts that both begin like JSON: no id and no hash looks like it. */
const JWT = /eyJ[\w-]{10,}\.eyJ[\w-]{10,}[\w.-]*/g;
const LONG_WORD = /[\w-]{40,}/g;

/**
 * The places at which a text gives away a token: whole, or its signature alone, which opens the rest;
 * and anything that looks like a token, whoever issued it. Each is cut, to be shown without giving it away.
 */
export function leaksIn(text: string, tokens: ReadonlySet<string>): string[] {
  const signatures = new Set([...tokens].flatMap((token) => token.split('.')[2] ?? []));
  const signed = (text.match(LONG_WORD) ?? []).filter((word) => signatures.has(word));
  const opaque = [...tokens].filter((token) => !token.startsWith('eyJ') && text.includes(token));
  return [...(text.match(JWT) ?? []), ...signed, ...opaque].map((leak) => `${leak.slice(0, 24)}…`);
}
