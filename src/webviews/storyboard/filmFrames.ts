import type { FilmFacts } from '../../features/shared/pages/mediaMessages.ts';
import { FrameClock } from '../shared/frameClock.ts';

/** A player shows the picture of a seek somewhat later, now and then its neighbor: then it is asked again. */
const MOST_SEEKS = 8;
const PATIENCE_MS = 3_000;

/**
 * Frames of a film as PNG files, as they are decoded and without loss. Which frame is shown, the player says by its time in
 * the container. Errors: a film that cannot be decoded here, a frame that is never shown.
 *
 * @param frames counted from 0
 */
export async function filmFrames(
  source: string,
  facts: FilmFacts,
  frames: readonly number[],
): Promise<readonly Uint8Array[]> {
  const clock = FrameClock.of(facts);
  if (!clock) throw new Error('Its frames have no times.');
  const video = document.createElement('video');
  // Asked for like this, the editor's files can be read from a canvas.
  video.crossOrigin = 'anonymous';
  video.muted = true;
  video.preload = 'auto';
  video.setAttribute('aria-hidden', 'true');
  // A player outside the document would not be told of its frames.
  Object.assign(video.style, { position: 'fixed', width: '1px', height: '1px', opacity: '0.01' });
  document.body.append(video);
  try {
    await loaded(video, source);
    const pictures: Uint8Array[] = [];
    for (const frame of frames) {
      await show(video, clock, frame);
      pictures.push(await pngOf(video));
    }
    return pictures;
  } finally {
    video.removeAttribute('src');
    video.load();
    video.remove();
  }
}

async function loaded(video: HTMLVideoElement, source: string): Promise<void> {
  await new Promise((resolve, reject) => {
    video.addEventListener('loadeddata', resolve, { once: true });
    video.addEventListener('error', () => reject(new Error('It cannot be decoded.')), { once: true });
    video.src = source;
  });
  if (video.videoWidth === 0) throw new Error('It has no picture.');
}

async function show(video: HTMLVideoElement, clock: FrameClock, frame: number): Promise<void> {
  const time = clock.middleOf(frame);
  for (let seek = 0; seek < MOST_SEEKS; seek += 1) {
    const shown = shownNext(video);
    // Where it stands already, another place within the same frame is a seek all the same.
    video.currentTime = video.currentTime === time ? time - 0.001 : time;
    const mediaTime = await shown;
    if (mediaTime !== null && clock.frameAt(mediaTime) === frame) return;
  }
  throw new Error('The frame is not shown.');
}

/** The time of the frame that is shown next, in the container; null where none is. */
function shownNext(video: HTMLVideoElement): Promise<number | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE_MS);
    video.requestVideoFrameCallback((_, { mediaTime }) => {
      clearTimeout(timer);
      resolve(mediaTime);
    });
  });
}

async function pngOf(video: HTMLVideoElement): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('It cannot be encoded.');
  return new Uint8Array(await blob.arrayBuffer());
}
