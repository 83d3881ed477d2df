/** Puts numbers of some bits one after the other, the lowest bit first. */
export class LowBitWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;
  #pending = 0;
  #count = 0;

  /** @param bits at most 16 */
  write(value: number, bits: number): void {
    this.#pending |= value << this.#count;
    this.#count += bits;
    while (this.#count >= 8) this.#byte();
  }

  /** What was written, the last byte filled with zeros. */
  bytes(): Uint8Array {
    while (this.#count > 0) this.#byte();
    return this.#bytes.subarray(0, this.#length);
  }

  #byte(): void {
    if (this.#length === this.#bytes.length) {
      const bytes = new Uint8Array(this.#length * 2);
      bytes.set(this.#bytes);
      this.#bytes = bytes;
    }
    this.#bytes[this.#length] = this.#pending & 255;
    this.#length += 1;
    this.#pending >>>= 8;
    this.#count -= 8;
  }
}

/** For each symbol how many bits its code word has, 0 for none, and the word as it is written. */
interface PrefixCode {
  readonly lengths: Uint8Array;
  readonly words: Uint16Array;
}

/** The shortest prefix code for symbols that occur so often, with words of at most `longest` bits. */
function prefixCode(counts: Uint32Array, longest: number): PrefixCode {
  // Rare symbols are taken for more frequent until no word is too long.
  for (let least = 1; ; least *= 2) {
    const lengths = huffmanLengths(counts, least);
    if (lengths.every((length) => length <= longest)) return { lengths, words: wordsOf(lengths) };
  }
}

interface Node {
  readonly count: number;
  readonly symbol: number;
  readonly children: readonly [Node, Node] | null;
}

function huffmanLengths(counts: Uint32Array, least: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const leaves: Node[] = [];
  for (const [symbol, count] of counts.entries()) {
    if (count > 0) leaves.push({ count: Math.max(count, least), symbol, children: null });
  }
  leaves.sort((a, b) => a.count - b.count || a.symbol - b.symbol);
  // Both lists are in rising order, so the two rarest are at their beginnings.
  const joined: Node[] = [];
  let [nextLeaf, nextJoined] = [0, 0];
  const rarest = (): Node | undefined => {
    const [leaf, node] = [leaves[nextLeaf], joined[nextJoined]];
    if (leaf && (!node || leaf.count <= node.count)) {
      nextLeaf += 1;
      return leaf;
    }
    nextJoined += 1;
    return node;
  };
  for (let left = leaves.length; left > 1; left -= 1) {
    const [a, b] = [rarest(), rarest()];
    if (a && b) joined.push({ count: a.count + b.count, symbol: -1, children: [a, b] });
  }
  const walk = (node: Node, depth: number): void => {
    if (node.children) for (const child of node.children) walk(child, depth + 1);
    else lengths[node.symbol] = depth;
  };
  const root = joined.at(-1);
  if (root) walk(root, 0);
  return lengths;
}

/** The canonical words, with their bits turned around. */
function wordsOf(lengths: Uint8Array): Uint16Array {
  const words = new Uint16Array(lengths.length);
  let word = 0;
  for (let length = 1; length <= 15; length += 1) {
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      if (lengths[symbol] !== length) continue;
      let turned = 0;
      for (let bit = 0; bit < length; bit += 1) turned |= ((word >> bit) & 1) << (length - 1 - bit);
      words[symbol] = turned;
      word += 1;
    }
    word <<= 1;
  }
  return words;
}

/** In which order the lengths of the words for lengths stand (WebP lossless, 6.2.1). */
const ORDER = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

/**
 * Writes the code of an alphabet as WebP's lossless format has it, for symbols that occur so often; below 256 are all
 * that occur.
 * @returns the code to write them with; of one that stands alone the word is empty
 */
export function writePrefixCode(out: LowBitWriter, counts: Uint32Array): PrefixCode {
  const used: number[] = [];
  for (const [symbol, count] of counts.entries()) if (count > 0) used.push(symbol);
  const code = prefixCode(counts, 15);
  if (used.length <= 2) {
    // One or two symbols of 8 bits, by their numbers.
    out.write(1, 1);
    out.write(used.length === 2 ? 1 : 0, 1);
    out.write(1, 1);
    for (const symbol of used.length > 0 ? used : [0]) out.write(symbol, 8);
    return code;
  }
  const tokens = tokensOf(code.lengths);
  const tokenCounts = new Uint32Array(19);
  for (const { token } of tokens) tokenCounts[token] = (tokenCounts[token] ?? 0) + 1;
  const tokenCode = prefixCode(tokenCounts, 7);
  // A token that stands alone is written with no bits, but its length may not be 0.
  const single = tokenCounts.filter((count) => count > 0).length === 1;
  out.write(0, 1);
  out.write(ORDER.length - 4, 4);
  for (const token of ORDER) {
    out.write(single ? ((tokenCounts[token] ?? 0) > 0 ? 1 : 0) : (tokenCode.lengths[token] ?? 0), 3);
  }
  out.write(0, 1);
  for (const { token, extra, bits } of tokens) {
    out.write(tokenCode.words[token] ?? 0, tokenCode.lengths[token] ?? 0);
    out.write(extra, bits);
  }
  return code;
}

interface Token {
  readonly token: number;
  readonly extra: number;
  readonly bits: number;
}

/** The lengths, with runs of zeros written short. */
function tokensOf(lengths: Uint8Array): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < lengths.length;) {
    let run = 0;
    while (at + run < lengths.length && lengths[at + run] === 0 && run < 138) run += 1;
    if (run >= 11) tokens.push({ token: 18, extra: run - 11, bits: 7 });
    else if (run >= 3) tokens.push({ token: 17, extra: run - 3, bits: 3 });
    else tokens.push({ token: lengths[at] ?? 0, extra: 0, bits: 0 });
    at += run >= 3 ? run : 1;
  }
  return tokens;
}
