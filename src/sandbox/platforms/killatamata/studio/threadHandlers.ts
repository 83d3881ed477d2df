import type { operations } from '../../../../../specs/types/killatamata.gen.ts';
import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import type { Studio } from './studio.ts';
import { threadView } from './views.ts';
import { projectIn, requireTitle, threadIn } from './workspaces.ts';

/** Conversations with the agent. */
export function threadHandlers({ workspaces, agent }: Studio): TypedHandlers<operations> {
  return {
    createStudioThread: (call) => {
      const { projectId, title = 'New conversation', ...how } = call.body;
      const workspace = workspaces.ofCaller(call);
      projectIn(workspace, projectId);
      const thread = agent.openThread(workspace, { projectId, ...how }, requireTitle(title));
      return json(201, { ok: true, thread: threadView(thread, true) });
    },

    selectStudioThread: (call) => {
      const workspace = workspaces.ofCaller(call);
      const thread = threadIn(workspace, call.body.threadId);
      workspace.activeThreadId = thread.id;
      return json(200, { ok: true, thread: threadView(thread, true) });
    },

    getStudioThread: (call) => {
      const workspace = workspaces.ofCaller(call);
      agent.settle(workspace);
      const thread = threadIn(workspace, call.query.threadId);
      return json(200, { ok: true, thread: threadView(thread, true) });
    },

    renameStudioThread: (call) => {
      const { threadId, title } = call.body;
      const thread = threadIn(workspaces.ofCaller(call), threadId);
      thread.title = requireTitle(title);
      thread.updatedAt = workspaces.stamp();
      return json(200, { ok: true, thread: threadView(thread, true) });
    },
  };
}
