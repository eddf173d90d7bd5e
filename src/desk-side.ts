/** The chat page for a bot without registration: Teams could not reach it. */
import type { Base } from './base.ts';
import type { Config } from './config.ts';
import { deskControls, goOnWithClock } from './desk-controls.ts';
import { deskWorld } from './desk-world.ts';
import { startDesk, type Desk } from './sandbox/teams/desk.ts';
import type { Dispatcher } from './weekly/dispatch.ts';

interface Deskside extends Pick<Base, 'msx' | 'store' | 'signingIn'> {
  readonly weekly: Dispatcher;
  readonly botUrl: string;
  readonly timeZone: string;
  readonly tenantId: string | undefined;
}

/** Opens the page; null for a bot that Teams reaches. Throws when its port is taken. */
export async function openDesk(
  bot: Config['bot'],
  { botUrl, tenantId, signingIn, ...parts }: Deskside,
): Promise<Desk | null> {
  if (bot.kind !== 'anonymous') return null;
  const world = deskWorld(parts.msx, parts.timeZone, tenantId);
  const own = { ...parts, tenantId: world.tenantId };
  await goOnWithClock(own);
  return startDesk({
    ...world,
    controls: deskControls(own),
    port: bot.deskPort,
    signIn: signingIn?.standIn?.signIn ?? null,
    botUrl: `${botUrl}/api/messages`,
  });
}
