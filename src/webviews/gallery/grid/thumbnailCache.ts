import { firstFrameOf, pictureFrom, TooLarge, type Drawable } from '../../shared/drawable.ts';

/** Concurrent decodings: the browser's decoder has few threads, and the editor opens few films at a time. */
const CONCURRENCY = 4;
/** Cached thumbnails: about ten screens, 200 KB each. */
const MAX_THUMBNAILS = 240;
/** Drawing time per frame. */
const FRAME_BUDGET_MS = 6;

/** What a thumbnail is drawn from: a picture, or the first picture of a film. */
export type ThumbnailKind = 'image' | 'video';

interface Thumbnail {
  readonly kind: ThumbnailKind;
  readonly canvas: HTMLCanvasElement;
  readonly source: string;
  state: 'waiting' | 'loading' | 'drawn';
}

/**
 * Thumbnails of pictures, least recently used ones dropped first. A decoded picture takes megabytes: each is decoded
 * outside of the document, drawn once at thumbnail size, and released.
 */
export class ThumbnailCache {
  readonly #thumbnails = new Map<string, Thumbnail>();
  readonly #onBroken: (id: string, kind: ThumbnailKind | 'tooLarge') => void;
  #visible: ReadonlySet<string> = new Set();
  #width = 0;
  #height = 0;
  #loading = 0;
  #waitingForFrame: (() => void)[] = [];
  #frame = 0;

  /** @param onBroken called for what cannot be drawn, and for what has too many pixels */
  constructor(onBroken: (id: string, kind: ThumbnailKind | 'tooLarge') => void) {
    this.#onBroken = onBroken;
  }

  /** Sets the size of the thumbnails, in CSS pixels; another size clears the cache. */
  resize(width: number, height: number): void {
    const density = Math.min(window.devicePixelRatio, 2);
    const [w, h] = [Math.round(width * density), Math.round(height * density)];
    if (w === this.#width && h === this.#height) return;
    this.#width = w;
    this.#height = h;
    this.#thumbnails.clear();
  }

  /** The canvas with the thumbnail, drawn now or later. Each output has one canvas, which moves with its cell. */
  canvasOf(id: string, source: string, kind: ThumbnailKind): HTMLCanvasElement {
    const known = this.#thumbnails.get(id);
    if (known?.source === source) {
      this.#thumbnails.delete(id);
      this.#thumbnails.set(id, known);
      return known.canvas;
    }
    const canvas = document.createElement('canvas');
    canvas.width = this.#width;
    canvas.height = this.#height;
    canvas.setAttribute('aria-hidden', 'true');
    this.#thumbnails.set(id, { kind, canvas, source, state: 'waiting' });
    return canvas;
  }

  /** Sets the rendered outputs: only their thumbnails are loaded, and the oldest others are dropped. */
  setVisible(ids: ReadonlySet<string>): void {
    this.#visible = ids;
    for (const [id] of this.#thumbnails) {
      if (this.#thumbnails.size <= MAX_THUMBNAILS) break;
      if (!ids.has(id)) this.#thumbnails.delete(id);
    }
    this.#next();
  }

  #next(): void {
    if (this.#width === 0) return;
    for (const id of this.#visible) {
      if (this.#loading >= CONCURRENCY) return;
      const thumbnail = this.#thumbnails.get(id);
      if (thumbnail?.state === 'waiting') void this.#load(id, thumbnail);
    }
  }

  async #load(id: string, thumbnail: Thumbnail): Promise<void> {
    thumbnail.state = 'loading';
    this.#loading += 1;
    try {
      const drawable = await (thumbnail.kind === 'video' ? firstFrameOf : pictureFrom)(thumbnail.source);
      await this.#nextDrawingSlot();
      draw(drawable, thumbnail.canvas);
      thumbnail.state = 'drawn';
      thumbnail.canvas.classList.add('drawn');
    } catch (thrown) {
      // It may have been replaced in the meantime by one of another size.
      if (this.#thumbnails.get(id) !== thumbnail) return;
      this.#thumbnails.delete(id);
      this.#onBroken(id, thrown instanceof TooLarge ? 'tooLarge' : thumbnail.kind);
    } finally {
      this.#loading -= 1;
      this.#next();
    }
  }

  /** Resolves when the current frame has drawing time left, or in a later frame. */
  #nextDrawingSlot(): Promise<void> {
    return new Promise((resolve) => {
      this.#waitingForFrame.push(resolve);
      this.#frame ||= requestAnimationFrame(() => this.#drawInFrame());
    });
  }

  #drawInFrame(): void {
    const end = performance.now() + FRAME_BUDGET_MS;
    this.#frame = 0;
    const next = (): void => {
      this.#waitingForFrame.shift()?.();
      if (this.#waitingForFrame.length === 0) return;
      // The resolved promise draws before this microtask runs, so that the drawing time is measured.
      if (performance.now() < end) queueMicrotask(next);
      else this.#frame ||= requestAnimationFrame(() => this.#drawInFrame());
    };
    next();
  }
}

/** Draws the picture so that it covers the canvas, cropped at two sides. */
function draw({ image, ...size }: Drawable, canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  // An SVG without a size is drawn as wide as the cell.
  const width = size.width || canvas.width;
  const height = size.height || canvas.height;
  const scale = Math.max(canvas.width / width, canvas.height / height);
  const [w, h] = [width * scale, height * scale];
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, (canvas.width - w) / 2, (canvas.height - h) / 2, w, h);
}
