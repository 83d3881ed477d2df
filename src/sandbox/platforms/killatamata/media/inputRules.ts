import { memberOf } from '../../../server/call.ts';
import { Failure } from '../failures.ts';
import type { InputOf, MediaRequest } from './requests.ts';

/** Four megapixels, read generously: no source says whether 2048 × 2048 is within them. */
const MOST_PIXELS = 4 * 1024 * 1024;
const FRAMES = { least: 9, most: 257 };
/** Frames per second of a clip that does not say: from the contract's description of `interpolationFps`. */
export const DEFAULT_FPS = 30;

/**
 * Throws a `Failure` 400 for what the contract says in words and its schemas cannot: pairs, sums and what one input
 * needs of another. The code and the form of the details are assumed.
 */
export function requireFitting(request: MediaRequest): void {
  switch (request.task) {
    case 'image.generate':
      requireSize(request.input);
      return requirePixels(request.input);
    case 'video.generate':
      requireSize(request.input);
      return requireClip(request.input);
    case 'audio.speak':
      return requireVoice(request.input);
    case 'trellis.generate':
      return requireTexture(request.input);
    case 'image.edit':
    case 'video.combine':
    case 'video.resize':
    case 'audio.annotation.reference':
    case 'ace.step.create':
    case 'moss.sound.effect':
      return undefined;
  }
}

interface Size {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

function requireSize({ width, height }: Size): void {
  if ((width === undefined) === (height === undefined)) return;
  refuse(width === undefined ? 'width' : 'height', 'Width and height come together.');
}

function requirePixels({ width = 0, height = 0 }: Size): void {
  if (width * height > MOST_PIXELS) refuse('width', 'The picture has more than 4 megapixels.');
}

function requireClip(input: InputOf<'video.generate'>): void {
  const { durationFrames, durationSeconds, sampledFps = DEFAULT_FPS } = input;
  if (durationFrames !== undefined && durationFrames % 8 !== 1)
    refuse('durationFrames', 'The number of frames is 8n+1.');
  if (durationFrames !== undefined && durationSeconds !== undefined)
    refuse('durationSeconds', 'The length is given in frames or in seconds.');
  if (durationSeconds !== undefined) {
    const frames = durationSeconds * sampledFps;
    if (frames < FRAMES.least || frames > FRAMES.most)
      refuse('durationSeconds', `${durationSeconds} seconds at ${sampledFps} FPS are ${frames} frames.`);
  }
  const hasAudio = input.referenceAudio !== undefined || input.referenceAudioUrl !== undefined;
  if (hasAudio && !hasFrame(input))
    refuse('referenceAudio', 'Reference audio needs a start frame or overlap frames.');
}

function hasFrame(input: InputOf<'video.generate'>): boolean {
  const { startFrameImage, startFrameImageUrl, sourceImage, sourceImageUrl } = input;
  const { overlapFrameImages = [], overlapFrameImageUrls = [] } = input;
  return (
    [startFrameImage, startFrameImageUrl, sourceImage, sourceImageUrl].some((one) => one !== undefined) ||
    overlapFrameImages.length + overlapFrameImageUrls.length > 0
  );
}

const OMNIVOICE = [
  'mode',
  'voiceDescription',
  'referenceAudioUrl',
  'referenceAudio',
  'referenceTranscript',
  'language',
  'quality',
  'seed',
] as const;
const GEMINI = ['voiceName', 'instructions'] as const;

function requireVoice(input: InputOf<'audio.speak'>): void {
  const { provider = 'omnivoice', mode = 'voice_design' } = input;
  const foreign = provider === 'gemini' ? OMNIVOICE : GEMINI;
  const stranger = foreign.find((name) => input[name] !== undefined);
  if (stranger) refuse(stranger, `${provider} does not take it.`);
  const hasVoice = input.referenceAudio !== undefined || input.referenceAudioUrl !== undefined;
  if (mode === 'voice_clone' && !hasVoice) refuse('referenceAudio', 'A voice to copy is needed.');
}

function requireTexture(input: InputOf<'trellis.generate'>): void {
  for (const name of ['textureResolution', 'refinerResolution'])
    if (memberOf(input, name) === 1536 && memberOf(input, 'textureSize') !== 2048)
      refuse(name, '1536 needs a textureSize of 2048.');
}

/** Throws a `Failure` 422 for an input of this name: a model may refuse what its contract allows. */
export function requireTaken({ input }: MediaRequest, refused: string): void {
  if (refused !== '' && memberOf(input, refused) !== undefined)
    refuse(refused, 'The model does not take this value now.', 422);
}

function refuse(field: string, message: string, status = 400): never {
  throw new Failure(status, 'invalid_input', message, { details: [{ field: `input.${field}`, message }] });
}
