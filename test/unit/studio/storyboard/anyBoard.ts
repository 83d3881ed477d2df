import fc from 'fast-check';

/** JSON documents of boards as people and other programs write them: with unknown keys, in any style. */
const unknown = fc.dictionary(
  fc.constantFrom('lens', 'x', 'mood', 'colorLabels', '__proto', 'Ω'),
  fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.array(fc.integer(), { maxLength: 3 })),
  { maxKeys: 2 },
);

const shotValues = fc.record(
  {
    title: fc.string({ maxLength: 5 }),
    durationFrames: fc.constantFrom(9, 17, 121, 257),
    durationSeconds: fc.constantFrom(3, 5),
    shotCode: fc.constantFrom('1A', '1B', '7', 'x'),
    status: fc.constantFrom('draft', 'succeeded'),
    outputAssetId: fc.constantFrom('a', 'b'),
    finalFrameAssetId: fc.constant('f'),
    cites: fc.constant(['m1']),
    takes: fc.constant([{ number: 1, jobId: 'j1', outputAssetId: 'a', extra: true }]),
  },
  { requiredKeys: [] },
);

export interface PlainShot extends Record<string, unknown> {
  readonly id: string;
}
export interface PlainScene extends Record<string, unknown> {
  readonly id: string;
  readonly shots: readonly PlainShot[];
}
export interface PlainBoard extends Record<string, unknown> {
  readonly scenes: readonly PlainScene[];
}

const style = fc.constantFrom<(value: unknown) => string>(
  (value) => JSON.stringify(value),
  (value) => JSON.stringify(value, null, 2),
  (value) => JSON.stringify(value, null, '\t').replaceAll('\n', '\r\n'),
  (value) => ` ${JSON.stringify(value, null, 1).replaceAll(/\n */g, ' ')}\n\n`,
);

export const anyBoard = fc
  .record({
    scenes: fc.array(
      fc.record({
        before: unknown,
        number: fc.option(fc.constantFrom('1', '2', 'A2'), { nil: undefined, freq: 4 }),
        shots: fc.array(fc.tuple(unknown, shotValues, unknown), { maxLength: 6 }),
      }),
      { maxLength: 4 },
    ),
    rest: unknown,
    members: fc.boolean(),
    style,
  })
  .map(({ scenes, rest, members, style: write }) => {
    let count = 0;
    const board: PlainBoard = {
      version: 2,
      ...rest,
      ...(members && { cast: [{ id: 'm1', name: 'Keeper', assetId: 'ref', age: 70 }] }),
      scenes: scenes.map(({ before, number, shots }, at) => ({
        ...before,
        id: `scene${at}`,
        ...(number !== undefined && { sceneNumber: number }),
        shots: shots.map(([first, values, last]) => ({
          ...first,
          id: `shot${(count += 1)}`,
          prompt: 'p',
          ...values,
          ...last,
        })),
      })),
    };
    return { board, text: write(board) };
  });
