import assert from 'node:assert/strict';
import { decodePicture } from '../../../src/sandbox/media/pictureFile.ts';
import type { FrameRate } from '../../../src/sandbox/media/film/film.ts';
import { makeFilm } from '../../../src/sandbox/media/film/makeFilm.ts';
import { lastSampledFrames } from '../../../src/studio/film/sampledFrames.ts';
import { shownNumber } from '../sandbox/media/shownNumber.ts';
import { lighthouseBoard } from './support/boards.ts';
import { mediaOf } from './support/films.ts';
import { GalleryServer } from './support/galleryServer.ts';
import { StoryboardRig } from './support/storyboardRig.ts';

const SIZE = { width: 160, height: 96 };

describe('frames of films on a storyboard', function () {
  this.timeout(120_000);
  let server: GalleryServer;
  let rig: StoryboardRig;

  before(async () => {
    server = await GalleryServer.open();
    rig = await StoryboardRig.open(server, lighthouseBoard());
    await rig.card('1A').waitFor();
  });
  after(async () => {
    await rig.close();
    await server.close();
  });
  afterEach(() => assert.deepEqual(rig.violations, []));

  const filmOf = (frames: number, frameRate: FrameRate) =>
    makeFilm({
      ...{ ...SIZE, frameRate },
      segments: [{ scene: { prompt: 'a lake at sunset', seed: 1 }, fromFrame: 0, frames }],
    });

  const read = async (film: Uint8Array, frames: readonly number[]) => {
    const { facts } = await mediaOf(film);
    const source = server.serve(`clip-${film.byteLength}.mp4`, 'video/mp4', film);
    const wanted = { name: '1A', facts, frames };
    return rig.session.frames.read(source, wanted, new AbortController().signal);
  };

  const numberIn = (png: Uint8Array) => {
    assert.equal(Buffer.from(png).subarray(1, 4).toString('latin1'), 'PNG');
    const picture = decodePicture(png) ?? assert.fail('no picture');
    assert.deepEqual([picture.width, picture.height], [SIZE.width, SIZE.height]);
    // About as bright as its green.
    const green = picture.data.filter((_, at) => at % 3 === 1);
    return shownNumber(green, picture.width, picture.height);
  };

  it('are exactly those that are asked for, in any order, whole or between whole ones', async () => {
    const frames = [0, 1, 149, 150, 151, 193, 12];
    assert.deepEqual((await read(filmOf(194, [60, 1]), frames)).map(numberIn), frames);
  });

  it('are exact at rates that no clock divides', async () => {
    const frames = [48, 47, 3];
    assert.deepEqual((await read(filmOf(49, [30_000, 1001]), frames)).map(numberIn), frames);
  });

  it('are the last sampled ones of a clip that was interpolated, up to twelve', async () => {
    const film = filmOf(194, [60, 1]);
    const { facts } = await mediaOf(film);
    const frames = lastSampledFrames(facts.frameTimes ?? [], 30, 12);
    const shown = (await read(film, frames)).map(numberIn);
    assert.deepEqual(shown, [170, 172, 174, 176, 178, 180, 182, 184, 186, 188, 190, 192]);
  });

  it('of one and the same place are the same to the byte', async () => {
    const film = filmOf(49, [24, 1]);
    const [first, second] = [await read(film, [40]), await read(film, [40])];
    assert.ok(Buffer.from(first[0] ?? []).equals(Buffer.from(second[0] ?? [])));
  });

  it('are not to be had of a film that cannot be decoded, which is said', async () => {
    const { facts } = await mediaOf(filmOf(49, [24, 1]));
    const source = server.serve('broken.mp4', 'video/mp4', new Uint8Array(2_000));
    const wanted = { name: '1A', facts, frames: [3] };
    await assert.rejects(rig.session.frames.read(source, wanted, new AbortController().signal), {
      code: 'frames.unread',
    });
  });

  it('are asked for again of a page that was closed before it could answer', async () => {
    const film = filmOf(49, [24, 1]);
    const { facts } = await mediaOf(film);
    const source = server.serve('again.mp4', 'video/mp4', film);
    await rig.page.goto('about:blank');
    const wanted = { name: '1A', facts, frames: [30] };
    const reading = rig.session.frames.read(source, wanted, new AbortController().signal);
    await rig.page.goto(`${server.origin}/storyboard`);
    assert.deepEqual((await reading).map(numberIn), [30]);
  });

  it('are not waited for any longer when the user cancels', async () => {
    const { facts } = await mediaOf(filmOf(49, [24, 1]));
    const canceled = AbortSignal.abort();
    await assert.rejects(rig.session.frames.read('', { name: '1A', facts, frames: [3] }, canceled), {
      code: 'call.canceled',
    });
  });
});
