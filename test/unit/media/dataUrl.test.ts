import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Problem } from '../../../src/core/problem.ts';
import { dataUrlBytes } from '../../../src/media/dataUrl.ts';
import { turnsDuring } from '../../support/turns.ts';

const MB = 1024 * 1024;

describe('An address with the data in it', () => {
  it('gives the bytes, however they are written', async () => {
    const escaped = (bytes: Uint8Array) =>
      Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async (bytes) => {
        const base64 = Buffer.from(bytes).toString('base64');
        for (const url of [
          `data:,${escaped(bytes)}`,
          `DATA:image/png;base64,${base64}`,
          `data:;base64,${base64.replace(/=+$/, '')}`,
          `data:image/png; base64 ,${base64.replace(/(.{7})/g, '$1\r\n ')}`,
          `data:;base64,${encodeURIComponent(base64)}`,
          `data:;base64,${Buffer.from(bytes).toString('base64url')}`,
        ])
          assert.deepEqual(await dataUrlBytes(url, MB), Uint8Array.from(bytes), url);
      }),
    );
    assert.deepEqual(Buffer.from(await dataUrlBytes('data:,a%2Gb%4', MB)).toString(), 'a%2Gb%4');
  });

  it('is refused when it is damaged or too large', async () => {
    for (const url of [
      'nothing',
      'data:;base64',
      'data:;base64,ab!d',
      'data:;base64,ab==cd==',
      'data:;base64,a===',
    ])
      await assert.rejects(
        dataUrlBytes(url, MB),
        (error) => error instanceof Problem && error.code === 'answer.wrongShape',
        url,
      );
    await assert.rejects(
      dataUrlBytes(`data:,${'x'.repeat(101)}`, 100),
      (error) => error instanceof Problem && error.code === 'answer.tooLarge',
    );
  });

  it('is read in turns', async () => {
    for (const piece of ['%', '%20', ' ', 'QUJD', '====']) {
      const url = `data:;base64,${piece.repeat(Math.ceil((4 * MB) / piece.length))}`;
      const { turns } = await turnsDuring(() => dataUrlBytes(url, 16 * MB).catch(() => null));
      assert.ok(turns >= 5, `${piece}: ${turns} turns`);
    }
  });
});
