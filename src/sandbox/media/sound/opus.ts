import { loadSample } from '../samples.ts';

/** Opus counts its samples at this rate, whatever it was made of. */
const RATE = 48_000;
/** Samples in each packet of the sample file: 20 ms. */
const PACKET = 960;
const PACKETS_PER_PAGE = 50;

const FIRST = 2;
const LAST = 4;

/**
 * An Opus file in Ogg of exactly so many seconds, to the sample: the packets of a sample file again and again, since there
 * is no encoder here (RFC 3533, RFC 7845).
 */
export function makeOpus(seconds: number): Uint8Array<ArrayBuffer> {
  const [head, tags, ...sound] = packetsOf(loadSample('opus.ogg'));
  if (!head || !tags || sound.length === 0) throw new Error('The Opus sample has no packets.');
  const skipped = Buffer.from(head).readUInt16LE(10);
  const end = skipped + Math.round(seconds * RATE);
  const count = Math.ceil(end / PACKET);
  const pages = [page([head], { flags: FIRST, granule: 0, number: 0 })];
  pages.push(page([tags], { flags: 0, granule: 0, number: 1 }));
  for (let from = 0; from < count; from += PACKETS_PER_PAGE) {
    const to = Math.min(count, from + PACKETS_PER_PAGE);
    const packets = Array.from(
      { length: to - from },
      (_, index) => sound[(from + index) % sound.length] ?? new Uint8Array(),
    );
    // The last page ends where the sound does, within its last packet.
    const granule = to === count ? end : to * PACKET;
    pages.push(page(packets, { flags: to === count ? LAST : 0, granule, number: pages.length }));
  }
  return new Uint8Array(Buffer.concat(pages));
}

/** The packets of a file with one stream. */
function packetsOf(file: Uint8Array): readonly Uint8Array[] {
  const packets: Uint8Array[] = [];
  let begun: Uint8Array[] = [];
  for (let at = 0; at + 27 <= file.length;) {
    const segments = file[at + 26] ?? 0;
    const lengths = file.subarray(at + 27, at + 27 + segments);
    at += 27 + segments;
    for (const length of lengths) {
      begun.push(file.subarray(at, at + length));
      at += length;
      // A segment that is not full ends a packet.
      if (length === 255) continue;
      packets.push(Buffer.concat(begun));
      begun = [];
    }
  }
  return packets;
}

interface PageHeader {
  readonly flags: typeof FIRST | typeof LAST | 0;
  /** Samples up to the end of the page, with those that are skipped. */
  readonly granule: number;
  readonly number: number;
}

function page(packets: readonly Uint8Array[], { flags, granule, number }: PageHeader): Buffer {
  const lengths = packets.flatMap((packet) => [
    ...Array.from({ length: Math.floor(packet.length / 255) }, () => 255),
    packet.length % 255,
  ]);
  const header = Buffer.alloc(27);
  header.write('OggS', 0, 'latin1');
  header[5] = flags;
  header.writeBigUInt64LE(BigInt(granule), 6);
  header.writeUInt32LE(1, 14);
  header.writeUInt32LE(number, 18);
  header[26] = lengths.length;
  const out = Buffer.concat([header, Buffer.from(lengths), ...packets]);
  out.writeUInt32LE(checksum(out), 22);
  return out;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest << 1) ^ (rest < 0 ? 0x04c11db7 : 0);
  return rest;
});

function checksum(bytes: Uint8Array): number {
  let rest = 0;
  for (const byte of bytes) rest = (rest << 8) ^ (TABLE[((rest >>> 24) ^ byte) & 255] ?? 0);
  return rest >>> 0;
}
