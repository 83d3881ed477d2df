import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { loadSample } from '../../../src/sandbox/media/samples.ts';
import { encodeWav } from '../../../src/sandbox/media/sound/wav.ts';
import { launchBrowser } from '../../editor/browser.ts';
import { film, mediaOf } from './support/films.ts';
import './support/vscodeStandIn.ts';

const recording = encodeWav({
  sampleRate: 8_000,
  channels: [Int16Array.from({ length: 8_000 }, (_, at) => Math.round(Math.sin(at / 4) * 8_000))],
});

/** A file of each row of the table, with the type that it is served as. */
const FILES: Readonly<Record<string, readonly [type: string, bytes: Uint8Array]>> = {
  'MP4: H.264, FLAC': ['video/mp4', film(48)],
  'WebM: VP8, Vorbis': ['video/webm', loadSample('vp8-vorbis.webm')],
  'WebM: VP9, Opus': ['video/webm', loadSample('vp9-opus.webm')],
  'MP4: AAC': ['audio/mp4', loadSample('aac.m4a')],
  'Ogg: Opus': ['audio/ogg', loadSample('opus.ogg')],
  'WAV: PCM': ['audio/wav', recording],
};

const PARTS = ['picture', 'sound'] as const;
const decoded = z.object({ picture: z.number(), sound: z.number() });

describe('The table of codecs in the README', function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  after(() => browser.close());

  /** By the first cell of each row. */
  const rows = new Map(
    readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .map(([, file = '', seen = '', desktop = '']) => [file, { seen, desktop }]),
  );
  const textOf = (parts: readonly string[]) => (parts.length === 0 ? 'nothing' : parts.join(' and '));

  for (const [name, [type, bytes]] of Object.entries(FILES)) {
    it(`says what is decoded of ${name} when it is played`, async () => {
      const url = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
      await page.setContent(`<video src="${url}"></video>`);
      const found = z.parse(
        decoded,
        await page.evaluate(`(async (video) => {
          const over = new Promise((resolve) => {
            for (const name of ['ended', 'error']) video.addEventListener(name, resolve, { once: true });
          });
          await video.play().catch(() => undefined);
          await over;
          return { picture: video.webkitDecodedFrameCount, sound: video.webkitAudioDecodedByteCount };
        })(document.querySelector('video'))`),
      );
      assert.equal(rows.get(name)?.seen, textOf(PARTS.filter((part) => found[part] > 0)));
    });

    it(`says what the players of a desktop editor do not doubt of ${name}`, async () => {
      const { facts, doubtful } = await mediaOf(bytes);
      const codecs = [facts.picture?.codec, facts.sound?.codec].filter((codec) => codec !== undefined);
      assert.equal(`${facts.container}: ${codecs.join(', ')}`, name);
      const plays = PARTS.filter((part) => facts[part] && !doubtful.includes(part));
      assert.equal(rows.get(name)?.desktop, textOf(plays));
    });
  }
});
