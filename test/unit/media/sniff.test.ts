import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { HEAD_BYTES, sniff, sniffFile } from '../../../src/media/sniff.ts';
import { animatedPng, beginnings, glb, png, wav } from './samples.ts';

const said = async (content: string | Uint8Array, whole = true) => {
  const { kind, mimeType, extension } = await sniff(Buffer.from(content), whole);
  return `${kind} ${mimeType} ${extension}`;
};

describe('Content sniffing', () => {
  it('recognizes media by its first bytes', async () => {
    assert.equal(await said(png()), 'image image/png png');
    assert.equal(await said(wav()), 'audio audio/wav wav');
    assert.equal(await said(glb()), 'model model/gltf-binary glb');
    assert.equal(await said(beginnings.jpg), 'image image/jpeg jpg');
    assert.equal(await said(beginnings.gif), 'image image/gif gif');
    assert.equal(await said(beginnings.webp), 'image image/webp webp');
    assert.equal(await said(beginnings.mp4), 'video video/mp4 mp4');
    assert.equal(await said(beginnings.webm), 'video video/webm webm');
    assert.equal(await said(beginnings.mp3), 'audio audio/mpeg mp3');
    assert.equal(await said(beginnings.flac), 'audio audio/flac flac');
    assert.equal(await said(beginnings.ogg), 'audio audio/ogg ogg');
  });

  it('gives an animated picture the ending by which the editor opens it', async () => {
    assert.equal((await sniff(animatedPng(), true)).extension, 'png');
  });

  it('recognizes the kinds of text', async () => {
    assert.equal(await said('Once upon a time'), 'text text/plain txt');
    assert.equal(await said(''), 'text text/plain txt');
    assert.equal(await said('\uFEFF{"a": [1, 2]}'), 'json application/json json');
    assert.equal(await said('[]'), 'json application/json json');
    assert.equal(await said('{curly words}'), 'text text/plain txt');
    assert.equal(await said('[12:00] hello'), 'text text/plain txt');
    assert.equal(await said('<?xml version="1.0"?>\n<!-- x --><note/>'), 'text application/xml xml');
    assert.equal(await said(Buffer.from('\uFEFFhallo', 'utf16le')), 'text text/plain txt');
    assert.equal(await said('\u001b[31mred\u001b[0m'), 'text text/plain txt');
  });

  it('never classifies SVG or HTML as an image', async () => {
    const svg = 'text image/svg+xml svg';
    assert.equal(await said('<svg xmlns="http://www.w3.org/2000/svg"/>'), svg);
    assert.equal(
      await said('<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" ""><svg/>'),
      svg,
    );
    const html = 'text text/html html';
    assert.equal(await said('<!DOCTYPE html><title>x</title>'), html);
    assert.equal(await said('\n <!-- generated --><HTML><body>'), html);
    assert.equal(await said('<script>alert(1)</script>'), html);
  });

  it('classifies a sentence that begins like a file signature as text', async () => {
    for (const text of [
      'BMW makes cars',
      'GIF89a is a format',
      'RIFF and raff',
      'MZ was here',
      'ID3 tags',
      '%PDF-1.7 x',
    ]) {
      assert.equal(await said(text), 'text text/plain txt', text);
    }
  });

  it('gives unknown content the extension bin', async () => {
    assert.equal(await said(beginnings.exe), 'unknown application/octet-stream bin');
    assert.equal(await said(Buffer.from([0, 1, 2, 3])), 'unknown application/octet-stream bin');
    assert.equal(await said(beginnings.pdf), 'unknown application/pdf pdf');
  });

  it('classifies a long text by its beginning', async () => {
    const json = Buffer.from(JSON.stringify(Array.from({ length: 20_000 }, (_, at) => `ü${at}`)));
    assert.equal(await said(json.subarray(0, HEAD_BYTES), false), 'json application/json json');
    const cutInACharacter = Buffer.from('a'.repeat(99) + 'ü').subarray(0, 100);
    assert.equal(await said(cutInACharacter, false), 'text text/plain txt');
    assert.equal(await said(cutInACharacter, true), 'text text/plain txt');
  });

  it('reads a file no further than needed', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'backlot-sniff-'));
    const path = join(dir, 'x');
    await writeFile(path, Buffer.concat([png(), Buffer.alloc(200_000)]));
    assert.equal((await sniffFile(path)).mimeType, 'image/png');
    await writeFile(path, '{}');
    assert.equal((await sniffFile(path)).kind, 'json');
    await rm(dir, { recursive: true });
  });

  it('never fails and always returns a valid extension', async () => {
    const starts = fc.constantFrom(...Object.values(beginnings), png(), wav(), glb());
    const content = fc.tuple(starts, fc.nat(40), fc.uint8Array()).map(([start, cut, rest]) => {
      return Buffer.concat([start.subarray(0, cut), rest]);
    });
    await fc.assert(
      fc.asyncProperty(content, fc.boolean(), async (bytes, whole) => {
        const { extension, mimeType } = await sniff(bytes, whole);
        assert.match(extension, /^[a-z0-9]{1,10}$/);
        assert.match(mimeType, /^[\w.+-]+\/[\w.+-]+$/);
      }),
      { numRuns: 300 },
    );
  });
});
