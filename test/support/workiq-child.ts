import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createCore } from '../../src/sandbox/workiq/mcp-core.ts';
import { PROFILES } from '../../src/sandbox/workiq/profiles.ts';

/** The WorkIQ of a developer's own machine: the stand-in's core on stdin and stdout. */
const core = createCore({
  oid: 'developer',
  profile: PROFILES['cli-1.0'],
  answer: ({ question }) =>
    Promise.resolve({ outcome: 'answered', text: `Heard: ${question}`, conversationId: null }),
  calls: [],
  conversations: new Map(),
  delay: () => Promise.resolve(),
  newId: () => 'c1',
});
// A raised log level writes into the stream of messages; a client has to skip what is none.
process.stdout.write('info: this is no message\n');
await core.connect(new StdioServerTransport());
