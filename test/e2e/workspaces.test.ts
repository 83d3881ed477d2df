import assert from 'node:assert/strict';
import { loadProvider, providerIds } from '../../src/providers/index.ts';
import { keepFailurePicture, openFilmSet, type FilmSet } from './support/filmSet.ts';

describe('workspaces of a platform', function () {
  this.timeout(60_000);
  let set: FilmSet;

  before(async function () {
    this.timeout(120_000);
    set = await openFilmSet();
    const { workbench } = set;
    await workbench.side.open('Backlot');
    await workbench.command('Backlot: Start Sandbox');
    // Each account that comes draws the tree anew: only after the last one does a row stay where it is.
    const providers = await Promise.all(providerIds.map(loadProvider));
    const tree = workbench.side.tree('Providers');
    await tree.row(providers.at(-1)?.label ?? '').waitFor();
    await tree.row('zimage-base').waitFor();
    for (const view of ['Jobs', 'Providers']) await workbench.side.view(view).locator('.pane-header').click();
    await workbench.side.unfold('Workspaces');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await keepFailurePicture(set, this.currentTest.fullTitle());
    await set.workbench.quick.cancel();
  });
  after(async () => {
    await set.close();
  });

  it('are a tree with their states, and what they do and have spent', async () => {
    const workspaces = set.workbench.side.tree('Workspaces');
    await workspaces.row('Marlow').waitFor();
    assert.match(
      await workspaces.description('Wren'),
      /^online · .+ · \$\d+\.\d\d \/ \$300\.00 · claude-code$/,
    );
    assert.match(await workspaces.description('Fenn'), /^quarantined · workspace budget limit exceeded/);
  });

  it('are paused and resumed with a click, and the tree follows by itself', async () => {
    const { workbench } = set;
    const workspaces = workbench.side.tree('Workspaces');
    await workspaces.press('Juniper', 'Pause…');
    const asked = await workbench.dialogs.answer('Pause a workspace');
    assert.match(asked.detail, /1 workspaces below it are paused with it: Pip/);
    await workspaces.rows.filter({ hasText: 'Juniper' }).filter({ hasText: 'paused' }).waitFor();
    await workspaces.press('Juniper', 'Resume');
    await workbench.dialogs.answer('Start a paused workspace again');
    await workspaces.rows.filter({ hasText: 'Juniper' }).filter({ hasText: 'provisioning' }).waitFor();
  });

  it('take a secret whose value is seen nowhere', async () => {
    const { workbench } = set;
    const { quick } = workbench;
    const workspaces = workbench.side.tree('Workspaces');
    await workspaces.expand('Wren');
    await workspaces.press('Secrets', 'Add…');
    await quick.message(/Name of the secret/);
    await quick.type('DEPLOY_HOOK');
    await quick.choose('Type or paste one line');
    await quick.message(/kept nowhere else/);
    await quick.type('planted-value-of-the-hook');
    assert.match(await quick.message(/cannot be undone/), /This restarts 1 workspace/);
    await quick.type('DEPLOY_HOOK');
    await workspaces.expand('Secrets');
    await workspaces.row('DEPLOY_HOOK').waitFor();
    assert.equal(await workspaces.description('DEPLOY_HOOK'), 'own');
    await workspaces.collapse('Wren');
  });

  it('are deleted with those below them, which are named, by typing the name', async () => {
    const { workbench } = set;
    const { quick } = workbench;
    const workspaces = workbench.side.tree('Workspaces');
    await workspaces.menu('Odile', 'Delete…');
    assert.match(await quick.message(/cannot be undone/), /1 workspaces below it are deleted with it: Fenn/);
    await quick.type('odile');
    await quick.message(/Type Odile/);
    await quick.type('Odile');
    await workspaces.row('Odile').waitFor({ state: 'detached' });
    assert.equal(await workspaces.rows.filter({ hasText: 'Fenn' }).count(), 0);
  });
});
