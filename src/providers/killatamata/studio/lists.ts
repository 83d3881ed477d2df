import type { ResourceList, ResourceRow } from '../../../core/resource.ts';
import { factsOf, paramsOf } from '../../facts.ts';
import { listRows } from '../../resourceRows.ts';
import { rawText } from '../../../core/foreignText.ts';
import { markdownIn } from './documents.ts';
import type { StudioAsset } from './things.ts';
import { conversationText } from './conversationText.ts';
import { nextPage, PAGE, pageAssets, snapshotProjects, snapshotThreads } from './workspace.ts';

const ICONS: Readonly<Record<string, string>> = {
  image: 'file-media',
  video: 'device-camera-video',
  audio: 'unmute',
  model: 'symbol-method',
  text: 'file-text',
  storyboard: 'layout',
};

const isKind =
  (...kinds: readonly string[]) =>
  ({ params }: ResourceRow): boolean =>
    kinds.includes(params['kind'] ?? '');

function assetRow({ id, projectId, title, kind, ...asset }: StudioAsset): ResourceRow {
  const label = title === undefined || rawText(title) === '' ? id : title;
  return {
    id,
    label,
    description: asset.mimeType ?? kind ?? null,
    facts: factsOf({
      Kind: kind,
      Type: asset.mimeType,
      Bytes: asset.sizeBytes,
      Changed: asset.updatedAt,
      Discarded: asset.deletedAt,
      ID: id,
    }),
    icon: kind !== undefined && Object.hasOwn(ICONS, kind) ? (ICONS[kind] ?? 'file') : 'file',
    ...(asset.status !== undefined && rawText(asset.status) !== 'ready' && { status: asset.status }),
    details: asset.details,
    params: paramsOf({ assetId: id, projectId, kind, title: rawText(label) }),
  };
}

/** The files of a project in use, page by page. */
const assets: ResourceList = {
  id: 'studioAssets',
  label: 'Assets',
  icon: 'files',
  operation: 'listStudioAssets',
  params: { scope: 'active', limit: PAGE },
  search: 'searchQuery',
  takes: { projectId: 'projectId' },
  rowKind: 'killatamata.studioAsset',
  gives: 'assetId',
  studio: 'file',
  rows: listRows(pageAssets, assetRow),
  next: nextPage,
  rowActions: [
    {
      id: 'text',
      title: 'Show Text',
      icon: 'file-text',
      operation: 'getStudioTextDocument',
      verb: 'open',
      offeredFor: isKind('text'),
    },
    {
      id: 'storyboard',
      title: 'Show Storyboard',
      icon: 'layout',
      operation: 'getStudioStoryboard',
      verb: 'open',
      offeredFor: isKind('storyboard'),
    },
    {
      id: 'export',
      title: 'Export as Markdown…',
      icon: 'markdown',
      operation: 'exportStudioStoryboard',
      offeredFor: isKind('storyboard'),
      guide: { answer: { kind: 'file', name: '{title}.md', text: markdownIn } },
    },
    {
      id: 'import',
      title: 'Import Storyboard…',
      icon: 'arrow-swap',
      operation: 'importStudioStoryboard',
      inputs: { 'body.projectId': 'projectId', 'body.sourceAssetId': 'assetId' },
      asks: ['title'],
      guide: {},
      offeredFor: isKind('storyboard', 'other'),
    },
    {
      id: 'metadata',
      title: 'Change Metadata in a Request File…',
      icon: 'edit',
      operation: 'updateStudioAssetMetadata',
      inputs: { 'body.assetId': 'assetId' },
    },
  ],
};

/** What is in the recycling bin of a project. */
const recycled: ResourceList = {
  id: 'studioRecycled',
  label: 'Recycling bin',
  icon: 'trash',
  operation: 'listStudioAssets',
  params: { scope: 'recycling', limit: PAGE },
  search: 'searchQuery',
  takes: { projectId: 'projectId' },
  rowKind: 'killatamata.studioRecycled',
  studio: 'file',
  rows: listRows(pageAssets, assetRow),
  next: nextPage,
};

const inProject = { 'body.projectId': 'projectId' };

/** Projects with their files. */
const projects: ResourceList = {
  id: 'studioProjects',
  label: 'Studio projects',
  icon: 'project',
  operation: 'getStudioSnapshot',
  rowKind: 'killatamata.studioProject',
  studio: 'project',
  gives: 'projectId',
  rows: listRows(snapshotProjects, ({ id, title, description, ...project }) => {
    const label = title === undefined || rawText(title) === '' ? id : title;
    return {
      id,
      label,
      description: description ?? null,
      facts: factsOf({ Created: project.createdAt, Changed: project.updatedAt, ID: id }),
      icon: 'project',
      details: project.details,
      params: paramsOf({ projectId: id, title: rawText(label) }),
    };
  }),
  actions: [
    {
      id: 'create',
      title: 'New Project…',
      icon: 'add',
      operation: 'createStudioProject',
      verb: 'add',
      asks: ['description'],
      guide: {},
    },
    {
      id: 'settings',
      title: 'Studio Settings…',
      icon: 'settings',
      operation: 'updateStudioSettings',
      asks: ['userDisplayName', 'assistantDisplayName', 'conversationStarterInstructions'],
      guide: {},
    },
  ],
  rowActions: [
    {
      id: 'rename',
      title: 'Rename…',
      icon: 'edit',
      operation: 'updateStudioProject',
      inputs: inProject,
      asks: ['title'],
      guide: {},
    },
    {
      id: 'text',
      title: 'New Text Document…',
      icon: 'new-file',
      operation: 'createStudioTextDocument',
      inputs: inProject,
      guide: {},
    },
    {
      id: 'storyboard',
      title: 'New Storyboard…',
      icon: 'layout',
      operation: 'createStudioStoryboard',
      inputs: inProject,
      guide: {},
    },
    {
      id: 'upload',
      title: 'Upload File…',
      icon: 'cloud-upload',
      operation: 'uploadStudioAsset',
    },
    {
      id: 'prompt',
      title: 'Send Prompt to Agent…',
      icon: 'comment',
      operation: 'prepareStudioAgentMessage',
      verb: 'prompt',
      inputs: inProject,
    },
    {
      id: 'thread',
      title: 'New Conversation…',
      icon: 'comment',
      operation: 'createStudioThread',
      inputs: inProject,
      asks: ['title'],
      guide: {},
    },
  ],
  rowLists: [assets, recycled],
};

/** Conversations with the agent. */
const threads: ResourceList = {
  id: 'studioThreads',
  label: 'Studio conversations',
  icon: 'comment-discussion',
  operation: 'getStudioSnapshot',
  rowKind: 'killatamata.studioThread',
  gives: 'threadId',
  rows: listRows(snapshotThreads, ({ id, projectId, title, ...thread }) => ({
    id,
    label: title === undefined || rawText(title) === '' ? id : title,
    description: thread.agentModel ?? null,
    facts: factsOf({ Created: thread.createdAt, Changed: thread.updatedAt, ID: id }),
    icon: 'comment',
    params: paramsOf({ threadId: id, projectId }),
  })),
  rowActions: [
    {
      id: 'show',
      title: 'Show Messages',
      icon: 'comment',
      operation: 'getStudioThread',
      verb: 'open',
      guide: { answer: { kind: 'document', text: conversationText } },
    },
    {
      id: 'prompt',
      title: 'Send Prompt to Agent…',
      icon: 'comment',
      operation: 'prepareStudioAgentMessage',
      verb: 'prompt',
      inputs: inProject,
    },
    {
      id: 'rename',
      title: 'Rename…',
      icon: 'edit',
      operation: 'renameStudioThread',
      inputs: { 'body.threadId': 'threadId' },
      guide: {},
    },
    {
      id: 'select',
      title: 'Make Active',
      icon: 'target',
      operation: 'selectStudioThread',
      inputs: { 'body.threadId': 'threadId' },
      guide: {},
    },
  ],
};

export const studioLists: readonly ResourceList[] = [projects, threads];
