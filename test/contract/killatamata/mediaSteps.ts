import { randomUUID } from 'node:crypto';
import type { Accepted, JobSnapshot } from '../../../src/core/job.ts';
import { killatamataJobs } from '../../../src/providers/killatamata/media/jobs.ts';
import { submitCall } from '../../support/submitCall.ts';
import type { Scene } from '../support/scenario.ts';

type Values = Readonly<Record<string, unknown>>;

const PICTURE = 'https://cdn.example.com/lake.webp';
const SOUND = 'https://cdn.example.com/voice.opus';
const CLIP = 'https://cdn.example.com/clip.mp4';

/** Each task once, with the inputs that it needs and those that set its size, length or quality. */
export const EACH_TASK: Readonly<Record<string, Values>> = {
  'image.generate': {
    prompt: 'a lighthouse at dusk',
    width: 512,
    height: 512,
    referenceImages: [{ url: PICTURE }],
  },
  'image.edit': { prompt: 'make it winter', sourceImage: { url: PICTURE }, highDetail: true },
  'video.generate': {
    prompt: 'a boat leaves the harbor',
    durationFrames: 17,
    width: 320,
    height: 192,
    seed: 7,
  },
  'video.combine': { videoUrls: [{ url: CLIP }, { url: CLIP }], overlapFrames: 1 },
  'video.resize': { sourceVideoUrl: { url: CLIP }, width: 320, height: 180, sourceDurationSeconds: 1 },
  'audio.speak': { text: 'Good evening.', voiceDescription: 'female, low pitch, british accent' },
  'audio.annotation.reference': {
    sourceAudio: { url: SOUND },
    transcript: 'the light comes over quiet water',
  },
  'ace.step.create': { tags: 'slow piano', lyrics: 'la la la', durationSeconds: 15, keyScale: 'F# minor' },
  'moss.sound.effect': { prompt: 'rain on a tin roof', durationSeconds: 1 },
  'trellis.generate': { sourceImage: { url: PICTURE }, qualityPreset: 'performance', targetFaceCount: 1000 },
};

export function submitTask(
  { session, signal }: Pick<Scene, 'session' | 'signal'>,
  task: string,
  values: Values = EACH_TASK[task] ?? {},
  key: string = randomUUID(),
): Promise<Accepted> {
  return submitCall(session, killatamataJobs, killatamataJobs.prepare(task, values), signal, key);
}

export function pollTask({ session, signal }: Scene, id: string): Promise<JobSnapshot> {
  return killatamataJobs.poll(session, id, signal);
}

/** A job that has ended, watched as the client watches it. */
export async function endedTask(
  scene: Scene,
  task: string,
  values?: Values,
): Promise<{ readonly accepted: Accepted; readonly last: JobSnapshot }> {
  const accepted = await submitTask(scene, task, values);
  for (;;) {
    const last = await pollTask(scene, accepted.remoteId);
    if (['succeeded', 'failed', 'canceled'].includes(last.state)) return { accepted, last };
    await scene.session.clock.sleep(killatamataJobs.pollEveryMs, scene.signal);
  }
}

/** Plays with a setting of the sandbox that is taken back afterwards. */
export async function withSetting<Result>(
  { sandbox }: Scene,
  [name, value, usual]: readonly [name: string, value: unknown, usual: unknown],
  play: () => Promise<Result>,
): Promise<Result> {
  sandbox.control.configure('killatamata', { [name]: value });
  try {
    return await play();
  } finally {
    sandbox.control.configure('killatamata', { [name]: usual });
  }
}
