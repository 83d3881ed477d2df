import type { ObservedOperation } from '../../core/operation.ts';
import type { StreamAbility } from '../../core/stream.ts';
import { readEventStream } from '../../net/events/eventStream.ts';
import { workspace } from './answers.ts';
import { TENANT, type MoleculeSession } from './api.ts';
import { workspaceEvent } from './events.ts';

const OPERATION = 'tenantStreamEvents';

/**
 * The live events of a workspace. No contract has the route; servers were seen to answer it with an organization key
 * or the workspace's own token, and those that lack it answer 404.
 */
export const streamOperations: readonly ObservedOperation[] = [
  {
    id: OPERATION,
    method: 'GET',
    path: '/workspaces/{id}/events/stream',
    base: TENANT,
    security: [
      ['orgApiKey', 'orgRoutingHeaderId'],
      ['workspaceToken', 'orgRoutingHeaderId'],
    ],
    answers: 'text/event-stream',
  },
];

/** The same in the form of a contract's types. */
export interface StreamOperations {
  readonly [OPERATION]: { readonly parameters: { readonly path: { readonly id: string } } };
}

/** A workspace is no run: it is told of until somebody stops or it is removed. */
export const moleculeStream: StreamAbility = {
  operation: OPERATION,
  consecutiveIds: false,
  // Heartbeats come twice a minute, and only while the agent is up.
  keepAliveMs: 30_000,
  judgedBy: () => 'stream',

  async open(session: MoleculeSession, runId, _lastEventId, signal) {
    const response = await session.stream(OPERATION, { params: { id: runId } }, signal);
    return readEventStream(response, { clock: session.clock, signal });
  },

  normalize: workspaceEvent,

  async status(session: MoleculeSession, runId, signal) {
    const { status } = await session.call(
      'tenantGetWorkspace',
      { params: { id: runId }, answer: workspace },
      signal,
    );
    const platformStatus = status ?? 'unknown';
    return { state: platformStatus === 'removed' ? 'canceled' : 'running', platformStatus };
  },
};
