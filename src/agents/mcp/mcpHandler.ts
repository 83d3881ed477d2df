import { readFile } from 'node:fs/promises';
import { createMcpHandler, Server } from '@modelcontextprotocol/server';
import * as z from 'zod/mini';
import type { ForeignText } from '../../core/foreignText.ts';
import { headOf } from '../../net/redaction/displayText.ts';
import { answerText, type AgentDeps, type OutputLink, type ToolAnswer } from '../agentTool.ts';
import { toolTable } from '../toolTable.ts';

/** What a client can read of an output over the protocol, where it travels as base64; a larger one has its path. */
const MOST_RESOURCE_BYTES = 8 * 1024 * 1024;
const MOST_NAME = 60;
const SESSION = 'mcp-session-id';
const OUTPUT = /^backlot:\/\/outputs\/([\w-]+)\/(\d{1,4})$/;

const INSTRUCTIONS =
  'Backlot makes pictures, video, sound and runs with the user’s accounts at AI platforms. Start with backlot_list_accounts. What costs money takes two steps: backlot_plan_jobs prices it, backlot_buy_plan asks the user and starts it. After a lost answer call backlot_buy_plan again with the same plan: nothing is bought twice. Then backlot_wait, and backlot_outputs for the files.';

export interface McpHandlerDeps {
  readonly agent: AgentDeps;
  /** Of the extension. */
  readonly version: string;
  /** Who asks, as the user is told; the name is what the client calls itself, null when it does not say. */
  readonly clientText: (name: ForeignText | null) => string;
  /** Said above a question: that this client asks. */
  readonly warningText: (client: string) => string;
}

/**
 * Answers requests of MCP clients of both kinds: those that say in each request who they are (revision 2026-07-28), and
 * those that say it once (2025-11-25 and before). Nothing is kept between requests: the older ones get their own name as
 * the id of their session, and send it along from then on.
 *
 * @returns a handler that rejects only on faults of its own
 */
export function mcpHandler(deps: McpHandlerDeps): (request: Request) => Promise<Response> {
  const handler = createMcpHandler(({ requestInfo }) => serverFor(deps, requestInfo), {
    onerror: ({ message }) => deps.agent.log.info(message),
  });
  return async (request) => {
    const greeting = request.body ? greetingIn(await request.clone().text()) : undefined;
    const response = await handler.fetch(request);
    if (!greeting) return response;
    const headers = new Headers(response.headers);
    const name = headOf(greeting.params.clientInfo.name, MOST_NAME);
    headers.set(SESSION, Buffer.from(name).toString('base64url'));
    return new Response(response.body, { status: response.status, headers });
  };
}

const greetings = z.looseObject({
  method: z.literal('initialize'),
  params: z.looseObject({ clientInfo: z.looseObject({ name: z.string().check(z.minLength(1)) }) }),
});

/** What an older client says first. */
function greetingIn(text: string): z.infer<typeof greetings> | undefined {
  try {
    return greetings.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A server for one request. */
function serverFor(deps: McpHandlerDeps, request: Request | undefined): Server {
  const { agent, version, clientText, warningText } = deps;
  const server = new Server(
    { name: 'backlot', title: 'Backlot', version },
    {
      capabilities: { tools: {}, resources: {} },
      instructions: INSTRUCTIONS,
      jsonSchemaValidator: NO_VALIDATOR,
    },
  );
  server.setRequestHandler('tools/list', () => ({
    tools: toolTable.map(({ name, title, description, inputSchema, changes = false }) => ({
      ...{ name, title, description },
      inputSchema: { ...inputSchema, type: 'object' as const },
      annotations: {
        ...{ title, readOnlyHint: !changes, destructiveHint: false },
        // The answers are those of the user's own accounts.
        ...{ openWorldHint: false, idempotentHint: name === 'backlot_buy_plan' },
      },
    })),
  }));
  server.setRequestHandler('tools/call', async ({ params }, { mcpReq }) => {
    const tool = toolTable.find(({ name }) => name === params.name);
    if (!tool) {
      const next = 'There is no tool of this name: list the tools again.';
      return callResult({ value: { error: 'tool.notFound', next }, failed: true });
    }
    const client = clientText(clientName(mcpReq.envelope, request?.headers.get(SESSION)));
    const signal = request ? AbortSignal.any([mcpReq.signal, request.signal]) : mcpReq.signal;
    return callResult(
      await tool.run(params.arguments, agent, { client, warning: warningText(client), signal }),
    );
  });
  server.setRequestHandler('resources/list', () => ({ resources: [] }));
  server.setRequestHandler('resources/templates/list', () => ({
    resourceTemplates: [
      {
        uriTemplate: 'backlot://outputs/{job}/{index}',
        name: 'output',
        description: 'A file that a job made, from backlot_outputs.',
      },
    ],
  }));
  server.setRequestHandler('resources/read', async ({ params: { uri } }, { mcpReq }) => ({
    contents: [await outputAt(uri, agent, mcpReq.signal)],
  }));
  return server;
}

/** Only answers to questions of a server are checked by it, and this one asks its user. */
const NO_VALIDATOR = {
  getValidator: () => () => {
    throw new Error('Nothing is asked of clients.');
  },
};

const named = z.looseObject({
  'io.modelcontextprotocol/clientInfo': z.looseObject({ name: z.string() }),
});

function clientName(envelope: unknown, session: string | null | undefined): string | null {
  const said = named.safeParse(envelope).data?.['io.modelcontextprotocol/clientInfo'].name;
  const kept = session ? Buffer.from(session, 'base64url').toString() : '';
  const name = headOf(said ?? kept, MOST_NAME).trim();
  return name === '' ? null : name;
}

/**
 * The value as text and not as structured content too: a client that gets both reads one of them, or both. Media are
 * blocks of their own, never text.
 */
function callResult({ value, failed, pictures = [], links = [] }: ToolAnswer) {
  return {
    content: [
      { type: 'text' as const, text: answerText(value) },
      ...pictures.map(({ bytes, mimeType }) => ({
        ...{ type: 'image' as const, mimeType },
        data: Buffer.from(bytes).toString('base64'),
      })),
      ...links.map(({ job, index, mimeType, byteSize }: OutputLink) => ({
        ...{ type: 'resource_link' as const, uri: `backlot://outputs/${job}/${index}` },
        ...{ name: `output ${index + 1}`, mimeType, size: byteSize },
      })),
    ],
    ...(failed && { isError: true }),
  };
}

/** The only files that are read: outputs of jobs, out of Backlot's own folder. */
async function outputAt(uri: string, { jobs }: AgentDeps, signal: AbortSignal) {
  const [, job, index] = OUTPUT.exec(uri) ?? [];
  if (job === undefined) throw new Error('Unknown resource: take the address from backlot_outputs.');
  const { outputs } = await jobs();
  const { path, content } = await outputs.bytes(job, Number(index), signal);
  if (content.byteSize > MOST_RESOURCE_BYTES)
    throw new Error('Too large to be sent: open the file at the path that backlot_outputs gives.');
  const bytes = await readFile(path, { signal });
  return { uri, mimeType: content.mimeType, blob: bytes.toString('base64') };
}
