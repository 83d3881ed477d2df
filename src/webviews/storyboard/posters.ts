import { firstFrameOf, pictureFrom, type Drawable } from '../shared/drawable.ts';

/** Concurrent decodings: the editor opens few files of a page at once. */
const CONCURRENCY = 3;
/** About eight screens of cards. */
const MOST = 160;

interface Poster {
  readonly canvas: HTMLCanvasElement;
  readonly source: string;
  state: 'waiting' | 'loading' | 'drawn';
}

/** Pictures of assets for cards: pictures, and the first frames of clips, drawn once and then released. */
export class Posters {
  readonly #posters = new Map<string, Poster>();
  readonly #onDrawn: (asset: string, ratio: number) => void;
  readonly #onBroken: (asset: string) => void;
  #loading = 0;
  #width = 320;

  constructor(onDrawn: (asset: string, ratio: number) => void, onBroken: (asset: string) => void) {
    this.#onDrawn = onDrawn;
    this.#onBroken = onBroken;
  }

  /** Sets the width of the cards in CSS pixels; another one clears what was drawn. */
  resize(width: number): void {
    const pixels = Math.round(width * Math.min(window.devicePixelRatio, 2));
    if (Math.abs(pixels - this.#width) < 8) return;
    this.#width = pixels;
    this.#posters.clear();
  }

  /** The canvas with the picture, drawn now or soon. */
  canvasOf(id: string, asset: string, source: string, kind: 'image' | 'video'): HTMLCanvasElement {
    const known = this.#posters.get(id);
    if (known?.source === source) return known.canvas;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    const poster: Poster = { canvas, source, state: 'waiting' };
    this.#posters.set(id, poster);
    for (const old of this.#posters.keys()) {
      if (this.#posters.size <= MOST) break;
      this.#posters.delete(old);
    }
    void this.#load(poster, asset, kind);
    return canvas;
  }

  async #load(poster: Poster, asset: string, kind: 'image' | 'video'): Promise<void> {
    while (this.#loading >= CONCURRENCY) await new Promise((resolve) => requestAnimationFrame(resolve));
    // Scrolled away in the meantime.
    if (!poster.canvas.isConnected && this.#posters.size > MOST) return;
    this.#loading += 1;
    poster.state = 'loading';
    try {
      const drawable = sized(await (kind === 'video' ? firstFrameOf : pictureFrom)(poster.source));
      this.#draw(poster.canvas, drawable);
      poster.state = 'drawn';
      this.#onDrawn(asset, drawable.width / drawable.height);
    } catch {
      this.#onBroken(asset);
    } finally {
      this.#loading -= 1;
    }
  }

  /** As wide as the card; the page crops or frames it. */
  #draw(canvas: HTMLCanvasElement, { image, width, height }: Drawable): void {
    const scale = Math.min(1, this.#width / width);
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = canvas.getContext('2d');
    if (context) context.imageSmoothingQuality = 'high';
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.classList.add('drawn');
  }
}

/** A picture without a size of its own is drawn in that of a card. */
function sized({ image, width, height }: Drawable): Drawable {
  return { image, width: width || 320, height: height || 180 };
}
