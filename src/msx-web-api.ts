/** Everybody's own way to MSX over its Web API: to read, to write, and to be read for while away. */
import { createDataverseTools, createKeepingTools } from './backends/dataverse/dataverse-tools.ts';
import type { DataverseOptions } from './backends/dataverse/connection.ts';
import type { Traffic } from './backends/dataverse/traffic.ts';
import { createDataverseWriter } from './backends/dataverse/writer.ts';
import type { BackgroundTokens } from './background.ts';
import type { Msx } from './msx.ts';
import type { TokenOf } from './tokens-later.ts';
import { readsOf } from './tools/msx-tools.ts';

/** What one address of MSX is asked with. */
export interface WebApiParts {
  readonly common: Pick<DataverseOptions, 'appId' | 'timing' | 'traffic' | 'observer'>;
  /** Places of work that nobody waits for. */
  readonly unhurried: Traffic;
}

/** Whose tokens. */
interface Tokens {
  readonly tokenOf: TokenOf;
  /** For people who are not there; left out: the same. */
  readonly background?: BackgroundTokens | undefined;
}

/** The ways of one person to MSX. */
export type WebApi = Pick<Msx, 'toolsFor' | 'keepingToolsFor' | 'backgroundReadsFor' | 'writerFor'>;

/** Opens them at an address; the rights of the background reach no writer. */
export function webApiFor(
  baseUrl: string,
  { tokenOf, background = { tokenFor: tokenOf, namesPerson: false } }: Tokens,
  { common, unhurried }: WebApiParts,
): WebApi {
  const optionsOf = (person: string, from: TokenOf) => ({
    ...{ ...common, baseUrl, person },
    token: (how: { renew: boolean }) => from(person, how),
  });
  return {
    toolsFor: (person) => createDataverseTools(optionsOf(person, tokenOf)),
    keepingToolsFor: (person) => createKeepingTools(optionsOf(person, tokenOf)),
    backgroundReadsFor: (person, pace) => {
      const options = { ...optionsOf(person, background.tokenFor), traffic: unhurried, pace };
      const named = background.namesPerson ? { onBehalfOf: person } : {};
      return readsOf(createKeepingTools({ ...options, ...named }));
    },
    writerFor: (person) => createDataverseWriter(optionsOf(person, tokenOf)),
  };
}
