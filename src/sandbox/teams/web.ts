/** Serves the page and takes its acts. */
import { z } from 'zod';
import { PressedAction } from './activity.ts';
import type { Acts } from './acts.ts';
import type { Conversations } from './conversations.ts';
import { DeskError } from './desk-error.ts';
import { NO_PAGE, readJson, requireSameOrigin, sendJson, type Exchange } from './http.ts';
import { findPerson, type DeskPerson, type DeskWorld } from './people.ts';
import type { SignInSide } from './sign-in-side.ts';
import { isPageFile, sendPageFile } from './web-files.ts';
import { createPersonalView } from './to-view.ts';
import { sendWeekly } from './weekly-side.ts';
import { WorldAct, type WorldControls, type WorldDesk } from './world-controls.ts';

/** What the web page of the desk needs. */
interface WebDeps {
  readonly world: DeskWorld;
  readonly conversations: Conversations;
  readonly acts: Acts;
  readonly signInSide: SignInSide;
  readonly isConnected: () => boolean;
  readonly worldDesk: WorldDesk;
  /** Null over a real world: nobody moves that. */
  readonly controls: WorldControls | null;
  /** Folder of the built page; without it the usual places are looked at. */
  readonly pageFolder?: string | undefined;
}

/** Answers one request of the page. */
export type Web = (exchange: Exchange) => Promise<void>;

/** The page and what it asks for: live events, words, pressed buttons. */
export function createWeb(deps: WebDeps): Web {
  return async (exchange) => {
    const { request, response, url } = exchange;
    const route = `${request.method} ${url.pathname}`;
    if (request.method === 'GET' && isPageFile(url)) return sendPageFile(deps.pageFolder, exchange);
    if (route === 'GET /api/events') return stream(deps, exchange);
    if (deps.controls && url.pathname.startsWith('/weekly')) {
      return sendWeekly(deps.controls.weekly, exchange);
    }
    const act = ACTS.get(route);
    if (!act) throw new DeskError(404, 'NotFound', `The desk has no ${route}.`);
    requireSameOrigin(request);
    await act(deps, await readJson(request));
    sendJson(response, 202, {});
  };
}

/** What the page does, by its route. */
const ACTS: ReadonlyMap<string, (deps: WebDeps, body: unknown) => Promise<void>> = new Map([
  ['POST /api/say', say],
  ['POST /api/press', press],
  ['POST /api/sign-in', handOver],
  ['POST /api/world', ({ worldDesk }, body) => worldDesk.act(parse(WorldAct, body))],
]);

/** Server-sent events: first all that the person sees, then each change. */
function stream(deps: WebDeps, { response, url }: Exchange): void {
  const { conversations, world, acts, worldDesk } = deps;
  const [first] = world.people;
  const asked = url.searchParams.get('person') ?? first?.id ?? '';
  // A page left open since an earlier start may name a person who is not here any more.
  const person = findPerson(world.people, asked) ?? first;
  if (!person) throw new DeskError(404, 'NotFound', 'Nobody uses this desk.');
  const view = createPersonalView(world, conversations, person);
  response.writeHead(200, { ...NO_PAGE, 'content-type': 'text/event-stream' });
  const tell = (event: object): void => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  response.write('retry: 1000\n\n');
  tell({ ...view.snapshot(), clock: worldDesk.clock() });
  const stop = conversations.subscribe((change) => {
    const event = view.eventFor(change);
    if (event) tell(event);
  });
  const stopClock = worldDesk.follow(tell);
  response.on('close', () => {
    stop();
    stopClock();
  });
  // Opening the app for the first time is what installs it; without a bot it waits for words.
  if (deps.isConnected()) void acts.install(person);
}

const Said = z.object({
  person: z.string(),
  conversation: z.string(),
  text: z.string().trim().min(1).max(20_000),
  mention: z.boolean(),
});

async function say({ world, acts }: WebDeps, body: unknown): Promise<void> {
  const said = parse(Said, body);
  const { conversation, text, mention } = said;
  // The page shows the words at once; the bot may take its 15 s.
  await acts.say(personNamed(world, said.person), { conversationId: conversation, text, mention });
}

const Pressed = z.object({ person: z.string(), message: z.string(), action: PressedAction });

async function press({ world, acts }: WebDeps, body: unknown): Promise<void> {
  const { person, message, action } = parse(Pressed, body);
  await acts.press(personNamed(world, person), message, action);
}

const HandedOver = z.object({ person: z.string(), message: z.string(), code: z.string().max(200) });

async function handOver({ world, signInSide }: WebDeps, body: unknown): Promise<void> {
  const { person, message, code } = parse(HandedOver, body);
  await signInSide.handOver(personNamed(world, person), message, code);
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new DeskError(400, 'BadArgument', z.prettifyError(parsed.error));
  return parsed.data;
}

function personNamed({ people }: DeskWorld, name: string): DeskPerson {
  const person = findPerson(people, name);
  if (!person) throw new DeskError(404, 'NotFound', `Nobody here is called ${name}.`);
  return person;
}
