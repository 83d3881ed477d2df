import type { operations } from '../../../../../specs/types/killatamata.gen.ts';
import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import type { Asset, Content } from './records.ts';
import { plant } from './planting.ts';
import {
  emptyStoryboard,
  importedStoryboard,
  notOfKind,
  requireStoryboard,
  storyboardMarkdown,
} from './storyboards.ts';
import type { Studio } from './studio.ts';
import { assetView } from './views.ts';
import { assetIn, projectIn, requireTitle } from './workspaces.ts';

/** Storyboards. */
export function storyboardHandlers({ world, workspaces, otherEditor }: Studio): TypedHandlers<operations> {
  const planted = (projectId: string, workspace: ReturnType<typeof workspaces.of>) => ({
    planting: { world, stamp: () => workspaces.stamp(), workspace },
    project: projectIn(workspace, projectId),
  });
  return {
    createStudioStoryboard: (call) => {
      const { projectId, title, storyboard } = call.body;
      const { planting, project } = planted(projectId, workspaces.ofCaller(call));
      const document =
        storyboard === undefined ? emptyStoryboard(requireTitle(title)) : requireStoryboard(storyboard);
      const asset = plant(planting, project, requireTitle(title), { kind: 'storyboard', document });
      return json(201, { ok: true, asset: assetView(world, asset) });
    },

    getStudioStoryboard: (call) => {
      const { assetId } = call.query;
      otherEditor.actBefore('read', assetId);
      const asset = assetIn(workspaces.ofCaller(call), assetId);
      return json(200, storyboardView(asset, storyboardIn(asset)));
    },

    updateStudioStoryboard: (call) => {
      const { assetId, title, storyboard } = call.body;
      otherEditor.actBefore('write', assetId);
      const asset = assetIn(workspaces.ofCaller(call), assetId);
      const held = storyboardIn(asset);
      held.document = requireStoryboard(storyboard);
      if (title !== undefined) asset.title = requireTitle(title);
      asset.updatedAt = workspaces.stamp();
      return json(200, storyboardView(asset, held));
    },

    importStudioStoryboard: (call) => {
      const { projectId, sourceAssetId, title } = call.body;
      const workspace = workspaces.ofCaller(call);
      const { planting, project } = planted(projectId, workspace);
      const source = assetIn(workspace, sourceAssetId);
      if (source.content.kind !== 'legacy') throw notOfKind('an older storyboard');
      const name = requireTitle(title ?? source.title);
      const document = importedStoryboard(source.content.document, name);
      const asset = plant(planting, project, name, { kind: 'storyboard', document });
      return json(201, { ok: true, asset: assetView(world, asset) });
    },

    exportStudioStoryboard: (call) => {
      const asset = assetIn(workspaces.ofCaller(call), call.query.assetId);
      const { document } = storyboardIn(asset);
      const filename = `${asset.title.replace(/[^\p{L}\p{N}._ -]/gu, '-')}.md`;
      return json(200, { markdown: storyboardMarkdown(asset.title, document), filename });
    },
  };
}

type StoryboardContent = Extract<Content, { readonly kind: 'storyboard' }>;

function storyboardIn({ content }: Asset): StoryboardContent {
  if (content.kind === 'storyboard') return content;
  throw notOfKind(content.kind === 'legacy' ? 'a version 2 storyboard: import it first' : 'a storyboard');
}

function storyboardView({ id, title, updatedAt }: Asset, { document }: StoryboardContent) {
  return { assetId: id, title, storyboard: document, updatedAt };
}
