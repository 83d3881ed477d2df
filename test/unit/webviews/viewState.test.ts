import assert from 'node:assert/strict';
import { OutputList } from '../../../src/webviews/gallery/model/outputList.ts';
import { ViewState, type PersistedState } from '../../../src/webviews/gallery/model/viewState.ts';
import { outputItem } from './support/outputs.ts';

/** A list of outputs, a new view state, and all states that it persisted. */
function create(count: number): { list: OutputList; viewState: ViewState; persisted: PersistedState[] } {
  const list = new OutputList();
  list.append(Array.from({ length: count }, (_, at) => outputItem(at)));
  const persisted: PersistedState[] = [];
  return { list, persisted, viewState: new ViewState(undefined, (state) => persisted.push(state)) };
}

describe('ViewState', () => {
  it('adds the range from the active output to another one, in both directions', () => {
    const { list, viewState } = create(9);
    viewState.setActive('job4/0');
    viewState.selectRange('job6/0', list);
    assert.deepEqual([...viewState.selected], ['job4/0', 'job5/0', 'job6/0']);
    viewState.setActive('job2/0');
    viewState.selectRange('job1/0', list);
    assert.deepEqual([...viewState.selected].sort(), ['job1/0', 'job2/0', 'job4/0', 'job5/0', 'job6/0']);
    assert.equal(viewState.active, 'job1/0');
  });

  it('makes a toggled and a single output the active one, but not a compared one', () => {
    const { viewState } = create(9);
    viewState.toggleSelected('job3/0');
    assert.equal(viewState.active, 'job3/0');
    viewState.setView({ name: 'single', id: 'job5/0' });
    assert.equal(viewState.active, 'job5/0');
    viewState.setView({ name: 'compare', left: 'job1/0', right: 'job2/0' });
    assert.equal(viewState.active, 'job5/0');
  });

  it('persists the first 200 of a larger selection', () => {
    const { list, viewState, persisted } = create(300);
    viewState.select(list.ids);
    assert.equal(viewState.selected.size, 300);
    assert.deepEqual(persisted.at(-1)?.selected, list.ids.slice(0, 200));
  });

  it('does not persist when the active output stays the same', () => {
    const { viewState, persisted } = create(2);
    viewState.setActive('job1/0');
    viewState.setActive('job1/0');
    assert.equal(persisted.length, 1);
  });

  it('deselects outputs that were removed from the list', () => {
    const { list, viewState } = create(3);
    viewState.select(list.ids);
    list.remove(new Set(['job1']));
    viewState.deselectMissing(list);
    assert.deepEqual([...viewState.selected], ['job0/0', 'job2/0']);
  });

  it('restores everything that was persisted', () => {
    const { viewState, persisted } = create(3);
    viewState.setFilter({ text: 'fox' });
    viewState.toggleSelected('job2/0');
    viewState.setLayout('sides');
    viewState.toggleRecipe();
    const restored = new ViewState(structuredClone(persisted.at(-1)), () => undefined);
    assert.ok(viewState.isNew && !restored.isNew);
    assert.deepEqual([...restored.selected], ['job2/0']);
    const { filter, active, layout, recipeOpen } = restored;
    assert.deepEqual(
      { text: filter.text, active, layout, recipeOpen },
      { text: 'fox', active: 'job2/0', layout: 'sides', recipeOpen: false },
    );
  });
});
