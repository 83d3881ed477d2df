/** Pictures that are decoded at once: the decoder has its own threads, but not many. */
const AT_ONCE = 4;
/** Small pictures that are kept: about ten screens, 200 KB each. */
const KEPT = 240;
/** Milliseconds of one frame that may go into making pictures small. */
const FRAME_SHARE_MS = 6;

interface Thumbnail {
  readonly canvas: HTMLCanvasElement;
  readonly source: string;
  state: 'waiting' | 'loading' | 'drawn';
}

/**
 * Small copies of large pictures. A full picture takes some megabytes once it is decoded, a thumbnail a fraction: so
 * each is decoded off the page, drawn small once, and let go.
 */
export class Thumbnails {
  readonly #kept = new Map<string, Thumbnail>();
  readonly #onBroken: (id: string) => void;
  #wanted: ReadonlySet<string> = new Set();
  #width = 0;
  #height = 0;
  #loading = 0;
  #ready: (() => void)[] = [];
  #frame = 0;

  constructor(onBroken: (id: string) => void) {
    this.#onBroken = onBroken;
  }

  /** The size of the cells, in CSS pixels; another size throws away what was drawn. */
  resize(width: number, height: number): void {
    const density = Math.min(window.devicePixelRatio, 2);
    const [w, h] = [Math.round(width * density), Math.round(height * density)];
    if (w === this.#width && h === this.#height) return;
    this.#width = w;
    this.#height = h;
    this.#kept.clear();
  }

  /** The canvas on which the picture is, or soon will be. Each id has one, which moves with its cell. */
  canvasOf(id: string, source: string): HTMLCanvasElement {
    const known = this.#kept.get(id);
    if (known?.source === source) {
      this.#kept.delete(id);
      this.#kept.set(id, known);
      return known.canvas;
    }
    const canvas = document.createElement('canvas');
    canvas.width = this.#width;
    canvas.height = this.#height;
    canvas.setAttribute('aria-hidden', 'true');
    this.#kept.set(id, { canvas, source, state: 'waiting' });
    return canvas;
  }

  /** Names what is in the document now: only these are loaded, and the oldest of the others are forgotten. */
  keep(ids: ReadonlySet<string>): void {
    this.#wanted = ids;
    for (const [id] of this.#kept) {
      if (this.#kept.size <= KEPT) break;
      if (!ids.has(id)) this.#kept.delete(id);
    }
    this.#next();
  }

  #next(): void {
    if (this.#width === 0) return;
    for (const id of this.#wanted) {
      if (this.#loading >= AT_ONCE) return;
      const thumbnail = this.#kept.get(id);
      if (thumbnail?.state === 'waiting') void this.#load(id, thumbnail);
    }
  }

  async #load(id: string, thumbnail: Thumbnail): Promise<void> {
    thumbnail.state = 'loading';
    this.#loading += 1;
    const image = new Image();
    image.decoding = 'async';
    image.src = thumbnail.source;
    try {
      await image.decode();
      await this.#turn();
      draw(image, thumbnail.canvas);
      thumbnail.state = 'drawn';
      thumbnail.canvas.classList.add('drawn');
    } catch {
      // Another one may have taken its place in the meantime, for cells of another size.
      if (this.#kept.get(id) !== thumbnail) return;
      this.#kept.delete(id);
      this.#onBroken(id);
    } finally {
      this.#loading -= 1;
      this.#next();
    }
  }

  /** Resolves when there is time to draw: a frame takes some pictures and leaves the others to the next. */
  #turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#ready.push(resolve);
      this.#frame ||= requestAnimationFrame(() => this.#drawSome());
    });
  }

  #drawSome(): void {
    const end = performance.now() + FRAME_SHARE_MS;
    this.#frame = 0;
    const next = (): void => {
      this.#ready.shift()?.();
      if (this.#ready.length === 0) return;
      // The resolved promise draws before this runs, so that the clock sees its work.
      if (performance.now() < end) queueMicrotask(next);
      else this.#frame ||= requestAnimationFrame(() => this.#drawSome());
    };
    next();
  }
}

/** Draws the picture so that it fills the canvas; what stands out on two sides is cut. */
function draw(image: HTMLImageElement, canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  // A drawing without a size of its own (SVG) is drawn as wide as the cell.
  const width = image.naturalWidth || canvas.width;
  const height = image.naturalHeight || canvas.height;
  const scale = Math.max(canvas.width / width, canvas.height / height);
  const [w, h] = [width * scale, height * scale];
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, (canvas.width - w) / 2, (canvas.height - h) / 2, w, h);
}
