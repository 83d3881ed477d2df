export const MOST_BOXES = 2_000;

/** A box of ISO/IEC 14496-12 without its header. */
export interface Box {
  readonly type: string;
  readonly content: Buffer;
}

/** Where the content of a box starts, and where the next box starts. @param rest where the last one ends */
export function boxExtent(head: Buffer, at: number, rest: number): readonly [start: number, end: number] {
  const size = head.readUInt32BE(0);
  if (size === 0) return [at + 8, rest];
  if (size === 1) return [at + 16, at + Number(head.readBigUInt64BE(8))];
  return [at + 8, at + size];
}

/** The boxes in the content of one. Those that are damaged end the list. */
export function boxesIn(content: Buffer): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= content.byteLength && boxes.length < MOST_BOXES;) {
    const [start, end] = boxExtent(content.subarray(at, at + 16), at, content.byteLength);
    if (end < start) break;
    boxes.push({
      type: content.toString('latin1', at + 4, at + 8),
      content: content.subarray(start, Math.min(end, content.byteLength)),
    });
    at = end;
  }
  return boxes;
}

export function contentOf(boxes: readonly Box[], ...path: readonly string[]): Buffer | null {
  const [first, ...rest] = path;
  const found = boxes.find(({ type }) => type === first)?.content;
  if (!found) return null;
  return rest.length === 0 ? found : contentOf(boxesIn(found), ...rest);
}
