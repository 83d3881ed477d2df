import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { annotate } from '../../../../src/sandbox/media/sound/annotation.ts';
import { speak } from '../../../../src/sandbox/media/sound/speech.ts';

const seconds = z.number().check(z.minimum(0));
const annotationSchema = z.strictObject({
  version: z.literal(1),
  language: z.literal('en'),
  durationSeconds: seconds,
  transcript: z.string(),
  words: z.array(
    z.strictObject({
      word: z.string().check(z.minLength(1)),
      start: seconds,
      end: seconds,
      confidence: z.number().check(z.minimum(0), z.maximum(1)),
    }),
  ),
  sections: z.array(
    z.strictObject({
      label: z.string(),
      start: seconds,
      end: seconds,
      text: z.string().check(z.minLength(1)),
    }),
  ),
});

describe('annotations of the sandbox', () => {
  it('have the words of the transcript in order, within the recording, and sections that cover them', () => {
    fc.assert(
      fc.property(
        fc.option(fc.array(fc.lorem({ mode: 'sentences', maxCount: 3 }), { minLength: 1, maxLength: 8 })),
        fc.double({ min: 0.5, max: 400, noNaN: true }),
        fc.integer(),
        (sentences, duration, seed) => {
          const transcript = sentences?.join(' ') ?? null;
          const text = JSON.stringify(annotate({ seconds: duration, transcript, seed }));
          const annotation = annotationSchema.parse(JSON.parse(text));
          assert.ok(annotation.words.length > 0);
          let last = 0;
          for (const { start, end } of annotation.words) {
            assert.ok(start >= last && end >= start && end <= duration);
            last = end;
          }
          const spoken = annotation.words.map(({ word }) => word).join(' ');
          assert.equal(annotation.sections.map((section) => section.text).join(' '), spoken);
          assert.equal(spoken, annotation.transcript.replace(/[.,]/g, ''));
          assert.equal(annotation.durationSeconds, duration);
        },
      ),
    );
  });

  it('keep the times of words that are known', () => {
    const { words } = speak({ text: 'One, two. Three!' });
    const annotation = annotate({ seconds: 3, transcript: 'One, two. Three!', words });
    assert.deepEqual(
      annotation.words.map(({ word, start, end }) => ({ word, start, end })),
      words,
    );
  });
});
