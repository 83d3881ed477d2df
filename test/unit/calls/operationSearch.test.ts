import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OperationSearch } from '../../../src/calls/operationSearch.ts';
import { everyOperation } from './platforms.ts';

const search = new OperationSearch(everyOperation);
const found = (typed: string) => search.find(typed).map(({ provider, id }) => `${provider}.${id}`);

describe('The search of operations', () => {
  it('finds by words of summary, path and tag, in any order', () => {
    assert.ok(found('credits read').includes('crucible.getCredits'));
    assert.ok(found('post generation').includes('crucible.submitGeneration'));
    const tag = everyOperation.find(({ tags }) => tags.length > 0)?.tags[0] ?? assert.fail();
    const tagged = everyOperation.filter(({ tags }) => tags.includes(tag));
    for (const { provider, id } of tagged) assert.ok(found(tag.toLowerCase()).includes(`${provider}.${id}`));
    assert.deepEqual(found('nothingofthekind'), []);
  });

  it('begins with the operation of that id', () => {
    for (const { provider, id } of everyOperation) {
      const same = everyOperation.filter((one) => one.id === id).map((one) => `${one.provider}.${one.id}`);
      assert.ok(same.includes(found(id)[0] ?? ''), `${provider}.${id}`);
    }
  });

  it('gives all for no words, and never one that lacks a word', () => {
    assert.equal(found('  ').length, everyOperation.length);
    const words = fc.array(fc.constantFrom('list', 'get', 'org', 'workspaces', 'delete', 'v1', 'token'), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(words, (typed) => {
        for (const { summary, path, id, tags, provider, method } of search.find(typed.join(' ')))
          for (const word of typed)
            assert.match([summary, path, id, provider, method, ...tags].join(' '), new RegExp(word, 'i'));
      }),
    );
  });
});
