import type { JobPoller } from '../../core/job.ts';
import type { JobsAbility } from '../../core/provider.ts';
import { acceptedRun } from './answers.ts';
import type { LenserFightSession } from './api.ts';
import { formOf } from './form.ts';
import { runKindOf } from './kinds.ts';
import { describedLens, listedLenses } from './lensList.ts';
import { describeRun, preparedRun, valuesOfRun } from './runRequest.ts';
import { readRun } from './runSnapshot.ts';
import { WorkflowPoller } from './workflowPoller.ts';

/**
 * Runs of lenses and workflows. A lost answer to a workflow's start is resolved with the same key, which servers answer
 * with the first run for 24 hours. A lens's key is sent too but never trusted: one generation of servers drops it, a
 * repetition there would be a second paid run, and nothing in an answer tells which generation one talks to. So the
 * contract file promises nothing for it, and such a run is of unknown outcome.
 */
export const lenserfightJobs: JobsAbility = {
  labels: {
    start: 'Run Lens or Workflow',
    again: 'Run Again…',
    question: 'Run {0} on {1}?',
    submit: 'Run',
    chooseKind: 'Choose a lens or a workflow',
    readingKinds: 'Reading the lenses and workflows…',
  },
  accepted: { executeLens: acceptedRun, runWorkflow: acceptedRun },
  // The platform's advice: 1 to 3 s, for long workflows 5 to 10 s.
  pollEveryMs: 3_000,
  // Media lie at addresses of model providers and storage hosts, which give access by themselves.
  outputsNeedKey: false,
  // Not in the contract, seen on servers: it redirects to a signed address and wants the bearer before that.
  outputNeedsKey: (address) => /\/v1\/media\/[^/]+$/.test(URL.parse(address)?.pathname ?? ''),
  savedKinds: {
    groups: [
      { id: 'lens', label: 'Lenses', icon: 'eye', isListed: true },
      { id: 'workflow', label: 'Workflows', icon: 'type-hierarchy-sub' },
    ],
    idPattern: /^[\w-]{1,128}$/,
    idPrompt: 'Its ID, or its slug where the server takes one. An address that ends with it is fine too.',
    idRule: 'Letters, digits, hyphens and underscores only.',
    other: 'Another, by ID or slug…',
  },

  kinds: listedLenses,

  async form(session: LenserFightSession, kind, signal) {
    const { sort, ref } = runKindOf(kind);
    return formOf(kind, sort === 'lens' ? await describedLens(session, ref, signal) : null);
  },

  prepare: preparedRun,
  valuesOf: valuesOfRun,
  describe: describeRun,
  // A lens is one call of a model, whose result is stored as an artifact. What a workflow leaves is up to its nodes.
  expectedOutputs: ({ operation }) => (operation === 'executeLens' ? 1 : undefined),

  async poll(session: LenserFightSession, remoteId, signal) {
    const poller = new WorkflowPoller(remoteId);
    const snapshot = await poller.poll(session, signal).catch((thrown: unknown) => {
      throw poller.refusal ?? thrown;
    });
    if (snapshot) return snapshot;
    throw poller.refusal ?? new Error('a look without an answer');
  },

  follow(remoteId, kind): JobPoller {
    if (runKindOf(kind).sort === 'workflow') return new WorkflowPoller(remoteId);
    return { poll: (session: LenserFightSession, signal) => readRun(session, remoteId, signal) };
  },
};
