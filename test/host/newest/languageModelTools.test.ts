import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { z } from 'zod';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { until } from '../../editor/until.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person } from '../support/person.ts';

const accounts = z.object({
  accounts: z.array(z.looseObject({ account: z.string(), platform: z.string() })),
});
const planned = z.looseObject({ plan: z.string(), state: z.string() });
const configuration = z.object({
  mcpServers: z.object({ backlot: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }) }),
});
const ended = z.looseObject({
  ended: z.boolean(),
  steps: z.array(z.looseObject({ job: z.string(), state: z.string() })),
});

describe('Tools for language models in an editor', function () {
  this.timeout(120_000);
  let backlot: TestSurface;
  let person: Person;
  let crucible: string;

  before(async () => {
    await vscode.commands.executeCommand('backlot.startSandbox');
    backlot = await openBacklot();
    person = new Person(backlot.window);
    await backlot.sandbox.control('setRate', { rate: 20 });
    const list = accounts.parse(await value('backlot_list_accounts', {}));
    crucible = list.accounts.find(({ platform }) => platform === 'crucible')?.account ?? assert.fail();
  });
  after(async () => {
    person.dispose();
    await vscode.commands.executeCommand('backlot.stopSandbox');
  });

  const call = (name: string, input: object) =>
    vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const value = async (name: string, input: object): Promise<unknown> => {
    const [part] = (await call(name, input)).content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    return JSON.parse(part.value);
  };
  const plan = async () =>
    planned.parse(
      await value('backlot_plan_jobs', {
        title: 'a fox for the README',
        jobs: [
          {
            ...{ account: crucible, operation: 'submitGeneration' },
            body: { workflow_id: 'zimage-base', params: { 'prompt.text': 'a red fox' } },
          },
        ],
      }),
    );

  it('are offered to the models of the editor with a description each', () => {
    const own = vscode.lm.tools.filter(({ name }) => name.startsWith('backlot_'));
    assert.ok(own.length >= 12 && own.length <= 14, `${own.length} tools`);
    for (const { name, description } of own) assert.ok(description.length > 20, name);
  });

  it('buy a plan after one question that says who asks, and give the picture', async () => {
    const { plan: id, state } = await plan();
    assert.equal(state, 'proposed');
    await person.does(
      () => value('backlot_buy_plan', { plan: id }),
      () => 'Start 1 Job',
    );
    const [asked, ...more] = person.asked.filter(({ kind }) => kind === 'dialog');
    assert.deepEqual(more, []);
    assert.match(asked?.title ?? '', /^Start 1 job on Crucible\?/);
    assert.match(asked?.text ?? '', /“a fox for the README”.*Asked for by the chat\./s);
    const over = ended.parse(await value('backlot_wait', { plan: id }));
    assert.equal(over.ended, true);
    assert.deepEqual(
      over.steps.map((step) => step.state),
      ['succeeded'],
    );
    const { content } = await call('backlot_outputs', { job: over.steps[0]?.job });
    const picture = content.find((part) => part instanceof vscode.LanguageModelDataPart);
    assert.match(picture?.mimeType ?? '', /^image\//);
  });

  it('are served to MCP clients once the user has turned the server on, and to nobody after that', async () => {
    await person.does(
      () => vscode.commands.executeCommand('backlot.copyMcpConfiguration'),
      () => 'Turn On',
    );
    const { mcpServers } = configuration.parse(JSON.parse(await vscode.env.clipboard.readText()));
    const { url, headers } = mcpServers.backlot;
    const { Client, StreamableHTTPClientTransport } = await import('@modelcontextprotocol/client');
    const client = new Client({ name: 'A client', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }));
    const { content } = await client.callTool({ name: 'backlot_list_accounts', arguments: {} });
    assert.match(JSON.stringify(content), /crucible/);
    await client.close();
    await vscode.workspace
      .getConfiguration('backlot')
      .update('mcpServer.enabled', undefined, vscode.ConfigurationTarget.Global);
    await assert.rejects(fetch(url, { method: 'POST', headers }));
  });

  it('are found by the MCP client of the editor itself, which asks Backlot for the address and the token', async () => {
    const chat = vscode.workspace.getConfiguration('chat');
    const own = vscode.workspace.getConfiguration('backlot');
    const { Global } = vscode.ConfigurationTarget;
    const served = () => vscode.lm.tools.flatMap(({ name }) => /^mcp_backlot_(.*)$/.exec(name)?.[1] ?? []);
    try {
      // Test editors have no chat, and without it no MCP client.
      await chat.update('disableAIFeatures', false, Global);
      await own.update('mcpServer.enabled', true, Global);
      // The editor knows the server a moment after the setting.
      const found = await until(
        async () => {
          await vscode.commands.executeCommand('workbench.mcp.startServer', 'backlot.backlot/Backlot');
          return served();
        },
        (names) => names.length > 0,
      );
      const offered = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('backlot_'));
      assert.deepEqual(found.sort(), offered.sort());
    } finally {
      await own.update('mcpServer.enabled', undefined, Global);
      await chat.update('disableAIFeatures', true, Global);
    }
  });

  it('buy nothing when the user closes the question', async () => {
    const before = (await backlot.jobs()).journal;
    const count = await before.count({});
    const { plan: id } = await plan();
    const answers: unknown[] = [];
    await person.does(
      async () => answers.push(await value('backlot_buy_plan', { plan: id })),
      () => undefined,
    );
    assert.match(JSON.stringify(answers), /"error":"call\.canceled"/);
    assert.equal(await before.count({}), count);
  });
});
