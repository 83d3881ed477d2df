import assert from 'node:assert/strict';
import { manifest, worded } from './manifest.ts';
import { sourceFiles } from './sources.ts';

const { properties } = manifest.contributes.configuration;

describe('the settings of the manifest', () => {
  it('have a description in sentences and a default', () => {
    for (const [key, { markdownDescription, default: standard }] of Object.entries(properties)) {
      assert.match(worded(markdownDescription ?? ''), /^[A-Z][^%]+\.$/, key);
      assert.notEqual(standard, undefined, key);
    }
  });

  it('have application scope when they decide about money or addresses', () => {
    for (const [key, { scope }] of Object.entries(properties)) {
      if (/\.(paid|bases?|network)\b/.test(key)) assert.equal(scope, 'application', key);
    }
  });

  it('are read through settings.ts only', () => {
    const readers = sourceFiles().filter((file) => file.calledWith('getConfiguration').includes('backlot'));
    assert.deepEqual(
      readers.map(({ name }) => name),
      ['src/features/shared/settings.ts'],
    );
  });
});
