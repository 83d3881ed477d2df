import assert from 'node:assert/strict';
import type { OperationDeps } from '../../../../src/features/requests/runOperation.ts';
import type { Account } from '../../../../src/core/account.ts';
import { loadCatalog } from '../../../../src/calls/catalog.ts';
import { organizations } from '../../../../src/providers/molecule/organizations.ts';
import { MoleculeRig } from '../../providers/moleculeRig.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';

describe('Create Organization…', () => {
  let rig: MoleculeRig;
  let account: Account;
  let user: UserOfEditor;
  let drawn: string[];
  beforeEach(async () => {
    rig = await MoleculeRig.open();
    rig.sandbox.control.freeze();
    account = await rig.account(['session']);
    user = new UserOfEditor();
    drawn = [];
  });
  afterEach(() => rig.close());

  /** The action as the tree's *Add…* runs it; a session whose pauses move the sandbox's clock. */
  async function create(): Promise<void> {
    const { runGuided } = await import('../../../../src/features/resources/guided/runGuided.ts');
    const opened = await rig.rig.opened(account.id);
    const sleep = async (ms: number) => rig.sandbox.control.advance(ms);
    const session = { ...opened.session, clock: { now: () => rig.sandbox.control.now(), sleep } };
    const action = organizations.actions?.find(({ id }) => id === 'create') ?? assert.fail();
    const operation = (await loadCatalog('molecule')).find('createOrg') ?? assert.fail();
    const deps = {
      engine: rig.rig.engine,
      trees: { accountChanged: (id: string) => void drawn.push(id) },
      balances: { read: async () => undefined },
      problems: { add: () => undefined, show: () => undefined },
    } as unknown as OperationDeps;
    const found = { opened: { ...opened, session }, actions: [action], known: {}, label: null };
    await runGuided(deps, { found, action, guide: action.guide ?? assert.fail(), operation });
  }

  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise((resolve) => setImmediate(resolve));
  }

  const progress = () => user.shown.filter(({ kind }) => kind === 'progress').map(({ text }) => text);

  it('asks for slug and name in words, and shows the progress by itself until the organization is ready', async () => {
    user.answers('tern-rock', 'Tern Rock');
    await create();
    const asked = user.shown.filter(({ kind }) => kind === 'box').map(({ text }) => text.split(' | ')[0]);
    assert.deepEqual(
      asked.map((title) => title?.split(' · ').at(-1)),
      ['Slug', 'Name'],
    );
    assert.deepEqual(drawn, [account.id], 'the tree shows it at once');
    await until(() => user.screen.includes('The organization is ready'));
    await until(() => drawn.length === 2);
    assert.equal(progress()[0], 'Tern Rock | 0 % · launching · Starting the machine · 4 min left');
    assert.match(progress().at(-1) ?? '', /100 % · ready/);
    assert.match(user.shown.at(-1)?.text ?? '', /^Tern Rock: The organization is ready/);
  });

  it('says that the set-up failed, where it did', async () => {
    user.answers('fated', 'Fated fail:provision');
    await create();
    await until(() => user.screen.includes('did not start; the machine is being taken down'));
    assert.match(progress().at(-1) ?? '', /failed/);
  });

  it('follows nothing when the creation was refused, or the user backed out', async () => {
    user.answers('northlight', 'Again');
    await assert.rejects(create(), { kind: 'conflict' });
    user.answers('tern-rock');
    await create();
    assert.deepEqual(progress(), []);
    assert.equal(
      rig.sandbox.control.requests().filter(({ operation }) => operation === 'getProvisionStatus').length,
      0,
    );
  });
});
