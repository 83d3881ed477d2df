export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * How a picture is looked at, without its size: two pictures that are compared share it, whatever their sizes.
 * `times` is relative to the size at which the whole picture fits; `cx` and `cy` are the place in the middle of the
 * view, as parts of the picture's sides.
 */
export interface Zoom {
  readonly times: number;
  readonly cx: number;
  readonly cy: number;
}

export const FIT: Zoom = { times: 1, cx: 0.5, cy: 0.5 };

/** One step of the keyboard, the buttons or a notch of the wheel. */
export const ZOOM_STEP = 1.25;

/** Screen pixels for one of the picture, at most. */
const LARGEST_SCALE = 16;

/** The scale at which the whole picture is in view; a small picture is not blown up. */
export function fitScale(view: Size, picture: Size): number {
  const scale = Math.min(view.width / picture.width, view.height / picture.height, 1);
  return scale > 0 && Number.isFinite(scale) ? scale : 1;
}

/** Screen pixels for one of the picture. */
export function scaleOf(zoom: Zoom, view: Size, picture: Size): number {
  return fitScale(view, picture) * zoom.times;
}

/** Where the picture's upper left corner lies in the view, and how large it is. It never leaves a gap that it could fill. */
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

/** Zooms by a factor; what lies under the point (in the view) stays there, as far as the picture's edges allow. */
export function zoomed(zoom: Zoom, factor: number, at: Point, view: Size, picture: Size): Zoom {
  const fit = fitScale(view, picture);
  const times = Math.min(Math.max(zoom.times * factor, 1), Math.max(1, LARGEST_SCALE / fit));
  const before = placed(zoom, view, picture);
  const width = picture.width * fit * times;
  const height = picture.height * fit * times;
  const u = (at.x - before.left) / (picture.width * before.scale);
  const v = (at.y - before.top) / (picture.height * before.scale);
  const cx = (view.width / 2 - (at.x - u * width)) / width;
  const cy = (view.height / 2 - (at.y - v * height)) / height;
  return settled({ times, cx, cy }, view, picture);
}

/** Moves the picture by so many screen pixels. */
export function panned(zoom: Zoom, dx: number, dy: number, view: Size, picture: Size): Zoom {
  const scale = scaleOf(zoom, view, picture);
  const cx = zoom.cx - dx / (picture.width * scale);
  const cy = zoom.cy - dy / (picture.height * scale);
  return settled({ ...zoom, cx, cy }, view, picture);
}

/** One pixel of the picture on one of the screen, around the same place. */
export function actualSize(zoom: Zoom, view: Size, picture: Size): Zoom {
  return settled({ ...zoom, times: Math.max(1, 1 / fitScale(view, picture)) }, view, picture);
}

/** True when there is more of the picture than the view shows. */
export function canPan(zoom: Zoom, view: Size, picture: Size): boolean {
  const scale = scaleOf(zoom, view, picture);
  return picture.width * scale > view.width + 0.5 || picture.height * scale > view.height + 0.5;
}

/** With the center where the picture really is, so that a later step does not begin outside. */
function settled(zoom: Zoom, view: Size, picture: Size): Zoom {
  const { left, top, scale } = placed(zoom, view, picture);
  return {
    times: zoom.times,
    cx: (view.width / 2 - left) / (picture.width * scale),
    cy: (view.height / 2 - top) / (picture.height * scale),
  };
}
