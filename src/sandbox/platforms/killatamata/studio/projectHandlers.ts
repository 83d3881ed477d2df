import type { operations } from '../../../../../specs/types/killatamata.gen.ts';
import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import type { Workspace } from './records.ts';
import { plantProject } from './planting.ts';
import type { Studio } from './studio.ts';
import { assetView, jobView, planView, projectView, threadView } from './views.ts';
import { invalid, projectIn, requireTitle } from './workspaces.ts';

/** How many assets of each project the snapshot tells. */
const ASSETS_EACH = 100;

const TEMPLATES = [
  { id: 'template-short-film', title: 'Short film', description: 'Three scenes, nine shots.' },
  { id: 'template-teaser', title: 'Teaser', description: 'Fifteen seconds, vertical.' },
];

/** The whole workspace, its projects and settings. */
export function projectHandlers({ world, workspaces, agent }: Studio): TypedHandlers<operations> {
  const assetsOf = (workspace: Workspace, projectId: string) =>
    [...workspace.assets.values()]
      .filter((asset) => asset.projectId === projectId && asset.deletedAt === null)
      .slice(0, ASSETS_EACH);
  return {
    getStudioSnapshot: (call) => {
      const workspace = workspaces.ofCaller(call);
      agent.settle(workspace);
      const active = workspace.threads.find(({ id }) => id === workspace.activeThreadId);
      return json(200, {
        ok: true,
        projects: workspace.projects.map(projectView),
        activeProjectId: active?.projectId ?? workspace.projects[0]?.id ?? null,
        assets: workspace.projects
          .flatMap(({ id }) => assetsOf(workspace, id))
          .map((asset) => assetView(world, asset)),
        workflowRuns: workspace.jobs.map(jobView),
        approvals: workspace.plans.map((plan) => ({
          ...planView(plan),
          status: plan.isExecuted ? 'executed' : agent.isExpired(plan) ? 'expired' : 'pending',
        })),
        templates: TEMPLATES,
        publishing: {},
        settings: { ...workspace.settings },
        threads: workspace.threads.map((thread) => threadView(thread, false)),
        activeThread: active ? threadView(active, true) : null,
      });
    },

    createStudioProject: (call) => {
      const { title, description } = call.body;
      const planting = { world, stamp: () => workspaces.stamp(), workspace: workspaces.ofCaller(call) };
      const project = plantProject(planting, requireTitle(title), description ?? null);
      return json(201, { ok: true, project: projectView(project) });
    },

    updateStudioProject: (call) => {
      const { projectId, title, description } = call.body;
      const project = projectIn(workspaces.ofCaller(call), projectId);
      if (title === undefined && description === undefined) throw invalid('Nothing is to be changed.');
      if (title !== undefined) project.title = requireTitle(title);
      project.description = description ?? project.description;
      project.updatedAt = workspaces.stamp();
      return json(200, { ok: true, project: projectView(project) });
    },

    updateStudioSettings: (call) => {
      const { userDisplayName = '', assistantDisplayName = '' } = call.body;
      if (/[\r\n]/.test(userDisplayName + assistantDisplayName)) throw invalid('A name has one line.');
      const workspace = workspaces.ofCaller(call);
      workspace.settings = { ...workspace.settings, ...call.body };
      return json(200, { ok: true, settings: { ...workspace.settings } });
    },
  };
}
