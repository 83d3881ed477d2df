import type { JobId } from '../../../core/ids.ts';
import type { JobRecord } from '../../../core/job.ts';
import { maySayMore } from '../../../jobs/watch/snapshotChange.ts';
import { shownOutputs, type JobOutput } from '../../../core/output.ts';
import type { Problem } from '../../../core/problem.ts';
import { groupId, type JobGroupKey } from './jobGroups.ts';
import type { Provider } from '../../../core/provider.ts';
import type { ProblemAction } from '../../problems/problemActions.ts';

/** What a row of the Jobs view stands for. */
export type JobNode =
  | { readonly kind: 'job'; readonly id: JobId; readonly group?: JobGroupNode }
  | JobGroupNode
  | { readonly kind: 'output'; readonly job: JobRecord; readonly output: JobOutput }
  | PlanNode
  | StepNode
  | { readonly kind: 'more' }
  /** Says that the filter hides all jobs; the view's welcome would say that there are none. */
  | { readonly kind: 'noMatch' }
  /** The history cannot be read; below it what helps. */
  | { readonly kind: 'problem'; readonly problem: Problem; readonly node: null }
  | { readonly kind: 'action'; readonly action: ProblemAction };

export interface JobGroupNode {
  readonly kind: 'group';
  readonly key: JobGroupKey;
  readonly jobs: readonly JobId[];
}

/** Several jobs that were approved at once, while there is something to do about them. */
export interface PlanNode {
  readonly kind: 'plan';
  readonly id: string;
}

/** A job of a plan, bought or not. */
export interface StepNode {
  readonly kind: 'step';
  readonly plan: string;
  readonly step: number;
}

export function jobNodeId(node: JobNode): string {
  switch (node.kind) {
    case 'job':
      return node.group?.key.by === 'favorites' ? `favorite/${node.id}` : `job/${node.id}`;
    case 'group':
      return `group/${groupId(node.key)}`;
    case 'output':
      return `output/${node.job.id}/${node.output.index}`;
    case 'plan':
      return `plan/${node.id}`;
    case 'step':
      return `plan/${node.plan}/${node.step}`;
    case 'more':
    case 'noMatch':
    case 'problem':
      return node.kind;
    case 'action':
      return `action/${node.action.command}`;
  }
}

/** The context value of an output's row: what it is, and whether it can be downloaded again because it is not whole. */
export function outputContext({ cached }: Pick<JobOutput, 'cached'>): string {
  return `output:${cached?.kind ?? 'remote'}${cached?.incomplete ? ',incomplete' : ''}`;
}

/**
 * The context value of a job's row: `job:<state>` and what its menu may offer. `outputs`: there is something to open.
 * `check`: the platform can be asked what became of it, unlike of a paid call whose answer was its end. `again`: a new
 * one can be made of it; not of a request of which only hashes were kept. `tail`: its events can be watched. `saveKind`:
 * the user saves the kinds of such jobs. `look`: it has ended, and the platform may say more of it. `starred`, `plain`: it is a favorite or not.
 */
export function jobContext(
  job: Pick<JobRecord, 'state' | 'kind' | 'call' | 'outputs'> &
    Partial<Pick<JobRecord, 'remoteId' | 'problem'>>,
  favorite: boolean,
  provider?: Pick<Provider, 'stream' | 'jobs'>,
): string {
  // A paid call that is no job is kept under its operation's id.
  const isJob = job.kind !== job.call.operation;
  const offers = [
    shownOutputs(job.outputs).length > 0 && 'outputs',
    isJob && 'check',
    isJob &&
      maySayMore({ ...job, remoteId: job.remoteId ?? null, problem: job.problem ?? null }, provider?.jobs) &&
      'look',
    isJob && !job.call.hashed?.length && 'again',
    favorite ? 'starred' : 'plain',
    isJob && job.remoteId && provider?.stream && 'tail',
    isJob && provider?.jobs?.savedKinds && 'saveKind',
  ].filter((offer) => typeof offer === 'string');
  return [`job:${job.state}`, ...offers].join(',');
}
