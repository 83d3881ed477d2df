import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FromGallery, ToGallery } from '../../../src/features/gallery/galleryMessages.ts';
import { fromPage } from '../../../src/features/gallery/parseMessage.ts';
import { fromHost } from '../../../src/webviews/gallery/parseMessage.ts';
import { shownOutput } from './support/outputs.ts';

const filter = { text: 'fox', account: null, kind: 'image', job: null } as const;

const FROM_PAGE: readonly FromGallery[] = [
  { type: 'ready', fresh: true },
  { type: 'query', query: 1, filter },
  { type: 'more', query: 1 },
  { type: 'look', ids: ['abc/0'] },
  { type: 'want', ids: [] },
  { type: 'recipe', id: 'abc/12' },
  { type: 'text', id: 'abc/0' },
  { type: 'act', verb: 'save', ids: ['abc/0'] },
  { type: 'act', verb: 'saveAll', ids: [], filter },
  { type: 'showing', id: null },
];

const FROM_HOST: readonly ToGallery[] = [
  {
    type: 'start',
    words: { save: 'Save…' },
    choices: { accounts: [{ id: 'a', label: 'A' }] },
    language: 'en',
  },
  { type: 'start', words: {}, choices: { accounts: [] }, language: 'en', show: null },
  { type: 'show', output: shownOutput(1) },
  { type: 'outputs', query: 1, outputs: [shownOutput(1)], more: false },
  { type: 'added', query: 1, outputs: [] },
  { type: 'changed', outputs: [shownOutput(1, { kind: 'remote', mimeType: null, cost: null })] },
  { type: 'gone', ids: ['abc'] },
  { type: 'unavailable', id: 'abc/0', reason: 'gone' },
  {
    type: 'recipe',
    id: 'abc/0',
    groups: [{ title: 'Made from', rows: [{ label: 'image', value: 'a fox', output: 'x/0' }] }],
  },
  { type: 'text', id: 'abc/0', text: '{}', cut: true },
  { type: 'told', text: 'Saved' },
];

describe('the two doors of the gallery', () => {
  it('let every message through as it is', () => {
    for (const message of FROM_PAGE) assert.deepEqual(fromPage(structuredClone(message)), message);
    for (const message of FROM_HOST) assert.deepEqual(fromHost(structuredClone(message)), message);
  });

  it('let nothing else through, and never throw', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        assert.equal(fromPage(message), null);
        assert.equal(fromHost(message), null);
      }),
    );
  });

  it('know no verb and no id that the host does not offer', () => {
    assert.equal(fromPage({ type: 'act', verb: 'delete', ids: ['abc/0'] }), null);
    for (const id of ['../x/0', 'abc', 'abc/', 'abc/-1', 'a b/0', 'abc/0/../1', '']) {
      assert.equal(fromPage({ type: 'act', verb: 'save', ids: [id] }), null, id);
    }
  });
});
