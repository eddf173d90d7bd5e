/** The wire between the page and the desk: events come in as a stream, acts go out as requests. */
import { DeskEvent } from './view.ts';

/** A pressed button on its way to the desk. */
export interface PageAction {
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly verb?: string;
  readonly id?: string;
  /** Data of the button with the inputs of the card. */
  readonly data?: unknown;
}

/** What the listeners of a link hear. */
interface LinkListener {
  onEvent(event: DeskEvent): void;
  onConnected(isConnected: boolean): void;
}

/** Milliseconds until a stream that the desk ended is opened again. */
const RETRY_MS = 1000;

/** Follows the events of the desk as one person; returns how to stop. */
export function follow(personId: string, listener: LinkListener): () => void {
  let source: EventSource | undefined;
  let retry: number | undefined;
  const open = (): void => {
    const events = new EventSource(`api/events?person=${encodeURIComponent(personId)}`);
    source = events;
    events.onopen = () => listener.onConnected(true);
    events.onmessage = ({ data }) => {
      const event = DeskEvent.safeParse(JSON.parse(String(data)));
      if (event.success) listener.onEvent(event.data);
    };
    events.onerror = () => {
      listener.onConnected(false);
      // The browser tries again by itself unless the desk answered with an error.
      if (events.readyState === EventSource.CLOSED) retry = window.setTimeout(open, RETRY_MS);
    };
  };
  open();
  return () => {
    window.clearTimeout(retry);
    source?.close();
  };
}

/** Sends words. @throws Error - the desk did not take them. */
export function say(person: string, conversation: string, text: string): Promise<void> {
  // Words that hold "@<bot>" mention it; the desk finds that out.
  return post('api/say', { person, conversation, text, mention: false });
}

/** Presses a button; done when the bot has answered. @throws Error - the desk did not take it. */
export function press(person: string, message: string, action: PageAction): Promise<void> {
  return post('api/press', { person, message, action });
}

/** Hands over what the page of a sign-in gave. */
export function handOver(person: string, message: string, code: string): Promise<void> {
  return post('api/sign-in', { person, message, code });
}

/** Acts on the invented world; done when everything that it led to is done. */
export function actOnWorld(act: 'next-monday' | 'colleague'): Promise<void> {
  return post('api/world', { act });
}

async function post(path: string, body: object): Promise<void> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The desk answered ${response.status}.`);
}
