import assert from 'node:assert/strict';
import type { FromGallery } from '../../../src/features/gallery/galleryMessages.ts';
import { OutputList } from '../../../src/webviews/gallery/model/outputList.ts';
import { NO_FILTER } from '../../../src/webviews/gallery/model/viewState.ts';
import { OutputQuery } from '../../../src/webviews/gallery/outputQuery.ts';
import { shownOutput } from './support/outputs.ts';

function begin(): { list: OutputList; sent: FromGallery[]; query: OutputQuery } {
  const list = new OutputList();
  const sent: FromGallery[] = [];
  return { list, sent, query: new OutputQuery(list, (message) => sent.push(message)) };
}

describe('the question which outputs there are', () => {
  it('is reading until its first outputs come, and asks for no further ones before', () => {
    const { list, sent, query } = begin();
    query.ask(NO_FILTER);
    query.readOn();
    assert.ok(query.reading && !query.more);
    query.take([shownOutput(0)], true);
    assert.ok(!query.reading && query.more);
    query.readOn();
    assert.deepEqual(sent, [
      { type: 'query', query: 1, filter: NO_FILTER },
      { type: 'more', query: 1 },
    ]);
    assert.deepEqual(list.ids, ['job0/0']);
  });

  it('knows its own answers from those to an earlier one', () => {
    const { list, query } = begin();
    query.ask(NO_FILTER);
    query.take([shownOutput(0)], true);
    query.ask({ ...NO_FILTER, text: 'fox' });
    assert.ok(query.isLatest(2) && !query.isLatest(1));
    assert.equal(list.length, 0);
    assert.ok(!query.more);
  });

  it('searches twenty pages for the place of an output, the one that it has among them, until it is to begin anew', () => {
    const { sent, query } = begin();
    const pages = (): number => sent.filter(({ type }) => type === 'more').length;
    const read = (): void => {
      for (let page = 0; page < 30; page += 1) {
        query.take([], true);
        query.searchFor('job99/0');
      }
    };
    query.ask(NO_FILTER);
    read();
    assert.equal(pages(), 19);
    query.restartSearch();
    read();
    assert.equal(pages(), 38);
  });

  it('reads no further once the output has its place', () => {
    const { sent, query } = begin();
    query.ask(NO_FILTER);
    query.take([shownOutput(0)], true);
    query.searchFor('job0/0');
    assert.equal(sent.length, 1);
  });
});
