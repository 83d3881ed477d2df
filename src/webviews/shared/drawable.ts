/** The browser keeps four bytes for each pixel that it draws: this is 400 MB. Larger pictures are not decoded. */
export const MOST_PIXELS = 100_000_000;

/** What can be drawn on a canvas. A picture without a size of its own (an SVG) has a width and a height of 0. */
export type Drawable = {
  readonly image: CanvasImageSource;
  readonly width: number;
  readonly height: number;
};

/** A picture, or a film, with more pixels than are decoded, or none. */
export class TooLarge extends Error {}

/**
 * A picture, decoded outside of the document. Errors: TooLarge; what the browser says of a file that is no picture.
 *
 * @param isRead the pixels are read back, for which the file's origin must allow it
 */
export async function pictureFrom(source: string, isRead = false): Promise<Drawable> {
  const image = new Image();
  image.decoding = 'async';
  if (isRead) image.crossOrigin = 'anonymous';
  await new Promise((resolve, reject) => {
    image.addEventListener('load', resolve, { once: true });
    image.addEventListener('error', reject, { once: true });
    image.src = source;
  });
  const { naturalWidth: width, naturalHeight: height } = image;
  // Its size is known before it is decoded.
  if (width * height > MOST_PIXELS) throw new TooLarge();
  await image.decode();
  return { image, width, height };
}

/** The first picture of a film, which is closed as soon as it is drawn. Errors and `isRead`: as `pictureFrom`. */
export async function firstFrameOf(source: string, isRead = false): Promise<Drawable> {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  if (isRead) video.crossOrigin = 'anonymous';
  try {
    await new Promise((resolve, reject) => {
      video.addEventListener('loadeddata', resolve, { once: true });
      video.addEventListener('error', reject, { once: true });
      video.src = source;
    });
    const { videoWidth: width, videoHeight: height } = video;
    if (width === 0 || width * height > MOST_PIXELS) throw new TooLarge();
    return { image: await createImageBitmap(video), width, height };
  } finally {
    video.removeAttribute('src');
    video.load();
  }
}
