/**
 * Only MSX over https, or the built-in stand-in on loopback; null: no link (teams-platform.md
 * TP-3.24).
 */
export function safeLink(url: string | null): string | null {
  return url !== null && /^(https:\/\/|http:\/\/127\.0\.0\.1[:/])/.test(url) ? url : null;
}
