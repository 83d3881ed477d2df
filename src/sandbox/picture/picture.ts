import { Canvas } from './canvas.ts';
import { paintLandscape } from './landscape.ts';
import { moodOf, palettes } from './mood.ts';
import { hashText, Random } from './noise.ts';
import { encodePng } from './png.ts';
import { finished } from './finish.ts';

export interface PictureWish {
  readonly prompt: string;
  readonly width: number;
  readonly height: number;
  readonly seed: number;
  readonly steps: number;
  readonly motif: 'free' | 'portrait';
  readonly style: string;
  readonly source: Uint8Array | null;
  readonly sourceStrength: number;
}

export function drawPicture(wish: PictureWish): Uint8Array<ArrayBuffer> {
  const random = new Random(hashText(`${wish.prompt.trim()}\n${wish.seed}\n${wish.style}`));
  const mood = moodOf(wish.prompt, random);
  const canvas = new Canvas(wish.width, wish.height);
  paintLandscape(canvas, mood, palettes[mood.light], wish.steps, random);
  return encodePng(finished(canvas, random), { Title: wish.prompt, Software: 'Backlot sandbox' });
}
