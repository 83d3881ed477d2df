import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { openJobLink } from '../../../src/features/jobs/openJobLink.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { Account } from '../../../src/core/account.ts';
import type { JobId } from '../../../src/core/ids.ts';
import { jobNodeId, type JobNode } from '../../../src/features/jobs/view/jobNodes.ts';
import { buyPicture } from '../support/buyPicture.ts';
import { openBacklot } from '../support/openBacklot.ts';

/** More than one page of the view. */
const MANY = 60;

describe('Jobs view', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let account: Account;
  const made: JobId[] = [];

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    await backlot.sandbox.control('setRate', { rate: 50 });
    const all = await backlot.accounts.list();
    account = all.find(({ provider }) => provider === 'crucible') ?? assert.fail('no account');
    const { journal } = await backlot.jobs();
    for (let number = 0; number < MANY; number += 1) {
      const call = { operation: 'submitGeneration', params: {}, body: { number } };
      const { id } = await journal.add({
        account: account.id,
        provider: 'crucible',
        kind: 'zimage-base',
        title: number === 7 ? 'mooring by the weir' : `mooring ${number}`,
        call,
        intentKey: `mooring-${number}`,
      });
      await journal.change(id, { state: number % 2 ? 'failed' : 'succeeded' });
      made.push(id);
    }
  });
  /** As a new window shows it, whatever other tests of this window have done. */
  const reset = async () => {
    backlot.jobsTree.setFilter({});
    await backlot.arrangement.change({ group: 'none', order: 'newest', favorites: [] });
  };
  beforeEach(reset);
  afterEach(reset);
  after(async () => {
    const { journal } = await backlot.jobs();
    for (const id of made) await journal.removals.remove(id);
  });

  const roots = (): Promise<JobNode[]> => backlot.jobsTree.getChildren();
  const ids = (nodes: readonly JobNode[]) => nodes.flatMap((node) => (node.kind === 'job' ? [node.id] : []));

  it('shows pages on request in the chosen order', async () => {
    const page = await roots();
    assert.equal(page.at(-1)?.kind, 'more');
    assert.deepEqual(ids(page).slice(0, 3), made.toReversed().slice(0, 3));
    await vscode.commands.executeCommand('backlot.loadMoreJobs');
    const all = ids(await roots());
    assert.ok(made.every((id) => all.includes(id)));
    assert.deepEqual(ids(page), all.slice(0, page.length - 1), 'what was there stays there');
    await backlot.arrangement.change({ order: 'oldest' });
    const places = ids(await roots());
    assert.ok(places.indexOf(made[0] ?? '') < places.indexOf(made[1] ?? ''));
  });

  it('shows a picture as the icon of its job and of its output, once it is here', async () => {
    const job = await buyPicture(backlot, account, 'a lighthouse in the row');
    const { journal, outputs } = await backlot.jobs();
    const iconOf = async (node: JobNode) => (await backlot.jobsTree.getTreeItem(node)).iconPath;
    const { path } = await outputs.bytes(job.id, 0, new AbortController().signal);
    const now = (await journal.get(job.id)) ?? assert.fail();
    const [output] = now.outputs;
    assert.ok(output);
    for (const node of [
      { kind: 'job', id: job.id },
      { kind: 'output', job: now, output },
    ] as const) {
      const icon = await iconOf(node);
      assert.ok(icon instanceof vscode.Uri, JSON.stringify(icon));
      assert.equal(icon.fsPath, path);
    }
    await journal.removals.remove(job.id);
  });

  it('shows the number of search results, also for none', async () => {
    backlot.jobsTree.setFilter({ text: 'WEIR mooring' });
    assert.deepEqual(ids(await roots()), [made[7]]);
    const { matching, all } = await backlot.jobsTree.counts();
    assert.equal(matching, 1);
    assert.ok(all >= MANY);
    backlot.jobsTree.setFilter({ text: 'no such words' });
    const [row, ...others] = await roots();
    assert.ok(row && others.length === 0);
    const item = await backlot.jobsTree.getTreeItem(row);
    assert.equal(item.label, 'No job matches');
    assert.equal(item.command?.command, 'backlot.clearJobFilter');
  });

  it('groups jobs under headings', async () => {
    backlot.jobsTree.setFilter({ text: 'mooring' });
    await backlot.arrangement.change({ group: 'state' });
    const headings = (await roots()).filter((node) => node.kind === 'group');
    const items = await Promise.all(headings.map((node) => backlot.jobsTree.getTreeItem(node)));
    assert.deepEqual(items.map(({ label }) => label).toSorted(), ['failed', 'succeeded']);
  });

  it('shows favorites first with a star and an accessible label', async () => {
    const [wanted = ''] = made;
    await vscode.commands.executeCommand('backlot.addFavorite', { kind: 'job', id: wanted });
    const [heading] = await roots();
    assert.ok(heading?.kind === 'group' && heading.key.by === 'favorites');
    const [node] = await backlot.jobsTree.getChildren(heading);
    assert.ok(node?.kind === 'job' && node.id === wanted);
    const item = await backlot.jobsTree.getTreeItem(node);
    assert.match(String(item.description), /^★/);
    assert.match(item.accessibilityInformation?.label ?? '', /^mooring 0, favorite, /);
    assert.notEqual(jobNodeId(node), jobNodeId({ kind: 'job', id: wanted }), 'it may stand below twice');
  });

  it("opens a job's output from a link", async () => {
    const job = await buyPicture(backlot, account, 'a linked lock');
    made.push(job.id);
    await vscode.commands.executeCommand('backlot.copyUrl', { kind: 'job', id: job.id });
    await openJobLink(backlot, vscode.Uri.parse(await vscode.env.clipboard.readText()));
    const titles = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    while (!titles().includes('a linked lock')) await wait(20);
  });
});
