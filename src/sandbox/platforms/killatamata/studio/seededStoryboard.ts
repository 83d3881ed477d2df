import type { StoryboardDocument } from './records.ts';

/** The pictures that shots of the seeded storyboard begin with. */
interface Frames {
  readonly keeper: string;
  readonly tower: string;
  readonly lamp: string;
}

/** A film of three scenes, half made: shots with and without a clip, and members that no schema lists. */
export function lighthouseStoryboard(frames: Frames, newId: () => string): StoryboardDocument {
  const made = () => ({ jobId: newId(), status: 'succeeded' });
  return {
    version: 2,
    title: 'The lighthouse',
    settings: { aspectRatio: '16:9', sampledFps: 24, interpolationFps: 0, width: 768, height: 448 },
    cast: [{ id: 'keeper', name: 'The keeper', assetId: frames.keeper }],
    scenes: [
      {
        id: 'scene-1',
        title: 'Dusk',
        summary: 'The keeper walks up to the tower for the last time.',
        shots: [
          {
            ...{ id: 'shot-1', title: 'Coast', durationFrames: 121, startFrameAssetId: frames.tower },
            prompt: 'A lighthouse above the sea at dusk, slow push in',
            ...made(),
          },
          {
            ...{ id: 'shot-2', title: 'Path', durationFrames: 97, referenceAssetIds: [frames.keeper] },
            prompt: 'An old man walks up a path between rocks, seen from behind',
            notes: 'He never looks back.',
            ...made(),
          },
          {
            ...{ id: 'shot-3', title: 'Door', durationSeconds: 4, referenceAssetIds: [frames.keeper] },
            prompt: 'A hand with a key opens an iron door',
            status: 'draft',
          },
        ],
      },
      {
        id: 'scene-2',
        title: 'Night',
        shots: [
          {
            ...{ id: 'shot-4', title: 'Stairs', durationFrames: 145, seed: 7 },
            prompt: 'Spiral stairs from above, a lantern climbs',
            ...made(),
          },
          {
            ...{ id: 'shot-5', title: 'Lamp', durationFrames: 121, startFrameAssetId: frames.lamp, seed: 8 },
            prompt: 'The lamp of a lighthouse comes alive under stars',
            extremeQuality: true,
            status: 'failed',
            lens: { focalLength: 35, aperture: 2.8 },
          },
          {
            ...{ id: 'shot-6', title: 'Beam', durationSeconds: 6 },
            prompt: 'The beam sweeps over the sea and a sleeping village',
            status: 'draft',
          },
        ],
      },
      {
        id: 'scene-3',
        title: 'Dawn',
        summary: 'The machine takes over.',
        shots: [
          {
            ...{ id: 'shot-7', title: 'Switch', durationSeconds: 3 },
            prompt: 'A small red light goes on in a gray metal box',
            status: 'draft',
          },
          {
            ...{ id: 'shot-8', title: 'Away', durationFrames: 249 },
            prompt: 'The old man rows a boat away from the coast at dawn',
            status: 'draft',
          },
        ],
      },
    ],
    colorLabels: { draft: 'gray', approved: 'green' },
  };
}
