import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ProblemDetails } from '../../../../src/core/problem.ts';
import { problemFromText, problemFromValue, problemToText } from '../../../../src/jobs/store/problemRow.ts';

const DETAILS = { kind: 'network', code: 'proxy.refused', mayHaveActed: false } as const;

describe('A stored problem', () => {
  it('says what it said, whatever stands in its arguments', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.constantFrom(NaN, Infinity, -Infinity));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), (args) => {
        const { kind, code, mayHaveActed, args: read } = problemFromText(problemToText({ ...DETAILS, args }));
        assert.deepEqual({ kind, code, mayHaveActed }, DETAILS);
        for (const [name, given] of Object.entries(args))
          if (name !== '__proto__' && (typeof given === 'string' || Number.isFinite(given)))
            assert.ok(read?.[name] === given || (given === 0 && read?.[name] === 0), name);
      }),
    );
  });

  it('keeps what can be read of it beside what another version wrote in another way', () => {
    const names: readonly (keyof ProblemDetails)[] = [
      'args',
      'status',
      'retryable',
      'serverMessage',
      'requestId',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, value) => {
        const { kind, code, mayHaveActed } = problemFromValue({ ...DETAILS, [name]: value });
        assert.deepEqual({ kind, code, mayHaveActed }, DETAILS);
      }),
    );
  });

  it('that cannot be read still says that there was one', () => {
    for (const text of ['', 'null', '{"kind":"network"}', '[]'])
      assert.deepEqual(problemFromText(text), { kind: 'unexpected', code: 'internal' });
  });
});
