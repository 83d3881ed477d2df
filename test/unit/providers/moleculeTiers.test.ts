import assert from 'node:assert/strict';
import { canSend } from '../../../src/accounts/credentials.ts';
import type { Account } from '../../../src/core/account.ts';
import { Problem } from '../../../src/core/problem.ts';
import { molecule } from '../../../src/providers/molecule/index.ts';
import { moleculeWorkspaces } from '../../../src/providers/molecule/workspaces/workspaces.ts';
import { MoleculeRig } from './moleculeRig.ts';
import { rawText } from '../../../src/core/foreignText.ts';

/** The lists that an account with these keys can read. */
function listsOf(account: Account): readonly string[] {
  const lists = [
    ...molecule.resources,
    ...[molecule.tokens, molecule.workspaces].flatMap((ability) => ability?.list ?? []),
  ];
  return lists
    .filter(({ operation, credential }) => {
      const fact = molecule.operations[operation];
      const isHeld = credential === undefined || account.credentials.includes(credential);
      return isHeld && fact !== undefined && canSend(account, molecule, fact);
    })
    .map(({ id }) => id);
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof Problem);
    return error;
  }
  assert.fail('expected a Problem');
}

describe('the tiers of Molecule', () => {
  let rig: MoleculeRig;
  beforeEach(async () => {
    rig = await MoleculeRig.open();
  });
  afterEach(() => rig.close());

  it('show each account what its keys reach, and no more', async () => {
    const tenant = ['globalSecrets', 'templates', 'orgTemplates', 'orgKeys', 'workspaces'];
    assert.deepEqual(listsOf(await rig.account(['orgkey'])), tenant);
    assert.deepEqual(listsOf(await rig.account(['session'])), ['orgs', 'invoices', 'workspaces']);
    assert.deepEqual(listsOf(await rig.account(['operator'])), ['tenants', 'hostPins', 'runtimePins']);
    assert.deepEqual(listsOf(await rig.account(['workspace'])), ['ownWorkspace']);
    assert.deepEqual(listsOf(await rig.account(['provision', 'tenantadmin'])), ['machines']);
  });

  it('name the key that would do where the account has another one, and send nothing', async () => {
    const account = await rig.account(['orgkey']);
    const problem = await problemOf(rig.run(account, 'adminListOrgs'));
    assert.deepEqual([problem.code, problem.details.args?.['credential']], ['key.missing', 'Operator token']);
    assert.deepEqual(rig.sandbox.control.requests(), []);
  });

  it('ask for the missing half of what ends a machine', async () => {
    const account = await rig.account(['provision']);
    const params = { workspace_id: rig.platform.routing['workspaceId'] };
    const problem = await problemOf(rig.run(account, 'deprovisionWorkspace', { params }));
    assert.equal(problem.details.args?.['credential'], 'Tenant admin token');
  });

  it('go to their organization by its slug where the id is not known', async () => {
    const account = await rig.account(['orgkey'], { orgSlug: 'northlight' });
    assert.ok((await rig.rows(account, moleculeWorkspaces.list)).length > 10);
  });

  it('ask for an organization where the account names none', async () => {
    const account = await rig.account(['orgkey'], {});
    const problem = await problemOf(rig.rows(account, moleculeWorkspaces.list));
    assert.deepEqual(
      [problem.code, problem.details.args?.['credential']],
      ['key.missing', 'Organization id'],
    );
  });

  it('name the key that was revoked', async () => {
    const account = await rig.account(['orgkey', 'session']);
    rig.sandbox.control.revoke('molecule', rig.platform.credentials['orgkey'] ?? '');
    const { problem } = await rig.exchange(account, 'tenantListOrgTokens');
    assert.deepEqual(
      [problem?.code, problem?.details.args?.['credential']],
      ['key.refused', 'Organization key'],
    );
  });

  for (const kind of ['session', 'orgkey', 'workspace', 'operator', 'provision']) {
    it(`prove a key of the kind ${kind}, and refuse a wrong one, whatever other keys there are`, async () => {
      const all = Object.keys(rig.platform.credentials);
      const good = await rig.account(all);
      const opened = await rig.rig.opened(good.id);
      await molecule.check(opened.session, new AbortController().signal, [kind]);
      const bad = await rig.account(all, undefined, { [kind]: 'opens-no-door-at-all' });
      const { session } = await rig.rig.opened(bad.id);
      const problem = await problemOf(molecule.check(session, new AbortController().signal, [kind]));
      assert.equal(problem.kind, 'auth');
    });
  }

  it('ask which workspace a workspace token belongs to', async () => {
    const account = await rig.account(['workspace'], { orgSlug: 'northlight' });
    const { session } = await rig.rig.opened(account.id);
    const problem = await problemOf(molecule.check(session, new AbortController().signal));
    const { credential = '' } = problem.details.args ?? {};
    assert.match(typeof credential === 'number' ? '' : rawText(credential), /^Workspace id/);
  });
});

describe('real servers of Molecule', () => {
  let rig: MoleculeRig;
  beforeEach(async () => {
    rig = await MoleculeRig.open('observed');
  });
  afterEach(() => rig.close());

  it('answer a slug that was typed wrong with an empty 404, which is told as such', async () => {
    const account = await rig.account(['orgkey'], { orgSlug: 'nortlight' });
    const problem = await problemOf(rig.rows(account, moleculeWorkspaces.list));
    assert.equal(problem.code, 'target.notFound');
    assert.match(problem.details.text ?? '', /Check the organization/);
  });

  it('tell how many calls are left, and refuse when there are none', async () => {
    const account = await rig.account(['orgkey']);
    await rig.sandbox.control.configure('molecule', { requestsLeft: 2 });
    const answer = await rig.exchange(account, 'tenantListOrgTokens');
    assert.equal(answer.allowance?.left, 1);
    assert.ok((answer.allowance?.resetMs ?? 0) > 0);
  });

  for (const [condition, status, cause] of [
    ['tenantUnreachable', 502, /northlight unreachable/],
    ['proxyUnwired', 503, /not set up to ask tenants/],
  ] as const) {
    it(`give the cause when the control plane cannot ask a tenant (${status})`, async () => {
      const account = await rig.account(['operator']);
      await rig.sandbox.control.configure('molecule', { [condition]: true });
      const params = { slug: 'northlight' };
      const { problem } = await rig.exchange(account, 'adminListOrgWorkspaces', { params });
      assert.deepEqual([problem?.kind, problem?.details.status], ['server', status]);
      assert.match(rawText(problem?.details.serverMessage ?? ''), cause);
    });
  }

  it('do not blame the key when their database is down', async () => {
    const account = await rig.account(['orgkey']);
    await rig.sandbox.control.configure('molecule', { datastoreDown: true });
    const problem = await problemOf(rig.rows(account, moleculeWorkspaces.list));
    assert.deepEqual([problem.kind, problem.details.serverCode], ['server', 'platform_unavailable']);
  }).timeout(20_000);
});
