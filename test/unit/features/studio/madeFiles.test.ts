import assert from 'node:assert/strict';
import { MadeFiles } from '../../../../src/features/studio/madeFiles.ts';
import { TestMemory } from '../memory.ts';

const NOTES = 'backlot-studio://acc1/film/Notes.md';

describe('files that were made by their names in a project', () => {
  let memory: TestMemory;
  const window = () => new MadeFiles(memory as never);

  beforeEach(() => {
    memory = new TestMemory();
  });

  it('are the same files in the next window, so that a save there makes no second one', () => {
    window().note(NOTES, 'asset1');
    assert.equal(window().idOf(NOTES), 'asset1');
    assert.equal(window().idOf(`${NOTES}.bak`), undefined);
  });

  it('are those that were made last under their names', () => {
    window().note(NOTES, 'asset1');
    window().note(NOTES, 'asset2');
    assert.equal(window().idOf(NOTES), 'asset2');
  });

  it('are remembered as far as editors may still be open for them', () => {
    const made = window();
    for (let n = 0; n <= 500; n++) made.note(`${NOTES}${n}`, `asset${n}`);
    assert.equal(made.idOf(`${NOTES}0`), undefined);
    assert.equal(made.idOf(`${NOTES}1`), 'asset1');
    assert.equal(made.idOf(`${NOTES}500`), 'asset500');
  });

  it('are forgotten with everything, and do no harm when what is remembered is damaged', async () => {
    window().note(NOTES, 'asset1');
    await window().forget();
    assert.equal(window().idOf(NOTES), undefined);
    await memory.update('backlot.studio.made', [NOTES, 7]);
    assert.equal(window().idOf(NOTES), undefined);
    window().note(NOTES, 'asset1');
    assert.equal(window().idOf(NOTES), 'asset1');
  });
});
