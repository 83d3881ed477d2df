import type { components } from '../../../../../specs/types/killatamata.gen.ts';
import type { SandboxMode } from '../../../platform.ts';
import type { Handler } from '../../../server/call.ts';
import { dollars } from '../wallet.ts';

type Schemas = components['schemas'];

/** What a reshaping is given: the answer of the contract. */
const reshaping =
  <Name extends keyof Schemas>(_: Name, reshape: (answer: Schemas[Name]) => unknown) =>
  (json: unknown): unknown =>
    reshape(json as Schemas[Name]);

const asset = ({ id, title, kind, mimeType, updatedAt, ...rest }: Schemas['StudioAsset']) => ({
  ...{ assetId: id, name: title, type: kind, contentType: mimeType, updated_at: updatedAt },
  ...rest,
});
const project = ({ id, title, ...rest }: Schemas['StudioProject']) => ({
  projectId: id,
  name: title,
  ...rest,
});
const thread = ({ id, title, messages, ...rest }: Schemas['StudioThread']) => ({
  ...{ threadId: id, name: title, ...rest },
  ...(messages && { messages: messages.map(({ content, ...message }) => ({ ...message, text: content })) }),
});

const oneAsset = reshaping('StudioAssetResponse', (answer) => ({
  result: { asset: answer.asset && asset(answer.asset) },
}));
const oneProject = reshaping('StudioProjectResponse', (answer) => ({
  result: answer.project && project(answer.project),
}));
const oneThread = reshaping('StudioThreadResponse', (answer) => answer.thread && thread(answer.thread));
const textDocument = reshaping('StudioTextDocument', ({ assetId, content, updatedAt, ...rest }) => ({
  ok: true,
  document: { id: assetId, text: content, updated_at: updatedAt, ...rest },
}));
const storyboard = reshaping('StudioStoryboardResponse', ({ assetId, title, updatedAt, ...rest }) => ({
  ok: true,
  asset: { id: assetId, title, updatedAt },
  document: rest.storyboard,
}));
const accepted = reshaping('StudioAgentAccepted', ({ requestId, threadId, status }) => ({
  result: { request: { id: requestId, status }, thread: { id: threadId } },
}));

const STATES: Readonly<Record<string, string>> = { completed: 'succeeded', running: 'processing' };

/** Each answer in a shape that no contract promises: other names, envelopes, offsets that the client has to count. */
export const observedShapes: Readonly<Record<string, (json: unknown) => unknown>> = {
  getStudioSnapshot: reshaping('StudioSnapshotResponse', (answer) => ({
    result: {
      ...answer,
      ok: undefined,
      projects: answer.projects?.map(project),
      assets: answer.assets?.map(asset),
      threads: answer.threads?.map(thread),
      activeThread: answer.activeThread && thread(answer.activeThread),
    },
  })),
  listStudioAssets: reshaping('StudioAssetListResponse', ({ assets, total, offset = 0, hasMore }) => ({
    items: assets.map(asset),
    ...{ total: String(total), offset },
    nextOffset: hasMore ? offset + assets.length : null,
  })),
  createStudioProject: oneProject,
  updateStudioProject: oneProject,
  updateStudioSettings: reshaping('StudioSettingsResponse', ({ settings }) => settings),
  createStudioThread: oneThread,
  selectStudioThread: oneThread,
  getStudioThread: oneThread,
  renameStudioThread: oneThread,
  uploadStudioAsset: oneAsset,
  updateStudioAssetMetadata: oneAsset,
  createStudioTextDocument: oneAsset,
  getStudioTextDocument: textDocument,
  updateStudioTextDocument: textDocument,
  createStudioStoryboard: oneAsset,
  getStudioStoryboard: storyboard,
  updateStudioStoryboard: storyboard,
  importStudioStoryboard: oneAsset,
  sendStudioAgentMessage: accepted,
  executeStudioApprovalPlan: accepted,
  prepareStudioAgentMessage: reshaping('StudioAgentPreparation', (answer) =>
    answer.approvalPlanId === undefined
      ? { status: answer.decision }
      : {
          status: answer.decision,
          plan: {
            id: answer.approvalPlanId,
            jobs: answer.jobs?.map(({ task, input, estimatedUsdMicros = 0 }) => ({
              ...{ taskType: task, input, estimatedUsd: dollars(estimatedUsdMicros) },
            })),
            ...{ estimatedUsd: answer.estimatedUsd, expiresAt: answer.expiresAt },
          },
        },
  ),
  getStudioAgentRequest: reshaping('StudioAgentRequestState', (answer) => {
    const { requestId, status = '', assistantOffset: _, toolCallOffset: __, ok: ___, ...rest } = answer;
    return { result: { id: requestId, status: STATES[status] ?? status, ...rest } };
  }),
};

/** An exported storyboard is the Markdown text itself where real servers are played. */
export function withMarkdown(
  handlers: Readonly<Record<string, Handler>>,
  mode: () => SandboxMode,
): Readonly<Record<string, Handler>> {
  const exporting = handlers['exportStudioStoryboard'];
  if (!exporting) return handlers;
  return {
    ...handlers,
    exportStudioStoryboard: async (call) => {
      const answer = await exporting(call);
      if (mode() === 'contract') return answer;
      const { markdown = '' } = answer.json as Schemas['StudioMarkdownExport'];
      const headers = { 'content-type': 'text/markdown; charset=utf-8' };
      return { status: answer.status, headers, bytes: new TextEncoder().encode(markdown) };
    },
  };
}
