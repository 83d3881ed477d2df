import type { Mesh } from './mesh.ts';

/** A picture file as glTF allows it. */
export interface Texture {
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

const FLOAT = 5126;
const UNSIGNED_INT = 5125;
const VERTICES = 34962;
const INDICES = 34963;

/** A binary glTF 2.0 file with one textured mesh. */
export function encodeGlb(mesh: Mesh, texture: Texture): Uint8Array<ArrayBuffer> {
  const parts = [
    { bytes: bytesOf(mesh.positions), target: VERTICES },
    { bytes: bytesOf(mesh.normals), target: VERTICES },
    { bytes: bytesOf(mesh.places), target: VERTICES },
    { bytes: bytesOf(mesh.indices), target: INDICES },
    { bytes: texture.bytes },
  ];
  const body: Uint8Array[] = [];
  let length = 0;
  const bufferViews = parts.map(({ bytes, ...more }) => {
    const view = { buffer: 0, byteOffset: length, byteLength: bytes.length, ...more };
    const part = padded(bytes, 0);
    body.push(part);
    length += part.length;
    return view;
  });
  const document = {
    asset: { version: '2.0', generator: 'Backlot sandbox' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0 }],
    meshes: [
      { primitives: [{ attributes: { POSITION: 0, NORMAL: 1, TEXCOORD_0: 2 }, indices: 3, material: 0 }] },
    ],
    materials: [
      { pbrMetallicRoughness: { baseColorTexture: { index: 0 }, metallicFactor: 0, roughnessFactor: 0.8 } },
    ],
    textures: [{ sampler: 0, source: 0 }],
    samplers: [{ wrapS: 10497, wrapT: 33071 }],
    images: [{ bufferView: 4, mimeType: texture.type }],
    accessors: [
      { ...accessor(0, mesh.positions, 'VEC3'), ...boundsOf(mesh.positions) },
      accessor(1, mesh.normals, 'VEC3'),
      accessor(2, mesh.places, 'VEC2'),
      accessor(3, mesh.indices, 'SCALAR'),
    ],
    bufferViews,
    buffers: [{ byteLength: length }],
  };
  const json = padded(Buffer.from(JSON.stringify(document)), 0x20);
  const header = Buffer.alloc(12);
  header.write('glTF', 0, 'latin1');
  header.writeUInt32LE(2, 4);
  header.writeUInt32LE(12 + 8 + json.length + 8 + length, 8);
  return new Uint8Array(
    Buffer.concat([header, chunkHeader('JSON', json.length), json, chunkHeader('BIN\0', length), ...body]),
  );
}

function accessor(bufferView: number, numbers: Float32Array | Uint32Array, type: 'SCALAR' | 'VEC2' | 'VEC3') {
  const width = { SCALAR: 1, VEC2: 2, VEC3: 3 }[type];
  const componentType = numbers instanceof Float32Array ? FLOAT : UNSIGNED_INT;
  return { bufferView, componentType, count: numbers.length / width, type };
}

function boundsOf(positions: Float32Array): { min: number[]; max: number[] } {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (let at = 0; at < positions.length; at += 1) {
    const value = positions[at] ?? 0;
    min[at % 3] = Math.min(min[at % 3] ?? value, value);
    max[at % 3] = Math.max(max[at % 3] ?? value, value);
  }
  return { min, max };
}

function bytesOf(numbers: Float32Array | Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Filled up to a multiple of four. */
function padded(bytes: Uint8Array, fill: number): Uint8Array {
  const out = Buffer.alloc(Math.ceil(bytes.length / 4) * 4, fill);
  out.set(bytes);
  return out;
}

function chunkHeader(type: string, length: number): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32LE(length, 0);
  header.write(type, 4, 'latin1');
  return header;
}
