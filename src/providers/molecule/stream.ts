import type { OperationFact } from '../../core/operation.ts';
import type { Session } from '../../core/session.ts';
import type { StreamAbility } from '../../core/stream.ts';
import { problemFromAnswer } from '../../net/errors/answer.ts';
import { readEventStream } from '../../net/events/eventStream.ts';
import { parsedAnswer } from '../parsedAnswer.ts';
import { workspace } from './answers.ts';
import { moleculeApi, TENANT } from './api.ts';
import { moleculeErrors } from './errors.ts';
import { workspaceEvent } from './events.ts';

/**
 * The live events of a workspace. No contract has the route; servers were seen to answer it with an organization key
 * or the workspace's own token, and those that lack it answer 404.
 */
const STREAM: OperationFact = {
  id: 'tenantStreamEvents',
  method: 'GET',
  path: '/workspaces/{id}/events/stream',
  risk: 'read',
  security: [
    ['orgApiKey', 'orgRoutingHeaderId'],
    ['workspaceToken', 'orgRoutingHeaderId'],
  ],
  idempotency: null,
  secretInputs: [],
  secretOutputs: [],
  deprecated: false,
};

/** A workspace is no run: it is told of until somebody stops or it is removed. */
export const moleculeStream: StreamAbility = {
  operation: STREAM.id,
  consecutiveIds: false,
  // Heartbeats come twice a minute, and only while the agent is up.
  keepAliveMs: 30_000,
  judgedBy: () => 'stream',

  async open(session, runId, _lastEventId, signal) {
    const url = `${session.base(TENANT)}/workspaces/${encodeURIComponent(runId)}/events/stream`;
    const headers = { accept: 'text/event-stream', 'cache-control': 'no-cache' };
    const response = await session.open(new Request(url, { headers, signal }), STREAM);
    if (!response.ok)
      throw problemFromAnswer(response, await response.text(), contextOf(session), moleculeErrors);
    return readEventStream(response, { clock: session.clock, signal });
  },

  normalize: workspaceEvent,

  async status(session, runId, signal) {
    const { orgId, orgSlug } = session.account.routing;
    // The route is open, so no key brings the organization along.
    const header = orgId ? { 'X-Molecule-Org-Id': orgId } : orgSlug ? { 'X-Molecule-Org-Slug': orgSlug } : {};
    const params = { path: { id: runId }, header };
    const answer = await moleculeApi(session, TENANT).GET('/workspaces/{id}', { params, signal });
    const { status } = parsedAnswer(workspace, answer, session, 'tenantGetWorkspace');
    const platformStatus = status ?? 'unknown';
    return { state: platformStatus === 'removed' ? 'canceled' : 'running', platformStatus };
  },
};

function contextOf({ account }: Session) {
  return { provider: account.provider, account: account.id, operation: STREAM.id };
}
