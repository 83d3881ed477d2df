import assert from 'node:assert/strict';
import { SavedViewState } from '../../../src/webviews/gallery/savedViewState.ts';
import { OutputList } from '../../../src/webviews/gallery/model/outputList.ts';
import type { ViewState } from '../../../src/webviews/gallery/model/viewState.ts';
import { shownOutput } from './support/outputs.ts';

/** A list of so many outputs, and a place that keeps what it is told to. */
function begin(count: number): { list: OutputList; place: SavedViewState; kept: ViewState[] } {
  const list = new OutputList();
  list.append(Array.from({ length: count }, (_, at) => shownOutput(at)));
  const kept: ViewState[] = [];
  return { list, kept, place: new SavedViewState(undefined, (state) => kept.push(state)) };
}

describe('where one is in the gallery', () => {
  it('selects from the active output to another, in either direction, and adds to what is selected', () => {
    const { list, place } = begin(9);
    place.activate('job4/0');
    place.selectTo('job6/0', list);
    assert.deepEqual([...place.selected], ['job4/0', 'job5/0', 'job6/0']);
    place.activate('job2/0');
    place.selectTo('job1/0', list);
    assert.deepEqual([...place.selected].sort(), ['job1/0', 'job2/0', 'job4/0', 'job5/0', 'job6/0']);
    assert.equal(place.active, 'job1/0');
  });

  it('makes one active by selecting it, and by showing it alone', () => {
    const { place } = begin(9);
    place.toggle('job3/0');
    assert.equal(place.active, 'job3/0');
    place.show({ name: 'single', id: 'job5/0' });
    assert.equal(place.active, 'job5/0');
    place.show({ name: 'compare', left: 'job1/0', right: 'job2/0' });
    assert.equal(place.active, 'job5/0');
  });

  it('selects all of a long list, and keeps the first two hundred', () => {
    const { list, place, kept } = begin(300);
    place.select(list.ids);
    assert.equal(place.selected.size, 300);
    assert.deepEqual(kept.at(-1)?.selected, list.ids.slice(0, 200));
  });

  it('keeps nothing anew when what is active becomes active', () => {
    const { place, kept } = begin(2);
    place.activate('job1/0');
    place.activate('job1/0');
    assert.equal(kept.length, 1);
  });

  it('forgets what has gone from the list', () => {
    const { list, place } = begin(3);
    place.select(list.ids);
    list.remove(new Set(['job1']));
    place.forgetGone(list);
    assert.deepEqual([...place.selected], ['job0/0', 'job2/0']);
  });

  it('goes on from all that was kept', () => {
    const { place, kept } = begin(3);
    place.narrow({ text: 'fox' });
    place.toggle('job2/0');
    place.setLayout('sides');
    place.toggleRecipe();
    const after = new SavedViewState(structuredClone(kept.at(-1)), () => undefined);
    assert.ok(place.fresh && !after.fresh);
    assert.deepEqual([...after.selected], ['job2/0']);
    const { filter, active, layout, recipeOpen } = after;
    assert.deepEqual(
      { text: filter.text, active, layout, recipeOpen },
      { text: 'fox', active: 'job2/0', layout: 'sides', recipeOpen: false },
    );
  });
});
