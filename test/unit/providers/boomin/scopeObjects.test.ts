import assert from 'node:assert/strict';
import { boomin } from '../../../../src/providers/boomin/index.ts';
import { scopeObjects } from '../../../../src/calls/resources/scopeObjects.ts';
import { ContractStage } from '../../../contract/support/contractStage.ts';
import { engineOf } from '../../../contract/support/stageEngine.ts';

const never = new AbortController().signal;

describe('what a scope of Boomin can be carried out on', () => {
  let stage: ContractStage;
  before(async () => {
    stage = await ContractStage.open();
  });
  afterEach(() => stage.sandbox.control.clearFaults());
  after(() => stage.close());

  const credentials = () => stage.platform(boomin).credentials;

  async function objects(scope: string, keys: Readonly<Record<string, string>> = credentials()) {
    const session = await stage.session(boomin, keys);
    const { rows, unread } = await scopeObjects(engineOf(session), session.account, boomin, scope, never);
    assert.equal(unread, 0);
    return rows;
  }

  it('is picked from the units, all pages of them, by what they are called', async () => {
    const units = await objects('units:read');
    assert.ok(units.length >= 60, `${units.length}`);
    assert.equal(new Set(units.map(({ id }) => id)).size, units.length);
    for (const { id, row } of units) {
      assert.match(id, /^unit_/);
      assert.ok(row.label !== '');
    }
  });

  it('is only a draft where the scope deletes', async () => {
    const [drafts, all] = [await objects('units:delete'), await objects('units:publish')];
    assert.ok(drafts.length > 0 && drafts.length < all.length);
    assert.ok(drafts.every(({ row }) => row.status === 'draft'));
  });

  it('is what a call with the picked id then deletes', async () => {
    const [draft] = await objects('units:delete');
    const session = await stage.session(boomin, credentials());
    const body = { scope: 'units:delete', object_id: draft?.id };
    const request = { account: session.account.id, operation: 'executeScope', params: {}, body };
    assert.equal((await engineOf(session).run(request, never)).status, 200);
    assert.ok(!(await objects('units:delete')).some(({ id }) => id === draft?.id));
  });

  it('is typed where nothing lists it, without a call', async () => {
    const before = stage.sandbox.control.requests().length;
    for (const scope of ['pages:delete', 'agents:run', 'org:read'])
      assert.deepEqual(await objects(scope), []);
    assert.deepEqual(await objects('units:create'), [], 'what is created is not there yet');
    assert.equal(stage.sandbox.control.requests().length, before);
  });

  it('is typed where the token may not see the units, or the list fails', async () => {
    const blind = stage.platform(boomin).otherCredentials['fanMail'] ?? '';
    assert.deepEqual(await objects('units:delete', { ...credentials(), token: blind }), []);
    const fault = { kind: 'status', status: 400 } as const;
    stage.sandbox.control.addFault({ platform: 'boomin', operation: 'listUnits', fault });
    assert.deepEqual(await objects('units:delete'), []);
  });

  it('is not asked for when the reading is canceled', async () => {
    const session = await stage.session(boomin, credentials());
    const reading = scopeObjects(
      engineOf(session),
      session.account,
      boomin,
      'units:delete',
      AbortSignal.abort(),
    );
    await assert.rejects(reading, { code: 'call.canceled' });
  });
});
