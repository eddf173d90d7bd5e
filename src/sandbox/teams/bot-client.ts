/** The way from the desk to the bot: plain HTTP, with the patience of Teams and no more. */
import type { ToBot } from './to-bot.ts';

/** What a bot answered to an activity. */
export interface BotAnswer {
  /** HTTP status; 0 when no answer came in time. */
  readonly status: number;
  /** Parsed JSON body; null when there is none. */
  readonly body: unknown;
}

/** One activity that went out, and the status that came back. */
export interface Delivery {
  /** Type of the activity, such as `message` or `invoke`. */
  readonly type: string;
  readonly id: string;
  readonly status: number;
}

/** The way from the desk to the bot. */
export interface BotClient {
  /** Everything that went out, in the order of the answers. */
  readonly deliveries: readonly Delivery[];
  /** False as long as no bot has said where it is. */
  readonly isConnected: boolean;
  /** Sets the full URL of the bot's `POST /api/messages`. */
  connect(botUrl: string): void;
  /** Posts an activity; never throws. */
  post(activity: ToBot): Promise<BotAnswer>;
}

const NO_ANSWER: BotAnswer = { status: 0, body: null };

/** Posts to a bot and gives up after `timeoutMs`, which is about 15 s in Teams (TP-5.1). */
export function createBotClient(botUrl: string | undefined, timeoutMs: number): BotClient {
  const deliveries: Delivery[] = [];
  let url = botUrl;
  return {
    deliveries,
    get isConnected() {
      return url !== undefined;
    },
    connect: (to) => {
      url = to;
    },
    post: async (activity) => {
      const answer = url === undefined ? NO_ANSWER : await post(url, activity, timeoutMs);
      deliveries.push({ type: activity.type, id: activity.id, status: answer.status });
      return answer;
    },
  };
}

async function post(url: string, activity: ToBot, timeoutMs: number): Promise<BotAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, body: parse(await response.text()) };
  } catch {
    // Refused, cut off or too late: for the people at the desk it is all the same.
    return NO_ANSWER;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
