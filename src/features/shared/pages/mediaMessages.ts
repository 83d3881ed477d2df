import * as z from 'zod/mini';

/** What a page is told of media: what the host has read from their containers. */

const track = { codec: z.string() };
const nullableNumber = z.nullable(z.number());

export const filmFacts = z.object({
  kind: z.literal('film'),
  container: z.string(),
  seconds: nullableNumber,
  picture: z.nullable(
    z.object({
      ...track,
      width: z.number(),
      height: z.number(),
      rotation: z.number(),
      frames: nullableNumber,
      frameRate: nullableNumber,
      isVariable: z.boolean(),
    }),
  ),
  sound: z.nullable(z.object({ ...track, sampleRate: z.number(), channels: z.number() })),
  /** Seconds at which each frame begins to be shown, rising; null for very many and where they are not known. */
  frameTimes: z.nullable(z.readonly(z.array(z.number()))),
  isEdited: z.boolean(),
  /** Where a WAV file has its samples; null for any other file. */
  pcm: z.nullable(
    z.object({ offset: z.number(), byteSize: z.number(), bits: z.number(), isFloat: z.boolean() }),
  ),
});
export type FilmFacts = Readonly<z.infer<typeof filmFacts>>;

export const modelFacts = z.object({
  kind: z.literal('model'),
  container: z.string(),
  meshes: z.number(),
  triangles: z.number(),
  vertices: z.number(),
  materials: z.number(),
  textures: z.number(),
  animations: z.number(),
  /** Extensions that a viewer must know to show it. */
  needs: z.readonly(z.array(z.string())),
});
export type ModelFacts = Readonly<z.infer<typeof modelFacts>>;

/** A word and when it is said, in seconds from the beginning. */
export const timedWord = z.object({ text: z.string(), start: z.number(), end: z.number() });
export type TimedWord = Readonly<z.infer<typeof timedWord>>;

/** A part of a film that can be played or not. */
export const part = z.enum(['picture', 'sound']);
export type Part = z.infer<typeof part>;
