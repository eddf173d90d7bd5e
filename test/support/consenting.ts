import assert from 'node:assert/strict';
import { z } from 'zod';
import { chatting, type Chatting } from './chats.ts';
import { onEntraPage } from './sign-ins.ts';

const WithButton = z.looseObject({
  actions: z.array(z.looseObject({ id: z.string(), url: z.url() })).length(1),
});

/** A page as a browser has it. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

/** A chat whose people have allowed nothing yet, and a browser in their hands. */
export interface Consenting extends Chatting {
  readonly standIn: ReturnType<typeof standInOf>;
  /** Address behind the button of the newest sign-in card. */
  link(): string;
  /** Follows that address to the page of Entra, or to our words. */
  start(link?: string): Promise<Seen>;
  /** Decides on the page of Entra as an account; gives our page that ends it. */
  decide(decision?: 'accept' | 'cancel', account?: string): Promise<Seen>;
  /** Opens our second page by hand. */
  end(query: Record<string, string>): Promise<Seen>;
  /** Lets Teams hand over the code of a page. */
  handOver(page: Seen): Promise<void>;
}

/** Starts it; sign-ins of an earlier case are gone. */
export async function consenting(environment: NodeJS.ProcessEnv = {}): Promise<Consenting> {
  const chat = await chatting({}, { SANDBOX_SIGN_IN: 'consent', ...environment });
  const standIn = standInOf(chat);
  const me = chat.me.aadObjectId;
  await chat.app.signingIn?.signIns.signOut(me);
  const card = () => WithButton.parse(chat.newest().card);
  const link = () => card().actions[0]?.url ?? assert.fail('no button');
  const end = (query: Record<string, string>) =>
    seen(`${chat.app.botUrl}/auth-end?${new URLSearchParams(query).toString()}`);
  return {
    ...chat,
    standIn,
    link,
    end,
    start: (at = link()) => seen(at),
    async decide(decision = 'accept', account = me) {
      const { headers } = await seen(link());
      const answer = await onEntraPage(headers.get('location') ?? '', account, decision);
      const { state, code = '', error = '', errorDescription = '' } = answer;
      const told = code === '' ? { error, error_description: errorDescription } : { code };
      return end({ state, ...told });
    },
    async handOver({ html }) {
      await chat.desk.handOver(chat.me, chat.newest().id, codeIn(html));
    },
  };
}

/** The code that a page has for Teams; '' where it has none. */
export function codeIn(html: string): string {
  return /data-code="([^"]*)"/.exec(html)?.[1] ?? assert.fail('this is not our page');
}

async function seen(url: string): Promise<Seen> {
  const response = await fetch(url, { redirect: 'manual' });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

function standInOf({ app }: Chatting) {
  return app.signingIn?.standIn ?? assert.fail('no stand-in');
}
