import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  parseMessageToHost,
  parseMessageToPage,
  type MessageToHost,
  type MessageToPage,
} from '../../../src/features/gallery/galleryMessages.ts';
import { outputItem } from './support/outputs.ts';

const filter = { text: 'fox', account: null, kind: 'image', job: null } as const;

const TO_HOST: readonly MessageToHost[] = [
  { type: 'ready', isNew: true },
  { type: 'query', query: 1, filter },
  { type: 'nextPage', query: 1 },
  { type: 'getOutputs', ids: ['abc/0'] },
  { type: 'fetch', ids: [] },
  { type: 'getRecipe', id: 'abc/12' },
  { type: 'getText', id: 'abc/0' },
  { type: 'runAction', action: 'save', ids: ['abc/0'] },
  { type: 'runAction', action: 'saveAll', ids: [], filter },
  { type: 'viewChanged', id: null },
];

const TO_PAGE: readonly MessageToPage[] = [
  {
    type: 'init',
    strings: { save: 'Save…' },
    filterOptions: { accounts: [{ id: 'a', label: 'A' }] },
    language: 'en',
  },
  { type: 'init', strings: {}, filterOptions: { accounts: [] }, language: 'en', open: null, job: 'abc' },
  { type: 'open', output: outputItem(1) },
  { type: 'results', query: 1, outputs: [outputItem(1)], hasMore: false },
  { type: 'updated', outputs: [outputItem(1, { kind: 'remote', mimeType: null, cost: null })] },
  { type: 'updated', outputs: [], matches: { query: 1, ids: ['abc/0'] } },
  { type: 'removed', ids: ['abc'] },
  { type: 'unavailable', id: 'abc/0', reason: 'deleted' },
  {
    type: 'recipe',
    id: 'abc/0',
    groups: [{ title: 'Made from', rows: [{ label: 'image', value: 'a fox', output: 'x/0' }] }],
  },
  { type: 'text', id: 'abc/0', text: '{}', truncated: true },
  { type: 'status', text: 'Saved' },
];

describe('gallery messages', () => {
  it('accepts every message of the protocol unchanged', () => {
    for (const message of TO_HOST) assert.deepEqual(parseMessageToHost(structuredClone(message)), message);
    for (const message of TO_PAGE) assert.deepEqual(parseMessageToPage(structuredClone(message)), message);
  });

  it('rejects any other value without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        assert.equal(parseMessageToHost(message), null);
        assert.equal(parseMessageToPage(message), null);
      }),
    );
  });

  it('rejects unknown actions and malformed output ids from the page', () => {
    assert.equal(parseMessageToHost({ type: 'runAction', action: 'delete', ids: ['abc/0'] }), null);
    for (const id of ['../x/0', 'abc', 'abc/', 'abc/-1', 'a b/0', 'abc/0/../1', '']) {
      assert.equal(parseMessageToHost({ type: 'runAction', action: 'save', ids: [id] }), null, id);
    }
  });

  it('rejects a search text that is longer than the limit', () => {
    const query = (text: string) =>
      parseMessageToHost({ type: 'query', query: 1, filter: { ...filter, text } });
    assert.ok(query('x'.repeat(500)));
    assert.equal(query('x'.repeat(501)), null);
  });
});
