import { memberOf } from '../../../server/call.ts';
import type { EffectiveInput, Size } from './effectiveInput.ts';
import type { MediaRequest } from './requests.ts';

/**
 * What a job costs, in millionths of a US dollar. The rates are assumed; that detail, extreme quality, size, length and
 * the speaker count is the contract's.
 */
export interface Price {
  readonly micros: number;
  /** Set aside at submission and settled at the end; else charged at submission. */
  readonly isHeld: boolean;
  /** What it really costs; at most what is held. */
  readonly finalMicros: number;
  readonly meta: Readonly<Record<string, unknown>>;
}

const HALF_MORE = 1.5;
const PICTURE_PER_MEGAPIXEL = 20_000;
const EDIT_PER_MEGAPIXEL = 30_000;
const CLIP_PER_MEGAPIXEL_FRAME = 2_500;
const COMBINED_PER_CLIP = 5_000;
const RESIZED_PER_MEGAPIXEL_FRAME = 60;
const ANNOTATION = 10_000;
const SONG_PER_SECOND = 400;
const EFFECT_PER_SECOND = 1_500;
const SPOKEN_PER_CHARACTER = 15;
const GEMINI_HELD_PER_CHARACTER = 40;
const GEMINI_PER_CHARACTER = 25;
const MODELS: Readonly<Record<string, number>> = {
  performance: 80_000,
  balanced: 120_000,
  fidelity: 180_000,
};

export function priceOf(request: MediaRequest, effective: EffectiveInput): Price {
  const { size, frames, seconds } = effective;
  const pixels = megapixels(size);
  switch (request.task) {
    case 'image.generate':
      return charged(PICTURE_PER_MEGAPIXEL * pixels, { pixels, highDetail: request.input.highDetail });
    case 'image.edit':
      return charged(EDIT_PER_MEGAPIXEL * pixels, {
        pixels,
        highDetail: memberOf(request.input, 'highDetail'),
      });
    case 'video.generate': {
      const { extremeQuality } = request.input;
      return charged(CLIP_PER_MEGAPIXEL_FRAME * pixels * (frames ?? 0), { pixels, frames, extremeQuality });
    }
    case 'video.combine':
      return charged(COMBINED_PER_CLIP * request.input.videoUrls.length, {
        clips: request.input.videoUrls.length,
      });
    case 'video.resize':
      return charged(RESIZED_PER_MEGAPIXEL_FRAME * pixels * (frames ?? 0), { pixels, frames });
    case 'audio.speak':
      return spoken(request.input.text.length, request.input.provider ?? 'omnivoice');
    case 'audio.annotation.reference':
      return charged(ANNOTATION, {});
    case 'ace.step.create':
      return charged(SONG_PER_SECOND * (seconds ?? 0), { seconds });
    case 'moss.sound.effect':
      return charged(EFFECT_PER_SECOND * (seconds ?? 0), { seconds });
    case 'trellis.generate': {
      const preset = memberOf(request.input, 'qualityPreset');
      const qualityPreset = typeof preset === 'string' ? preset : 'balanced';
      return charged(MODELS[qualityPreset] ?? 0, { qualityPreset });
    }
  }
}

function charged(amount: number, meta: Readonly<Record<string, unknown>>): Price {
  const isDearer = meta['highDetail'] === true || meta['extremeQuality'] === true;
  const micros = Math.max(1, Math.round(amount * (isDearer ? HALF_MORE : 1)));
  return { micros, isHeld: false, finalMicros: micros, meta };
}

function spoken(characters: number, provider: 'omnivoice' | 'gemini'): Price {
  const meta = { characters, provider };
  if (provider === 'omnivoice') return charged(Math.max(1_000, SPOKEN_PER_CHARACTER * characters), meta);
  const micros = Math.max(2_000, GEMINI_HELD_PER_CHARACTER * characters);
  const finalMicros = Math.max(1_000, GEMINI_PER_CHARACTER * characters);
  return { micros, isHeld: true, finalMicros, meta: { ...meta, billing: 'held' } };
}

function megapixels(size: Size | null): number {
  return size ? (size.width * size.height) / 1_000_000 : 0;
}
