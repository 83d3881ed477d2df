import assert from 'node:assert/strict';
import type { Account } from '../../../../src/core/account.ts';
import type { Problem } from '../../../../src/core/problem.ts';
import type { Answer } from '../../../../src/calls/answer.ts';
import type { RequestInputs } from '../../../../src/calls/requestInputs.ts';
import { moleculeWorkspaces } from '../../../../src/providers/molecule/workspaces/workspaces.ts';
import { problemOf } from '../../../contract/support/problemProof.ts';
import { MoleculeRig } from '../moleculeRig.ts';
import '../../webviews/support/vscodeStandIn.ts';

const { list: workspaces } = moleculeWorkspaces;
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

/** A call of each tier that reads, and the kind of key that it takes. */
const TIERS = [
  ['session', 'listOrgs', {}, 'Session cookie'],
  ['orgkey', 'tenantListOrgTokens', {}, 'Organization key'],
  ['workspace', 'tenantGetBudget', { id: '{workspace}' }, 'Workspace token'],
  ['operator', 'adminListOrgs', {}, 'Operator token'],
  [
    'provision',
    'getProvisionWorkspaceStatus',
    { workspace_id: UNKNOWN, instance_id: 'i-0' },
    'Provisioning secret',
  ],
] as const;

describe('bad weather for an account of Molecule', () => {
  let rig: MoleculeRig;
  beforeEach(async () => {
    rig = await MoleculeRig.open('observed');
  });
  afterEach(() => rig.close());

  /** What the user reads of a problem. */
  async function words(problem: Problem | null | undefined): Promise<string> {
    const { problemText } = await import('../../../../src/features/problems/problemText.ts');
    assert.ok(problem);
    return problemText(problem.details, { provider: 'Molecule', account: 'work' });
  }

  const params = (named: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(named).map(([name, value]) => [
        name,
        value.replace('{workspace}', rig.platform.routing['workspaceId'] ?? ''),
      ]),
    );

  describe('of the wrong tier', () => {
    for (const [kind, operation, inputs, label] of TIERS) {
      it(`names ${label} for ${operation}, which no other key of the account does, and sends nothing`, async () => {
        const others = ['session', 'orgkey', 'workspace', 'operator', 'provision'].filter((one) => {
          // The keys of an organization open its workspaces as well.
          if (kind === 'workspace') return one === 'session' || one === 'operator' || one === 'provision';
          return one !== kind;
        });
        const account = await rig.account(others);
        const problem = await problemOf(() => rig.run(account, operation, { params: params(inputs) }));
        assert.equal(problem.code, 'key.missing');
        const named = kind === 'workspace' ? /Organization key|Workspace token/ : new RegExp(label);
        assert.match(await words(problem), named);
        assert.match(await words(problem), /^The account "work" on Molecule does not have what this needs: /);
        assert.deepEqual(rig.sandbox.control.requests(), []);
      });
    }
  });

  describe('whose key is dead', () => {
    for (const [kind, operation, inputs, label] of TIERS) {
      it(`is told which one it was (${label}), and what may be the reason`, async () => {
        const account = await rig.account([kind]);
        const call = { params: params(inputs) };
        assert.notEqual((await rig.exchange(account, operation, call)).problem?.kind, 'auth', 'it worked');
        assert.ok(rig.sandbox.control.revoke('molecule', rig.platform.credentials[kind] ?? ''));
        const { problem } = await rig.exchange(account, operation, call);
        assert.equal(problem?.code, 'key.refused');
        assert.match(
          await words(problem),
          new RegExp(`that this takes: ${label}\\. It may have been revoked, or have expired\\. Replace it`),
        );
      });
    }
  });

  describe('between the control plane and a tenant', () => {
    for (const [condition, status, cause] of [
      ['tenantUnreachable', 502, /northlight unreachable/],
      ['proxyUnwired', 503, /not set up to ask tenants/],
    ] as const) {
      const calls: readonly (readonly [string, Partial<RequestInputs>])[] = [
        ['adminListOrgWorkspaces', { params: { slug: 'northlight' } }],
        ['adminGetWorkspaceBillingMode', { params: { id: '{workspace}', org_slug: 'northlight' } }],
        [
          'adminPutWorkspaceBillingMode',
          { params: { id: '{workspace}', org_slug: 'northlight' }, body: { mode: 'byok' } },
        ],
      ];
      for (const [operation, inputs] of calls) {
        it(`${status}: ${operation} says on which side it failed, and the platform’s cause`, async () => {
          const account = await rig.account(['operator']);
          rig.sandbox.control.configure('molecule', { [condition]: true });
          const named = params(inputs.params as Readonly<Record<string, string>>);
          const { problem } = await rig.exchange(account, operation, { ...inputs, params: named });
          const said = await words(problem);
          assert.match(said, new RegExp(`Molecule failed on its side \\(HTTP ${status}\\)`));
          assert.match(said, cause);
          const sent = rig.sandbox.control.requests().filter((row) => row.operation === operation).length;
          assert.equal(sent, operation.startsWith('adminPut') ? 1 : 3, 'a change is not sent again');
        }).timeout(20_000);
      }
    }
  });

  it('with a slug that was typed wrong is told to check the organization', async () => {
    const account = await rig.account(['orgkey'], { orgSlug: 'nortlight' });
    const problem = await problemOf(() => rig.rows(account, workspaces));
    assert.match(await words(problem), /empty "not found"\. Check the organization of the account\.$/);
  });

  describe('that deletes', () => {
    const NAMED = { 'X-Confirm-Name': 'Bram' };
    async function notice(answer: Answer, ends?: boolean): Promise<string | null> {
      const { goneText } = await import('../../../../src/features/problems/answerNotices.ts');
      return goneText(answer, 'Bram', ends);
    }

    const bram = async (account: Account) =>
      (await rig.rows(account, workspaces)).find(({ label }) => label === 'Bram')?.id ?? assert.fail();

    it('what is gone already says so, and that it is no defect', async () => {
      const account = await rig.account(['orgkey']);
      const id = await bram(account);
      const remove = () => rig.exchange(account, 'tenantDeleteWorkspace', { params: { id, ...NAMED } });
      assert.equal(await notice(await remove()), null, 'the first one did it');
      assert.equal(await notice(await remove()), 'Bram no longer exists. The list shows what is left.');
    });

    it('in two windows at once is told so in the slower one, and nothing else is deleted', async () => {
      const one = await rig.account(['orgkey']);
      const two = await rig.account(['orgkey']);
      const before = (await rig.rows(one, workspaces)).length;
      const id = await bram(one);
      const answers = await Promise.all(
        [one, two].map((account) =>
          rig.exchange(account, 'tenantDeleteWorkspace', { params: { id, ...NAMED } }),
        ),
      );
      const notices = await Promise.all(answers.map((answer) => notice(answer)));
      assert.deepEqual(notices.map((text) => text !== null).sort(), [false, true]);
      assert.equal((await rig.rows(two, workspaces)).length, before - 1);
    });

    it('with the wrong organization is not told that it is gone: it may well be there', async () => {
      const id = await bram(await rig.account(['orgkey']));
      const astray = await rig.account(['orgkey'], { orgSlug: 'nortlight' });
      const answer = await rig.exchange(astray, 'tenantDeleteWorkspace', { params: { id } });
      assert.equal(answer.problem?.kind, 'notFound');
      assert.equal(await notice(answer), null);
      assert.match(await words(answer.problem), /Check the organization/);
    });

    it('by a call that is no DELETE says so as well, and one that does not end it is a problem', async () => {
      const account = await rig.account(['orgkey']);
      const answer = await rig.exchange(account, 'tenantPauseWorkspace', { params: { id: UNKNOWN } });
      assert.equal(await notice(answer), null);
      assert.match((await notice(answer, true)) ?? '', /no longer exists/);
    });
  });

  it('that lost the answer to a secret says that nobody knows, what shows it, and that again does no harm', async () => {
    const account = await rig.account(['orgkey']);
    const { rowLists = [] } = workspaces;
    const set = rowLists.flatMap(({ actions = [] }) => actions).find(({ id }) => id === 'set');
    const fault = { kind: 'lostAnswer' } as const;
    rig.sandbox.control.addFault({ platform: 'molecule', operation: 'tenantSetWorkspaceSecret', fault });
    const body = { key: 'LOST', value: 'planted-lost-value' };
    const problem = await problemOf(() =>
      rig.run(account, 'tenantSetWorkspaceSecret', { params: params({ id: '{workspace}' }), body }),
    );
    assert.notEqual(problem.details.mayHaveActed, false);
    const told = problem.with({ args: { ...problem.details.args, whenLost: set?.guide?.whenLost ?? '' } });
    const said = await words(told);
    assert.match(said, /nobody knows whether the secret was stored/);
    assert.match(said, /The list says when it was last changed/);
    assert.match(said, /Storing the same value again does no harm/);
    assert.ok(!said.includes('planted-lost-value'));
  });
});
