import assert from 'node:assert/strict';
import { manifestText, texts } from './manifest.ts';

const used = [...manifestText.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');

describe('the texts of the manifest', () => {
  it('have an entry for every key that the manifest names', () => {
    assert.ok(used.length > 0);
    assert.deepEqual(
      used.filter((key) => !Object.hasOwn(texts, key)),
      [],
    );
  });

  it('have no entry that the manifest does not name', () => {
    assert.deepEqual(
      Object.keys(texts).filter((key) => !used.includes(key)),
      [],
    );
  });

  it('are not empty', () => {
    for (const [key, text] of Object.entries(texts)) assert.notEqual(text.trim(), '', key);
  });
});
