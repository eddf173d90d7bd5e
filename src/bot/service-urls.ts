/** Hosts of Teams and Bot Framework connectors; our token goes nowhere else (TP-11.7). */
const MICROSOFT =
  /(^|\.)(botframework\.com|trafficmanager\.net|teams\.microsoft\.com|teams\.microsoft\.us|botframework\.azure\.us)$/;

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether answers may go to the service URL that an activity names: Microsoft's hosts over https
 * for a
 * registered bot; without a registration only this machine, so that nobody can point the bot
 * elsewhere.
 */
export function isTrustedServiceUrl(
  url: unknown,
  { registered }: { registered: boolean },
): boolean {
  if (typeof url !== 'string' || !URL.canParse(url)) return false;
  const { protocol, hostname, username } = new URL(url);
  if (username !== '') return false;
  if (!registered) return /^https?:$/.test(protocol) && LOOPBACK.includes(hostname);
  return protocol === 'https:' && MICROSOFT.test(hostname);
}
