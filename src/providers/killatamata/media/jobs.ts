import * as z from 'zod/mini';
import type { JobCall } from '../../../core/job.ts';
import type { JobsAbility, ShotsAbility } from '../../../core/provider.ts';
import { Problem } from '../../../core/problem.ts';
import { withWholeAddresses } from '../../../net/address/outputAddress.ts';
import { API, type KillaTamataSession } from '../api.ts';
import { acceptedAnswer, statusAnswer } from './answers.ts';
import { usedNumber } from './answerFacts.ts';
import { formOf } from './form.ts';
import { inputOf, nameIn, valuesIn } from './mediaValues.ts';
import { faultsOf } from './rules.ts';
import { SUBMIT, TASKS } from './tasks.ts';

const jobBody = z.object({ task: z.string(), input: z.catch(z.unknown(), undefined) });

/** The contract: clean-up aims at 72 hours after completion, and none of these jobs runs for a day. */
const KEPT_MS = 96 * 3_600_000;

/** The contract: "Without it clips are sampled at 30 and interpolated (RIFE) to 60." */
const SAMPLED_FPS = 30;
const FINISHED_FPS = 60;

/** The ten generators. What the platform does with a key that it has seen, nobody says. */
export const killatamataJobs: JobsAbility = {
  labels: {
    start: 'Create Media',
    again: 'Create Again…',
    question: 'Start "{0}" on {1}?',
    submit: 'Start',
    chooseKind: 'Choose what to make',
    readingKinds: 'Reading the tasks…',
  },
  accepted: { [SUBMIT]: acceptedAnswer },
  // No source advises an interval; the watcher begins with this one and slows down.
  pollEveryMs: 2_000,
  // The contract names delivery addresses that anybody can fetch from.
  outputsNeedKey: false,
  outputsKeptMs: KEPT_MS,
  takesMedia: true,
  film: {
    clip: 'video.generate',
    promptField: 'prompt',
    values: [
      ...['durationFrames', 'durationSeconds', 'aspectRatio', 'sampledFps', 'interpolationFps'],
      ...['width', 'height', 'seed', 'extremeQuality'],
    ],
    media: {
      startFrameImage: 'startFrameAssetId',
      finalFrameImage: 'finalFrameAssetId',
      overlapFrameImages: 'overlapFrameAssetIds',
      referenceAudio: 'referenceAudioAssetId',
    },
    startFrame: 'startFrameImage',
    overlapFrames: 'overlapFrameImages',
    mostOverlapFrames: 12,
    sampledRate({ call, facts }) {
      const used = usedNumber(facts ?? [], 'sampledFps') ?? killatamataJobs.valuesOf(call)['sampledFps'];
      return typeof used === 'number' && used > 0 ? used : SAMPLED_FPS;
    },
    still: 'image.generate',
    stillValues: ['aspectRatio'],
    stillMedia: { referenceImages: 'referenceAssetIds' },
    combine: 'video.combine',
    clipsField: 'videoUrls',
    overlapField: 'overlapFrames',
    rateField: 'frameRate',
    mostClips: 24,
    rateOf({ interpolationFps, sampledFps }) {
      // Interpolation of 0 keeps the sampled frames.
      if (interpolationFps === 0) return typeof sampledFps === 'number' ? sampledFps : SAMPLED_FPS;
      return typeof interpolationFps === 'number' ? interpolationFps : FINISHED_FPS;
    },
    resize: {
      kind: 'video.resize',
      clipField: 'sourceVideoUrl',
      widthField: 'width',
      heightField: 'height',
    },
  },

  async kinds() {
    const rows = [...TASKS.values()].map(({ id, title, description }) => ({
      id,
      label: title,
      detail: description,
    }));
    return { rows, unread: 0 };
  },

  async form(session, kind) {
    const task = TASKS.get(kind);
    const context = { provider: session.account.provider, account: session.account.id };
    if (!task) throw new Problem({ ...context, kind: 'notFound', code: 'target.notFound' });
    return formOf(task);
  },

  prepare: (kind, values) => ({
    operation: SUBMIT,
    body: { task: kind, input: inputOf(values, TASKS.get(kind)) },
  }),

  faults: faultsOf,

  fieldPlace({ body }, field) {
    const { task = '', input } = jobBody.safeParse(body).data ?? {};
    return ['input', nameIn(input, TASKS.get(task), field)];
  },

  valuesOf({ body }) {
    const { task = '', input } = jobBody.safeParse(body).data ?? {};
    return valuesIn(input, TASKS.get(task));
  },

  describe(call: JobCall) {
    const kind = jobBody.safeParse(call.body).data?.task ?? '';
    const { prompt, text, tags } = killatamataJobs.valuesOf(call);
    const words = [prompt, text, tags].find((one) => typeof one === 'string' && one.trim() !== '');
    const label = TASKS.get(kind)?.title;
    return { kind, label, title: typeof words === 'string' ? words : (label ?? kind) };
  },

  // Every task makes something.
  expectedOutputs: () => 1,

  async poll(session: KillaTamataSession, jobId, signal) {
    // With the details, progress and what was changed in the input are told as well.
    const params = { jobId, includeDetails: true };
    const snapshotAt = await session.call('getMediaJob', { params, answer: statusAnswer }, signal);
    const snapshot = snapshotAt(session.clock.now());
    return { ...snapshot, outputs: withWholeAddresses(snapshot.outputs, session.base(API)) };
  },
};

const CLIP = 'video.generate';

/** Shots of version 2 storyboards name assets of the project where the job takes a medium. */
export const killatamataShots: ShotsAbility = {
  kind: CLIP,
  names: {
    startFrameAssetId: 'startFrameImage',
    finalFrameAssetId: 'finalFrameImage',
    overlapFrameAssetIds: 'overlapFrameImages',
    referenceAudioAssetId: 'referenceAudio',
  },
  form: () => {
    const task = TASKS.get(CLIP);
    if (!task) throw new Problem({ provider: 'killatamata', kind: 'notFound', code: 'target.notFound' });
    return formOf(task);
  },
};
