import assert from 'node:assert/strict';
import { doubtsOf } from '../../../../src/features/gallery/filmFacts.ts';
import type { FilmFacts } from '../../../../src/features/shared/pages/mediaMessages.ts';
import { modelText, unknownNeeds } from '../../../../src/webviews/gallery/players/modelText.ts';
import { clockText, factsText, verdictText } from '../../../../src/webviews/gallery/players/playerText.ts';
import { PageStrings } from '../../../../src/webviews/shared/strings.ts';
import { pageStrings } from '../support/vscodeStandIn.ts';

const facts: FilmFacts = {
  kind: 'film',
  container: 'MP4',
  seconds: 2,
  picture: {
    codec: 'H.264',
    width: 1080,
    height: 1920,
    rotation: 90,
    frames: 60,
    frameRate: 29.97,
    isVariable: false,
  },
  sound: { codec: 'AAC', sampleRate: 44_100, channels: 2 },
  frameTimes: null,
  isEdited: true,
  pcm: null,
};

describe('the text of a player', () => {
  it('has minutes and seconds, and hours where there are some', () => {
    assert.deepEqual(
      [clockText(0), clockText(61.96, 1), clockText(3_723.04, 2), clockText(Infinity), clockText(59.999)],
      ['0:00', '1:01.9', '1:02:03.04', '0:00', '0:59'],
    );
  });

  it('says what the file is, and what plays of it', async () => {
    const strings = new PageStrings(await pageStrings(), 'en');
    assert.equal(
      factsText(facts, strings),
      'MP4 · H.264 · 1080 × 1920 · 29.97 frames per second · rotated by 90° · with an edit list · AAC · 44.1 kHz · 2 channels',
    );
    const said = (...args: [Parameters<typeof verdictText>[0], FilmFacts | null, ('picture' | 'sound')[]]) =>
      verdictText(...args, strings);
    assert.equal(said('unknown', facts, ['sound']), 'MP4: AAC may not play here.');
    assert.equal(said('unknown', facts, []), '');
    assert.equal(said('plays', facts, ['sound']), '');
    assert.equal(said('pictureOnly', facts, []), 'Picture only: AAC sound cannot be played here.');
    assert.equal(said('soundOnly', facts, []), 'Sound only: H.264 pictures cannot be played here.');
    assert.equal(said('nothing', facts, []), 'MP4 (H.264, AAC) cannot be played here.');
    assert.equal(said('nothing', null, []), 'This file cannot be played here.');
  });
});

describe('what a desktop editor may not play', () => {
  const doubts = (container: string, picture: string | null, sound: string | null) =>
    doubtsOf({
      ...facts,
      container,
      picture: picture === null || !facts.picture ? null : { ...facts.picture, codec: picture },
      sound: sound === null || !facts.sound ? null : { ...facts.sound, codec: sound },
    });

  it('is AAC and Opus sound, HEVC, and everything in WebM', () => {
    assert.deepEqual(doubts('MP4', 'H.264', 'FLAC'), []);
    assert.deepEqual(doubts('MP4', 'H.264', 'AAC'), ['sound']);
    assert.deepEqual(doubts('MP4', 'HEVC', 'MP3'), ['picture']);
    assert.deepEqual(doubts('WebM', 'VP8', 'Vorbis'), ['picture', 'sound']);
    assert.deepEqual(doubts('Ogg', null, 'Opus'), ['sound']);
    assert.deepEqual(doubts('WAV', null, 'PCM'), []);
  });
});

describe('the text of a model', () => {
  const model = {
    kind: 'model' as const,
    container: 'GLB',
    meshes: 2,
    triangles: 12_000,
    vertices: 6_100,
    materials: 1,
    textures: 0,
    animations: 1,
    needs: ['KHR_draco_mesh_compression', 'KHR_texture_basisu'],
  };

  it('says what it is made of, and names what it needs that is not known here', async () => {
    const strings = new PageStrings(await pageStrings(), 'en');
    assert.equal(
      modelText(model, strings),
      'GLB · 12,000 triangles · 6,100 vertices · meshes: 2 · materials: 1 · textures: 0 · animations: 1 · KHR_draco_mesh_compression · KHR_texture_basisu',
    );
    assert.deepEqual(unknownNeeds(model), ['KHR_draco_mesh_compression', 'KHR_texture_basisu']);
  });
});
