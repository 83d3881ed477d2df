import assert from 'node:assert/strict';
import type { Problem } from '../../../../src/core/problem.ts';
import type { ResourceRow } from '../../../../src/core/resource.ts';
import type { Session } from '../../../../src/core/session.ts';
import { boomin } from '../../../../src/providers/boomin/index.ts';
import { boominScopes } from '../../../../src/providers/boomin/scopes.ts';
import { boominTokens } from '../../../../src/providers/boomin/tokens.ts';
import { boominUnits } from '../../../../src/providers/boomin/units.ts';
import { ContractStage } from '../../../contract/support/contractStage.ts';
import { problemOf } from '../../../contract/support/problemProof.ts';
import { call, engineOf, rowsOf } from '../../../contract/support/stageEngine.ts';
import '../../webviews/support/vscodeStandIn.ts';

const never = new AbortController().signal;

describe('bad weather for an account of Boomin', () => {
  let stage: ContractStage;
  beforeEach(async () => {
    stage = await ContractStage.open();
  });
  afterEach(() => stage.close());

  const secretOf = (name: string) => {
    const { credentials, otherCredentials } = stage.platform(boomin);
    return credentials[name] ?? otherCredentials[name] ?? '';
  };
  const withKeys = (keys: Readonly<Record<string, string>>): Promise<Session> => stage.session(boomin, keys);
  const whole = () => withKeys({ user: secretOf('user'), token: secretOf('token') });
  const post = (session: Session, operation: string, body: unknown) =>
    call(session, operation, { params: {}, body }, never);
  const tokens = (session: Session) => rowsOf(session, boominTokens.list, never);
  const seen = (operation: string) =>
    stage.sandbox.control.requests().filter((row) => row.operation === operation);

  async function tokenNamed(session: Session, id: string): Promise<ResourceRow> {
    return (await tokens(session)).find((row) => row.id === id) ?? assert.fail(id);
  }

  /** What the user reads of a problem. */
  async function words(problem: Problem | null | undefined): Promise<string> {
    const { problemText } = await import('../../../../src/features/problems/problemText.ts');
    assert.ok(problem);
    return problemText(problem.details, { provider: 'Boomin', account: 'work' });
  }

  it('of the wrong tier: the token that would do is named, and nothing is sent', async () => {
    const user = await withKeys({ user: secretOf('user') });
    const token = await withKeys({ token: secretOf('token') });
    const calls = [
      [user, 'createUnit', 'Platform token'],
      [user, 'executeScope', 'Platform token'],
      [user, 'smokeTestToken', 'Platform token'],
      [token, 'listPlatformTokens', 'User token'],
      [token, 'revokePlatformToken', 'User token'],
    ] as const;
    for (const [session, operation, label] of calls) {
      const body = { scope: 'org:read', token_id: 'ptk_kiosk' };
      const inputs =
        operation === 'executeScope'
          ? { scope: body.scope }
          : operation === 'revokePlatformToken'
            ? { token_id: body.token_id }
            : undefined;
      const problem = await problemOf(() =>
        call(session, operation, { params: {}, ...(inputs && { body: inputs }) }, never),
      );
      assert.equal(
        await words(problem),
        `The account "work" on Boomin does not have what this needs: ${label}. Add it to continue.`,
        operation,
      );
    }
    assert.deepEqual(stage.sandbox.control.requests(), []);
  });

  for (const state of ['expired', 'revoked']) {
    it(`with a platform token that is ${state}: it is named, and told what to do`, async () => {
      const session = await withKeys({ token: secretOf(state) });
      const { problem } = await engineOf(session).exchange(
        { account: session.account.id, operation: 'listUnits', params: {} },
        never,
      );
      assert.match(await words(problem), /takes: Platform token\. It may have been revoked, or have expired/);
      assert.equal(seen('listUnits').length, 1, 'a refusal is not asked again');
    });
  }

  it('whose token runs out while it is used: refused from then on, and the list says why', async () => {
    const session = await whole();
    const { body, secrets } = await post(session, 'createPlatformToken', {
      name: 'Brief',
      scopes: ['org:read', 'units:read'],
      expires_at: new Date(stage.sandbox.control.now() + 3_600_000).toISOString(),
    });
    const { token } = body as { readonly token: { readonly id: string } };
    assert.equal((await tokenNamed(session, token.id)).status, 'active');
    const brief = await withKeys({ token: secrets.take(0) ?? '' });
    assert.ok((await rowsOf(brief, boominUnits, never)).length > 0);
    stage.sandbox.control.advance(3_600_001);
    assert.equal((await problemOf(() => rowsOf(brief, boominUnits, never))).code, 'key.refused');
    const row = await tokenNamed(session, token.id);
    assert.deepEqual([row.status, row.tone], ['expired', 'bad']);
  });

  it('whose user token is dead: lists of tokens are refused with its name, units go on', async () => {
    const session = await whole();
    stage.sandbox.control.revoke('boomin', secretOf('user'));
    const { problem } = await engineOf(session).exchange(
      { account: session.account.id, operation: 'listPlatformTokens', params: {} },
      never,
    );
    assert.match(await words(problem), /takes: User token\./);
    assert.ok((await rowsOf(session, boominUnits, never)).length > 0);
  });

  it('whose own token is revoked by itself: units are refused, and tokens can still be managed', async () => {
    const session = await whole();
    await post(session, 'revokePlatformToken', { token_id: 'ptk_pipeline' });
    const problem = await problemOf(() => rowsOf(session, boominUnits, never));
    assert.equal(problem.code, 'key.refused');
    assert.equal((await tokenNamed(session, 'ptk_pipeline')).status, 'revoked');
    const next = await post(session, 'createPlatformToken', { name: 'Next', scopes: ['units:read'] });
    const revived = await withKeys({ user: secretOf('user'), token: next.secrets.take(0) ?? '' });
    assert.ok((await rowsOf(revived, boominUnits, never)).length > 0);
  });

  describe('that loses the answer to a rotation', () => {
    const lose = () =>
      stage.sandbox.control.addFault({
        platform: 'boomin',
        operation: 'rotatePlatformToken',
        fault: { kind: 'lostAnswer' },
      });

    it('has a dead token, a successor whose secret nobody has seen, and one call sent', async () => {
      const session = await whole();
      lose();
      const before = new Set((await tokens(session)).map(({ id }) => id));
      const problem = await problemOf(() =>
        post(session, 'rotatePlatformToken', { token_id: 'ptk_pipeline' }),
      );
      assert.deepEqual([problem.kind, problem.details.mayHaveActed !== false], ['network', true]);
      assert.equal(seen('rotatePlatformToken').length, 1, 'a second one would kill the successor');
      const old = await tokenNamed(session, 'ptk_pipeline');
      assert.equal(old.status, 'revoked');
      const successors = (await tokens(session)).filter(({ id }) => !before.has(id));
      assert.deepEqual(
        successors.map(({ status, params }) => [status, params['scopes']]),
        [['active', old.params['scopes']]],
      );
      assert.equal((await problemOf(() => rowsOf(session, boominUnits, never))).code, 'key.refused');
    });

    it('is told what happened and what to do, whatever the list says of it', async () => {
      const { Problem: Made } = await import('../../../../src/core/problem.ts');
      const said = (state: string) =>
        words(
          new Made({
            ...{ kind: 'outcomeUnknown', code: 'token.rotationLost' },
            args: { name: 'Studio pipeline', state },
          }),
        );
      assert.match(
        await said('done'),
        /the old token no longer works.*was never shown.*Rotate the successor/,
      );
      assert.match(await said('open'), /still lists the old token as it was\. It was not sent again/);
      assert.match(await said('unknown'), /Assume that the old token no longer works/);
      for (const state of ['done', 'open', 'unknown']) assert.match(await said(state), /"Studio pipeline"/);
    });

    it('can rotate the successor, which gives the secret again', async () => {
      const session = await whole();
      const before = new Set((await tokens(session)).map(({ id }) => id));
      lose();
      await problemOf(() => post(session, 'rotatePlatformToken', { token_id: 'ptk_pipeline' }));
      const successor = (await tokens(session)).find(({ id }) => !before.has(id));
      const answer = await post(session, 'rotatePlatformToken', { token_id: successor?.id });
      const revived = await withKeys({ token: answer.secrets.take(0) ?? '' });
      assert.ok((await rowsOf(revived, boominUnits, never)).length > 0);
    });
  });

  it('that loses the answer to a new token is told that nobody has its secret, and where it shows', async () => {
    const session = await whole();
    const fault = { kind: 'lostAnswer' } as const;
    stage.sandbox.control.addFault({ platform: 'boomin', operation: 'createPlatformToken', fault });
    const body = { name: 'Lost one', scopes: ['org:read'] };
    const problem = await problemOf(() => post(session, 'createPlatformToken', body));
    assert.equal(seen('createPlatformToken').length, 1, 'another call would make another token');
    assert.ok((await tokens(session)).some(({ label }) => label === 'Lost one'));
    const whenLost = boominTokens.list.actions?.find(({ id }) => id === 'create')?.guide?.whenLost ?? '';
    const said = await words(problem.with({ args: { whenLost } }));
    assert.match(said, /nobody has seen it\. The list shows whether it was made\. Revoke it there/);
  });

  it('in two windows: the slower rotation finds the token dead and makes no third one', async () => {
    const [one, two] = [await whole(), await whole()];
    const before = (await tokens(one)).length;
    const rotate = (session: Session) =>
      engineOf(session).exchange(
        {
          account: session.account.id,
          operation: 'rotatePlatformToken',
          params: {},
          body: { token_id: 'ptk_dashboard' },
        },
        never,
      );
    const answers = await Promise.all([rotate(one), rotate(two)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 404]);
    const slower = answers.find(({ problem }) => problem !== null);
    assert.match(await words(slower?.problem), /It may have been removed; refresh the list/);
    assert.equal((await tokens(one)).length, before + 1);
  });

  it('in two windows: the draft that both delete is gone once, and the slower one is told so', async () => {
    const { goneText } = await import('../../../../src/features/problems/answerNotices.ts');
    const [one, two] = [await whole(), await whole()];
    const draft = (await rowsOf(one, boominUnits, never)).find(({ status }) => status === 'draft');
    const remove = (session: Session) =>
      engineOf(session).exchange(
        {
          account: session.account.id,
          operation: 'deleteUnit',
          params: {},
          body: { unit_id: draft?.id },
        },
        never,
      );
    const answers = await Promise.all([remove(one), remove(two)]);
    const notices = answers.map((answer) => goneText(answer, 'Draft', true));
    assert.deepEqual(notices.filter(Boolean), ['Draft no longer exists. The list shows what is left.']);
    assert.ok(!(await rowsOf(two, boominUnits, never)).some(({ id }) => id === draft?.id));
  });

  it('whose registry has changed: a scope that went away can be typed no more, and is said to be unknown', async () => {
    const session = await whole();
    stage.sandbox.control.withdraw('boomin', 'units:publish');
    assert.ok(!(await rowsOf(session, boominScopes.list, never)).some(({ id }) => id === 'units:publish'));
    const problem = await problemOf(() =>
      post(session, 'executeScope', { scope: 'units:publish', object_id: 'x' }),
    );
    assert.match(await words(problem), /unknown_scope/);
  });
});
