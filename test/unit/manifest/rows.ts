import type { JobState } from '../../../src/core/job.ts';
import type { MediaKind } from '../../../src/core/output.ts';
import type { ProblemKind } from '../../../src/core/problem.ts';
import { loadProvider, providerIds } from '../../../src/providers/index.ts';

/** Names as keys, so that the compiler asks for a new one here. */
const JOB_STATES: Readonly<Record<JobState, true>> = {
  stored: true,
  sending: true,
  queued: true,
  running: true,
  waiting: true,
  succeeded: true,
  failed: true,
  canceled: true,
  timedOut: true,
  refused: true,
  unknown: true,
};

const OUTPUT_KINDS: Readonly<Record<MediaKind | 'remote', true>> = {
  image: true,
  video: true,
  audio: true,
  model: true,
  text: true,
  json: true,
  unknown: true,
  remote: true,
};

const PROBLEM_KINDS: Readonly<Record<ProblemKind, true>> = {
  network: true,
  auth: true,
  permission: true,
  notFound: true,
  invalid: true,
  conflict: true,
  rate: true,
  funds: true,
  server: true,
  unexpected: true,
  cancelled: true,
  outcomeUnknown: true,
  storage: true,
  blocked: true,
};

const providers = await Promise.all(providerIds.map(loadProvider));
const rowKinds = providers.flatMap(({ resources }) => resources.map(({ rowKind }) => rowKind));
const abilities = ['balance', 'jobs', 'assets'] as const;

/**
 * What the views give to the editor as a row's context value: the view, the expression as it stands in the source, and
 * all values that it can have.
 */
export const rowContexts: readonly {
  readonly view: string;
  readonly expression: string;
  readonly values: readonly string[];
}[] = [
  { view: 'backlot.providers', expression: `'provider'`, values: ['provider'] },
  {
    view: 'backlot.providers',
    expression: "`account:${abilities.join(',')}`",
    values: providers.map(
      (provider) => `account:${abilities.filter((name) => provider[name] !== undefined).join(',')}`,
    ),
  },
  { view: 'backlot.providers', expression: `'balance'`, values: ['balance'] },
  {
    view: 'backlot.providers',
    expression: '`list:${node.list.rowKind}`',
    values: rowKinds.map((kind) => `list:${kind}`),
  },
  {
    view: 'backlot.providers',
    expression: '`row:${node.list.rowKind}`',
    values: rowKinds.map((kind) => `row:${kind}`),
  },
  {
    view: 'backlot.providers',
    expression: '`problem:${node.problem.kind}`',
    values: Object.keys(PROBLEM_KINDS).map((kind) => `problem:${kind}`),
  },
  {
    view: 'backlot.jobs',
    expression: '`job:${job.state}`',
    values: Object.keys(JOB_STATES).map((state) => `job:${state}`),
  },
  {
    view: 'backlot.jobs',
    expression: "`output:${output.cached?.kind ?? 'remote'}`",
    values: Object.keys(OUTPUT_KINDS).map((kind) => `output:${kind}`),
  },
];
