import { DEFAULT_FPS } from './inputRules.ts';
import type { InputOf, MediaRequest } from './requests.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An input that is used otherwise than it was given. */
export interface Adjustment {
  readonly field: string;
  readonly requested?: unknown;
  readonly effective?: unknown;
  readonly reason: string;
}

/** What a generator is given in the end: sizes, lengths and counts after all defaults. */
export interface EffectiveInput {
  readonly size: Size | null;
  readonly frames: number | null;
  readonly framesPerSecond: number | null;
  readonly seconds: number | null;
  readonly adjustments: readonly Adjustment[];
}

const NOTHING: EffectiveInput = {
  size: null,
  frames: null,
  framesPerSecond: null,
  seconds: null,
  adjustments: [],
};

type AspectRatio = NonNullable<InputOf<'image.generate'>['aspectRatio']>;

/** Sizes where the request names none: assumed, the contract has the shapes only. */
const PICTURES: Readonly<Record<AspectRatio, Size>> = {
  '1:1': { width: 1024, height: 1024 },
  '16:9': { width: 1344, height: 768 },
  '9:16': { width: 768, height: 1344 },
  '9:7': { width: 1152, height: 896 },
  '7:9': { width: 896, height: 1152 },
};
const CLIPS: Readonly<Record<AspectRatio, Size>> = {
  '1:1': { width: 640, height: 640 },
  '16:9': { width: 832, height: 480 },
  '9:16': { width: 480, height: 832 },
  '9:7': { width: 736, height: 576 },
  '7:9': { width: 576, height: 736 },
};
const EDITED: Size = { width: 1024, height: 1024 };
const USUAL_FRAMES = 121;
const CHARACTERS_PER_SECOND = 15;
/** Of a recording whose length nobody measures here. */
const RECORDING_SECONDS = 12;

/** The defaults are the contract's where it names them, else assumed. */
export function effectiveInput(request: MediaRequest): EffectiveInput {
  switch (request.task) {
    case 'image.generate':
      return { ...NOTHING, size: pictureSize(request.input) };
    case 'image.edit':
      return { ...NOTHING, size: EDITED };
    case 'video.generate':
      return clip(request.input);
    case 'video.combine': {
      const { videoUrls, frameRate = 60, overlapFrames = 1 } = request.input;
      const frames = videoUrls.length * USUAL_FRAMES - (videoUrls.length - 1) * overlapFrames;
      const seconds = frames / frameRate;
      return { ...NOTHING, size: CLIPS['16:9'], frames, framesPerSecond: frameRate, seconds };
    }
    case 'video.resize': {
      const { width, height, frameRate = 60, sourceDurationSeconds = 8 } = request.input;
      const frames = Math.max(1, Math.round(frameRate * sourceDurationSeconds));
      const size = { width, height };
      return { ...NOTHING, size, frames, framesPerSecond: frameRate, seconds: sourceDurationSeconds };
    }
    case 'audio.speak':
      return { ...NOTHING, seconds: Math.max(1, request.input.text.length / CHARACTERS_PER_SECOND) };
    case 'audio.annotation.reference':
      return { ...NOTHING, seconds: RECORDING_SECONDS };
    case 'ace.step.create': {
      const { durationSeconds, qualityPreset } = request.input;
      return { ...NOTHING, seconds: durationSeconds ?? (qualityPreset === 'high_quality' ? 108 : 60) };
    }
    case 'moss.sound.effect':
      return { ...NOTHING, seconds: request.input.durationSeconds ?? 10 };
    case 'trellis.generate':
      return NOTHING;
  }
}

function pictureSize({ width, height, aspectRatio = '1:1', upscale }: InputOf<'image.generate'>): Size {
  const size = width !== undefined && height !== undefined ? { width, height } : PICTURES[aspectRatio];
  if (!upscale) return size;
  return { width: Math.round(size.width * 1.5), height: Math.round(size.height * 1.5) };
}

/** Seconds become the nearest number of frames of the form 8n+1, which is told as an adjustment. */
function clip(input: InputOf<'video.generate'>): EffectiveInput {
  const { width, height, aspectRatio = '16:9', sampledFps = DEFAULT_FPS, interpolationFps = 60 } = input;
  const size = width !== undefined && height !== undefined ? { width, height } : CLIPS[aspectRatio];
  const asked =
    input.durationFrames ??
    (input.durationSeconds === undefined ? USUAL_FRAMES : input.durationSeconds * sampledFps);
  const frames = Math.min(257, Math.max(9, Math.round((asked - 1) / 8) * 8 + 1));
  const adjustments =
    frames === asked
      ? []
      : [
          {
            field: 'durationSeconds',
            requested: input.durationSeconds,
            effective: frames / sampledFps,
            reason: `A clip has 8n+1 frames: ${frames} at ${sampledFps} FPS.`,
          },
        ];
  const framesPerSecond = interpolationFps === 0 ? sampledFps : interpolationFps;
  return { size, frames, framesPerSecond, seconds: frames / sampledFps, adjustments };
}
