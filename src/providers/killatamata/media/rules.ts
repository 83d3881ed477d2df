import { isRecord } from '../../../calls/check/schemaView.ts';
import type { Worded } from '../../../core/actionGuide.ts';
import type { FormFault } from '../../../core/provider.ts';

type Values = Readonly<Record<string, unknown>>;

/** Four megapixels, read generously: the contract does not say whether 2048 × 2048 is within them. */
const MOST_PIXELS = 4 * 1024 * 1024;
/** Bounds of `durationFrames`, which the contract applies to seconds as well. */
const LEAST_FRAMES = 9;
const MOST_FRAMES = 257;
/** The contract: "Without it clips are sampled at 30". */
const DEFAULT_FPS = 30;
const LARGE_TEXTURE = 1536;
const LARGEST_TEXTURE_SIZE = 2048;

/** What the contract says in words about inputs that depend on each other, by task. */
const RULES: Readonly<Record<string, readonly ((values: Values) => readonly FormFault[])[]>> = {
  'image.generate': [pairedSize, pixels],
  'video.generate': [pairedSize, frames, oneLength, impliedFrames, audioNeedsFrame],
  'video.combine': [directAddresses],
  'audio.speak': [speakerInputs, clonedVoice],
  'trellis.generate': [largeTextures],
};

/** The rules of the contract that the values of a task's form break. */
export function faultsOf(task: string, values: Values): readonly FormFault[] {
  return (RULES[task] ?? []).flatMap((rule) => rule(values));
}

function pairedSize(values: Values): readonly FormFault[] {
  if (has(values, 'width') === has(values, 'height')) return [];
  const field = has(values, 'width') ? 'height' : 'width';
  return fault(field, 'Width and height are given together, or neither.');
}

function pixels({ width, height }: Values): readonly FormFault[] {
  const count = Number(width ?? 0) * Number(height ?? 0);
  return count > MOST_PIXELS
    ? fault('width', '{0} × {1} are more than 4 megapixels.', Number(width), Number(height))
    : [];
}

function frames(values: Values): readonly FormFault[] {
  const count = Number(values['durationFrames'] ?? 1);
  if (count % 8 === 1) return [];
  const below = Math.max(LEAST_FRAMES, Math.floor((count - 1) / 8) * 8 + 1);
  return fault(
    'durationFrames',
    'The number of frames is 8n+1: take {0} or {1}.',
    below,
    Math.min(MOST_FRAMES, below + 8),
  );
}

function oneLength(values: Values): readonly FormFault[] {
  if (!has(values, 'durationFrames') || !has(values, 'durationSeconds')) return [];
  return fault('durationSeconds', 'Give the length in frames or in seconds, not both.');
}

function impliedFrames(values: Values): readonly FormFault[] {
  if (!has(values, 'durationSeconds')) return [];
  const rate = Number(values['sampledFps'] ?? DEFAULT_FPS);
  const seconds = Number(values['durationSeconds']);
  const count = seconds * rate;
  if (count >= LEAST_FRAMES && count <= MOST_FRAMES) return [];
  return fault(
    'durationSeconds',
    '{0} seconds at {1} FPS are {2} frames, and a clip has {3} to {4}.',
    seconds,
    rate,
    count,
    LEAST_FRAMES,
    MOST_FRAMES,
  );
}

function audioNeedsFrame(values: Values): readonly FormFault[] {
  const isAnchored = has(values, 'startFrameImage') || has(values, 'overlapFrameImages');
  if (!has(values, 'referenceAudio') || isAnchored) return [];
  return fault('referenceAudio', 'Reference audio needs a start frame or overlap frames.');
}

/** A sandbox on this computer has no other addresses than plain ones. */
function directAddresses({ videoUrls }: Values): readonly FormFault[] {
  const addresses = (Array.isArray(videoUrls) ? videoUrls : []).map((one: unknown) =>
    String(isRecord(one) ? one['url'] : one),
  );
  const isDirect = (address: string) =>
    /^https:|^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/i.test(address);
  return addresses.every(isDirect)
    ? []
    : fault('videoUrls', 'Clips are named by addresses that begin with https.');
}

const SPEAKER_INPUTS: Readonly<Record<string, readonly string[]>> = {
  omnivoice: [
    ...['mode', 'voiceDescription', 'referenceAudio', 'referenceTranscript', 'language', 'quality', 'seed'],
  ],
  gemini: ['voiceName', 'instructions'],
};
const SPEAKERS: Readonly<Record<string, string>> = { omnivoice: 'OmniVoice', gemini: 'Gemini' };

function speakerInputs(values: Values): readonly FormFault[] {
  const speaker = speakerOf(values);
  const others = Object.entries(SPEAKER_INPUTS).filter(([name]) => name !== speaker);
  return others.flatMap(([other, names]) =>
    names
      .filter((name) => has(values, name))
      .flatMap((name) => fault(name, 'This is for {0} only.', SPEAKERS[other] ?? other)),
  );
}

function clonedVoice(values: Values): readonly FormFault[] {
  if (speakerOf(values) !== 'omnivoice') return [];
  const isClone = values['mode'] === 'voice_clone';
  if (isClone && !has(values, 'referenceAudio'))
    return fault('referenceAudio', 'Copying a voice needs the voice to copy.');
  const given = ['referenceAudio', 'referenceTranscript'].filter((name) => has(values, name));
  return isClone ? [] : given.flatMap((name) => fault(name, 'This is for the mode {0} only.', 'voice_clone'));
}

function speakerOf(values: Values): string {
  return typeof values['provider'] === 'string' ? values['provider'] : 'omnivoice';
}

function largeTextures(values: Values): readonly FormFault[] {
  return ['textureResolution', 'refinerResolution'].flatMap((name) =>
    Number(values[name]) === LARGE_TEXTURE && Number(values['textureSize']) !== LARGEST_TEXTURE_SIZE
      ? fault(name, '{0} needs a texture size of {1}.', LARGE_TEXTURE, LARGEST_TEXTURE_SIZE)
      : [],
  );
}

function has(values: Values, name: string): boolean {
  const value = values[name];
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}

function fault(field: string, text: string, ...args: Worded['args']): readonly FormFault[] {
  return [{ field, message: { text, args } }];
}
