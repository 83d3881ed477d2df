/** How many seconds a sound takes: of WAV, FLAC, Opus in Ogg, and MP4; null for anything else, and for damaged files. */
export function soundLength(file: Uint8Array): number | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const found = (at: number, text: string) => bytes.toString('latin1', at, at + text.length) === text;
  try {
    const seconds = found(0, 'RIFF')
      ? wavLength(bytes)
      : found(0, 'fLaC')
        ? flacLength(bytes)
        : found(0, 'OggS')
          ? opusLength(bytes)
          : found(4, 'ftyp')
            ? mp4Length(bytes)
            : null;
    return seconds !== null && Number.isFinite(seconds) && seconds > 0 ? seconds : null;
  } catch {
    // It ends where a number should be.
    return null;
  }
}

function wavLength(bytes: Buffer): number | null {
  let perSecond = 0;
  for (let at = 12; at + 8 <= bytes.length;) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (type === 'fmt ') perSecond = bytes.readUInt32LE(at + 16);
    // Who writes while recording does not know the length.
    if (type === 'data') return Math.min(length, bytes.length - at - 8) / perSecond;
    at += 8 + length + (length & 1);
  }
  return null;
}

/** STREAMINFO comes first: 20 bits of sample rate from byte 18 of the file, 36 bits of samples from byte 21.5. */
function flacLength(bytes: Buffer): number {
  const rate = bytes.readUIntBE(18, 3) >> 4;
  const samples = (bytes.readUInt8(21) & 15) * 2 ** 32 + bytes.readUInt32BE(22);
  return samples / rate;
}

function opusLength(bytes: Buffer): number | null {
  const head = bytes.indexOf('OpusHead');
  const last = bytes.lastIndexOf('OggS');
  if (head < 0) return null;
  return (Number(bytes.readBigUInt64LE(last + 6)) - bytes.readUInt16LE(head + 10)) / 48_000;
}

function mp4Length(bytes: Buffer): number | null {
  const at = bytes.indexOf('mvhd');
  if (at < 0) return null;
  const long = bytes.readUInt8(at + 4) === 1;
  const timescale = bytes.readUInt32BE(at + (long ? 24 : 16));
  const duration = long ? Number(bytes.readBigUInt64BE(at + 28)) : bytes.readUInt32BE(at + 20);
  return duration / timescale;
}
