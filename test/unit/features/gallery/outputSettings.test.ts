import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cacheLimit, downloadLimits } from '../../../../src/features/gallery/outputSettings.ts';

const reading = (values: Readonly<Record<string, unknown>>) => (key: string) => values[key];

describe('The settings of outputs', () => {
  it('have defaults', () => {
    assert.deepEqual(downloadLimits(reading({})), { enabled: true, maxBytes: 200_000_000 });
    assert.equal(cacheLimit(reading({})), 5_000_000_000);
  });

  it('count as they are set', () => {
    const values = { 'outputs.download': false, 'outputs.downloadLimit': 2.5, 'outputs.cacheLimit': 100 };
    assert.deepEqual(downloadLimits(reading(values)), { enabled: false, maxBytes: 2_500_000 });
    assert.equal(cacheLimit(reading(values)), 100_000_000);
  });

  it('are limits whatever a settings file holds', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = reading({ 'outputs.downloadLimit': value, 'outputs.cacheLimit': value });
        const { maxBytes } = downloadLimits(read);
        assert.ok(maxBytes >= 1_000_000 && maxBytes <= 512_000_000);
        assert.ok(cacheLimit(read) >= 100_000_000 && Number.isSafeInteger(cacheLimit(read)));
      }),
    );
  });
});
