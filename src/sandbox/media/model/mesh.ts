import { Random } from '../../random.ts';

/** Triangles over vertices; numbers of one vertex stand together. */
export interface Mesh {
  /** Three per vertex. */
  readonly positions: Float32Array;
  /** Three per vertex, of length 1. */
  readonly normals: Float32Array;
  /** Two per vertex: the place in the texture. */
  readonly places: Float32Array;
  /** Three per triangle, counterclockwise from outside. */
  readonly indices: Uint32Array;
}

type Point = readonly [x: number, y: number, z: number];

/** A sphere with bumps by the seed, of about so many triangles (at least 8). */
export function makeMesh(seed: number, triangles: number): Mesh {
  const surface = bumpySphere(new Random(`mesh ${seed}`));
  const rings = Math.max(2, Math.round((1 + Math.sqrt(1 + triangles)) / 2));
  const segments = Math.max(3, Math.round(triangles / (2 * (rings - 1))));
  const count = (rings + 1) * (segments + 1);
  const positions = new Float32Array(count * 3);
  const normals = new Float32Array(count * 3);
  const places = new Float32Array(count * 2);
  for (let ring = 0; ring <= rings; ring += 1) {
    for (let segment = 0; segment <= segments; segment += 1) {
      const vertex = ring * (segments + 1) + segment;
      const [down, around] = [ring / rings, segment / segments];
      positions.set(surface(down, around), vertex * 3);
      // At the poles the surface has no direction around; there it is flat enough to look straight up and down.
      const normal: Point =
        ring === 0 ? [0, 1, 0] : ring === rings ? [0, -1, 0] : normalAt(surface, down, around);
      normals.set(normal, vertex * 3);
      places.set([around, down], vertex * 2);
    }
  }
  return { positions, normals, places, indices: trianglesOf(rings, segments) };
}

/** The grid's squares as two triangles each; at the poles one of them would have no area. */
function trianglesOf(rings: number, segments: number): Uint32Array {
  const indices = new Uint32Array(2 * segments * (rings - 1) * 3);
  let at = 0;
  for (let ring = 0; ring < rings; ring += 1) {
    for (let segment = 0; segment < segments; segment += 1) {
      const upper = ring * (segments + 1) + segment;
      const lower = upper + segments + 1;
      if (ring > 0) {
        indices.set([upper, upper + 1, lower + 1], at);
        at += 3;
      }
      if (ring < rings - 1) {
        indices.set([upper, lower + 1, lower], at);
        at += 3;
      }
    }
  }
  return indices;
}

type Surface = (down: number, around: number) => Point;

function bumpySphere(random: Random): Surface {
  const bumps = Array.from({ length: 3 }, () => ({
    height: random.range(0.03, 0.12),
    down: Math.round(random.range(2, 6)),
    around: Math.round(random.range(1, 6)),
    turn: random.range(0, 6),
  }));
  return (down, around) => {
    const [latitude, longitude] = [down * Math.PI, around * 2 * Math.PI];
    // Bumps vanish at the poles, where all directions meet.
    const radius = bumps.reduce(
      (sum, bump) =>
        sum +
        bump.height *
          Math.sin(latitude) ** 2 *
          Math.sin(bump.down * latitude) *
          Math.cos(bump.around * longitude + bump.turn),
      1,
    );
    return [
      radius * Math.sin(latitude) * Math.cos(longitude),
      radius * Math.cos(latitude),
      -radius * Math.sin(latitude) * Math.sin(longitude),
    ];
  };
}

function normalAt(surface: Surface, down: number, around: number): Point {
  const STEP = 1e-4;
  const along = difference(surface(down + STEP, around), surface(down - STEP, around));
  const across = difference(surface(down, around + STEP), surface(down, around - STEP));
  const [x, y, z] = [
    along[1] * across[2] - along[2] * across[1],
    along[2] * across[0] - along[0] * across[2],
    along[0] * across[1] - along[1] * across[0],
  ];
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

function difference(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}
