import { Canvas } from './canvas.ts';
import { paintCity } from './city.ts';
import { colorsOf, takeColors } from './colorTransfer.ts';
import { paintDesert } from './desert.ts';
import { finished } from './finish.ts';
import { paintLandscape } from './landscape.ts';
import { promptFeaturesOf, palettes } from './promptParser.ts';
import { hashText, Random } from './noise.ts';
import { encodePng } from './png.ts';
import { paintNeon } from './neon.ts';
import { paintPortrait } from './portrait.ts';
import { paintSpace } from './space.ts';

/** What a picture is made from. The same wish always gives the same bytes. */
export interface PictureSpec {
  readonly prompt: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly seed: number;
  /** More steps, finer rock. */
  readonly steps: number;
  readonly motif: 'free' | 'portrait';
  /** A look of the portrait workflow; empty otherwise. */
  readonly style: string;
  /** A picture whose colors are to be taken, and how much of them, 0 to 1. */
  readonly source: Uint8Array | null;
  readonly sourceStrength: number;
}

/** A PNG file that shows, in a simple way, what the prompt's words say. */
export function drawPicture(wish: PictureSpec): Uint8Array<ArrayBuffer> {
  const random = new Random(hashText(`${wish.prompt.trim()}\n${wish.seed}\n${wish.style}`));
  const promptFeatures = promptFeaturesOf(wish.prompt, random);
  const palette = palettes[promptFeatures.light];
  const canvas = new Canvas(wish.width, wish.height);
  const place = wish.motif === 'portrait' ? 'portrait' : promptFeatures.place;
  switch (place) {
    case 'portrait':
      paintPortrait(canvas, wish.prompt, wish.style, random);
      break;
    case 'city':
      paintCity(canvas, promptFeatures, palette, random);
      break;
    case 'desert':
      paintDesert(canvas, promptFeatures, palette, random);
      break;
    case 'neon':
      paintNeon(canvas, palettes.neon, random);
      break;
    case 'space':
      paintSpace(canvas, random);
      break;
    default:
      paintLandscape(canvas, promptFeatures, palette, wish.steps, random);
  }
  if (wish.source) takeColors(canvas, colorsOf(wish.source), wish.sourceStrength);
  return encodePng(finished(canvas, random), { Title: wish.prompt, Software: 'Backlot sandbox' });
}
