import type { BotFrameworkAuthentication } from 'botframework-connector';
import { FrontDoor, openDoor, PUBLIC_CLOUD, type Cloud } from './auth/front-door.ts';
import type { Reach } from './auth/service-urls.ts';
import type { BotIdentity } from './config/bot.ts';

/** Who may come in, and where answers may go. */
export interface Entrance {
  /** '' for a bot without a registration. */
  readonly appId: string;
  readonly door: BotFrameworkAuthentication;
  readonly reach: Reach;
}

/** The entrance that the settings ask for. */
export function openEntrance(bot: BotIdentity, cloud: Cloud = PUBLIC_CLOUD): Entrance {
  if (bot.kind === 'anonymous') return { appId: '', door: openDoor(), reach: 'loopback' };
  const registration = { ...bot, password: bot.password.reveal() };
  return { appId: bot.appId, door: new FrontDoor(registration, { cloud }), reach: cloud.reach };
}
