import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as access from '../../../../src/providers/killatamata/access/answers.ts';
import * as affiliates from '../../../../src/providers/killatamata/affiliates/answers.ts';
import * as arcade from '../../../../src/providers/killatamata/arcade/answers.ts';
import * as balance from '../../../../src/providers/killatamata/balance.ts';
import * as checkout from '../../../../src/providers/killatamata/checkout/answers.ts';
import * as media from '../../../../src/providers/killatamata/media/answers.ts';
import * as agent from '../../../../src/providers/killatamata/studio/agent.ts';
import * as documents from '../../../../src/providers/killatamata/studio/documents.ts';

interface Decoder {
  safeParse(answer: unknown): { readonly success: boolean; readonly data?: unknown };
}

const isDecoder = (value: unknown): value is Decoder =>
  typeof value === 'object' && value !== null && 'safeParse' in value;

const decoders = [access, affiliates, arcade, balance, checkout, media, agent, documents]
  .flatMap((module) => Object.entries<unknown>(module))
  .flatMap(([name, value]) => (isDecoder(value) ? [[name, value] as const] : []));

/** They say of an empty object that there is nothing: no name, no list of eligibility, any value at all. */
const SAY_NOTHING = ['mintedName', 'anyAnswer', 'eligibilityAnswer'];

/** The rows of a list are read when they are asked for. */
function readAll(data: unknown): void {
  if (typeof data === 'object' && data !== null && Symbol.iterator in data)
    for (const row of data as Iterable<unknown>) assert.notEqual(row, undefined);
}

describe('every answer of Killa Tamata', () => {
  it('has a decoder that is found here', () => assert.ok(decoders.length >= 25, String(decoders.length)));

  for (const [name, decoder] of decoders) {
    it(`is no answer when it is an empty object (${name})`, () => {
      assert.equal(decoder.safeParse({}).success, SAY_NOTHING.includes(name));
    });

    it(`never breaks what reads it, whatever it is (${name})`, () => {
      const member = fc.constantFrom('data', 'result', 'items', 'id', 'status', 'keys', 'games', 'packages');
      const wrapped = fc
        .tuple(member, fc.jsonValue({ maxDepth: 3 }))
        .map(([key, value]) => ({ [key]: value }));
      fc.assert(
        fc.property(fc.oneof(fc.jsonValue({ maxDepth: 4 }), wrapped), (answer) =>
          readAll(decoder.safeParse(answer).data),
        ),
        { numRuns: 60 },
      );
    });
  }
});
