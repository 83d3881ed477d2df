import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { mcpHandler } from '../../src/agents/mcp/mcpHandler.ts';
import { toolTable } from '../../src/agents/toolTable.ts';
import { startLoopbackServer } from '../../src/net/loopback/loopbackServer.ts';
import { startSandbox } from '../../src/sandbox/start.ts';
import { agentRig } from '../unit/agents/agentRig.ts';
import { interleaved, median, shown, timed } from './rounds.ts';

/**
 * `npm run bench -- agents`: a read by a tool for language models, and by an MCP client over HTTP, against the same call
 * through the engine; and how much a model reads of all tools before it says a word.
 */

const ROUNDS = 200;
/** What one token of English and JSON has on average, by the rule of thumb of the model makers. */
const CHARACTERS_A_TOKEN = 4;

const folder = await mkdtemp(path.join(tmpdir(), 'backlot-bench-'));
const sandbox = await startSandbox({ speed: 100 });
const rig = await agentRig(sandbox, folder);
const version = '0.0.0';
const handle = mcpHandler({
  agent: rig.deps,
  version,
  clientText: () => 'a client',
  warningText: (client) => client,
});
const fail = (error: unknown): never => {
  throw error;
};
const server = await startLoopbackServer('/mcp', handle, fail);
const headers = { Authorization: `Bearer ${server.token}` };
const client = new Client({ name: 'bench', version });
await client.connect(new StreamableHTTPClientTransport(new URL(server.url), { requestInit: { headers } }));

const never = new AbortController().signal;
const request = { account: 'crucible', operation: 'getCredits' };
const tool = toolTable.find(({ name }) => name === 'backlot_run_read');
if (!tool) throw new Error('There is no tool that reads');
const call = { client: 'bench', warning: '', signal: never };

const [engine = [], table = [], mcp = []] = await interleaved(
  [
    {
      name: 'engine',
      run: () => timed(() => rig.deps.engine.exchange({ ...request, params: {} }, never)),
    },
    { name: 'tool', run: () => timed(() => tool.run(request, rig.deps, call)) },
    {
      name: 'MCP client',
      run: () => timed(() => client.callTool({ name: tool.name, arguments: request })),
    },
  ],
  ROUNDS,
);
const bare = median(engine);
console.log(`a read through the engine: ${shown(bare)} (median of ${ROUNDS} rounds)`);
console.log(`  as a tool: ${(median(table) / bare).toFixed(2)} times as long (${shown(median(table))})`);
console.log(`  by an MCP client: ${(median(mcp) / bare).toFixed(2)} times as long (${shown(median(mcp))})`);

const read = JSON.stringify(
  toolTable.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
).length;
console.log(
  `${toolTable.length} tools: ${read} characters to read, about ${Math.ceil(read / CHARACTERS_A_TOKEN)} tokens`,
);

await client.close();
server.dispose();
rig.dispose();
await sandbox.stop();
await rm(folder, { recursive: true, force: true });
