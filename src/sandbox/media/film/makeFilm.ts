import type { Film } from './film.ts';
import { FramePainter } from './framePainter.ts';
import { H264Encoder } from './h264.ts';
import { encodeMp4 } from './mp4.ts';
import { soundtrackOf } from './soundtrack.ts';
import { soundTrack, videoTrack, type Video } from './track.ts';

/** After so many frames at the latest there is one that needs no other, so that players can begin there. */
const MOST_CHANGED_FRAMES = 150;

/**
 * An MP4 file with exactly the frames of the description and sound of the same length: H.264 of the constrained baseline
 * profile and FLAC, which a desktop VS Code plays. The same description always gives the same bytes.
 */
export function makeFilm(film: Film): Uint8Array<ArrayBuffer> {
  return encodeMp4([videoTrack(renderVideo(film)), soundTrack(soundtrackOf(film))]);
}

function renderVideo(film: Film): Video {
  const painter = new FramePainter(film);
  const encoder = new H264Encoder(painter.planes, film);
  const frames: Uint8Array[] = [];
  const wholeFrames: number[] = [];
  for (const segment of film.segments) {
    painter.startScene(segment.scene);
    for (let index = 0; index < segment.frames; index += 1) {
      const changed = painter.paint(segment.fromFrame + index);
      const whole = index % MOST_CHANGED_FRAMES === 0;
      if (whole) wholeFrames.push(frames.length);
      frames.push(whole ? encoder.wholeFrame() : encoder.changedFrame(changed));
    }
  }
  return { format: film, parameterSets: encoder.parameterSets, frames, wholeFrames };
}
