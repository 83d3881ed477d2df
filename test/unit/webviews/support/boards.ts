/** A film of three scenes, half made; pictures are those of the server. */
export function lighthouseBoard(): string {
  const made = (picture: number) => ({
    jobId: `job-${picture}`,
    outputAssetId: `picture-${picture}`,
    status: 'succeeded',
  });
  const board = {
    version: 2,
    title: 'The lighthouse',
    settings: { aspectRatio: '16:9', sampledFps: 24, interpolationFps: 0 },
    cast: [{ id: 'keeper', name: 'The keeper', assetId: 'picture-1' }],
    scenes: [
      {
        id: 'scene-1',
        title: 'Dusk',
        shots: [
          shot('shot-1', 'Coast', 'A lighthouse above the sea at dusk, slow push in', 121, {
            ...made(0),
            takes: [
              { number: 1, jobId: 'job-9', outputAssetId: 'picture-3' },
              { number: 2, ...made(0) },
            ],
          }),
          shot('shot-2', 'Path', 'An old man walks up a path between rocks, seen from behind', 97, made(1)),
          shot('shot-3', 'Door', 'A hand with a key opens an iron door', 97, { status: 'draft' }),
        ],
      },
      {
        id: 'scene-2',
        title: 'Night',
        shots: [
          shot('shot-4', 'Stairs', 'Spiral stairs from above, a lantern climbs', 145, {
            ...made(2),
            seed: 7,
          }),
          shot('shot-5', 'Lamp', 'The lamp of a lighthouse comes alive under stars', 121, {
            status: 'failed',
          }),
          shot('shot-6', 'Beam', 'The beam sweeps over the sea and a sleeping village', 137, {
            status: 'running',
          }),
        ],
      },
      {
        id: 'scene-3',
        title: 'Dawn',
        shots: [
          shot('shot-7', 'Switch', 'A small red light goes on in a gray metal box', 73, {
            startFrameAssetId: 'picture-5',
          }),
          shot('shot-8', 'Away', 'The old man rows a boat away from the coast at dawn', 249, {
            status: 'draft',
          }),
        ],
      },
    ],
    colorLabels: { draft: 'gray', approved: 'green' },
  };
  return JSON.stringify(board, null, 2);
}

/** A board of many shots, forty in a scene. */
export function longBoard(count: number): string {
  const shots = Array.from({ length: count }, (_, at) => ({
    ...{ id: `shot-${at}`, prompt: `What happens in shot number ${at + 1}`, durationFrames: 121 },
    outputAssetId: `picture-${at}`,
  }));
  const scenes = Array.from({ length: Math.ceil(count / 40) }, (_, at) => ({
    id: `scene-${at}`,
    shots: shots.slice(at * 40, (at + 1) * 40),
  }));
  return JSON.stringify({ version: 2, scenes }, null, 2);
}

function shot(id: string, title: string, prompt: string, durationFrames: number, more: object): object {
  return { id, title, prompt, durationFrames, ...more };
}
