import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { makeFilm } from '../../../src/sandbox/media/film/makeFilm.ts';
import { launchBrowser } from '../../editor/browser.ts';
import { until } from '../../editor/until.ts';
import { shownNumber } from '../sandbox/media/shownNumber.ts';

const WIDTH = 160;
const HEIGHT = 96;
const FRAMES = 193;

describe('a film of the sandbox in a browser', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    const film = makeFilm({
      width: WIDTH,
      height: HEIGHT,
      frameRate: [30, 1],
      segments: [{ scene: { prompt: 'a lake at sunset', seed: 1 }, fromFrame: 0, frames: FRAMES }],
    });
    await page.setContent(
      `<video muted src="data:video/mp4;base64,${Buffer.from(film).toString('base64')}"></video>`,
    );
    await page.waitForFunction('document.querySelector("video").readyState >= 2');
  });
  after(() => browser.close());

  const ask = async <Answer>(schema: z.ZodMiniType<Answer>, script: string): Promise<Answer> =>
    z.parse(schema, await page.evaluate(`(async (video) => { ${script} })(document.querySelector('video'))`));

  /** Goes to a time in seconds. */
  const seek = (seconds: number) =>
    ask(
      z.null(),
      `const seeked = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
      video.currentTime = ${seconds};
      await seeked;
      return null;`,
    );

  /** How green, and so about how bright, each pixel is that is shown now. */
  const shown = async () =>
    Uint8Array.from(
      await ask(
        z.array(z.number()),
        `const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
        const context = canvas.getContext('2d');
        context.drawImage(video, 0, 0);
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        return [...data].filter((_, at) => at % 4 === 1);`,
      ),
    );

  it('has its size and its length', async () => {
    const facts = await ask(
      z.array(z.number()),
      'return [video.videoWidth, video.videoHeight, video.duration];',
    );
    assert.deepEqual(facts, [WIDTH, HEIGHT, Math.round((FRAMES / 30) * 1e6) / 1e6]);
  });

  it('shows the frame of each time, forward and back', async () => {
    for (const frame of [0, 1, 40, 149, 150, 192, 12]) {
      await seek((frame + 0.5) / 30);
      // The event of a seek can come before its picture can be drawn.
      await until(
        async () => shownNumber(await shown(), WIDTH, HEIGHT),
        (number) => number === frame,
      );
    }
  });

  it('plays to its end with its sound', async () => {
    const played = await ask(
      z.object({ error: z.nullable(z.string()), time: z.number() }),
      `const ended = new Promise((resolve) => {
        video.addEventListener('ended', resolve, { once: true });
        video.addEventListener('error', resolve, { once: true });
      });
      video.currentTime = 6;
      video.muted = false;
      await video.play();
      await ended;
      return { error: video.error?.message ?? null, time: video.currentTime };`,
    );
    assert.equal(played.error, null);
    assert.ok(Math.abs(played.time - FRAMES / 30) < 0.05);
  });
});
