import assert from 'node:assert/strict';
import type { FromGallery, ShownOutput } from '../../../src/features/gallery/galleryMessages.ts';
import { GalleryStore } from '../../../src/webviews/gallery/galleryStore.ts';
import { shownOutput } from './support/outputs.ts';

/** A store with a host that only listens. */
class Listening {
  readonly sent: FromGallery[] = [];
  kept: unknown;
  readonly store: GalleryStore;

  constructor(kept?: unknown) {
    this.kept = kept;
    this.store = new GalleryStore(this);
    this.store.begin();
  }

  send(message: FromGallery): void {
    this.sent.push(message);
  }

  keep(state: unknown): void {
    this.kept = structuredClone(state);
  }

  start(outputs: readonly ShownOutput[], more = false, show?: ShownOutput | null): void {
    const start = { type: 'start', words: {}, choices: { accounts: [] }, language: 'en' } as const;
    this.store.receive(show === undefined ? start : { ...start, show });
    this.answer(outputs, more);
  }

  answer(outputs: readonly ShownOutput[], more = false): void {
    const query = this.of('query').at(-1)?.query ?? 0;
    this.store.receive({ type: 'outputs', query, outputs, more });
  }

  of<T extends FromGallery['type']>(type: T): Extract<FromGallery, { type: T }>[] {
    return this.sent.filter((message): message is Extract<FromGallery, { type: T }> => message.type === type);
  }
}

const outputs = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => shownOutput(from + at, { source: 'https://local/picture' }));

describe('the gallery, behind its page', () => {
  it('asks for everything, and reads on once for each page', () => {
    const host = new Listening();
    host.start(outputs(3), true);
    assert.deepEqual(host.of('ready'), [{ type: 'ready', fresh: true }]);
    host.store.query.readOn();
    host.store.query.readOn();
    assert.equal(host.of('more').length, 1);
    host.answer(outputs(2, 3));
    assert.equal(host.store.list.length, 5);
    host.store.query.readOn();
    assert.equal(host.of('more').length, 1);
  });

  it('takes no answer to a question that it has dropped', () => {
    const host = new Listening();
    host.start(outputs(3));
    const old = host.of('query').at(-1)?.query ?? 0;
    host.store.setFilter({ text: 'fox' });
    host.store.receive({ type: 'outputs', query: old, outputs: outputs(9), more: true });
    assert.equal(host.store.list.length, 0);
    assert.deepEqual(host.of('query').at(-1)?.filter, { text: 'fox', account: null, kind: null, job: null });
  });

  it('opens one, goes to its neighbors, and back to the grid where it was', () => {
    const host = new Listening();
    host.start(outputs(3));
    host.store.open('job0/0');
    assert.deepEqual(host.of('recipe').at(-1), { type: 'recipe', id: 'job0/0' });
    host.store.step(1);
    assert.deepEqual(host.store.view, { name: 'single', id: 'job1/0' });
    assert.ok(host.store.canStep(1));
    host.store.step(1);
    assert.ok(!host.store.canStep(1));
    host.store.back();
    assert.deepEqual(host.store.view, { name: 'grid' });
    assert.equal(host.store.place.active, 'job2/0');
    assert.deepEqual(host.of('showing').at(-1), { type: 'showing', id: null });
  });

  it('compares what is selected, and asks for both recipes', () => {
    const host = new Listening();
    host.start(outputs(4));
    host.store.place.toggle('job1/0');
    host.store.place.toggle('job3/0');
    host.store.compare();
    assert.deepEqual(host.store.view, { name: 'compare', left: 'job1/0', right: 'job3/0' });
    assert.deepEqual(
      host.of('recipe').map(({ id }) => id),
      ['job1/0', 'job3/0'],
    );
    host.store.swap();
    assert.deepEqual(host.store.view, { name: 'compare', left: 'job3/0', right: 'job1/0' });
    host.store.back();
    assert.deepEqual(host.store.view, { name: 'single', id: 'job3/0' });
  });

  it('saves what is selected, else all that the filter finds', () => {
    const host = new Listening();
    host.start(outputs(3));
    host.store.setFilter({ kind: 'image' });
    host.answer(outputs(3));
    host.store.saveAll();
    assert.deepEqual(host.of('act').at(-1)?.ids, []);
    assert.equal(host.of('act').at(-1)?.filter?.kind, 'image');
    host.store.place.toggle('job2/0');
    host.store.place.toggle('job0/0');
    host.store.saveAll();
    assert.deepEqual(host.of('act').at(-1)?.ids, ['job0/0', 'job2/0']);
  });

  it('is where it was after a reload, and asks for what it has to show', () => {
    const before = new Listening();
    before.start(outputs(3));
    before.store.setFilter({ text: 'picture' });
    before.answer(outputs(3));
    before.store.open('job2/0');
    const after = new Listening(before.kept);
    assert.deepEqual(after.of('ready'), [{ type: 'ready', fresh: false }]);
    after.start([]);
    assert.deepEqual(after.store.view, { name: 'single', id: 'job2/0' });
    assert.equal(after.of('query').at(-1)?.filter.text, 'picture');
    assert.deepEqual(after.of('look').at(-1), { type: 'look', ids: ['job2/0'] });
  });

  it('begins anew when what was kept cannot be read', () => {
    const host = new Listening({ view: 'grid', version: 0 });
    assert.deepEqual(host.of('ready'), [{ type: 'ready', fresh: true }]);
    assert.deepEqual(host.store.view, { name: 'grid' });
  });

  it('shows what the host opens, and reads on until it knows its neighbors', () => {
    const host = new Listening();
    const opened = shownOutput(5, { source: 'https://local/picture' });
    host.start(outputs(3), true, opened);
    assert.deepEqual(host.store.view, { name: 'single', id: 'job5/0' });
    assert.equal(host.of('more').length, 1);
    host.answer(outputs(6, 3));
    assert.ok(host.store.canStep(1) && host.store.canStep(-1));
  });

  it('asks for missing bytes once, says why they cannot be had, and tries again when told', () => {
    const host = new Listening();
    const remote = shownOutput(0, { kind: 'remote' });
    host.start([remote]);
    host.store.open(remote.id);
    host.store.say('something');
    assert.equal(host.of('want').length, 1);
    host.store.receive({ type: 'unavailable', id: remote.id, reason: 'The platform has deleted it.' });
    assert.equal(host.store.details.unavailable.get(remote.id), 'The platform has deleted it.');
    host.store.retry(remote.id);
    assert.equal(host.of('want').length, 2);
    host.store.receive({
      type: 'changed',
      outputs: [{ ...remote, kind: 'image', source: 'https://local/x' }],
    });
    assert.equal(host.store.list.get(remote.id)?.kind, 'image');
    assert.equal(host.store.details.unavailable.size, 0);
  });

  it('fetches a picture that cannot be drawn once more, and then says so', () => {
    const host = new Listening();
    const [picture] = outputs(1);
    assert.ok(picture);
    host.start([picture]);
    host.store.open(picture.id);
    host.store.broken(picture.id);
    assert.deepEqual(host.of('want').at(-1), { type: 'want', ids: [picture.id] });
    host.store.receive({ type: 'changed', outputs: [picture] });
    host.store.broken(picture.id);
    assert.ok(host.store.details.unavailable.has(picture.id));
    assert.equal(host.of('want').length, 1);
  });

  it('reads a text when it is opened', () => {
    const host = new Listening();
    host.start([shownOutput(0, { kind: 'json', source: 'https://local/x' })]);
    host.store.open('job0/0');
    assert.deepEqual(host.of('text'), [{ type: 'text', id: 'job0/0' }]);
  });

  it('puts a new output first, and leaves one that was removed', () => {
    const host = new Listening();
    host.start(outputs(2));
    host.store.receive({ type: 'added', query: 1, outputs: [shownOutput(9)] });
    assert.deepEqual(host.store.list.ids, ['job9/0', 'job0/0', 'job1/0']);
    host.store.open('job9/0');
    host.store.receive({ type: 'gone', ids: ['job9'] });
    assert.deepEqual(host.store.view, { name: 'grid' });
    assert.deepEqual(host.store.list.ids, ['job0/0', 'job1/0']);
  });
});
