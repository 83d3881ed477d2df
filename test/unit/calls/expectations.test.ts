import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expectationsOf, unmetBy, type Expectations } from '../../../src/calls/requestFile/expectations.ts';
import { requestFaults } from '../../../src/calls/requestFile/requestDiagnostics.ts';
import { parseRequestFile } from '../../../src/calls/requestFile/requestFile.ts';
import { context } from './platforms.ts';

function read(expect: unknown): Expectations {
  const found = expectationsOf(expect);
  assert.ok(found !== null && found !== 'broken');
  return found;
}

describe('The expectations of a request file', () => {
  it('are a status and values by JSON pointer', () => {
    const expected = read({ status: 200, values: { '/credits/0/left': 5, '/a~1b': 'x' } });
    const body = { credits: [{ left: 5 }], 'a/b': 'x' };
    assert.deepEqual(unmetBy(expected, { status: 200, body }), []);
    assert.deepEqual(unmetBy(expected, { status: 404, body: { credits: [{ left: 4 }] } }), [
      { kind: 'status', wanted: [200], got: 404 },
      { kind: 'value', pointer: '/credits/0/left', wanted: 5, got: 4 },
      { kind: 'value', pointer: '/a~1b', wanted: 'x', got: undefined },
    ]);
  });

  it('take any success where no status is named, and one of several', () => {
    assert.deepEqual(unmetBy(read({}), { status: 201, body: null }), []);
    assert.equal(unmetBy(read({}), { status: 302, body: null }).length, 1);
    assert.deepEqual(unmetBy(read({ status: [200, 404] }), { status: 404, body: null }), []);
  });

  it('ask for what is not the same each time', () => {
    const asked = (wanted: unknown, value?: unknown) =>
      unmetBy(read({ values: { '/v': wanted } }), { status: 200, body: { v: value } }).length === 0;
    assert.ok(asked({ $exists: true }, null) && asked({ $exists: false }) && !asked({ $exists: true }));
    assert.ok(asked({ $type: 'array' }, []) && !asked({ $type: 'object' }, []));
    assert.ok(asked({ $min: 1, $max: 5 }, 5) && !asked({ $min: 1, $max: 5 }, 6) && !asked({ $min: 1 }, '2'));
    assert.ok(asked({ $other: 1 }, { $other: 1 }) && asked({}, {}));
  });

  it('are marked where they cannot be read', async () => {
    const faults = async (expect: unknown) =>
      (await requestFaults(JSON.stringify({ operation: 'crucible.getCredits', expect }), context)).map(
        ({ code }) => code,
      );
    assert.deepEqual(await faults({ status: 200, values: { '/a': 1 } }), []);
    for (const broken of [{ status: 'ok' }, { status: 42 }, { values: { a: 1 } }, { value: {} }])
      assert.deepEqual(await faults(broken), ['expectation'], JSON.stringify(broken));
    assert.deepEqual(await faults(200), ['memberType']);
    assert.equal(expectationsOf(parseRequestFile('{}').expect), null);
  });

  it('are met by the very value that they were made of', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const body: unknown = JSON.parse(JSON.stringify({ v: value }));
        const { v } = body as { v: unknown };
        assert.deepEqual(unmetBy(read({ values: { '/v': v } }), { status: 200, body }), []);
      }),
    );
  });
});
