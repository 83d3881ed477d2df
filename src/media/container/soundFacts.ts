import type { ByteReader } from '../completeness/byteReader.ts';
import type { FilmFacts, PcmFacts, SoundTrack } from './filmFacts.ts';

/** An Ogg page has at most 27 + 255 bytes of header and 255 × 255 of content (RFC 3533). */
const LARGEST_PAGE = 27 + 255 + 255 * 255;
const MOST_CHUNKS = 1_000;

interface Recording {
  readonly container: string;
  readonly seconds: number | null;
  readonly sound: SoundTrack;
  readonly pcm?: PcmFacts | null;
}

function recording({ container, seconds, sound, pcm = null }: Recording): FilmFacts {
  const length = seconds !== null && Number.isFinite(seconds) && seconds > 0 ? seconds : null;
  return {
    kind: 'film',
    container,
    seconds: length,
    picture: null,
    sound,
    frameTimes: null,
    isEdited: false,
    pcm,
  };
}

/** WAV: its format, and where the samples are. */
export async function waveFacts(reader: ByteReader): Promise<FilmFacts | null> {
  let format: Buffer | null = null;
  for (let at = 12, count = 0; at + 8 <= reader.size && count < MOST_CHUNKS; count += 1) {
    const head = await reader.read(at, 8);
    const size = head.readUInt32LE(4);
    const name = head.toString('latin1', 0, 4);
    if (name === 'fmt ') format = Buffer.from(await reader.read(at + 8, Math.min(size, 40)));
    // What a writer to a pipe does not know is stated as too long.
    if (name === 'data') {
      return format && waveOf(format, { offset: at + 8, byteSize: Math.min(size, reader.size - at - 8) });
    }
    at += 8 + size + (size % 2);
  }
  return null;
}

function waveOf(format: Buffer, data: Pick<PcmFacts, 'offset' | 'byteSize'>): FilmFacts {
  const tag = format.readUInt16LE(0);
  const channels = format.readUInt16LE(2);
  const sampleRate = format.readUInt32LE(4);
  const bytesPerSecond = format.readUInt32LE(8);
  const bits = format.readUInt16LE(14);
  // The extensible format has the true tag in its first two bytes of a GUID.
  const kind = tag === 0xfffe && format.byteLength >= 26 ? format.readUInt16LE(24) : tag;
  const isKnown = (kind === 1 && [8, 16, 24, 32].includes(bits)) || (kind === 3 && bits === 32);
  const width = ([8, 16, 24, 32] as const).find((one) => one === bits);
  return recording({
    container: 'WAV',
    seconds: bytesPerSecond === 0 ? null : data.byteSize / bytesPerSecond,
    sound: { codec: kind === 1 || kind === 3 ? 'PCM' : `WAV ${kind}`, sampleRate, channels },
    pcm: isKnown && width && channels > 0 ? { ...data, bits: width, isFloat: kind === 3 } : null,
  });
}

/** FLAC: its STREAMINFO block (RFC 9639), which comes first. */
export async function flacFacts(reader: ByteReader): Promise<FilmFacts | null> {
  const info = await reader.read(8, 34);
  return recording({ container: 'FLAC', ...streamInfo(info) });
}

function streamInfo(info: Buffer): Pick<Recording, 'seconds' | 'sound'> {
  const packed = info.readBigUInt64BE(10);
  const sampleRate = Number(packed >> 44n);
  const channels = Number((packed >> 41n) & 7n) + 1;
  const samples = Number(packed & 0xf_ffff_ffffn);
  return {
    seconds: samples > 0 && sampleRate > 0 ? samples / sampleRate : null,
    sound: { codec: 'FLAC', sampleRate, channels },
  };
}

/** Ogg: the first page says what it is, the last one how many samples there are. */
export async function oggFacts(reader: ByteReader): Promise<FilmFacts | null> {
  const head = await reader.read(0, 300);
  const first = head.subarray(27 + head.readUInt8(26));
  const start = first.toString('latin1', 0, 8);
  const samples = await lastPosition(reader, head.readUInt32LE(14));
  if (start === 'OpusHead') {
    // Opus counts at 48 kHz, whatever the source was (RFC 7845).
    const seconds = samples === null ? null : (samples - first.readUInt16LE(10)) / 48_000;
    return recording({
      container: 'Ogg',
      seconds,
      sound: { codec: 'Opus', sampleRate: 48_000, channels: first.readUInt8(9) },
    });
  }
  if (start.startsWith('\x01vorbis')) {
    const sampleRate = first.readUInt32LE(12);
    const seconds = samples === null || sampleRate === 0 ? null : samples / sampleRate;
    return recording({
      container: 'Ogg',
      seconds,
      sound: { codec: 'Vorbis', sampleRate, channels: first.readUInt8(11) },
    });
  }
  if (start.startsWith('\x7fFLAC'))
    return recording({ container: 'Ogg', ...streamInfo(first.subarray(17, 51)) });
  return null;
}

async function lastPosition(reader: ByteReader, stream: number): Promise<number | null> {
  const tail = await reader.read(Math.max(0, reader.size - LARGEST_PAGE), LARGEST_PAGE);
  const at = tail.lastIndexOf('OggS', undefined, 'latin1');
  if (at < 0 || at + 18 > tail.byteLength || tail.readUInt32LE(at + 14) !== stream) return null;
  const position = tail.readBigInt64LE(at + 6);
  return position > 0n ? Number(position) : null;
}

/** Bit rates of layer III in kbit/s, by the index in the frame header: MPEG 1, then MPEG 2 and 2.5. */
const BIT_RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const SAMPLE_RATES = [44_100, 48_000, 32_000] as const;

/** MP3: its first frame, and the number of frames in a Xing, Info or VBRI header; else by its bit rate. */
export async function mp3Facts(reader: ByteReader): Promise<FilmFacts | null> {
  const tag = await reader.read(0, 10);
  let start = 0;
  if (tag.toString('latin1', 0, 3) === 'ID3') {
    const size = [...tag.subarray(6)].reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
    start = 10 + size;
  }
  const frame = await reader.read(start, 4_096);
  const at = frameStart(frame);
  if (at < 0) return null;
  const header = frame.readUInt32BE(at);
  const version = (header >>> 19) & 3;
  const isFirst = version === 3;
  const base = SAMPLE_RATES[(header >>> 10) & 3] ?? 44_100;
  const sampleRate = isFirst ? base : version === 2 ? base / 2 : base / 4;
  const kbits = BIT_RATES[isFirst ? 0 : 1][(header >>> 12) & 15] ?? 0;
  const frames = statedFrames(frame.subarray(at));
  const bytes = reader.size - start - at;
  const seconds =
    frames === null ? (bytes * 8) / (kbits * 1000) : (frames * (isFirst ? 1152 : 576)) / sampleRate;
  return recording({
    container: 'MP3',
    seconds,
    sound: { codec: 'MP3', sampleRate, channels: ((header >>> 6) & 3) === 3 ? 1 : 2 },
  });
}

/** Where the first frame of layer III begins; -1 when there is none. */
function frameStart(bytes: Buffer): number {
  for (let at = 0; at + 4 <= bytes.byteLength; at += 1) {
    const header = bytes.readUInt32BE(at);
    const isFrame =
      header >>> 21 === 0x7ff &&
      ((header >>> 19) & 3) !== 1 &&
      ((header >>> 17) & 3) === 1 &&
      ((header >>> 12) & 15) !== 15 &&
      ((header >>> 12) & 15) !== 0 &&
      ((header >>> 10) & 3) !== 3;
    if (isFrame) return at;
  }
  return -1;
}

function statedFrames(frame: Buffer): number | null {
  const head = frame.subarray(0, 200);
  for (const name of ['Xing', 'Info']) {
    const at = head.indexOf(name, 0, 'latin1');
    if (at >= 0 && at + 12 <= head.byteLength && (head.readUInt32BE(at + 4) & 1) !== 0)
      return head.readUInt32BE(at + 8);
  }
  const at = head.indexOf('VBRI', 0, 'latin1');
  return at >= 0 && at + 18 <= head.byteLength ? head.readUInt32BE(at + 14) : null;
}

/** AAC without a container (ADTS): its first frame; how long it is, no header says. */
export async function adtsFacts(reader: ByteReader): Promise<FilmFacts | null> {
  const head = await reader.read(0, 4);
  const rates = [
    96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
  ];
  const bits = head.readUInt16BE(2);
  const sampleRate = rates[(bits >>> 10) & 15];
  if (sampleRate === undefined) return null;
  return recording({
    container: 'AAC',
    seconds: null,
    sound: { codec: 'AAC', sampleRate, channels: (bits >>> 6) & 7 },
  });
}
