import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { ConnectorClientOptions } from 'botframework-connector';
import type { Logger } from '../logger.ts';
import { errorReply } from './error-reply.ts';
import { messageCard } from '../cards/message-card.ts';
import { cardMessage } from './surface.ts';

/** The app registration; null: none, every caller is believed (only on loopback). */
export interface Registration {
  readonly appId: string;
  readonly tenantId: string;
  readonly password: string;
}

/** What the adapter needs. */
export interface AdapterOptions {
  readonly registration: Registration | null;
  readonly logger: Logger;
  readonly newId: () => string;
  /**
   * Each call to Teams is given up after so many milliseconds; the SDK itself would wait for ever.
   */
  readonly timeoutMs?: number;
}

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;

/**
 * The Bot Framework adapter, with the answer of a turn as a value instead of written to a response.
 */
export class BotAdapter extends CloudAdapter {
  /** Runs one turn. Throws `AuthenticationError` for a caller who is not Teams. */
  turn(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

/**
 * Opens the adapter. An error inside a turn is logged and answered with words, never with silence.
 */
export function createAdapter(options: AdapterOptions): BotAdapter {
  const { registration, logger, newId, timeoutMs = 10_000 } = options;
  const settings = registration
    ? {
        MicrosoftAppId: registration.appId,
        MicrosoftAppTenantId: registration.tenantId,
        MicrosoftAppPassword: registration.password,
        MicrosoftAppType: 'SingleTenant',
      }
    : {};
  const adapter = new BotAdapter(
    new ConfigurationBotFrameworkAuthentication(
      settings,
      new ConfigurationServiceClientCredentialFactory(settings),
      undefined,
      undefined,
      { httpClient: connectorClient(timeoutMs) },
    ),
  );
  adapter.onTurnError = async (context, error) => {
    const reference = newId();
    logger.error({ err: error, reference, activity: context.activity.type }, 'a turn failed');
    // Only a person who wrote waits for words; sends after a turn have a caller who handles it.
    if (context.activity.type !== 'message') throw error;
    const again = context.activity.text ?? 'help';
    await context.sendActivity(cardMessage(messageCard(errorReply(error, { again, reference }))));
  };
  return adapter;
}

/** Calls to Teams with a limit of time, and without following redirects: they carry our token. */
function connectorClient(timeoutMs: number): HttpClient {
  return {
    async sendRequest(request) {
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.headers.rawHeaders(),
        body: typeof request.body === 'string' ? request.body : null,
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      });
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      response.headers.forEach((value, name) => headers.set(name, value));
      return { request, headers, status: response.status, bodyAsText: await response.text() };
    },
  };
}
