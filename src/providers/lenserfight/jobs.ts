import type { Accepted, JobPoller, PreparedCall } from '../../core/job.ts';
import type { JobsAbility } from '../../core/provider.ts';
import type { Session } from '../../core/session.ts';
import { parsedAnswer, type ClientAnswer } from '../parsedAnswer.ts';
import { unsendable } from '../unsendable.ts';
import { acceptedAnswer } from './answers.ts';
import { lenserfightApi } from './api.ts';
import { runStateOf } from './events.ts';
import { formOf } from './form.ts';
import { runKindOf } from './kinds.ts';
import { describedLens, listedLenses } from './lensList.ts';
import { draftOfRun, lensBody, preparedRun, valuesOfRun, workflowBody } from './runRequest.ts';
import { readRun } from './runSnapshot.ts';
import { WorkflowPoller } from './workflowPoller.ts';

/**
 * Runs of lenses and workflows. A lost answer to a workflow's start is resolved with the same key, which servers answer
 * with the first run for 24 hours. A lens's key is sent too but never trusted: one generation of servers drops it, a
 * repetition there would be a second paid run, and nothing in an answer tells which generation one talks to. So the
 * contract file promises nothing for it, and such a run is of unknown outcome.
 */
export const lenserfightJobs: JobsAbility = {
  operations: ['executeLens', 'runWorkflow'],
  // The platform's advice: 1 to 3 s, for long workflows 5 to 10 s.
  pollEveryMs: 3_000,
  // Media lie at addresses of model providers and storage hosts, which give access by themselves.
  outputsNeedKey: false,
  // Not in the contract, seen on servers: it redirects to a signed address and wants the bearer before that.
  outputNeedsKey: (address) => /\/v1\/media\/[^/]+$/.test(URL.parse(address)?.pathname ?? ''),
  kept: [
    { id: 'lens', label: 'Lenses', icon: 'eye', input: 'lensId' },
    { id: 'workflow', label: 'Workflows', icon: 'type-hierarchy-sub', input: 'workflowId' },
  ],

  kinds: listedLenses,

  async form(session, kind, signal) {
    const { sort, ref } = runKindOf(kind);
    return formOf(kind, sort === 'lens' ? await describedLens(session, ref, signal) : null);
  },

  prepare: preparedRun,
  valuesOf: valuesOfRun,
  draft: draftOfRun,

  async submit(session, call, signal) {
    return call.operation === 'runWorkflow'
      ? submitWorkflow(session, call, signal)
      : submitLens(session, call, signal);
  },

  async poll(session, remoteId, signal) {
    const poller = new WorkflowPoller(remoteId);
    const snapshot = await poller.poll(session, signal).catch((thrown: unknown) => {
      throw poller.refusal ?? thrown;
    });
    if (snapshot) return snapshot;
    throw poller.refusal ?? new Error('a look without an answer');
  },

  follow(remoteId, kind): JobPoller {
    if (runKindOf(kind).sort === 'workflow') return new WorkflowPoller(remoteId);
    return { poll: (session, signal) => readRun(session, remoteId, signal) };
  },
};

async function submitLens(session: Session, call: PreparedCall, signal: AbortSignal): Promise<Accepted> {
  const body = lensBody.safeParse(call.body).data;
  const lensId = call.params['lensId'];
  if (!body || lensId === undefined) throw unsendable(session, 'executeLens');
  const path = { lensId };
  const answer = await lenserfightApi(session).POST('/v1/lenses/{lensId}/execute', {
    params: { path },
    body,
    signal,
  });
  return accepted(session, answer, 'executeLens');
}

async function submitWorkflow(session: Session, call: PreparedCall, signal: AbortSignal): Promise<Accepted> {
  const body = workflowBody.safeParse(call.body).data;
  const workflowId = call.params['workflowId'];
  if (!body || workflowId === undefined) throw unsendable(session, 'runWorkflow');
  const answer = await lenserfightApi(session).POST('/v1/workflows/{workflowId}/run', {
    params: { path: { workflowId } },
    body,
    signal,
  });
  return accepted(session, answer, 'runWorkflow');
}

/** A repeated key is answered like a first one, so nobody can tell the two apart. The cost comes with the end. */
function accepted(session: Session, answer: ClientAnswer, operation: string): Accepted {
  const { runId, status } = parsedAnswer(acceptedAnswer, answer, session, operation).data;
  return { remoteId: runId, state: runStateOf(status), platformStatus: status, cost: null, replayed: false };
}
