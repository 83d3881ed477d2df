import assert from 'node:assert/strict';
import { declaredByContent } from '../../../src/media/declaredFile.ts';
import { knownEndings } from '../../../src/media/endings.ts';
import { sniff } from '../../../src/media/sniff.ts';
import { beginnings, glb, png, wav } from './samples.ts';

const declared = async (name: string, mimeType: string, content: Uint8Array | string) => {
  const file = await declaredByContent({ name, mimeType, bytes: new Uint8Array(Buffer.from(content)) });
  return `${file.name} ${file.mimeType}`;
};

describe('What a file is sent as', () => {
  it('is what its content is, whatever it is called', async () => {
    const octets = 'application/octet-stream';
    assert.equal(await declared('photo.png', 'image/png', beginnings.jpg), 'photo.jpg image/jpeg');
    assert.equal(await declared('photo.JPEG', 'image/png', beginnings.jpg), 'photo.JPEG image/jpeg');
    assert.equal(await declared('photo.jpg', 'image/jpeg', png()), 'photo.png image/png');
    assert.equal(await declared('a.b.webp', 'image/png', beginnings.gif), 'a.b.gif image/gif');
    assert.equal(await declared('picture', octets, beginnings.webp), 'picture image/webp');
    assert.equal(await declared('sound.bin', octets, wav()), 'sound.bin audio/wav');
    assert.equal(await declared('scene.glb', octets, glb()), 'scene.glb model/gltf-binary');
    assert.equal(await declared('film.mov', 'video/quicktime', beginnings.mp4), 'film.mp4 video/mp4');
    assert.equal(await declared('notes.md', octets, '# Notes'), 'notes.md text/plain');
  });

  it('is what it was said to be where the content does not tell', async () => {
    assert.equal(await declared('x.png', 'image/png', Buffer.from([0, 1, 2])), 'x.png image/png');
    assert.equal(await declared('a.py', 'text/x-python', 'print(1)'), 'a.py text/x-python');
    assert.equal(await declared('photo.png', 'image/png', png()), 'photo.png image/png');
  });

  it('is no picture when it is a text', async () => {
    assert.equal(
      await declared('photo.png', 'image/png', '<html>Link expired</html>'),
      'photo.html text/html',
    );
  });
});

describe('File endings', () => {
  it('are one per type, in the form that the cache takes', () => {
    for (const [mimeType, { extension }] of knownEndings()) {
      assert.match(mimeType, /^[a-z]+\/[\w.+-]+$/);
      assert.match(extension, /^[a-z0-9]{2,4}$/);
    }
  });

  it('are those of the table for what is recognized', async () => {
    const animated = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACGFjVEwAAAABAAAAALQt6aAAAAAKSURBVHicY2AEAAADAAJL9d3qAAAAAElFTkSuQmCC',
      'base64',
    );
    for (const [content, extension] of [
      [animated, 'png'],
      [beginnings.ogg, 'ogg'],
      [beginnings.jpg, 'jpg'],
    ] as const)
      assert.equal((await sniff(content, true)).extension, extension);
  });
});
