import assert from 'node:assert/strict';
import type { MessageToHost } from '../../../src/features/gallery/galleryMessages.ts';
import { OutputList } from '../../../src/webviews/gallery/model/outputList.ts';
import { OutputPager } from '../../../src/webviews/gallery/model/outputPager.ts';
import { NO_FILTER } from '../../../src/webviews/gallery/model/viewState.ts';
import { outputItem } from './support/outputs.ts';

function create(): { list: OutputList; sent: MessageToHost[]; pager: OutputPager } {
  const list = new OutputList();
  const sent: MessageToHost[] = [];
  return { list, sent, pager: new OutputPager(list, (message) => sent.push(message)) };
}

describe('OutputPager', () => {
  it('requests no further page before the first one has arrived', () => {
    const { list, sent, pager } = create();
    pager.start(NO_FILTER);
    pager.loadMore();
    assert.ok(pager.loadingFirst && !pager.hasMore);
    pager.append([outputItem(0)], true);
    assert.ok(!pager.loadingFirst && pager.hasMore);
    pager.loadMore();
    assert.deepEqual(sent, [
      { type: 'query', query: 1, filter: NO_FILTER },
      { type: 'nextPage', query: 1 },
    ]);
    assert.deepEqual(list.ids, ['job0/0']);
  });

  it('clears the results and recognizes only the new query after a filter change', () => {
    const { list, pager } = create();
    pager.start(NO_FILTER);
    pager.append([outputItem(0)], true);
    pager.start({ ...NO_FILTER, text: 'fox' });
    assert.ok(pager.isCurrent(2) && !pager.isCurrent(1));
    assert.equal(list.length, 0);
    assert.ok(!pager.hasMore);
  });

  it('loads at most 20 pages to find an output, and again as many after a restart of the search', () => {
    const { sent, pager } = create();
    const pages = (): number => sent.filter(({ type }) => type === 'nextPage').length;
    const load = (): void => {
      for (let page = 0; page < 30; page += 1) {
        pager.append([], true);
        pager.searchFor('job99/0');
      }
    };
    pager.start(NO_FILTER);
    load();
    assert.equal(pages(), 19);
    pager.restartSearch();
    load();
    assert.equal(pages(), 38);
  });

  it('loads no further page once the output is found', () => {
    const { sent, pager } = create();
    pager.start(NO_FILTER);
    pager.append([outputItem(0)], true);
    pager.searchFor('job0/0');
    assert.equal(sent.length, 1);
  });
});
