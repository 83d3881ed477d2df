import * as z from 'zod/mini';
import { checkedHandlers } from '../../../server/call.ts';
import { readInput } from '../../../server/readInput.ts';
import type { MediaJobs } from '../media/mediaJobs.ts';
import type { Area, World } from '../world.ts';
import { Agent } from './agent.ts';
import { agentHandlers } from './agentHandlers.ts';
import { assetHandlers } from './assetHandlers.ts';
import { documentHandlers } from './documentHandlers.ts';
import { plantLargeProject } from './planting.ts';
import { observedShapes, withMarkdown } from './observed.ts';
import { OtherEditor, otherEditSchema } from './otherEditor.ts';
import { projectHandlers } from './projectHandlers.ts';
import { storyboardHandlers } from './storyboardHandlers.ts';
import { threadHandlers } from './threadHandlers.ts';
import { Workspaces } from './workspaces.ts';

/** What the operations of Studio share. */
export interface Studio {
  readonly world: World;
  readonly workspaces: Workspaces;
  readonly otherEditor: OtherEditor;
  readonly agent: Agent;
  readonly limits: { uploadBytes: number };
}

/** Below what the sandbox takes of any body. */
const UPLOAD_BYTES = 24 * 1024 * 1024;

const settingsSchema = z.object({
  /** What somebody else does to assets, at once or before the next read or write. */
  studioOtherEdits: z.optional(z.array(otherEditSchema)),
  /** How many assets a further project of the test account has; no such project while it is 0. */
  studioLargeProject: z.optional(z.int().check(z.gte(0), z.lte(20_000))),
  /** How large an upload may be. */
  studioUploadBytes: z.optional(z.int().check(z.gte(1))),
  /** How long a plan can be executed after it was prepared. */
  studioPlanMinutes: z.optional(z.number().check(z.gte(0))),
});

/** Remote projects with their files, conversations and the agent. */
export function studioArea(world: World, media: MediaJobs): Area {
  const workspaces = new Workspaces(world);
  const limits = { uploadBytes: UPLOAD_BYTES };
  const otherEditor = new OtherEditor(workspaces);
  const agent = new Agent(world, workspaces, media);
  world.accounts.onUse(({ id }) => agent.file(id));
  const studio: Studio = { world, workspaces, otherEditor, agent, limits };
  let largeProject = 0;
  const handlers = checkedHandlers({
    ...projectHandlers(studio),
    ...threadHandlers(studio),
    ...assetHandlers(studio),
    ...documentHandlers(studio),
    ...storyboardHandlers(studio),
    ...agentHandlers(studio),
  });
  return {
    handlers: withMarkdown(handlers, world.mode),
    observed: observedShapes,
    charges: () => agent.charges(),
    configure: (given) => {
      const settings = readInput(settingsSchema, given, 'settings');
      limits.uploadBytes = settings.studioUploadBytes ?? limits.uploadBytes;
      agent.planMinutes = settings.studioPlanMinutes ?? agent.planMinutes;
      if (settings.studioOtherEdits) otherEditor.plan(settings.studioOtherEdits);
      if (settings.studioLargeProject !== undefined && settings.studioLargeProject !== largeProject) {
        largeProject = settings.studioLargeProject;
        const workspace = workspaces.of('studio');
        plantLargeProject({ world, stamp: () => workspaces.stamp(), workspace }, largeProject);
      }
      return {
        studioOtherEdits: otherEditor.waiting,
        studioLargeProject: largeProject,
        studioUploadBytes: limits.uploadBytes,
        studioPlanMinutes: agent.planMinutes,
      };
    },
    reset: () => {
      for (const part of [workspaces, otherEditor, agent]) part.reset();
      limits.uploadBytes = UPLOAD_BYTES;
      largeProject = 0;
    },
  };
}
