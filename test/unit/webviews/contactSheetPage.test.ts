import assert from 'node:assert/strict';
import { contactSheet } from '../../../src/features/gallery/sheet/contactSheet.ts';
import { film, mediaItem } from './support/films.ts';
import { GalleryRig } from './support/galleryRig.ts';
import { GalleryServer } from './support/galleryServer.ts';
import { outputItem } from './support/outputs.ts';

const HOSTILE = `"><script>globalThis.canary = 1</script><img src=x onerror="globalThis.canary = 2">`;

describe('contact sheet', function () {
  this.timeout(120_000);
  let server: GalleryServer;
  let rig: GalleryRig;

  before(async () => {
    server = await GalleryServer.open();
    rig = await GalleryRig.open(server, { outputs: server.pictures(2), open: null });
  });
  after(async () => {
    await rig.close();
    await server.close();
  });

  it('has a small picture of each picture and film, and words for what none can be drawn of', async () => {
    await rig.cells.first().waitFor();
    const outputs = [
      ...server.pictures(2),
      mediaItem(server, 2, 'film.mp4', 'video/mp4', film(2)),
      outputItem(3, { source: server.serve('liar.png', 'image/png', film(2)) }),
    ];
    await rig.post({ type: 'drawSmall', outputs });
    await rig.message('smallPicture', outputs.length);
    const pictures = rig.sent.flatMap((message) =>
      message.type === 'smallPicture' ? [message.picture] : [],
    );
    assert.deepEqual(
      pictures.map((picture) => picture?.slice(0, 23) ?? null),
      [...Array.from({ length: 3 }, () => 'data:image/jpeg;base64,'), null],
    );
    assert.ok(pictures.every((picture) => (picture ?? '').length < 100_000));

    const words = {
      language: 'en',
      title: HOSTILE,
      summary: '4 outputs · $0.08',
      common: 'In all',
      cost: 'Cost',
    };
    const cells = pictures.map((picture, at) => ({
      values: new Map([
        ['Kind', at % 2 === 0 ? 'Killa Tamata: image' : 'Crucible: portrait'],
        ['Prompt', at < 2 ? `a red mill ${HOSTILE}` : 'a blue mill'],
        ['width', '512'],
        [HOSTILE, HOSTILE],
      ]),
      ...{ picture, words: HOSTILE, cost: '$0.02' },
    }));
    const page = await server.browser.newPage({ viewport: { width: 760, height: 700 } });
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.setContent(contactSheet(cells, words));
    const drawn = await page
      .locator('img')
      .evaluateAll((all: readonly { naturalWidth: number }[]) => all.map(({ naturalWidth }) => naturalWidth));
    assert.deepEqual(drawn.length, 3);
    assert.ok(drawn.every((width) => width > 0 && width <= 440));
    assert.deepEqual(await page.getByRole('columnheader').allTextContents(), [
      'Killa Tamata: image',
      'Crucible: portrait',
    ]);
    assert.equal(await page.getByRole('rowheader').count(), 2);
    assert.equal(await page.evaluate('globalThis.canary'), undefined);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('data:')),
      [],
    );
    if (process.env['GALLERY_PICTURES'])
      await page.screenshot({ path: `${process.env['GALLERY_PICTURES']}/sheet.png`, fullPage: true });
    await page.close();
  });
});
