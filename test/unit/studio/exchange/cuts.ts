import fc from 'fast-check';
import type { Cut, CutShot } from '../../../../src/studio/exchange/cut.ts';

const shot = (code: string, more: Partial<CutShot> = {}): CutShot => ({
  ...{
    code,
    title: '',
    prompt: `Prompt of ${code}.`,
    notes: '',
    frames: 97,
    status: 'draft',
    seed: null,
    clip: null,
  },
  ...more,
});

/** Three shots of two scenes, one without a clip. */
export const cut: Cut = {
  title: 'The Keeper: "Night" & Day',
  ...{ fps: 24, width: 1280, height: 704 },
  scenes: [
    {
      ...{ code: '1', title: 'INT. LIGHTHOUSE', summary: 'The lamp goes out.' },
      shots: [
        shot('1A', { clip: { take: 2, file: '1A_take_002.mp4' }, seed: 7, status: 'succeeded' }),
        shot('1B', { frames: 121, prompt: '=HYPERLINK("http://x")', notes: 'a, "b"\nc' }),
      ],
    },
    {
      ...{ code: '2', title: 'EXT. CLIFF <day>', summary: '' },
      shots: [shot('2A', { frames: 25, clip: { take: null, file: '2A.mp4' } })],
    },
  ],
};

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 20 }));

const anyShot = fc.record({
  ...{ code: anyText, title: anyText, prompt: anyText, notes: anyText, status: anyText },
  frames: fc.integer({ min: 1, max: 257 }),
  seed: fc.option(fc.nat()),
  clip: fc.option(fc.record({ take: fc.option(fc.nat()), file: anyText })),
});

/** Cuts with any texts in all places. */
export const anyCut: fc.Arbitrary<Cut> = fc.record({
  title: anyText,
  fps: fc.integer({ min: 1, max: 60 }),
  width: fc.integer({ min: 32, max: 4096 }),
  height: fc.integer({ min: 32, max: 4096 }),
  scenes: fc.array(
    fc.record({
      code: anyText,
      title: anyText,
      summary: anyText,
      shots: fc.array(anyShot, { maxLength: 5 }),
    }),
    { maxLength: 4 },
  ),
});
