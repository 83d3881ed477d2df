import assert from 'node:assert/strict';
import type { ScopeObject } from '../../../src/calls/resources/scopeObjects.ts';
import { UserOfEditor } from './support/userOfEditor.ts';

const rows: readonly ScopeObject[] = ['Harbour at dawn', 'Tern rock'].map((label, index) => ({
  id: `unit_${index + 1}`,
  row: {
    id: `unit_${index + 1}`,
    label,
    description: null,
    facts: [],
    icon: 'edit',
    status: 'draft',
    params: {},
  },
}));

describe('what a scope works on', () => {
  let user: UserOfEditor;
  beforeEach(() => {
    user = new UserOfEditor();
  });

  const ask = async (object: 'needed' | 'possible' | 'none', given = rows, unread = 0) =>
    (await import('../../../src/features/tokens/askScope.ts')).askObject('units:delete', object, {
      rows: given,
      unread,
    });

  it('is picked by its name from what is listed', async () => {
    user.answers('Tern rock');
    assert.equal(await ask('needed'), 'unit_2');
    assert.match(user.screen, /units:delete.*Harbour at dawn.*unit_1.*Tern rock/);
  });

  it('says how many cannot be read, and is none of them', async () => {
    user.answers('2 more cannot be read');
    assert.equal(await ask('needed', rows, 2), undefined);
    user.answers('Type an ID…', 'unit_8');
    assert.equal(await ask('needed', [], 1), 'unit_8');
    assert.match(user.screen, /One more cannot be read/);
  });

  it('can be typed all the same: what is listed may not be all', async () => {
    user.answers('Type an ID…', ' unit_77 ');
    assert.equal(await ask('needed'), 'unit_77');
  });

  it('is typed at once where nothing is listed, and must be something where it is needed', async () => {
    user.answers('unit_9');
    assert.equal(await ask('needed', []), 'unit_9');
    user.answers('');
    await assert.rejects(ask('needed', []), /Enter an id/);
    user.answers('');
    assert.equal(await ask('possible', []), null);
  });

  it('may be nothing only where the scope does without', async () => {
    user.answers('Nothing in particular');
    assert.equal(await ask('possible'), null);
    user.answers('Nothing in particular');
    assert.equal(await ask('needed'), undefined, 'it is not offered');
  });

  it('is not asked for where there is none, and ends when the user backs out', async () => {
    assert.equal(await ask('none'), null);
    assert.deepEqual(user.shown, []);
    user.answers();
    assert.equal(await ask('needed'), undefined);
  });
});
