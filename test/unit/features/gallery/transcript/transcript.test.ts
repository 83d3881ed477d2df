import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  cuesOf,
  subtitles,
  transcriptIn,
} from '../../../../../src/features/gallery/transcript/transcript.ts';
import { annotate } from '../../../../../src/sandbox/media/sound/annotation.ts';

const word = (text: string, start: number, end: number) => ({ text, start, end });

describe('a transcript', () => {
  it('is found in an annotation, and in segments with words', () => {
    const found = transcriptIn(annotate({ seconds: 4, transcript: 'the light comes over' }));
    assert.deepEqual(
      found?.map(({ text }) => text),
      ['the', 'light', 'comes', 'over'],
    );
    const segments = [
      { words: [{ word: ' b ', start: 2, end: 3 }] },
      { words: [{ word: 'a', start: 0, end: 1 }] },
    ];
    assert.deepEqual(transcriptIn({ segments }), [word('a', 0, 1), word('b', 2, 3)]);
  });

  it('is not found in other JSON, nor where no time is one', () => {
    const wrong = [
      { word: 'a', start: -1, end: 2 },
      { word: 'b', start: 3, end: 2 },
      { word: ' ', start: 0, end: 1 },
    ];
    for (const json of [null, [], { words: [] }, { words: ['a'] }, { words: wrong }, { shots: [] }])
      assert.equal(transcriptIn(json), null);
  });
});

describe('subtitles', () => {
  it('begin anew at a pause, after a sentence, and before a line grows too long', () => {
    const cues = cuesOf([
      word('One', 0, 0.4),
      word('two.', 0.5, 1),
      word('Three', 1.1, 1.5),
      word('four', 4, 4.5),
      word('a word that fills what is left of it', 4.6, 5),
      word('five', 5.1, 5.2),
    ]);
    assert.deepEqual(
      cues.map(({ text }) => text),
      ['One two.', 'Three', 'four a word that fills what is left of it', 'five'],
    );
  });

  it('are SubRip and WebVTT', () => {
    const cues = [{ start: 0.5, end: 3_723.0456, text: 'a < b & c --> d' }];
    assert.equal(subtitles(cues, 'srt'), '1\n00:00:00,500 --> 01:02:03,046\na < b & c → d\n');
    assert.equal(subtitles(cues, 'vtt'), 'WEBVTT\n\n00:00:00.500 --> 01:02:03.046\na &lt; b &amp; c → d\n');
  });

  it('hold every word once, in order, without overlaps, each cue on its own line', () => {
    const spoken = fc.array(
      fc.record({
        word: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
        start: fc.double({ min: 0, max: 5_000, noNaN: true }),
        length: fc.double({ min: 0, max: 9, noNaN: true }),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(spoken, (all) => {
        const words = transcriptIn({
          words: all.map(({ length, ...one }) => ({ ...one, end: one.start + length })),
        });
        if (!words) return;
        const cues = cuesOf(words);
        assert.equal(cues.map(({ text }) => text).join(' '), words.map(({ text }) => text).join(' '));
        for (const [at, { start, end }] of cues.entries()) {
          assert.ok(end >= start && end <= (cues[at + 1]?.start ?? Infinity));
        }
        const lines = subtitles(cues, 'vtt').split('\n');
        assert.equal(lines.filter((line) => line.includes('-->')).length, cues.length);
        assert.equal(lines.length, 2 + cues.length * 3);
      }),
    );
  });
});
