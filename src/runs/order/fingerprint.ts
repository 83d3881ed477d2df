/** 32 bits of a text that tell it from others, over all its UTF-16 units, four at a step; never 0. */
export function fingerprint(text: string): number {
  const { length } = text;
  let mixed = 0x811c9dc5 ^ length;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    const low = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
    const high = text.charCodeAt(at + 2) | (text.charCodeAt(at + 3) << 16);
    mixed = Math.imul(mixed ^ low, 0x85ebca6b);
    mixed = Math.imul((mixed ^ (mixed >>> 15)) + high, 0xc2b2ae35);
    mixed ^= mixed >>> 13;
  }
  for (; at < length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed >>> 0 || 1;
}
