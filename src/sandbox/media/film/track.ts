import { FLAC_BLOCK_SIZE, encodeFlacStream } from '../sound/flac.ts';
import { sampleCount, type Sound } from '../sound/sound.ts';
import { box, fullBox, u16, u32 } from './boxes.ts';
import type { ParameterSets, VideoFormat } from './h264.ts';

/** Pictures in H.264: NAL units, one for each frame. */
export interface Video {
  readonly format: VideoFormat;
  readonly parameterSets: ParameterSets;
  readonly frames: readonly Uint8Array[];
  /** Which frames need no other, by their places from 0, in rising order. */
  readonly wholeFrames: readonly number[];
}

/** What an MP4 file has to know of a track. */
export interface Track {
  readonly kind: 'video' | 'sound';
  /** Units of its times in a second. */
  readonly timescale: number;
  readonly samples: readonly Uint8Array[];
  /** The duration of each sample but the last. */
  readonly sampleDuration: number;
  readonly lastDuration: number;
  /** Which samples need no other, by their places from 0; null for all of them. */
  readonly syncSamples: readonly number[] | null;
  /** How samples are decoded. */
  readonly sampleEntry: Buffer;
  /** Pixels; 0 for sound. */
  readonly width: number;
  readonly height: number;
}

export function trackDuration(track: Track): number {
  return (track.samples.length - 1) * track.sampleDuration + track.lastDuration;
}

export function videoTrack(video: Video): Track {
  const { width, height, frameRate } = video.format;
  const [frames, seconds] = frameRate;
  return {
    kind: 'video',
    timescale: frames,
    samples: video.frames.map((frame) => Buffer.concat([u32(frame.length), frame])),
    sampleDuration: seconds,
    lastDuration: seconds,
    syncSamples: video.wholeFrames,
    sampleEntry: h264Entry(video.parameterSets, width, height),
    width,
    height,
  };
}

function h264Entry({ sequence, picture }: ParameterSets, width: number, height: number): Buffer {
  const configuration = box(
    'avcC',
    // Profile, compatibility and level are those of the parameters; lengths of NAL units have four bytes.
    Buffer.from([1, ...sequence.subarray(1, 4), 0xff, 0xe1]),
    u16(sequence.length),
    sequence,
    Buffer.from([1]),
    u16(picture.length),
    picture,
  );
  const head = Buffer.alloc(78);
  head.writeUInt16BE(1, 6);
  head.writeUInt16BE(width, 24);
  head.writeUInt16BE(height, 26);
  // 72 pixels per inch, one frame per sample, 24 bits of color.
  head.writeUInt32BE(0x480000, 28);
  head.writeUInt32BE(0x480000, 32);
  head.writeUInt16BE(1, 40);
  head.writeUInt16BE(24, 74);
  head.writeInt16BE(-1, 76);
  return box('avc1', head, configuration);
}

export function soundTrack(sound: Sound): Track {
  const { streamInfo, frames } = encodeFlacStream(sound);
  const full = (frames.length - 1) * FLAC_BLOCK_SIZE;
  return {
    kind: 'sound',
    timescale: sound.sampleRate,
    samples: frames,
    sampleDuration: FLAC_BLOCK_SIZE,
    lastDuration: sampleCount(sound) - full,
    syncSamples: null,
    sampleEntry: flacEntry(sound, streamInfo),
    width: 0,
    height: 0,
  };
}

function flacEntry(sound: Sound, streamInfo: Uint8Array): Buffer {
  const head = Buffer.alloc(28);
  head.writeUInt16BE(1, 6);
  head.writeUInt16BE(sound.channels.length, 16);
  head.writeUInt16BE(16, 18);
  head.writeUInt16BE(sound.sampleRate, 24);
  // STREAMINFO is the last metadata block.
  const metadata = Buffer.concat([Buffer.from([0x80, 0, 0, streamInfo.length]), streamInfo]);
  return box('fLaC', head, fullBox('dfLa', 0, metadata));
}
