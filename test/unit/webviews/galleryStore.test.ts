import assert from 'node:assert/strict';
import type { MessageToHost, OutputItem } from '../../../src/features/gallery/galleryMessages.ts';
import { GalleryStore } from '../../../src/webviews/gallery/galleryStore.ts';
import { INITIAL_STATE } from '../../../src/webviews/gallery/model/viewState.ts';
import { outputItem } from './support/outputs.ts';

/** A store with a host that records its messages. */
class RecordingHost {
  readonly sent: MessageToHost[] = [];
  state: unknown;
  readonly store: GalleryStore;

  constructor(state?: unknown) {
    this.state = state;
    this.store = new GalleryStore(this);
    this.store.connect();
  }

  send(message: MessageToHost): void {
    this.sent.push(message);
  }

  setState(state: unknown): void {
    this.state = structuredClone(state);
  }

  init(outputs: readonly OutputItem[], hasMore = false, open?: OutputItem | null): void {
    const init = { type: 'init', strings: {}, filterOptions: { accounts: [] }, language: 'en' } as const;
    this.store.receive(open === undefined ? init : { ...init, open });
    this.answer(outputs, hasMore);
  }

  /** Answers the latest query. */
  answer(outputs: readonly OutputItem[], hasMore = false): void {
    const query = this.of('query').at(-1)?.query ?? 0;
    this.store.receive({ type: 'results', query, outputs, hasMore });
  }

  of<T extends MessageToHost['type']>(type: T): Extract<MessageToHost, { type: T }>[] {
    return this.sent.filter(
      (message): message is Extract<MessageToHost, { type: T }> => message.type === type,
    );
  }
}

const outputs = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => outputItem(from + at, { source: 'https://local/picture' }));

describe('GalleryStore', () => {
  it('queries all outputs at start and requests each further page once', () => {
    const host = new RecordingHost();
    host.init(outputs(3), true);
    assert.deepEqual(host.of('ready'), [{ type: 'ready', isNew: true }]);
    host.store.pager.loadMore();
    host.store.pager.loadMore();
    assert.equal(host.of('nextPage').length, 1);
    host.answer(outputs(2, 3));
    assert.equal(host.store.list.length, 5);
    host.store.pager.loadMore();
    assert.equal(host.of('nextPage').length, 1);
  });

  it('ignores results of an earlier query', () => {
    const host = new RecordingHost();
    host.init(outputs(3));
    const old = host.of('query').at(-1)?.query ?? 0;
    host.store.setFilter({ text: 'fox' });
    host.store.receive({ type: 'results', query: old, outputs: outputs(9), hasMore: true });
    assert.equal(host.store.list.length, 0);
    assert.deepEqual(host.of('query').at(-1)?.filter, { text: 'fox', account: null, kind: null, job: null });
  });

  it('opens an output, steps to its neighbors, and goes back to the grid with the last one active', () => {
    const host = new RecordingHost();
    host.init(outputs(3));
    host.store.open('job0/0');
    assert.deepEqual(host.of('getRecipe').at(-1), { type: 'getRecipe', id: 'job0/0' });
    host.store.step(1);
    assert.deepEqual(host.store.view, { name: 'single', id: 'job1/0' });
    assert.ok(host.store.canStep(1));
    host.store.step(1);
    assert.ok(!host.store.canStep(1));
    host.store.back();
    assert.deepEqual(host.store.view, { name: 'grid' });
    assert.equal(host.store.viewState.active, 'job2/0');
    assert.deepEqual(host.of('viewChanged').at(-1), { type: 'viewChanged', id: null });
  });

  it('compares the selected outputs and requests both recipes', () => {
    const host = new RecordingHost();
    host.init(outputs(4));
    host.store.viewState.toggleSelected('job1/0');
    host.store.viewState.toggleSelected('job3/0');
    host.store.compare();
    assert.deepEqual(host.store.view, { name: 'compare', left: 'job1/0', right: 'job3/0' });
    assert.deepEqual(
      host.of('getRecipe').map(({ id }) => id),
      ['job1/0', 'job3/0'],
    );
    host.store.swap();
    assert.deepEqual(host.store.view, { name: 'compare', left: 'job3/0', right: 'job1/0' });
    host.store.back();
    assert.deepEqual(host.store.view, { name: 'single', id: 'job3/0' });
  });

  it('saves the selected outputs, or everything that the filter finds', () => {
    const host = new RecordingHost();
    host.init(outputs(3));
    host.store.setFilter({ kind: 'image' });
    host.answer(outputs(3));
    host.store.saveMany('saveAll');
    assert.deepEqual(host.of('runAction').at(-1)?.ids, []);
    assert.equal(host.of('runAction').at(-1)?.filter?.kind, 'image');
    host.store.viewState.toggleSelected('job2/0');
    host.store.viewState.toggleSelected('job0/0');
    host.store.saveMany('saveAll');
    assert.deepEqual(host.of('runAction').at(-1)?.ids, ['job0/0', 'job2/0']);
  });

  it('restores view and filter after a reload and requests the shown output', () => {
    const before = new RecordingHost();
    before.init(outputs(3));
    before.store.setFilter({ text: 'picture' });
    before.answer(outputs(3));
    before.store.open('job2/0');
    const after = new RecordingHost(before.state);
    assert.deepEqual(after.of('ready'), [{ type: 'ready', isNew: false }]);
    after.init([]);
    assert.deepEqual(after.store.view, { name: 'single', id: 'job2/0' });
    assert.equal(after.of('query').at(-1)?.filter.text, 'picture');
    assert.deepEqual(after.of('getOutputs').at(-1), { type: 'getOutputs', ids: ['job2/0'] });
  });

  it('starts with the grid when the persisted state is invalid', () => {
    const host = new RecordingHost({ view: 'grid', version: 0 });
    assert.deepEqual(host.of('ready'), [{ type: 'ready', isNew: true }]);
    assert.deepEqual(host.store.view, { name: 'grid' });
  });

  it('shows the output that the host opens and loads pages until it has neighbors', () => {
    const host = new RecordingHost();
    const opened = outputItem(5, { source: 'https://local/picture' });
    host.init(outputs(3), true, opened);
    assert.deepEqual(host.store.view, { name: 'single', id: 'job5/0' });
    assert.equal(host.of('nextPage').length, 1);
    host.answer(outputs(6, 3));
    assert.ok(host.store.canStep(1) && host.store.canStep(-1));
  });

  it('fetches missing content once, keeps the reason of a failure, and fetches again on retry', () => {
    const host = new RecordingHost();
    const remote = outputItem(0, { kind: 'remote' });
    host.init([remote]);
    host.store.open(remote.id);
    host.store.showStatus('something');
    assert.equal(host.of('fetch').length, 1);
    host.store.receive({ type: 'unavailable', id: remote.id, reason: 'The platform has deleted it.' });
    assert.equal(host.store.details.unavailable.get(remote.id), 'The platform has deleted it.');
    host.store.retry(remote.id);
    assert.equal(host.of('fetch').length, 2);
    host.store.receive({
      type: 'updated',
      outputs: [{ ...remote, kind: 'image', source: 'https://local/x' }],
    });
    assert.equal(host.store.list.get(remote.id)?.kind, 'image');
    assert.equal(host.store.details.unavailable.size, 0);
  });

  it('fetches a picture that cannot be drawn once more, then marks it as unavailable', () => {
    const host = new RecordingHost();
    const [picture] = outputs(1);
    assert.ok(picture);
    host.init([picture]);
    host.store.open(picture.id);
    host.store.drawFailed(picture.id);
    assert.deepEqual(host.of('fetch').at(-1), { type: 'fetch', ids: [picture.id] });
    host.store.receive({ type: 'updated', outputs: [picture] });
    host.store.drawFailed(picture.id);
    assert.ok(host.store.details.unavailable.has(picture.id));
    assert.equal(host.of('fetch').length, 1);
  });

  it('requests the text of a text output when it is opened', () => {
    const host = new RecordingHost();
    host.init([outputItem(0, { kind: 'json', source: 'https://local/x' })]);
    host.store.open('job0/0');
    assert.deepEqual(host.of('getText'), [{ type: 'getText', id: 'job0/0' }]);
  });

  it('lists a new output first and leaves an output whose job is removed', () => {
    const host = new RecordingHost();
    host.init(outputs(2));
    const added = outputItem(9, { createdAt: outputItem(0).createdAt + 1 });
    host.store.receive({ type: 'updated', outputs: [added], matches: { query: 1, ids: ['job9/0'] } });
    assert.deepEqual(host.store.list.ids, ['job9/0', 'job0/0', 'job1/0']);
    host.store.open('job9/0');
    host.store.receive({ type: 'removed', ids: ['job9'] });
    assert.deepEqual(host.store.view, { name: 'grid' });
    assert.deepEqual(host.store.list.ids, ['job0/0', 'job1/0']);
  });

  it('lists an updated output by its age, and leaves one of a later page to that page', () => {
    const host = new RecordingHost();
    host.init([...outputs(1), ...outputs(1, 2)], true);
    const update = (number: number) =>
      host.store.receive({
        type: 'updated',
        outputs: outputs(1, number),
        matches: { query: 1, ids: [`job${number}/0`] },
      });
    update(1);
    update(5);
    assert.deepEqual(host.store.list.ids, ['job0/0', 'job1/0', 'job2/0']);
    host.answer(outputs(3, 3));
    assert.deepEqual(host.store.list.ids.slice(-3), ['job3/0', 'job4/0', 'job5/0']);
    update(6);
    assert.deepEqual(host.store.list.ids.at(-1), 'job6/0');
  });

  it('lists no updated output that does not match the current query', () => {
    const host = new RecordingHost();
    host.init(outputs(1));
    host.store.receive({ type: 'updated', outputs: [outputItem(9)] });
    host.store.receive({ type: 'updated', outputs: [outputItem(8)], matches: { query: 0, ids: ['job8/0'] } });
    assert.deepEqual(host.store.list.ids, ['job0/0']);
  });
});

describe('GalleryStore with a job filter', () => {
  const only = (job: string | null) => ({ text: '', account: null, kind: null, job });
  const init = { type: 'init', strings: {}, filterOptions: { accounts: [] }, language: 'en' } as const;
  const filters = (host: RecordingHost) => host.of('query').map(({ filter }) => filter);

  it('queries only the outputs of the job that the host opens', () => {
    const host = new RecordingHost();
    host.store.receive({ ...init, open: null, job: 'job7' });
    assert.deepEqual(host.store.view, { name: 'grid' });
    assert.deepEqual(filters(host), [only('job7')]);
  });

  it('replaces the view and all other filters when the host opens a job', () => {
    const host = new RecordingHost({ ...INITIAL_STATE, filter: { ...only(null), text: 'fox' } });
    host.store.receive({ ...init, open: null });
    host.store.open('job1/0');
    host.store.receive({ type: 'open', output: null, job: 'job7' });
    assert.deepEqual(host.store.view, { name: 'grid' });
    assert.deepEqual(filters(host).at(-1), only('job7'));
  });

  it('queries all outputs after the filter is removed, also when the host opens the grid', () => {
    const host = new RecordingHost();
    host.store.receive({ ...init, open: null, job: 'job7' });
    host.store.clearFilter();
    assert.deepEqual(filters(host).at(-1), only(null));
    host.store.receive({ type: 'open', output: null });
    assert.equal(host.store.filter.job, null);
  });
});
