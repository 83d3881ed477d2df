import * as z from 'zod/mini';
import type { ByteReader } from '../completeness/byteReader.ts';

/** The description of a model; its points and textures stand behind it. */
const LARGEST_JSON_BYTES = 16 * 1024 * 1024;

/** What a 3D model is made of. */
export interface ModelFacts {
  readonly kind: 'model';
  readonly container: 'GLB';
  readonly meshes: number;
  readonly triangles: number;
  readonly vertices: number;
  readonly materials: number;
  readonly textures: number;
  readonly animations: number;
  /** Extensions that a viewer must know to show it. */
  readonly needs: readonly string[];
}

const list = z.optional(z.array(z.unknown()));
const index = z.int().check(z.nonnegative());

const description = z.object({
  meshes: z.optional(
    z.array(
      z.object({
        primitives: z.array(
          z.object({
            mode: z.optional(z.int()),
            indices: z.optional(index),
            attributes: z.object({ POSITION: z.optional(index) }),
          }),
        ),
      }),
    ),
  ),
  accessors: z.optional(z.array(z.object({ count: index }))),
  materials: list,
  textures: list,
  animations: list,
  extensionsRequired: z.optional(z.array(z.string())),
});

/** Binary glTF 2.0: what its JSON says. Null when that is no such description. */
export async function modelFacts(reader: ByteReader): Promise<ModelFacts | null> {
  const head = await reader.read(0, 20);
  const length = head.readUInt32LE(12);
  if (head.toString('latin1', 16, 20) !== 'JSON' || length > LARGEST_JSON_BYTES || 20 + length > reader.size)
    return null;
  const parsed = z.safeParse(description, parsedJson((await reader.read(20, length)).toString('utf8')));
  if (!parsed.success) return null;
  const { meshes = [], accessors = [], materials, textures, animations, extensionsRequired } = parsed.data;
  const countOf = (accessor: number | undefined): number =>
    accessor === undefined ? 0 : (accessors[accessor]?.count ?? 0);
  let triangles = 0;
  let vertices = 0;
  for (const { mode = 4, indices, attributes } of meshes.flatMap(({ primitives }) => primitives)) {
    vertices += countOf(attributes.POSITION);
    const corners = countOf(indices ?? attributes.POSITION);
    // Triangles one by one, as strips or as fans; points and lines have none.
    if (mode === 4) triangles += Math.floor(corners / 3);
    else if (mode === 5 || mode === 6) triangles += Math.max(0, corners - 2);
  }
  return {
    kind: 'model',
    container: 'GLB',
    meshes: meshes.length,
    triangles,
    vertices,
    materials: materials?.length ?? 0,
    textures: textures?.length ?? 0,
    animations: animations?.length ?? 0,
    needs: (extensionsRequired ?? []).filter((name) => /^\w{1,60}$/.test(name)).slice(0, 40),
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
