import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ResponseRedactor } from '../../../src/net/redaction/responseRedactor.ts';

const KEY = 'Zk7+/"q9~lamp';

function cleaned(text: string, mayReturn: readonly string[] = []): string {
  const bytes = new ResponseRedactor([KEY]).inBytes(Uint8Array.from(Buffer.from(text)), mayReturn);
  return Buffer.from(bytes).toString();
}

/** A live answer that comes in pieces of these sizes, over and over. */
async function inPieces(bytes: Buffer, sizes: readonly number[]): Promise<Buffer> {
  const pieces = async function* () {
    for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
      const size = sizes[turn % sizes.length] ?? 1;
      yield bytes.subarray(at, at + size);
      at += size;
    }
  };
  const got: Uint8Array[] = [];
  for await (const piece of new ResponseRedactor([KEY]).inPieces(pieces())) got.push(piece);
  return Buffer.concat(got);
}

describe('ResponseRedactor', () => {
  it('hides a secret in every encoding', () => {
    for (const form of [
      KEY,
      JSON.stringify({ said: KEY }),
      JSON.stringify(JSON.stringify({ said: KEY })),
      `https://a.example/?key=${encodeURIComponent(KEY)}`,
      Buffer.from(KEY).toString('base64'),
    ]) {
      const answer = cleaned(`before ${form} after`);
      assert.match(answer, /^before .*\*\*\*.* after$/);
      assert.ok(!answer.includes('Zk7') && !answer.includes('Wms3'), answer);
    }
  });

  it('cuts off the beginning of a secret where the answer ends in it', () => {
    assert.equal(cleaned(`Refused ${KEY.slice(0, 9)}`), 'Refused ');
    assert.equal(cleaned('Refused Zk7+'), 'Refused Zk7+', 'too short to tell anything');
  });

  it('hides a secret inside a longer Base64 text', () => {
    for (const before of ['', 'a', 'ab', 'abc', 'abcd']) {
      const answer = cleaned(
        `data:text/plain;base64,${Buffer.from(`${before}${KEY} and more`).toString('base64')}`,
      );
      assert.match(answer, /\*\*\*/);
      const left = Buffer.from(answer.slice(answer.indexOf(',') + 1).replace('***', ''), 'base64').toString();
      assert.ok(!left.includes(KEY.slice(1, -1)), left);
    }
  });

  it('hides a secret in a live answer however it is split, and changes nothing else', async () => {
    const plain = fc.string({ unit: fc.constantFrom('Z', 'k', '7', '+', '/', '"', '\n', ' ', 'é') });
    const parts = fc.array(fc.oneof(plain, fc.constant(KEY)), { maxLength: 8 });
    const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(parts, sizes, async (texts, steps) => {
        const bytes = Buffer.from(`${texts.join('')}\n\n`);
        const got = await inPieces(bytes, steps);
        assert.equal(got.toString('latin1'), bytes.toString('latin1').replaceAll(KEY, '***'));
      }),
    );
  });

  it('hides the beginning of a secret where a live answer ends in it', async () => {
    assert.equal((await inPieces(Buffer.from(`Refused ${KEY.slice(0, 9)}`), [3])).toString(), 'Refused ');
    assert.equal((await inPieces(Buffer.from('Refused Zk7+'), [3])).toString(), 'Refused Zk7+');
  });

  it('keeps a secret only in the members that return it on purpose', () => {
    const answer = JSON.stringify({ token: KEY, note: KEY });
    assert.deepEqual(JSON.parse(cleaned(answer, ['token'])), { token: KEY, note: '***' });
  });

  it('returns every other answer byte for byte', () => {
    const redactor = new ResponseRedactor([KEY, 'short']);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const answer = Uint8Array.from(bytes);
        assert.equal(redactor.inBytes(answer), answer);
      }),
    );
    assert.equal(cleaned('a short answer'), 'a short answer');
  });

  it('hides a secret in the status text and drops headers that contain it', () => {
    const headers = { 'x-echo': KEY, 'set-cookie': `s=${encodeURIComponent(KEY)}`, 'x-request-id': 'r1' };
    const head = new ResponseRedactor([KEY]).inHead(
      new Response(null, { status: 401, statusText: `No ${KEY}`, headers }),
    );
    assert.deepEqual(
      [head.status, head.statusText, [...head.headers]],
      [401, 'No ***', [['x-request-id', 'r1']]],
    );
  });
});
