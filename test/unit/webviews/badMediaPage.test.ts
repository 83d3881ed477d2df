import assert from 'node:assert/strict';
import { crc32, deflateSync } from 'node:zlib';
import type { OutputItem } from '../../../src/features/gallery/galleryMessages.ts';
import { drawPicture } from '../../../src/sandbox/media/drawPicture.ts';
import { film, mediaItem } from './support/films.ts';
import { GalleryRig } from './support/galleryRig.ts';
import { GalleryServer } from './support/galleryServer.ts';
import { outputItem } from './support/outputs.ts';

/** Sets a mark wherever it is run: in the page, in a frame or in a worker of it. */
const CANARY = `globalThis.canary = true; try { parent.canary = top.canary = true } catch {} fetch('/ran')`;
const HTML = `<!DOCTYPE html><script>${CANARY}</script><body onload="${CANARY}"><img src=x onerror="${CANARY}">`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" onload="${CANARY}"><script>${CANARY}</script><foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="&lt;script&gt;${CANARY}&lt;/script&gt;"/></foreignObject></svg>`;

const png = drawPicture({ prompt: 'a lake', width: 64, height: 48, seed: 1 });
const bytes = (text: string) => new TextEncoder().encode(text);
/** The header of a WebP file, and nothing of its picture. */
const webp = Buffer.from('524946461a000000574542505650384c', 'hex');

describe('gallery page, files that are not what they say', function () {
  this.timeout(120_000);
  let server: GalleryServer;
  let rig: GalleryRig;

  before(async () => {
    server = await GalleryServer.open();
  });
  afterEach(async () => {
    assert.deepEqual(rig.violations, []);
    await rig.close();
  });
  after(() => server.close());

  const pictures: readonly (readonly [what: string, type: string, content: Uint8Array])[] = [
    ['a PNG that ends in its header', 'image/png', png.subarray(0, 20)],
    ['a WebP that ends in its header', 'image/webp', webp],
    ['a film that says it is a PNG', 'image/png', film(2)],
    ['a page that says it is a PNG', 'image/png', bytes(HTML)],
    ['a drawing that says it is a PNG', 'image/png', bytes(SVG)],
    ['a page that is served as one', 'text/html', bytes(HTML)],
    ['nothing at all', 'image/png', new Uint8Array()],
  ];
  for (const [what, type, content] of pictures)
    it(`says that ${what} cannot be shown, and runs nothing of it`, async () => {
      const output = outputItem(0, { source: server.serve('bad.png', type, content) });
      await openTwice(output);
      await rig.page.getByText('This output cannot be shown here').waitFor();
      await rig.page.getByRole('button', { name: 'Try Again' }).waitFor();
      assert.deepEqual(await ran(rig), []);
    });

  it('runs nothing of a drawing that is shown as a picture', async () => {
    const source = server.serve('drawing.svgx', 'image/svg+xml', bytes(SVG));
    const drawing = outputItem(0, { mimeType: 'image/svg+xml', source });
    rig = await GalleryRig.open(server, { outputs: [drawing], open: drawing });
    await rig.page.locator('backlot-picture img').waitFor({ state: 'attached' });
    await rig.press('Escape');
    await rig.page.locator('canvas.drawn').waitFor({ state: 'attached' });
    assert.deepEqual(await ran(rig), []);
  });

  for (const [what, content] of [
    ['ends after its first bytes', film(2).subarray(0, 400)],
    ['is a picture', png],
    ['is a page', bytes(HTML)],
  ] as const)
    it(`says that a film that ${what} cannot be played, and runs nothing of it`, async () => {
      const output = mediaItem(server, 0, 'bad.mp4', 'video/mp4', content);
      await openTwice(output);
      await rig.page.getByText(/cannot be (?:played|shown) here/).waitFor();
      await rig.page.getByRole('button', { name: 'Open Outside' }).first().waitFor();
      assert.deepEqual(await ran(rig), []);
    });

  it('names the size of a picture of 16,000 × 16,000 pixels and does not decode it', async () => {
    const output = outputItem(0, { source: server.serve('huge.png', 'image/png', emptyPng(16_000)) });
    rig = await GalleryRig.open(server, { outputs: [output], open: output });
    await rig.page.getByText('16,000 × 16,000 pixels are too many to show here.').waitFor();
    await rig.press('Escape');
    await rig.cells.first().waitFor();
    assert.equal(await rig.page.locator('canvas.drawn').count(), 0);
  });

  /** What cannot be shown is fetched once more, since its file may have left the cache. It is the same file again. */
  async function openTwice(output: OutputItem): Promise<void> {
    rig = await GalleryRig.open(server, { outputs: [output], open: output });
    await rig.message('fetch');
    await rig.post({ type: 'updated', outputs: [output] });
  }

  /** Where something of a file was run. */
  async function ran({ page }: GalleryRig): Promise<readonly string[]> {
    const marks = await Promise.all(page.frames().map((frame) => frame.evaluate('globalThis.canary')));
    return marks.flatMap((mark, at) => (mark === undefined ? [] : [page.frames()[at]?.url() ?? '']));
  }
});

/** A whole gray picture: 30 KB for whatever size. */
function emptyPng(side: number): Uint8Array {
  const chunk = (type: string, content: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.byteLength);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side))),
    chunk('IEND', new Uint8Array()),
  ]);
}
