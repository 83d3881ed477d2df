import assert from 'node:assert/strict';
import { encodeWav } from '../../../src/sandbox/media/sound/wav.ts';
import { loadSample } from '../../../src/sandbox/media/samples.ts';
import { until } from '../../editor/until.ts';
import { film, mediaItem, mediaOf } from './support/films.ts';
import { GalleryRig, type GalleryRigOptions } from './support/galleryRig.ts';
import { GalleryServer } from './support/galleryServer.ts';
import { outputItem } from './support/outputs.ts';
import type { ThemeName } from './support/webviewStub.ts';

/** A quiet and then a loud second. */
const recording = encodeWav({
  sampleRate: 8_000,
  channels: [Int16Array.from({ length: 16_000 }, (_, at) => (at < 8_000 ? 300 : 30_000) * (at % 2 ? 1 : -1))],
});

describe('gallery page, players', function () {
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

  const open = async (options: GalleryRigOptions): Promise<void> => {
    rig = await GalleryRig.open(server, options);
  };

  async function openFilm(
    bytes: Uint8Array,
    type = 'video/mp4',
    isDesktop = true,
    more: Partial<GalleryRigOptions> = {},
  ) {
    const output = mediaItem(server, 0, `film.${type.split('/')[1]}`, type, bytes);
    await open({
      outputs: [output],
      open: output,
      media: { [output.id]: await mediaOf(bytes, isDesktop) },
      ...more,
    });
    return output;
  }

  /** A property of the page's player; waits until it is `value`. */
  async function shows(text: string | RegExp): Promise<void> {
    await rig.page.getByText(text).first().waitFor();
  }

  it('tells what a film is and steps through it frame by frame, to either end and not beyond', async () => {
    await openFilm(film(49));
    await shows('MP4 · H.264 · 160 × 96 · 24 frames per second · FLAC · 48 kHz');
    await shows('Frame 1 of 49');
    await rig.press('.');
    await shows('Frame 2 of 49');
    await rig.press('.', '.', '.');
    await shows('Frame 5 of 49');
    await rig.press(',');
    await shows('Frame 4 of 49');
    await rig.press('End');
    await shows('Frame 49 of 49');
    await rig.press('.', ',');
    await shows('Frame 48 of 49');
    await rig.press('Home', ',');
    await shows('Frame 1 of 49');
  });

  it('plays and pauses by Space, loops, and changes speed and sound by keys', async () => {
    await openFilm(film(49));
    await shows('Frame 1 of 49');
    await rig.press('l', '<', 'u', ' ');
    await rig.page.getByRole('button', { name: 'Pause' }).waitFor();
    assert.equal(await rig.page.getByRole('button', { name: 'Loop' }).getAttribute('aria-pressed'), 'true');
    assert.equal(await rig.page.getByLabel('Speed').inputValue(), '0.5');
    await rig.page.getByRole('button', { name: 'Unmute' }).waitFor();
    await rig.press(' ');
    await rig.page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  });

  it('takes back a doubt about the sound once it has been heard', async () => {
    await openFilm(loadSample('vp9-opus.webm'), 'video/webm');
    await shows('WebM: VP9, Opus may not play here.');
    await rig.press(' ');
    await rig.page.getByText('may not play here').waitFor({ state: 'detached' });
  });

  it('names the sound that is not decoded, and opens the file outside', async () => {
    const output = await openFilm(film(97), 'video/mp4', false);
    await shows('Frame 1 of 97');
    // What a desktop editor does with AAC, this browser does with nothing.
    await rig.page.evaluate(
      `Object.defineProperty(HTMLMediaElement.prototype, 'webkitAudioDecodedByteCount', { get: () => 0 })`,
    );
    await rig.press(' ');
    await shows('Picture only: FLAC sound cannot be played here.');
    await rig.page.getByRole('button', { name: 'Open Outside' }).click();
    assert.deepEqual(await rig.message('runAction'), {
      type: 'runAction',
      action: 'openOutside',
      ids: [output.id],
    });
  });

  it('names the codecs of a film that cannot be played at all', async () => {
    const whole = film(24);
    const media = await mediaOf(whole);
    // The description is there, the pictures are not.
    const output = mediaItem(server, 0, 'cut.mp4', 'video/mp4', whole.subarray(0, 60));
    await open({ outputs: [output], open: output, media: { [output.id]: media } });
    await shows('MP4 (H.264, FLAC) cannot be played here.');
    assert.ok(await rig.page.getByRole('button', { name: 'Play', exact: true }).isDisabled());
  });

  it('is paused where it was after a reload during playing', async () => {
    const bytes = film(97);
    const output = mediaItem(server, 0, 'long.mp4', 'video/mp4', bytes);
    const media = { [output.id]: await mediaOf(bytes) };
    await open({ outputs: [output], open: output, media });
    await shows('Frame 1 of 97');
    await shows('0:00.0 of 0:04.0');
    await rig.press('ArrowRight');
    await shows('0:01.0 of 0:04.0');
    await rig.press(' ');
    await rig.page.getByRole('button', { name: 'Pause' }).waitFor();
    // What plays is noted now and then.
    const state = await until(
      () => rig.state(),
      (now) => /"seconds":[1-4]/.test(JSON.stringify(now)),
    );
    await rig.close();
    await open({ outputs: [output], media, state });
    await rig.page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await shows(/^Frame (2[5-9]|[3-9]\d) of 97$/);
  });

  it('draws a waveform from pieces of a WAV file, and seeks by key and by click', async () => {
    const output = mediaItem(server, 0, 'sound.wav', 'audio/wav', recording);
    server.ranges.length = 0;
    await open({ outputs: [output], open: output, media: { [output.id]: await mediaOf(recording) } });
    await shows('WAV · PCM · 8 kHz');
    await rig.page.getByText('Reading the waveform').waitFor({ state: 'detached' });
    assert.ok(server.ranges.includes('sound.wav bytes=44-32043'), server.ranges.join());
    await shows('0:00.0 of 0:02.0');
    await rig.press('ArrowRight');
    await shows('0:01.0 of 0:02.0');
    const box = await rig.page.locator('backlot-waveform').boundingBox();
    assert.ok(box);
    await rig.page.mouse.click(box.x + box.width * 0.75, box.y + box.height / 2);
    await shows('0:01.5 of 0:02.0');
  });

  it('decodes a small compressed recording for its waveform', async () => {
    const bytes = loadSample('opus.ogg');
    const output = mediaItem(server, 0, 'sound.ogg', 'audio/ogg', bytes);
    await open({ outputs: [output], open: output, media: { [output.id]: await mediaOf(bytes) } });
    await rig.page.getByText('Reading the waveform').waitFor({ state: 'detached' });
    assert.equal(await rig.page.getByText('No waveform').count(), 0);
  });

  it('plays two films in step, one of them without its sound', async () => {
    const films = [film(49, 1), film(49, 2)];
    const outputs = films.map((bytes, at) => mediaItem(server, at, `pair-${at}.mp4`, 'video/mp4', bytes));
    const media = Object.fromEntries(
      await Promise.all(
        outputs.map(async ({ id }, at) => [id, await mediaOf(films[at] ?? new Uint8Array())] as const),
      ),
    );
    await open({ outputs, open: null, media });
    await rig.cells.nth(1).waitFor();
    await rig.press('c');
    await rig.page.getByText('Frame 1 of 49').nth(1).waitFor();
    await rig.press('.', '.');
    await rig.page.getByText('Frame 3 of 49').nth(1).waitFor();
    assert.equal(await rig.page.getByText('Frame 3 of 49').count(), 2);
    await rig.press(' ');
    await rig.page.getByRole('button', { name: 'Pause' }).nth(1).waitFor();
    assert.equal(await rig.page.getByRole('button', { name: 'Unmute' }).count(), 1);
  });

  it('plays from the word of a transcript that is clicked, and exports it as subtitles', async () => {
    const media = mediaItem(server, 0, 'talk.wav', 'audio/wav', recording);
    const text = outputItem(1, { kind: 'json', mimeType: 'application/json', source: server.picture(0) });
    const words = [
      { text: 'quiet', start: 0.2, end: 0.8 },
      { text: 'loud', start: 1.2, end: 1.8 },
    ];
    await open({
      outputs: [media, text],
      open: text,
      media: { [media.id]: await mediaOf(recording) },
      transcripts: { [text.id]: [{ type: 'transcript', id: text.id, words, media: media.id }] },
    });
    await shows('0:00.0 of 0:02.0');
    await rig.page.getByRole('button', { name: 'loud' }).click();
    await shows('0:01.2 of 0:02.0');
    await rig.page.getByRole('button', { name: 'Export as VTT' }).click();
    assert.deepEqual(await rig.message('runAction'), {
      type: 'runAction',
      action: 'exportVtt',
      ids: [text.id],
    });
  });

  it('draws 33 films in the grid with no more than four of them open at a time', async () => {
    const bytes = film(2);
    const outputs = Array.from({ length: 33 }, (_, at) =>
      mediaItem(server, at, `many-${at}.mp4`, 'video/mp4', bytes),
    );
    await open({ outputs: [], open: null, height: 3_000 });
    await rig.page.getByText('No outputs yet').waitFor();
    await rig.page.evaluate(COUNT_OPEN_FILMS);
    await rig.post({ type: 'updated', outputs, matches: { query: 1, ids: outputs.map(({ id }) => id) } });
    await rig.page.locator('canvas.drawn').nth(32).waitFor();
    const most = await rig.page.evaluate('globalThis.mostOpenFilms');
    assert.ok(typeof most === 'number' && most >= 1 && most <= 4, `${String(most)} films`);
  });

  it('shows the icon of a film of which no picture can be drawn, and does not fetch it again', async () => {
    const output = mediaItem(server, 0, 'broken.mp4', 'video/mp4', film(2).subarray(0, 100));
    await open({ outputs: [output], open: null });
    await shows('MP4');
    assert.equal(rig.last('fetch'), undefined);
  });

  for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] satisfies ThemeName[]) {
    it(`has no axe violations in the ${theme} theme: film and recording`, async () => {
      const bytes = loadSample('vp9-opus.webm');
      const outputs = [
        mediaItem(server, 0, 'film.webm', 'video/webm', bytes),
        mediaItem(server, 1, 'sound.wav', 'audio/wav', recording),
      ];
      const media = { 'job0/0': await mediaOf(bytes), 'job1/0': await mediaOf(recording) };
      await open({ outputs, open: outputs[0] ?? null, media, theme });
      await shows('Frame 1 of 49');
      assert.deepEqual(await rig.accessibilityViolations(), [], 'film');
      await rig.press('PageDown');
      await shows('WAV · PCM');
      assert.deepEqual(await rig.accessibilityViolations(), [], 'recording');
      // The checker has a style of its own.
      rig.violations.length = 0;
    });
  }
});

/** Counts the films with a source that no release has taken away yet. */
const COUNT_OPEN_FILMS = `(() => {
  const open = new Set();
  globalThis.mostOpenFilms = 0;
  const { set, get } = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'src');
  Object.defineProperty(HTMLMediaElement.prototype, 'src', {
    get,
    set(value) {
      open.add(this);
      globalThis.mostOpenFilms = Math.max(globalThis.mostOpenFilms, open.size);
      set.call(this, value);
    },
  });
  const remove = Element.prototype.removeAttribute;
  Element.prototype.removeAttribute = function (name) {
    if (name === 'src') open.delete(this);
    remove.call(this, name);
  };
})()`;
