/** Numbers of 16 bits, as they stand in boxes. */
export function u16(...values: readonly number[]): Buffer {
  const out = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) out.writeUInt16BE(value, index * 2);
  return out;
}

/** Numbers of 32 bits, as they stand in boxes. */
export function u32(...values: readonly number[]): Buffer {
  const out = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) out.writeUInt32BE(value, index * 4);
  return out;
}

/** A box of an MP4 file: length, four letters, content. */
export function box(type: string, ...content: readonly Uint8Array[]): Buffer {
  const length = content.reduce((sum, part) => sum + part.length, 8);
  return Buffer.concat([u32(length), Buffer.from(type, 'latin1'), ...content]);
}

/** A box whose content begins with a version of 8 bits and flags of 24. */
export function fullBox(type: string, versionAndFlags: number, ...content: readonly Uint8Array[]): Buffer {
  return box(type, u32(versionAndFlags), ...content);
}
