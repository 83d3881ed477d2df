import assert from 'node:assert/strict';
import fc from 'fast-check';
import { manifestFaults, releaseRules } from '../../../../src/providers/killatamata/arcade/releaseRules.ts';
import { checkedManifest } from '../../../../src/sandbox/platforms/killatamata/arcade/bundle.ts';
import { releaseManifest, webExport, zipped } from '../../../support/gameBundle.ts';

const names = Object.keys(webExport({}));
const texts = (manifest: unknown) => manifestFaults(manifest, names).map(({ text }) => text);
const good = releaseManifest('tide-runner');

describe('the manifest of a release', () => {
  it('can be uploaded with all its members, and with the least that there must be', () => {
    assert.deepEqual(texts(good), []);
    assert.deepEqual(
      texts({ gameSlug: 'a', title: 'A', version: '1', entryPath: 'index.html', later: true }),
      [],
    );
  });

  it('is told each member that is wrong, in a sentence that says what is right', () => {
    const wrong: readonly (readonly [member: string, value: unknown])[] = [
      ['gameSlug', ''],
      ['title', 7],
      ['version', ' '],
      ['engineVersion', 4.3],
      ['entryPath', 'start.html'],
      ['shortDescription', null],
      ['description', []],
      ['display', { width: 0 }],
      ['display', { mode: 'fit' }],
      ['controls', { keyboard: 'Space' }],
      ['tags', 'arcade'],
      ['coverImage', 5],
      ['launchPriceUsdMicros', -1],
      ['launchPriceUsdMicros', 0.5],
      ['launchPriceUsdMicros', '250000'],
      ['supportsThreads', true],
    ];
    for (const [member, value] of wrong) {
      const [said, ...more] = texts({ ...good, [member]: value });
      assert.ok(said?.includes(`“${member}”`), `${member}: ${said}`);
      assert.deepEqual(more, []);
    }
    assert.equal(texts({}).length, 4);
  });

  it('names a cover that is in the bundle', () => {
    assert.deepEqual(texts({ ...good, coverImage: 'index.js' }), []);
    assert.match(texts({ ...good, coverImage: 'cover.png' })[0] ?? '', /cover .* is not in the bundle/);
  });

  it('is of the game that it is uploaded for, and of no game in C#', () => {
    const said = (more: readonly string[], slug: string) =>
      releaseRules
        .faults({ manifest: good, names: [...names, ...more], known: { slug } })
        .map(({ text }) => text);
    assert.deepEqual(said([], 'tide-runner'), []);
    assert.match(said([], 'other')[0] ?? '', /^The manifest is of the game/);
    assert.match(said(['bin/Game.dll'], 'tide-runner')[0] ?? '', /C#/);
  });

  it('never fails on any JSON, and says something of whatever is no object', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (manifest) => {
        const said = texts(manifest);
        const isObject = typeof manifest === 'object' && manifest !== null && !Array.isArray(manifest);
        assert.ok(said.length >= 1 && said.every((text) => /\.$/.test(text)));
        assert.equal(said[0] === '{0} must hold a JSON object.', !isObject);
      }),
    );
  });

  it('that has no fault here is none that the platform refuses', async () => {
    const member = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom(...Object.values(good)),
      fc.nat(300_000_000),
    );
    const changes = fc.dictionary(fc.constantFrom(...Object.keys(good)), member, { maxKeys: 3 });
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const manifest = { ...good, ...changed };
        if (texts(manifest).length > 0) return;
        const bundle = await zipped(webExport(manifest));
        await checkedManifest(bundle, JSON.stringify(manifest));
      }),
      { numRuns: 200 },
    );
  });
});
