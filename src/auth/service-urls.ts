/**
 * Where the bot may send. Its answers carry a token that opens every chat it is in, so an address
 * is believed only when its host is known here, whatever an activity or a stored reference says.
 */

/**
 * `teams`: the connectors of Microsoft, over https. `loopback`: this machine alone, for a bot that
 * has no registration and therefore can check nobody.
 */
export type Reach = 'teams' | 'loopback';

/**
 * Hosts of connectors (teams-platform.md TP-11.7). `trafficmanager.net` is open to every customer
 * of Azure, so the one host of Teams below it is named whole.
 */
const CONNECTORS =
  /^(smba\.trafficmanager\.net|([\w-]+\.)*(botframework\.com|botframework\.azure\.us|teams\.microsoft\.com|teams\.microsoft\.us))$/;

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether an answer may go to this address. */
export function isTrustedServiceUrl(url: unknown, reach: Reach): boolean {
  if (typeof url !== 'string' || !URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (reach === 'loopback') return /^https?:$/.test(protocol) && LOOPBACK.includes(hostname);
  return protocol === 'https:' && CONNECTORS.test(hostname);
}
