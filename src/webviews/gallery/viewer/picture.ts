import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { MOST_PIXELS } from '../../shared/drawable.ts';
import { canPan, FIT, panned, placed, zoomed, ZOOM_STEP, type Point, type Size, type Zoom } from './zoom.ts';

/** The size of an SVG that has none. */
const DEFAULT_SIZE: Size = { width: 512, height: 512 };

/**
 * One picture in a view of any size, zoomed and moved by pointer and wheel. The parent owns the zoom and may share it
 * between two pictures. Events: `zoom` when the user changes it, `sized` when the scale changed with the size, `broken`
 * when the file cannot be drawn, `toolarge` with its size when it has too many pixels.
 */
export class Picture extends LitElement {
  static override readonly styles = css`
    :host {
      position: relative;
      display: block;
      overflow: hidden;
      touch-action: none;
      cursor: zoom-in;
    }
    :host(.pannable) {
      cursor: grab;
    }
    :host(.panning) {
      cursor: grabbing;
    }
    img {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: 0;
      max-inline-size: none;
      transform-origin: 0 0;
      user-select: none;
      -webkit-user-drag: none;
    }
    img.large {
      image-rendering: pixelated;
    }
  `;
  static override readonly properties = {
    source: { attribute: false },
    label: { attribute: false },
    zoom: { attribute: false },
    size: { state: true },
    view: { state: true },
  };

  declare source: string;
  declare label: string;
  declare zoom: Zoom;
  declare size: Size | null;
  declare view: Size;
  readonly #resized = new ResizeObserver(([entry]) => {
    if (entry) this.view = { width: entry.contentRect.width, height: entry.contentRect.height };
  });
  readonly #pointers = new Map<number, Point>();

  constructor() {
    super();
    this.source = '';
    this.label = '';
    this.zoom = FIT;
    this.size = null;
    this.view = { width: 0, height: 0 };
    this.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    this.addEventListener('pointerdown', (event) => this.#down(event));
    this.addEventListener('pointermove', (event) => this.#move(event));
    this.addEventListener('pointerup', (event) => this.#up(event));
    this.addEventListener('pointercancel', (event) => this.#up(event));
    this.addEventListener('dblclick', (event) => this.#double(event));
  }

  /** The picture's own size; a default until it is loaded. */
  get picture(): Size {
    return this.size ?? DEFAULT_SIZE;
  }

  get pannable(): boolean {
    return canPan(this.zoom, this.view, this.picture);
  }

  /** Zooms around the middle of the view. */
  zoomBy(factor: number): void {
    const middle = { x: this.view.width / 2, y: this.view.height / 2 };
    this.#emitZoom(zoomed(this.zoom, factor, middle, this.view, this.picture));
  }

  panBy(dx: number, dy: number): void {
    this.#emitZoom(panned(this.zoom, dx, dy, this.view, this.picture));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source')) this.size = null;
    this.classList.toggle('pannable', this.size !== null && this.pannable);
  }

  protected override updated(changed: PropertyValues<this>): void {
    // The page shows the scale, which depends on both.
    if (changed.has('size') || changed.has('view'))
      this.dispatchEvent(new CustomEvent('sized', { bubbles: true, composed: true }));
  }

  override render(): TemplateResult {
    const { left, top, scale } = placed(this.zoom, this.view, this.picture);
    const { width, height } = this.picture;
    // The content security policy blocks style attributes, but not the style property.
    const style = `translate: ${left}px ${top}px; scale: ${scale}; visibility: ${this.size ? 'visible' : 'hidden'}; inline-size: ${width}px; block-size: ${height}px`;
    return html`<img
      class=${scale >= 4 ? 'large' : ''}
      src=${this.source}
      alt=${this.label}
      decoding="async"
      draggable="false"
      .style=${style}
      @load=${(event: Event) => this.#loaded(event.target)}
      @error=${() => this.dispatchEvent(new CustomEvent('broken'))}
    />`;
  }

  #loaded(image: EventTarget | null): void {
    if (!(image instanceof HTMLImageElement)) return;
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width * height > MOST_PIXELS) {
      // It is decoded when it is drawn, and not before.
      image.removeAttribute('src');
      this.dispatchEvent(new CustomEvent<Size>('toolarge', { detail: { width, height } }));
      return;
    }
    this.size = width > 0 && height > 0 ? { width, height } : DEFAULT_SIZE;
  }

  #emitZoom(zoom: Zoom): void {
    this.dispatchEvent(new CustomEvent('zoom', { detail: zoom }));
  }

  #viewPoint(event: { readonly clientX: number; readonly clientY: number }): Point {
    const box = this.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  /** A pinch on a touch pad arrives as a wheel event with Ctrl. */
  #wheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey || !this.pannable) {
      if (!event.ctrlKey && !event.metaKey && event.deltaY > 0) return;
      event.preventDefault();
      const factor = Math.exp(-event.deltaY * (event.deltaMode === 0 ? 0.0025 : 0.05));
      this.#emitZoom(zoomed(this.zoom, factor, this.#viewPoint(event), this.view, this.picture));
      return;
    }
    event.preventDefault();
    const [dx, dy] = event.shiftKey ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    this.panBy(-dx, -dy);
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.setPointerCapture(event.pointerId);
    this.classList.toggle('panning', this.pannable);
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    if (!other) return this.panBy(now.x - before.x, now.y - before.y);
    const distance = (point: Point): number => Math.hypot(point.x - other.x, point.y - other.y);
    const middle = this.#viewPoint({ clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 });
    const factor = distance(now) / Math.max(1, distance(before));
    this.#emitZoom(zoomed(this.zoom, factor, middle, this.view, this.picture));
  }

  #up(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    this.classList.remove('panning');
  }

  #double(event: MouseEvent): void {
    const { times } = this.zoom;
    if (times > 1) this.#emitZoom(FIT);
    else this.#emitZoom(zoomed(this.zoom, ZOOM_STEP ** 4, this.#viewPoint(event), this.view, this.picture));
  }
}

customElements.define('backlot-picture', Picture);

/**
 * Copies a picture to the clipboard as PNG, which every program accepts. CORS is requested for the file, so that the
 * canvas stays readable. Errors: DOMException when the clipboard or the picture's origin does not allow it.
 */
export async function copyPicture(source: string): Promise<void> {
  // The clipboard must be written within the user gesture; the data may follow as a promise.
  const item = new ClipboardItem({ 'image/png': encodePng(source) });
  await navigator.clipboard.write([item]);
}

async function encodePng(source: string): Promise<Blob> {
  const image = new Image();
  image.crossOrigin = 'anonymous';
  image.src = source;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth || DEFAULT_SIZE.width;
  canvas.height = image.naturalHeight || DEFAULT_SIZE.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new DOMException('The picture cannot be encoded', 'EncodingError');
  return blob;
}
