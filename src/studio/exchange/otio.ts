import { interchangeName, placedShots, type Cut, type CutClip, type PlacedShot } from './cut.ts';

/**
 * The cut as an OpenTimelineIO document: one video track with a clip for each shot, of exactly its frames. A shot without a
 * clip keeps its place with a missing reference.
 *
 * @param urlOf where the file of a clip is: a `file:` URL, or a path below the document.
 */
export function otioOf(cut: Cut, urlOf: (clip: CutClip) => string): string {
  const time = (value: number) => ({ OTIO_SCHEMA: 'RationalTime.1', rate: cut.fps, value });
  const range = (start: number, duration: number) => ({
    OTIO_SCHEMA: 'TimeRange.1',
    start_time: time(start),
    duration: time(duration),
  });
  const clip = ({ scene, shot }: PlacedShot) => ({
    OTIO_SCHEMA: 'Clip.2',
    name: interchangeName(shot.code),
    metadata: {
      backlot: {
        ...{ scene: scene.code, sceneTitle: scene.title, title: shot.title, prompt: shot.prompt },
        ...{ notes: shot.notes, status: shot.status, seed: shot.seed, take: shot.clip?.take ?? null },
      },
    },
    source_range: range(0, shot.frames),
    ...{ effects: [], markers: [], enabled: true },
    media_references: {
      DEFAULT_MEDIA: {
        ...(shot.clip
          ? { OTIO_SCHEMA: 'ExternalReference.1', name: shot.clip.file, target_url: urlOf(shot.clip) }
          : { OTIO_SCHEMA: 'MissingReference.1', name: '' }),
        // Of the file no more is promised than the cut takes of it.
        available_range: shot.clip ? range(0, shot.frames) : null,
        ...{ available_image_bounds: null, metadata: {} },
      },
    },
    active_media_reference_key: 'DEFAULT_MEDIA',
  });
  const part = { metadata: {}, source_range: null, effects: [], markers: [], enabled: true };
  const track = {
    ...{ OTIO_SCHEMA: 'Track.1', name: 'V1', kind: 'Video', ...part },
    children: placedShots(cut).map(clip),
  };
  const timeline = {
    ...{ OTIO_SCHEMA: 'Timeline.1', name: interchangeName(cut.title), metadata: {} },
    global_start_time: time(0),
    tracks: { OTIO_SCHEMA: 'Stack.1', name: 'tracks', ...part, children: [track] },
  };
  return `${JSON.stringify(timeline, null, 2)}\n`;
}
