export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Zoom and position, independent of the picture's size, so that two compared pictures can share it. `times` is relative
 * to the scale at which the whole picture fits; `cx` and `cy` are the picture's point in the middle of the view, each
 * from 0 to 1.
 */
export interface Zoom {
  readonly times: number;
  readonly cx: number;
  readonly cy: number;
}

export const FIT: Zoom = { times: 1, cx: 0.5, cy: 0.5 };

/** The factor of one step of the keyboard or the buttons. */
export const ZOOM_STEP = 1.25;

/** In screen pixels per picture pixel. */
const MAX_SCALE = 16;

/** The scale at which the whole picture fits into the view; a small picture is not enlarged. */
export function fitScale(view: Size, picture: Size): number {
  const scale = Math.min(view.width / picture.width, view.height / picture.height, 1);
  return scale > 0 && Number.isFinite(scale) ? scale : 1;
}

/** In screen pixels per picture pixel. */
export function scaleOf(zoom: Zoom, view: Size, picture: Size): number {
  return fitScale(view, picture) * zoom.times;
}

/** The picture's upper left corner in the view, and its scale. A picture that is larger than the view leaves no gap. */
export function placed(
  zoom: Zoom,
  view: Size,
  picture: Size,
): { readonly left: number; readonly top: number; readonly scale: number } {
  const scale = scaleOf(zoom, view, picture);
  const along = (viewSide: number, side: number, center: number): number =>
    side <= viewSide
      ? (viewSide - side) / 2
      : Math.min(0, Math.max(viewSide - side, viewSide / 2 - center * side));
  return {
    left: along(view.width, picture.width * scale, zoom.cx),
    top: along(view.height, picture.height * scale, zoom.cy),
    scale,
  };
}

/** Zooms by a factor around a point of the view, which keeps its place as far as the picture's edges allow. */
export function zoomed(zoom: Zoom, factor: number, at: Point, view: Size, picture: Size): Zoom {
  const fit = fitScale(view, picture);
  const times = Math.min(Math.max(zoom.times * factor, 1), Math.max(1, MAX_SCALE / fit));
  const before = placed(zoom, view, picture);
  const width = picture.width * fit * times;
  const height = picture.height * fit * times;
  const u = (at.x - before.left) / (picture.width * before.scale);
  const v = (at.y - before.top) / (picture.height * before.scale);
  const cx = (view.width / 2 - (at.x - u * width)) / width;
  const cy = (view.height / 2 - (at.y - v * height)) / height;
  return clamped({ times, cx, cy }, view, picture);
}

/** Moves the picture by screen pixels. */
export function panned(zoom: Zoom, dx: number, dy: number, view: Size, picture: Size): Zoom {
  const scale = scaleOf(zoom, view, picture);
  const cx = zoom.cx - dx / (picture.width * scale);
  const cy = zoom.cy - dy / (picture.height * scale);
  return clamped({ ...zoom, cx, cy }, view, picture);
}

/** One picture pixel per screen pixel, around the same center. */
export function actualSize(zoom: Zoom, view: Size, picture: Size): Zoom {
  return clamped({ ...zoom, times: Math.max(1, 1 / fitScale(view, picture)) }, view, picture);
}

/** True when the picture is larger than the view. */
export function canPan(zoom: Zoom, view: Size, picture: Size): boolean {
  const scale = scaleOf(zoom, view, picture);
  return picture.width * scale > view.width + 0.5 || picture.height * scale > view.height + 0.5;
}

/** With the center moved to where the picture really is, so that later steps start from there. */
function clamped(zoom: Zoom, view: Size, picture: Size): Zoom {
  const { left, top, scale } = placed(zoom, view, picture);
  return {
    times: zoom.times,
    cx: (view.width / 2 - left) / (picture.width * scale),
    cy: (view.height / 2 - top) / (picture.height * scale),
  };
}
