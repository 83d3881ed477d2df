import { isRecord } from '../../../calls/check/schemaView.ts';
import type { PreparedCall } from '../../../core/job.ts';
import type { CostInputs } from '../../../core/provider.ts';
import { ExactNumber } from '../../../net/json/exactNumber.ts';
import { SUBMIT } from './tasks.ts';

type Input = Readonly<Record<string, unknown>>;

/** By task: the inputs that the price depends on, and how much there is of what is paid by quantity. */
interface Drivers {
  readonly inputs: readonly string[];
  /** An option of which the contract says that the task costs half as much again with it. */
  readonly surcharge?: string;
  /** Inputs that are lists or media, of which only how many there are counts. */
  readonly counted?: readonly string[];
  readonly quantity?: (input: Input) => number | undefined;
}

const REFERENCES = ['referenceImages', 'referenceImageUrls'];
/** The contract: clips are sampled at 30 frames per second unless that is set. */
const DEFAULT_FPS = 30;
const HIGH_QUALITY_SECONDS = 108;
/** The contract: "costs 50 % more". */
const SURCHARGE = 1.5;

/**
 * From the contract: pictures by size, detail and enlargement; clips by size and length; half as much again for high
 * detail and extreme quality; scaled clips by output size and number of frames; speech by provider and length; models by
 * their settings. What it says nothing of is compared by what is likely to cost: length, quality, steps.
 */
const DRIVERS: Readonly<Record<string, Drivers>> = {
  'image.generate': {
    inputs: ['width', 'height', 'aspectRatio', 'upscale'],
    surcharge: 'highDetail',
    counted: REFERENCES,
  },
  'image.edit': { inputs: [], surcharge: 'highDetail', counted: REFERENCES },
  'video.generate': {
    inputs: ['width', 'height', 'aspectRatio', 'sampledFps', 'interpolationFps'],
    surcharge: 'extremeQuality',
    quantity: ({ durationFrames, durationSeconds, sampledFps }) => {
      const seconds = numberOf(durationSeconds);
      return numberOf(durationFrames) ?? (seconds && seconds * (numberOf(sampledFps) ?? DEFAULT_FPS));
    },
  },
  'video.combine': { inputs: ['frameRate'], quantity: ({ videoUrls }) => countOf(videoUrls) },
  // The clip is measured by the platform: only the same clip is known to be as long.
  'video.resize': { inputs: ['width', 'height', 'frameRate', 'sourceDurationSeconds', 'sourceVideoUrl'] },
  'audio.speak': { inputs: ['provider', 'mode', 'quality'], quantity: ({ text }) => lengthOf(text) },
  'audio.annotation.reference': { inputs: ['transcriptionModel', 'device', 'sourceAudio', 'sourceAudioUrl'] },
  'ace.step.create': {
    inputs: ['qualityPreset', 'quality', 'steps'],
    quantity: ({ durationSeconds, qualityPreset }) =>
      numberOf(durationSeconds) ?? (qualityPreset === 'high_quality' ? HIGH_QUALITY_SECONDS : undefined),
  },
  'moss.sound.effect': {
    inputs: ['quality', 'maxNewTokens'],
    quantity: ({ durationSeconds }) => numberOf(durationSeconds),
  },
  'trellis.generate': {
    inputs: [
      ...[
        'qualityPreset',
        'targetFaceCount',
        'textureSize',
        'textureResolution',
        'maxViews',
        'meshResolution',
      ],
      ...['sparseStructureSteps', 'shapeSteps', 'textureSteps', 'refinerResolution', 'removeBackground'],
    ],
  },
};

/**
 * What the price of a media job depends on; null for any other call, and for a task that is not known. Errors: RangeError
 * for inputs that are not what the contract says: then no price is known.
 */
export function mediaCostInputs(operation: string, { body }: Pick<PreparedCall, 'body'>): CostInputs | null {
  const { task, input } = body;
  const drivers = operation === SUBMIT && typeof task === 'string' ? DRIVERS[task] : undefined;
  if (!drivers || !isRecord(input)) return null;
  const { inputs, surcharge, counted = [], quantity } = drivers;
  const amount = quantity?.(input);
  const values = inputs.map((name) => withoutSignature(input[name]) ?? null);
  const counts = counted.reduce((sum, name) => sum + countOf(input[name]), 0);
  const isUnmeasured = quantity !== undefined && amount === undefined;
  const sameAs = (isDearer: boolean) => [task, values, counts, isUnmeasured, isDearer];
  const isDearer = surcharge !== undefined && input[surcharge] === true;
  return {
    same: sameAs(isDearer),
    ...(amount !== undefined && { quantity: Math.ceil(amount) }),
    ...(surcharge !== undefined && {
      proportional: [{ same: sameAs(!isDearer), times: isDearer ? SURCHARGE : 1 / SURCHARGE }],
    }),
  };
}

/** Errors: RangeError for what is there and is no number: nobody knows how much of it is paid for. */
function numberOf(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const number = value instanceof ExactNumber ? Number(value.source) : value;
  if (typeof number !== 'number') throw new RangeError('no number');
  return number;
}

/** In characters. */
function lengthOf(value: unknown): number {
  return typeof value === 'string' ? [...value].length : 0;
}

/** Errors: RangeError for what is there and is no list. */
function countOf(value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (!Array.isArray(value)) throw new RangeError('no list');
  return value.length;
}

/** An address names the same file whatever signs it today. */
function withoutSignature(value: unknown): unknown {
  if (isRecord(value) && 'url' in value) return withoutSignature(value['url']);
  return typeof value === 'string' ? value.replace(/^(https?:[^?#]*)[?#].*$/s, '$1') : value;
}
