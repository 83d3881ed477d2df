import { interleaved, type Sound } from './sound.ts';

/** A WAV file with PCM of 16 bits. */
export function encodeWav(sound: Sound): Uint8Array<ArrayBuffer> {
  const samples = interleaved(sound);
  const frameSize = sound.channels.length * 2;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(sound.channels.length, 22);
  header.writeUInt32LE(sound.sampleRate, 24);
  header.writeUInt32LE(sound.sampleRate * frameSize, 28);
  header.writeUInt16LE(frameSize, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples.length, 40);
  return new Uint8Array(Buffer.concat([header, samples]));
}
