import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { formBody, type FormField } from '../../../src/calls/multipart.ts';
import { isFileInput } from '../../../src/calls/requestInputs.ts';
import { FileOnDisk } from '../../../src/net/http/pieceBody.ts';

async function bytesOf(fields: readonly FormField[]) {
  const body = formBody(fields);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body.pieces()) chunks.push(chunk);
  return { body, bytes: Buffer.concat(chunks) };
}

/** What a server reads. */
async function parsed(fields: readonly FormField[]): Promise<readonly unknown[]> {
  const { body, bytes } = await bytesOf(fields);
  assert.equal(bytes.length, body.byteLength, 'its length is known beforehand');
  const form = await new Response(bytes, { headers: { 'content-type': body.contentType } }).formData();
  return Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === 'string'
        ? [name, value]
        : [name, value.name, value.type, Buffer.from(await value.arrayBuffer()).toString('hex')],
    ),
  );
}

const file = (name: string, bytes: Uint8Array<ArrayBuffer>, mimeType = 'application/zip') => ({
  name,
  mimeType,
  bytes,
});

describe('a form', () => {
  it('is read by a server as it was meant, whatever is in it', async () => {
    // Servers turn a lone line end in a text into CR LF or leave it: texts here have none.
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !/[\r\n]/.test(one));
    const name = fc.string({ minLength: 1, unit: fc.constantFrom(...'abcXYZ_-.09') });
    const content = fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes));
    const field = fc.oneof(
      fc.tuple(name, text).map(([one, value]): FormField => [one, value]),
      fc.tuple(name, name, content).map(([one, own, bytes]): FormField => [one, file(own, bytes)]),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(field, { minLength: 1, maxLength: 6 }), async (fields) => {
        const expected = fields.map(([one, value]) =>
          typeof value === 'string'
            ? [one, value]
            : [one, value.name, value.mimeType, Buffer.from(value.bytes as Uint8Array).toString('hex')],
        );
        assert.deepEqual(await parsed(fields), expected);
      }),
    );
  });

  it('keeps line ends and quotes of a name out of its own headers', async () => {
    const { bytes } = await bytesOf([['bundle', file('a".zip\r\nX-Evil: 1', new Uint8Array(1))]]);
    const text = bytes.toString();
    assert.ok(text.includes('filename="a%22.zip%0D%0AX-Evil: 1"'));
    assert.equal(text.split('\r\n').filter((line) => line.startsWith('X-Evil')).length, 0);
  });

  it('names no type that would end its line', async () => {
    const { bytes } = await bytesOf([['bundle', file('a', new Uint8Array(1), 'image/png\r\nX-Evil: 1')]]);
    assert.match(bytes.toString(), /Content-Type: application\/octet-stream\r\n/);
  });

  it('reads a file from the disk each time it is sent', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'backlot-form-'));
    try {
      const path = join(folder, 'a.zip');
      await writeFile(path, 'PK…');
      const fields: FormField[] = [
        ['gameId', '7'],
        ['bundle', { name: 'a.zip', mimeType: 'application/zip', bytes: new FileOnDisk(path, 5) }],
      ];
      const hex = Buffer.from('PK…').toString('hex');
      const expected = [
        ['gameId', '7'],
        ['bundle', 'a.zip', 'application/zip', hex],
      ];
      assert.deepEqual(await parsed(fields), expected);
      assert.deepEqual(await parsed(fields), expected);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('takes no file of this computer that a request file describes', () => {
    const described: unknown = JSON.parse(
      '{"name":"a","mimeType":"b","bytes":{"path":"/etc/passwd","byteLength":10}}',
    );
    assert.equal(isFileInput(described), false);
  });
});
