import { ToolError } from '../../errors.ts';
import {
  MSX_TOOLS,
  toolNames,
  type MsxToolName,
  type MsxTools,
  type ToolInput,
} from '../../tools/msx-tools.ts';
import { asServersKnowIt } from './msx-ask.ts';
import type { MsxSession } from './msx-session.ts';

/** Name under which our own server introduces itself. */
export const OWN_SERVER = 'csam-ops';

/**
 * The tools of our own server, which answers in our own contract: read, complete, and with typed
 * errors. `shape` holds all names. Throws what a call throws, `tool_contract` for another version.
 */
export function passedOn(session: MsxSession, shape: MsxTools): MsxTools {
  const pass = <Name extends MsxToolName>(name: Name) => {
    return async (input: ToolInput<Name>): Promise<unknown> => {
      const said = await session.call(name, asServersKnowIt(input));
      const answer = MSX_TOOLS[name].output.safeParse(said);
      if (answer.success) return answer.data;
      const message = 'The server answers in another version of the contract.';
      throw new ToolError('tool_contract', { tool: name, message, cause: answer.error });
    };
  };
  const tools: MsxTools = { ...shape };
  for (const name of toolNames()) Object.assign(tools, { [name]: pass(name) });
  return tools;
}
