import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { z } from 'zod';
import type { Workbench } from '../editor/workbench.ts';
import type { TourPicture } from './tour.ts';

type Show = (picture: TourPicture) => Promise<void>;

const REQUEST = 'credits.backlot.jsonc';
const TEXT = `// Checked here, and by "backlot run" in a CI.
{
  "operation": "crucible.getCredits",
  "account": "sandbox",
  "expect": {
    "status": 200,
    "values": {
      "/data/available": { "$min": 1 },
      "/data/balance": { "$type": "number" }
    }
  }
}
`;
const FILES: Readonly<Record<string, string>> = {
  [REQUEST]: TEXT,
  'workflows.backlot.jsonc': JSON.stringify({
    operation: 'crucible.listWorkflows',
    account: 'sandbox',
    expect: { status: 200, values: { '/data': { $exists: true } } },
  }),
  'enough-for-the-film.backlot.jsonc': JSON.stringify({
    operation: 'crucible.getCredits',
    account: 'sandbox',
    expect: { values: { '/data/available': { $min: 1000 } } },
  }),
};

/** Requests of a repository, run as tests. */
export async function requestTests(workbench: Workbench, workspace: string, show: Show): Promise<void> {
  for (const [name, text] of Object.entries(FILES)) await writeFile(path.join(workspace, name), text);
  await workbench.command('File: Open File...');
  await workbench.quick.path(path.join(workspace, REQUEST));
  await workbench.tabs.activated(REQUEST);
  await workbench.command('Testing: Focus on Test Explorer View');
  const tests = workbench.page.getByRole('tree', { name: 'Test Explorer' });
  await tests.getByRole('treeitem').filter({ hasText: REQUEST }).waitFor();
  await workbench.command('Test: Run All Tests');
  await tests.getByRole('treeitem', { name: /enough.*failed/i }).waitFor();
  await tests.getByRole('treeitem', { name: /workflows.*passed/i }).waitFor();
  await workbench.page
    .getByRole('treeitem', { name: /is not as expected/ })
    .first()
    .click();
  await show({
    name: '24-request-tests',
    says: 'Requests live in the repository, and what they expect of their answers is tested.',
    light: true,
  });
  await workbench.command('View: Close All Editor Groups');
  await workbench.command('View: Hide Panel');
  await workbench.side.open('Backlot');
}

const configuration = z.object({
  mcpServers: z.object({ backlot: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }) }),
});
const content = z.looseObject({ content: z.tuple([z.looseObject({ text: z.string() })], z.unknown()) });
const accounts = z.object({
  accounts: z.array(z.looseObject({ account: z.string(), platform: z.string() })),
});

/** An agent outside of the editor plans a job and wants to buy it: a person decides. */
export async function agentAtWork(workbench: Workbench, show: Show): Promise<void> {
  await workbench.command('Backlot: Copy MCP Server Configuration');
  await workbench.dialogs.answer('Turn On');
  await workbench.notices.read(/The configuration is copied/);
  const copied = await workbench.page.evaluate('navigator.clipboard.readText()');
  const { url, headers } = configuration.parse(JSON.parse(String(copied))).mcpServers.backlot;
  const client = new Client({ name: 'Film crew agent', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }));
  const call = async (name: string, input: object): Promise<unknown> => {
    const answer = await client.callTool({ name, arguments: { ...input } });
    return JSON.parse(content.parse(answer).content[0].text);
  };
  const list = accounts.parse(await call('backlot_list_accounts', {}));
  const account = list.accounts.find(({ platform }) => platform === 'crucible')?.account;
  const prompts = ['a keeper lights the lamp', 'waves below the lighthouse', 'gulls over the gallery'];
  const jobs = prompts.map((prompt) => ({
    ...{ account, operation: 'submitGeneration' },
    body: { workflow_id: 'zimage-base', params: { 'prompt.text': prompt } },
  }));
  const plan = z
    .looseObject({ plan: z.string() })
    .parse(await call('backlot_plan_jobs', { title: 'stills for the trailer', jobs }));
  await workbench.notices.clear();
  const bought = call('backlot_buy_plan', { plan: plan.plan });
  await workbench.dialogs.read();
  await show({ name: '25-agent', says: 'An agent plans and asks; a person sees the price and decides.' });
  await workbench.dialogs.answer('Start 3 Jobs');
  await bought;
  await workbench.side
    .tree('Jobs')
    .row(prompts[0] ?? '')
    .waitFor();
  await client.close();
  await workbench.notices.clear();
}
