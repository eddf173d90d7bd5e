/**
 * One person's way into MSX. Everything is read with that person's own token, so what the bot can
 * see is what the person can see.
 */
import { z } from 'zod';
import { ToolError } from '../../errors.ts';
import { createDataverseReader, type DataverseHttp, type HttpOptions } from './http.ts';
import type { RecordUrl } from './records.ts';

/** What a Dataverse client needs, for one signed-in person. */
export interface DataverseOptions extends HttpOptions {
  /** MSX app in which record links open (msx-contract.md 6). */
  readonly appId: string;
  /** Organization URL of record links, when it differs from the one that is read. */
  readonly recordBaseUrl?: string;
}

const WhoAmI = z.looseObject({
  UserId: z.string(),
  BusinessUnitId: z.string(),
  OrganizationId: z.string(),
});

/** Who the token names in MSX. `UserId` is the systemuser id, by which "mine" is asked for. */
export type WhoAmI = z.infer<typeof WhoAmI>;

type Links = Pick<DataverseOptions, 'baseUrl' | 'recordBaseUrl' | 'appId'>;

const TOOL = 'crm_whoami';

/** One person's way into MSX: HTTP, identity (read once), links. */
export interface Connection {
  readonly http: DataverseHttp;
  readonly organizationUrl: string;
  /** Asked once and kept; it does not change as long as the token names the same person. */
  readonly whoAmI: () => Promise<WhoAmI>;
  readonly recordUrl: RecordUrl;
}

/**
 * Opens a connection; no request is made before the first read.
 * @throws nothing itself; each read throws as `DataverseHttp` says.
 */
export function connect(options: DataverseOptions): Connection {
  return connectOver(createDataverseReader(options), options);
}

/** A connection whose records come some other way. */
export function connectOver(
  http: DataverseHttp,
  { baseUrl, recordBaseUrl = baseUrl, appId }: Links,
): Connection {
  let me: Promise<WhoAmI> | null = null;
  const ask = async (): Promise<WhoAmI> => identityIn(await http.getObject(TOOL, 'WhoAmI'));
  return {
    http,
    organizationUrl: baseUrl,
    // A failure is not kept: the next read asks again.
    whoAmI: () => {
      me ??= ask().catch((error: unknown) => {
        me = null;
        throw error;
      });
      return me;
    },
    recordUrl: (logicalName, id) =>
      `${recordBaseUrl}/main.aspx?appid=${appId}&pagetype=entityrecord&etn=${logicalName}&id=${id}`,
  };
}

/** @throws ToolError `tool_contract` when MSX answers without an identity. */
function identityIn(body: Record<string, unknown>): WhoAmI {
  const identity = WhoAmI.safeParse(body);
  if (identity.success) return identity.data;
  const message = 'MSX did not say who is signed in.';
  throw new ToolError('tool_contract', { tool: TOOL, message, cause: identity.error });
}
