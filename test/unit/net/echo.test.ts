import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Echo } from '../../../src/net/echo.ts';

const KEY = 'Zk7+/"q9~lamp';

function cleaned(text: string, mayReturn: readonly string[] = []): string {
  const bytes = new Echo([KEY]).inBytes(Uint8Array.from(Buffer.from(text)), mayReturn);
  return Buffer.from(bytes).toString();
}

describe('What a call carried, in its answer', () => {
  it('is cut out in every form', () => {
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

  it('is cut off where the answer breaks off in the middle of it', () => {
    assert.equal(cleaned(`Refused ${KEY.slice(0, 9)}`), 'Refused ');
    assert.equal(cleaned('Refused Zk7+'), 'Refused Zk7+', 'too short to tell anything');
  });

  it('stays where the operation hands it out on purpose, and nowhere else', () => {
    const answer = JSON.stringify({ token: KEY, note: KEY });
    assert.deepEqual(JSON.parse(cleaned(answer, ['token'])), { token: KEY, note: '***' });
  });

  it('leaves every other answer as it is, byte for byte', () => {
    const echo = new Echo([KEY, 'short']);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const answer = Uint8Array.from(bytes);
        assert.equal(echo.inBytes(answer), answer);
      }),
    );
    assert.equal(cleaned('a short answer'), 'a short answer');
  });

  it('is taken out of the status line, and a header that holds it is dropped', () => {
    const headers = { 'x-echo': KEY, 'set-cookie': `s=${encodeURIComponent(KEY)}`, 'x-request-id': 'r1' };
    const head = new Echo([KEY]).inHead(
      new Response(null, { status: 401, statusText: `No ${KEY}`, headers }),
    );
    assert.deepEqual(
      [head.status, head.statusText, [...head.headers]],
      [401, 'No ***', [['x-request-id', 'r1']]],
    );
  });
});
