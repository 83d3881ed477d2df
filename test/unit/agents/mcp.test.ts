import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernHttp,
} from '@modelcontextprotocol/client';
import { Client as OlderClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as OlderHttp } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { z } from 'zod';
import { mcpHandler } from '../../../src/agents/mcp/mcpHandler.ts';
import { toolTable } from '../../../src/agents/toolTable.ts';
import { money } from '../../../src/core/money.ts';
import { startLoopbackServer, type LoopbackServer } from '../../../src/net/loopback/loopbackServer.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { agentRig, type AgentRig } from './agentRig.ts';

const PICTURE = { workflow_id: 'zimage-base', params: { 'prompt.text': 'a red fox' } };

const callResult = z.object({
  content: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('text'), text: z.string() }),
      z.object({ type: z.literal('image'), data: z.string(), mimeType: z.string() }),
      z.object({ type: z.literal('resource_link'), uri: z.string(), mimeType: z.string() }),
    ]),
  ),
  structuredContent: z.unknown().optional(),
  isError: z.boolean().optional(),
});
const planValue = z.looseObject({
  plan: z.string(),
  state: z.string(),
  ended: z.boolean().optional(),
  lookAgainInSeconds: z.number().optional(),
  stoppedBy: z.looseObject({ error: z.string() }).optional(),
  steps: z.array(z.looseObject({ job: z.string().optional() })),
});
const failure = z.looseObject({ error: z.string(), next: z.string() });
const contents = z.object({ contents: z.tuple([z.object({ blob: z.string(), mimeType: z.string() })]) });

/** What both official clients can do, with their answers unread. */
interface AnyClient {
  callTool(call: { name: string; arguments: Record<string, unknown> }): Promise<unknown>;
  readResource(of: { uri: string }): Promise<unknown>;
  listTools(): Promise<unknown>;
  close(): Promise<void>;
}

const ERAS: Readonly<Record<string, (url: URL, headers: Record<string, string>) => Promise<AnyClient>>> = {
  '2026-07-28': async (url, headers) => {
    const client = new ModernClient(
      { name: 'Modern Client', version: '1' },
      { versionNegotiation: { mode: { pin: '2026-07-28' } } },
    );
    await client.connect(new ModernHttp(url, { requestInit: { headers } }));
    return client;
  },
  '2025-11-25': async (url, headers) => {
    const client = new OlderClient({ name: 'Older Client', version: '1' });
    const transport = new OlderHttp(url, { requestInit: { headers } });
    // The older package does not say that its own transport fits where properties may not be undefined.
    await client.connect(transport);
    return client;
  },
};

describe('The MCP server', function () {
  this.timeout(60_000);
  let sandbox: Sandbox;
  let folder: string;
  const windows: { readonly rig: AgentRig; readonly server: LoopbackServer }[] = [];
  const clients: AnyClient[] = [];
  const faults: unknown[] = [];

  before(async () => {
    sandbox = await startSandbox({ recordExchanges: true, speed: 100 });
  });
  after(() => sandbox.stop());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backlot-mcp-'));
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.close();
    for (const { rig, server } of windows.splice(0)) {
      server.dispose();
      rig.dispose();
    }
    await rm(folder, { recursive: true, force: true });
    assert.deepEqual(faults.splice(0), []);
  });

  /** A window with its server, on the journal that all windows share. */
  const openWindow = async () => {
    const rig = await agentRig(sandbox, folder);
    const handle = mcpHandler({
      ...{ agent: rig.deps, version: '0.0.0' },
      clientText: (name) => `client ${typeof name === 'string' ? name : 'without a name'}`,
      warningText: (client) => `Asked for by ${client}.`,
    });
    const server = await startLoopbackServer('/mcp', handle, (error) => faults.push(error));
    windows.push({ rig, server });
    return { rig, server };
  };
  const connect = async (era: string, { url, token }: LoopbackServer) => {
    const made = await ERAS[era]?.(new URL(url), { Authorization: `Bearer ${token}` });
    assert.ok(made);
    clients.push(made);
    return made;
  };
  const call = async (client: AnyClient, name: string, input: Record<string, unknown>) => {
    const result = callResult.parse(await client.callTool({ name, arguments: input }));
    const [first] = result.content;
    assert.equal(first?.type, 'text');
    const value: unknown = JSON.parse(first.type === 'text' ? first.text : '');
    return { ...result, value };
  };
  const plan = async (client: AnyClient) => {
    const jobs = [{ account: 'crucible', operation: 'submitGeneration', body: PICTURE }];
    const { value } = await call(client, 'backlot_plan_jobs', { title: 'foxes', jobs });
    return planValue.parse(value).plan;
  };
  const ended = async (client: AnyClient, id: string) => {
    for (;;) {
      const { value } = await call(client, 'backlot_wait', { plan: id, seconds: 5 });
      const told = planValue.parse(value);
      if (told.lookAgainInSeconds === undefined) return told;
    }
  };
  const bought = async (client: AnyClient) => {
    const id = await plan(client);
    await call(client, 'backlot_buy_plan', { plan: id });
    return id;
  };
  const submits = () =>
    sandbox.control.requests().filter(({ operation }) => operation === 'submitGeneration').length;

  for (const era of Object.keys(ERAS))
    describe(`for a client of ${era}`, () => {
      it('lists the tools of the table, each with what it needs', async () => {
        const { server } = await openWindow();
        const client = await connect(era, server);
        const { tools } = z
          .object({ tools: z.array(z.looseObject({ name: z.string() })) })
          .parse(await client.listTools());
        assert.deepEqual(
          tools.map(({ name }) => name),
          toolTable.map(({ name }) => name),
        );
      });

      it('plans, buys after one question that names the client, waits, and gives the picture', async () => {
        const { rig, server } = await openWindow();
        const client = await connect(era, server);
        const before = submits();
        const id = await plan(client);
        assert.equal(submits(), before);
        await call(client, 'backlot_buy_plan', { plan: id });
        const over = await ended(client, id);
        assert.deepEqual([over.state, submits() - before], ['ended', 1]);
        assert.deepEqual(
          rig.questions.map((question) => question.plan.askedBy),
          [`client ${era === '2026-07-28' ? 'Modern' : 'Older'} Client`],
        );
        const seen = await call(client, 'backlot_outputs', { job: over.steps[0]?.job });
        const image = seen.content.find((block) => block.type === 'image') ?? assert.fail();
        const link = seen.content.find((block) => block.type === 'resource_link') ?? assert.fail();
        const read = contents.parse(await client.readResource({ uri: link.uri })).contents[0];
        assert.deepEqual([image.mimeType, image.data], [read.mimeType, read.blob]);
        const [text] = seen.content;
        assert.ok(text?.type === 'text' && !text.text.includes(image.data.slice(0, 40)));
        assert.equal(seen.structuredContent, undefined);
      });

      it('buys nothing twice when the client breaks its stream at any point', async () => {
        const { rig, server } = await openWindow();
        const client = await connect(era, server);
        for (const point of [
          'before it is read',
          'while the user is asked',
          'before the answer',
          'in the answer',
        ]) {
          const before = submits();
          const id = await plan(client);
          const broken = new AbortController();
          let asked = () => undefined as void;
          const isAsked = new Promise<void>((resolve) => (asked = resolve));
          rig.answers.plan = async ({ ceilings }) => {
            asked();
            if (point === 'while the user is asked') broken.abort();
            if (point === 'before the answer') setImmediate(() => broken.abort());
            await new Promise((resolve) => setImmediate(resolve));
            return ceilings;
          };
          const sent = rawCall(server, era, { plan: id }, broken.signal);
          if (point === 'before it is read') broken.abort();
          if (point === 'in the answer') {
            await isAsked;
            await (await sent).body?.cancel();
          }
          await sent.catch(() => undefined);
          rig.answers.plan = async ({ ceilings }) => ceilings;
          for (let again = 0; again < 2; again += 1) await call(client, 'backlot_buy_plan', { plan: id });
          const over = await ended(client, id);
          assert.deepEqual([point, over.state, submits() - before], [point, 'ended', 1]);
        }
      });

      it('tells of invented parameters, tools and files with what to do next', async () => {
        const { server } = await openWindow();
        const client = await connect(era, server);
        for (const [name, input, error] of [
          ['backlot_invented', {}, 'tool.notFound'],
          ['backlot_plan_jobs', { title: 'x', jobs: [{ account: 1 }] }, 'input.invalid'],
          ['backlot_wait', { plan: 'none', seconds: 900 }, 'input.invalid'],
          ['backlot_buy_plan', { plan: 'none' }, 'target.notFound'],
        ] as const) {
          const { isError, value } = await call(client, name, input);
          assert.deepEqual([isError, failure.parse(value).error], [true, error]);
        }
        for (const uri of [
          'file:///etc/passwd',
          'backlot://outputs/../../journal/0',
          'backlot://outputs/none/0',
        ])
          await assert.rejects(client.readResource({ uri }), uri);
      });

      it('stops at the budget and at the ceiling, and waits for a person there', async () => {
        const { rig, server } = await openWindow();
        const client = await connect(era, server);
        // What it costs is known once it was bought.
        await ended(client, await bought(client));
        const before = submits();
        rig.answers.plan = async () => [money('credits', 0.000001)];
        const dear = await bought(client);
        const atCeiling = await ended(client, dear);
        assert.deepEqual([atCeiling.ended, atCeiling.stoppedBy?.error], [false, 'plan.ceiling']);
        await rig.jobs.budgets.set('crucible', {
          ...{ period: 'day', limit: money('credits', 0), unknownCost: 'ask' },
        });
        rig.answers.plan = async ({ ceilings }) => ceilings;
        const over = await bought(client);
        const atBudget = await ended(client, over);
        assert.deepEqual([atBudget.ended, atBudget.stoppedBy?.error], [false, 'budget.exceeded']);
        assert.equal(submits(), before);
      });
    });

  it('buys a plan once that clients of two windows buy at the same time', async () => {
    const [one, two] = [await openWindow(), await openWindow()];
    const left = await connect('2026-07-28', one.server);
    const right = await connect('2025-11-25', two.server);
    const before = submits();
    const id = await plan(left);
    await Promise.all([left, right].map((client) => call(client, 'backlot_buy_plan', { plan: id })));
    assert.equal((await ended(right, id)).state, 'ended');
    assert.deepEqual((await ended(left, id)).steps, (await ended(right, id)).steps);
    assert.equal(submits() - before, 1);
  });

  it('lets nobody in with a wrong token, a foreign host or from a page', async () => {
    const { server } = await openWindow();
    const other = await openWindow();
    const { host } = new URL(server.url);
    const right = { host, authorization: `Bearer ${server.token}` };
    for (const [headers, status] of [
      [{ host }, 401],
      [{ ...right, authorization: `Bearer ${server.token}x` }, 401],
      [{ ...right, authorization: `Bearer ${other.server.token}` }, 401],
      [{ ...right, authorization: server.token }, 401],
      [{ ...right, host: 'attacker.example' }, 403],
      [{ ...right, host: '127.0.0.1' }, 403],
      [{ ...right, host: host.replace('127.0.0.1', 'rebound.example') }, 403],
      [{ ...right, origin: 'https://attacker.example' }, 403],
      [{ ...right, origin: new URL(server.url).origin }, 403],
      [{ ...right, origin: 'null' }, 403],
    ] as const)
      assert.equal(await statusOf(server.url, headers), status, JSON.stringify(headers));
    assert.equal(await statusOf(new URL('/other', server.url).href, right), 404);
    // The protocol has no more than calls: the older stream of events is not offered.
    assert.equal(await statusOf(server.url, right), 405);
  });
});

/** A call of the tool that buys, of which the test holds the connection. */
async function rawCall(
  { url, token }: LoopbackServer,
  era: string,
  input: object,
  signal: AbortSignal,
): Promise<Response> {
  const modern = {
    'io.modelcontextprotocol/protocolVersion': era,
    'io.modelcontextprotocol/clientInfo': { name: 'Broken Client', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': {},
  };
  const isModern = era === '2026-07-28';
  const params = { name: 'backlot_buy_plan', arguments: input, ...(isModern && { _meta: modern }) };
  return fetch(url, {
    ...{ method: 'POST', signal },
    headers: {
      ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...{ accept: 'application/json, text/event-stream', 'mcp-protocol-version': era },
      ...(isModern && { 'mcp-method': 'tools/call', 'mcp-name': 'backlot_buy_plan' }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
  });
}

/** The status for a request that is not a call, with the host that the headers name. */
function statusOf(url: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });
}
