/**
 * Plays the part of a client of Teams for a page in a window of its own: it answers the library of
 * Teams on that page, and takes the code with which the page ends.
 */
import { z } from 'zod';

/** A call of the library of Teams, as far as a sign-in needs it. */
const FromPage = z.object({
  id: z.number(),
  uuidAsString: z.string().optional(),
  func: z.string(),
  args: z.array(z.unknown()).default([]),
});
type FromPage = z.infer<typeof FromPage>;

const WINDOW = 'popup,width=520,height=680';

/** What the library wants to hear first: what kind of page it is on, in which client of which age. */
const RUNTIME = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: {} });
const HELLO = ['authentication', 'web', RUNTIME, '2.0.0'];

let stopOther = (): void => undefined;

/** Opens the page; `onCode` gets the code once. A second page takes the place of the first. */
export function openSignIn(url: string, onCode: (code: string) => void): void {
  stopOther();
  const page = window.open(url, '_blank', WINDOW);
  const { origin } = new URL(url);
  const hear = (event: MessageEvent<unknown>): void => {
    // Any window may post here; only the page that was opened is listened to.
    if (page === null || event.source !== page || event.origin !== origin) return;
    const call = FromPage.safeParse(event.data);
    if (!call.success) return;
    if (call.data.func === 'initialize') page.postMessage(answerTo(call.data), origin);
    const [code] = call.data.args;
    if (call.data.func !== 'authentication.authenticate.success') return;
    stopOther();
    if (typeof code === 'string') onCode(code);
  };
  window.addEventListener('message', hear);
  stopOther = () => window.removeEventListener('message', hear);
}

function answerTo({ id, uuidAsString }: FromPage): object {
  return { id, uuidAsString, args: HELLO };
}
