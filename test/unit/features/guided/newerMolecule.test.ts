import assert from 'node:assert/strict';
import type { Account } from '../../../../src/core/account.ts';
import type { ResourceAction, ResourceList, ResourceRow } from '../../../../src/core/resource.ts';
import { loadCatalog } from '../../../../src/calls/catalog.ts';
import { workspaceSecrets } from '../../../../src/providers/molecule/workspaces/secrets.ts';
import {
  moleculeWorkspaces,
  ownWorkspace,
} from '../../../../src/providers/molecule/workspaces/workspaces.ts';
import type { OperationDeps } from '../../../../src/features/requests/runOperation.ts';
import { MoleculeRig } from '../../providers/moleculeRig.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';
import { rawText } from '../../../../src/core/foreignText.ts';

describe('workspaces of newer Molecule servers', () => {
  const { list: workspaces } = moleculeWorkspaces;
  let rig: MoleculeRig;
  let account: Account;
  let user: UserOfEditor;
  beforeEach(async () => {
    rig = await MoleculeRig.open('observed');
    account = await rig.account(['orgkey']);
    user = new UserOfEditor();
  });
  afterEach(() => rig.close());

  async function run(
    action: ResourceAction,
    known: Readonly<Record<string, string>>,
    label: string | null,
    by = account,
  ) {
    const { runGuided } = await import('../../../../src/features/resources/guided/runGuided.ts');
    const opened = await rig.rig.opened(by.id);
    const operation = (await loadCatalog('molecule')).find(action.operation) ?? assert.fail();
    const deps = {
      engine: rig.rig.engine,
      trees: { accountChanged: () => undefined },
      balances: { read: async () => undefined },
      problems: { add: () => undefined, show: () => undefined },
    } as unknown as OperationDeps;
    const found = { opened, actions: [action], known, label };
    await runGuided(deps, { found, action, guide: action.guide ?? assert.fail(), operation });
  }

  const named = (actions: ResourceList['actions'], id: string) =>
    actions?.find((one) => one.id === id) ?? assert.fail(`no action ${id}`);
  const rowOf = async (label: string): Promise<ResourceRow> =>
    (await rig.rows(account, workspaces)).find((row) => row.label === label) ?? assert.fail(label);
  const warnings = () => JSON.stringify(rig.rig.confirmations);

  it('are created with a model, which is asked for when there is no template', async () => {
    user.answers('New helper', 'helper', 'Leave out', 'sandbox/writer');
    await run(named(workspaces.actions, 'create'), {}, null);
    assert.equal((await rowOf('New helper')).label, 'New helper');
    assert.match(user.shown.findLast(({ kind }) => kind === 'box')?.text ?? '', /model/i);
  });

  it('pause and resume together with those below, which the user is asked about', async () => {
    const marlow = await rowOf('Marlow');
    await run(
      named(workspaces.rowActions, 'pause'),
      { id: marlow.id, ...marlow.params },
      rawText(marlow.label),
    );
    assert.match(warnings(), /The server asks again: 5 workspaces below it are paused too: /);
    assert.equal((await rowOf('Wren')).status, 'paused');
    await run(
      named(workspaces.rowActions, 'resume'),
      { id: marlow.id, ...marlow.params },
      rawText(marlow.label),
    );
    assert.match(warnings(), /5 workspaces below it are resumed too: /);
    assert.notEqual((await rowOf('Wren')).status, 'paused');
  });

  it('ask the holder of a workspace token as well, who cannot see those below', async () => {
    const id = rig.platform.routing['workspaceId'] ?? assert.fail();
    await rig.run(account, 'tenantCreateWorkspace', {
      body: { name: 'Below', parent_id: id, model: 'sandbox/writer' },
    });
    const holder = await rig.account(['workspace']);
    const status = async () => (await rig.rows(account, workspaces)).find((row) => row.id === id)?.status;
    for (const [action, words, last] of [
      ['pause', /The server asks again: the workspace below it is paused too: Below\./, 'paused'],
      ['resume', /The server asks again: the workspace below it is resumed too: Below\./, 'provisioning'],
    ] as const) {
      await run(named(ownWorkspace.rowActions, action), { id }, 'Wren', holder);
      assert.match(warnings(), words);
      assert.equal(await status(), last);
    }
    assert.match(warnings(), /What else it concerns could not be read/);
  });

  it('say that an order waits for an approval, and not that it is done', async () => {
    rig.sandbox.control.configure('molecule', { approvalGate: true });
    user.answers('WAITING', 'Type or paste one line', 'a value that nobody may see');
    const id = rig.platform.routing['workspaceId'] ?? assert.fail();
    await run(named(workspaceSecrets.actions, 'set'), { id }, 'Wren');
    assert.match(user.screen, /Nothing has been done yet: Molecule waits for an approval first/);
    assert.doesNotMatch(user.screen, /: done/);
  });
});
