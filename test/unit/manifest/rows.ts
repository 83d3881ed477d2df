import type { JobState } from '../../../src/core/job.ts';
import type { MediaKind } from '../../../src/core/output.ts';
import type { ProblemKind } from '../../../src/core/problem.ts';
import type { ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import {
  accountContext,
  listContext,
  rowContext,
} from '../../../src/features/resources/tree/resourceMenus.ts';
import { loadProvider, providerIds } from '../../../src/providers/index.ts';
import type { KnownKind } from '../../../src/features/jobs/savedKinds/knownKinds.ts';
import type { PlanState } from '../../../src/jobs/store/plans/planRows.ts';
import type { StepStanding } from '../../../src/jobs/submit/plan.ts';
import { jobContext } from '../../../src/features/jobs/view/jobNodes.ts';

const PLAN_STATES: Readonly<Record<PlanState, true>> = {
  proposed: true,
  running: true,
  paused: true,
  ended: true,
  canceled: true,
};

const STEP_STANDINGS: Readonly<Record<StepStanding, true>> = {
  waiting: true,
  underWay: true,
  succeeded: true,
  failed: true,
  unknown: true,
  canceled: true,
  blocked: true,
  removed: true,
};

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
  canceled: true,
  outcomeUnknown: true,
  storage: true,
  blocked: true,
};

const KNOWN_FROM: Readonly<Record<KnownKind['from'], true>> = {
  saved: true,
  recent: true,
  shared: true,
  listed: true,
};

const providers = await Promise.all(providerIds.map(loadProvider));
const lists = providers.flatMap(({ resources, tokens, workspaces }) =>
  withBelow([...resources, ...[tokens, workspaces].flatMap((ability) => ability?.list ?? [])]),
);

/** Any row that has all the parameters that an action could ask for. */
const anyRow: ResourceRow = {
  id: '1',
  label: 'one',
  description: null,
  facts: [],
  icon: 'circle',
  params: new Proxy({}, { get: () => '1' }),
};

/** One that is paused and has a page of its own. */
const pausedRow: ResourceRow = { ...anyRow, status: 'paused', link: 'https://example.com' };

function withBelow(all: readonly ResourceList[]): readonly ResourceList[] {
  return all.flatMap((list) => [list, ...withBelow(list.rowLists ?? [])]);
}

const groups = providers.flatMap(({ jobs }) => jobs?.savedKinds?.groups ?? []);

const output = {
  index: 0,
  url: null,
  mimeType: null,
  width: null,
  height: null,
  expiresAt: null,
  cached: null,
};
/** A job, one with an output, one whose outputs did not come, one with a secret, and a paid call that is no job. */
const jobs = [
  { kind: 'picture', call: { operation: 'submit', params: {}, body: {} }, outputs: [] },
  { kind: 'picture', call: { operation: 'submit', params: {}, body: {} }, outputs: [output] },
  {
    ...{ kind: 'picture', call: { operation: 'submit', params: {}, body: {} }, outputs: [] },
    problem: { kind: 'notFound', code: 'output.missing' } as const,
  },
  { kind: 'picture', call: { operation: 'submit', params: {}, body: {}, hashed: ['token'] }, outputs: [] },
  { kind: 'upload', call: { operation: 'upload', params: {}, body: {} }, outputs: [] },
];

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
    expression: 'accountContext(provider)',
    values: providers.map(accountContext),
  },
  {
    view: 'backlot.providers',
    expression: `node.provider.balance?.topUp ? 'balance:topUp' : 'balance'`,
    values: providers.map(({ balance }) => (balance?.topUp ? 'balance:topUp' : 'balance')),
  },
  {
    view: 'backlot.providers',
    expression: '`budget:${stateOf(standing)}`',
    values: ['budget:none', 'budget:set', 'budget:unreadable'],
  },
  { view: 'backlot.providers', expression: `'checkout'`, values: ['checkout'] },
  { view: 'backlot.providers', expression: `'health'`, values: ['health'] },
  {
    view: 'backlot.providers',
    expression: '`kinds:${node.group.id}`',
    values: groups.map(({ id }) => `kinds:${id}`),
  },
  {
    view: 'backlot.providers',
    expression: '`kind:${group.id}/${known.from}`',
    values: groups.flatMap(({ id }) => Object.keys(KNOWN_FROM).map((from) => `kind:${id}/${from}`)),
  },
  {
    view: 'backlot.providers',
    expression: 'listContext(list, isRoot)',
    values: lists.flatMap((list) => [true, false].map((isRoot) => listContext(list, isRoot))),
  },
  {
    view: 'backlot.providers',
    expression: 'rowContext(list, row, favorite)',
    values: lists.flatMap((list) =>
      [anyRow, pausedRow].flatMap((row) => [true, false].map((favorite) => rowContext(list, row, favorite))),
    ),
  },
  {
    view: 'backlot.providers',
    expression: '`problem:${node.problem.kind}`',
    values: Object.keys(PROBLEM_KINDS).map((kind) => `problem:${kind}`),
  },
  {
    view: 'backlot.jobs',
    expression: 'jobContext(job, favorite, provider)',
    values: (Object.keys(JOB_STATES) as JobState[]).flatMap((state) =>
      jobs.flatMap((job) =>
        [undefined, ...providers].flatMap((provider) =>
          [true, false].map((favorite) => jobContext({ ...job, state, remoteId: 'run' }, favorite, provider)),
        ),
      ),
    ),
  },
  {
    view: 'backlot.jobs',
    expression: "`plan:${plan.state}${failed > 0 ? ',failed' : ''}`",
    values: (Object.keys(PLAN_STATES) as PlanState[]).flatMap((state) => [
      `plan:${state}`,
      `plan:${state},failed`,
    ]),
  },
  {
    view: 'backlot.jobs',
    expression: '`step:${standing}`',
    values: Object.keys(STEP_STANDINGS).map((standing) => `step:${standing}`),
  },
  {
    view: 'backlot.jobs',
    expression: 'outputContext(output)',
    values: Object.keys(OUTPUT_KINDS).flatMap((kind) => [`output:${kind}`, `output:${kind},incomplete`]),
  },
  {
    view: 'backlot.api',
    expression: "canRun ? 'operation:run' : 'operation'",
    values: ['operation', 'operation:run'],
  },
  { view: 'backlot.spending', expression: `'charge:job'`, values: ['charge:job'] },
];
