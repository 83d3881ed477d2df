import assert from 'node:assert/strict';
import { Identities } from '../../../../src/providers/identities.ts';
import { boomin } from '../../../../src/providers/boomin/index.ts';
import { boominIdentity } from '../../../../src/providers/boomin/identity.ts';
import { ContractStage } from '../../../contract/support/contractStage.ts';
import '../../webviews/support/vscodeStandIn.ts';

const never = new AbortController().signal;

describe('who an account of Boomin is', () => {
  let stage: ContractStage;
  before(async () => {
    stage = await ContractStage.open();
  });
  afterEach(() => stage.sandbox.control.clearFaults());
  after(() => stage.close());

  const keys = () => stage.platform(boomin).credentials;
  const session = (...kinds: readonly string[]) =>
    stage.session(boomin, Object.fromEntries(kinds.map((kind) => [kind, keys()[kind] ?? ''])));

  /** As it stands beside the account in the tree. */
  async function told(...kinds: readonly string[]): Promise<string | undefined> {
    const { identityText } = await import('../../../../src/features/resources/tree/drawProviderNode.ts');
    const opened = await session(...kinds);
    const open = async () => ({ account: opened.account, provider: boomin, session: opened });
    const identity = await new Identities(open).read(opened.account.id);
    return identity && identityText(identity);
  }

  it('is said by the platform token, with what it may do, where the account has one', async () => {
    assert.match((await told('token', 'user')) ?? '', /^Northlight Studio · \d+ scopes$/);
    assert.match((await told('token')) ?? '', /^Northlight Studio · \d+ scopes$/);
  });

  it('is said by the user token where there is no other: person and organization', async () => {
    assert.equal(await told('user'), 'mara@northlight.example · Northlight Studio');
    const { facts, scopes } = await boominIdentity.read(await session('user'), never);
    assert.equal(scopes, null, 'what a user may do has no names');
    const known = Object.fromEntries(facts);
    assert.deepEqual(
      [known['User'], known['Organization'], known['Short name']],
      ['mara@northlight.example', 'Northlight Studio', 'northlight'],
    );
  });

  it('is not knowable on a server without the route, which is said and is no problem', async () => {
    const fault = { kind: 'status', status: 404 } as const;
    stage.sandbox.control.addFault({ platform: 'boomin', operation: 'getSignedInUser', fault });
    assert.equal(await told('user'), 'the platform does not say whose key this is');
  });

  it('is refused for a user token that was revoked', async () => {
    const dead = await stage.session(boomin, { user: 'opens-no-door-at-all' });
    await assert.rejects(boominIdentity.read(dead, never), { kind: 'auth', code: 'key.refused' });
  });

  it('is nobody for an account without a key', async () => {
    assert.equal(await told(), undefined);
  });
});
