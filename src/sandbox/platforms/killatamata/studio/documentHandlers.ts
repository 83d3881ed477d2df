import type { operations } from '../../../../../specs/types/killatamata.gen.ts';
import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import type { Asset, Content } from './records.ts';
import { plant } from './planting.ts';
import { notOfKind } from './storyboards.ts';
import type { Studio } from './studio.ts';
import { assetView } from './views.ts';
import { assetIn, invalid, projectIn, requireTitle, tooLarge } from './workspaces.ts';

/** Beside the contract's limit in characters. */
const MOST_BYTES = 1024 * 1024;

/** Text documents. */
export function documentHandlers({ world, workspaces, otherEditor }: Studio): TypedHandlers<operations> {
  return {
    createStudioTextDocument: (call) => {
      const { projectId, title, content = '', mimeType = 'text/markdown' } = call.body;
      const workspace = workspaces.ofCaller(call);
      const project = projectIn(workspace, projectId);
      if (!mimeType.startsWith('text/')) throw invalid('The media type is none of a text.');
      requireLength(content);
      const planting = { world, stamp: () => workspaces.stamp(), workspace };
      const held = { kind: 'text' as const, text: content, mimeType };
      const asset = plant(planting, project, requireTitle(title), held);
      return json(201, { ok: true, asset: assetView(world, asset) });
    },

    getStudioTextDocument: (call) => {
      const { assetId } = call.query;
      otherEditor.actBefore('read', assetId);
      const asset = assetIn(workspaces.ofCaller(call), assetId);
      return json(200, documentView(asset, textIn(asset)));
    },

    updateStudioTextDocument: (call) => {
      const { assetId, title, content } = call.body;
      otherEditor.actBefore('write', assetId);
      const asset = assetIn(workspaces.ofCaller(call), assetId);
      const held = textIn(asset);
      if (title !== undefined) asset.title = requireTitle(title);
      requireLength(content);
      held.text = content;
      asset.updatedAt = workspaces.stamp();
      return json(200, documentView(asset, held));
    },
  };
}

type TextContent = Extract<Content, { readonly kind: 'text' }>;

function textIn({ content }: Asset): TextContent {
  if (content.kind !== 'text') throw notOfKind('a text document');
  return content;
}

function documentView({ id, title, updatedAt }: Asset, { text, mimeType }: TextContent) {
  return { assetId: id, title, content: text, mimeType, updatedAt };
}

function requireLength(content: string): void {
  if (Buffer.byteLength(content) > MOST_BYTES) throw tooLarge(`A text has at most ${MOST_BYTES} bytes.`);
}
