import * as z from 'zod/mini';
import type { ForeignText } from '../../../core/foreignText.ts';
import { numeric, optional, rows, text } from '../../tolerant.ts';
import { anyId, members, thing, times } from './shapes.ts';

/** A project. */
export interface StudioProject {
  readonly id: string;
  readonly title: ForeignText | undefined;
  readonly description: ForeignText | undefined;
  readonly createdAt: string | undefined;
  readonly updatedAt: string | undefined;
  /** Everything that came, also what nobody reads. */
  readonly details: unknown;
}

/** A file of a project. */
export interface StudioAsset {
  readonly id: string;
  readonly projectId: string | undefined;
  readonly title: ForeignText | undefined;
  /** `image`, `video`, `audio`, `model`, `text`, `storyboard`, `other`, or a word that is not known. */
  readonly kind: string | undefined;
  readonly mimeType: string | undefined;
  readonly sizeBytes: number | undefined;
  /** May be signed, and then it ends soon. */
  readonly url: string | undefined;
  readonly thumbnailUrl: string | undefined;
  readonly status: ForeignText | undefined;
  readonly userMetadata: Readonly<Record<string, unknown>>;
  readonly createdAt: string | undefined;
  /** There is no revision: a change shows in this text, which is only to be compared. */
  readonly updatedAt: string | undefined;
  /** Set while it is in the recycling bin. */
  readonly deletedAt: string | undefined;
  readonly details: unknown;
}

/** One message of a conversation. */
export interface StudioMessage {
  readonly id: string | undefined;
  readonly role: string | undefined;
  readonly content: ForeignText;
  readonly toolCalls: readonly unknown[];
  readonly createdAt: string | undefined;
}

/** A conversation with the agent. */
export interface StudioThread {
  readonly id: string;
  readonly projectId: string | undefined;
  readonly title: ForeignText | undefined;
  readonly agentModel: ForeignText | undefined;
  readonly reasoningLevel: ForeignText | undefined;
  /** Empty where they were not loaded. */
  readonly messages: readonly StudioMessage[];
  readonly createdAt: string | undefined;
  readonly updatedAt: string | undefined;
  readonly details: unknown;
}

/** How the assistant behaves for the account. */
export interface StudioSettings {
  readonly userDisplayName: ForeignText | undefined;
  readonly assistantDisplayName: ForeignText | undefined;
  readonly conversationStarterInstructions: ForeignText | undefined;
  readonly defaultAgentModel: string | undefined;
  readonly defaultReasoningLevel: string | undefined;
  readonly details: unknown;
}

const raw = {
  project: z.looseObject({
    ...{ id: anyId, projectId: anyId, project_id: anyId, title: text, name: text, description: text },
    ...times,
  }),
  asset: z.looseObject({
    ...{ id: anyId, assetId: anyId, asset_id: anyId, projectId: anyId, project_id: anyId },
    ...{ title: text, name: text, filename: text, kind: text, type: text },
    ...{ mimeType: text, contentType: text, mime_type: text },
    ...{ sizeBytes: optional(numeric), size: optional(numeric) },
    ...{ url: text, thumbnailUrl: text, status: text, userMetadata: optional(members), ...times },
  }),
  message: z.looseObject({
    ...{ id: anyId, role: text, content: text, text, toolCalls: rows(z.unknown()), createdAt: text },
  }),
  thread: z.looseObject({
    ...{ id: anyId, threadId: anyId, thread_id: anyId, projectId: anyId, project_id: anyId },
    ...{ title: text, name: text, agentModel: text, reasoningLevel: text, ...times },
  }),
  settings: z.looseObject({
    ...{ userDisplayName: text, assistantDisplayName: text, conversationStarterInstructions: text },
    ...{ defaultAgentModel: text, defaultReasoningLevel: text },
  }),
};

/** A project under the names of the contract, or those of other servers. */
export const project = z.pipe(
  raw.project,
  z.transform((from, context): StudioProject => {
    const id = from.id ?? from.projectId ?? from.project_id;
    if (id === undefined) return noId(from, context);
    return {
      ...{ id, title: from.title ?? from.name, description: from.description },
      ...changesOf(from),
      details: from,
    };
  }),
);

/** An asset, likewise. */
export const asset = z.pipe(
  raw.asset,
  z.transform((from, context): StudioAsset => {
    const id = from.id ?? from.assetId ?? from.asset_id;
    if (id === undefined) return noId(from, context);
    const mimeType = from.mimeType ?? from.contentType ?? from.mime_type;
    return {
      ...{ id, projectId: from.projectId ?? from.project_id },
      ...{ title: from.title ?? from.name ?? from.filename, kind: from.kind ?? from.type, mimeType },
      ...{ sizeBytes: from.sizeBytes ?? from.size, url: from.url, thumbnailUrl: from.thumbnailUrl },
      ...{ status: from.status, userMetadata: from.userMetadata ?? {}, ...changesOf(from) },
      ...{ deletedAt: from.deletedAt ?? from.deleted_at, details: from },
    };
  }),
);

const message = z.pipe(
  raw.message,
  z.transform(({ id, role, content, text: said, toolCalls, createdAt }): StudioMessage => ({
    ...{ id, role, content: content ?? said ?? '', toolCalls, createdAt },
  })),
);

const messages = z.looseObject({ messages: rows(message) });

/** A conversation, likewise. */
export const thread = z.pipe(
  raw.thread,
  z.transform((from, context): StudioThread => {
    const id = from.id ?? from.threadId ?? from.thread_id;
    if (id === undefined) return noId(from, context);
    return {
      ...{ id, projectId: from.projectId ?? from.project_id, title: from.title ?? from.name },
      ...{ agentModel: from.agentModel, reasoningLevel: from.reasoningLevel },
      ...{ messages: messages.safeParse(from).data?.messages ?? [], ...changesOf(from), details: from },
    };
  }),
);

/** The settings; an object without any of them is none. */
export const settings = z.pipe(
  raw.settings,
  z.transform((from, context): StudioSettings => {
    if (!Object.keys(raw.settings.shape).some((name) => name in from)) return noId(from, context);
    const { userDisplayName, assistantDisplayName, conversationStarterInstructions } = from;
    const { defaultAgentModel, defaultReasoningLevel } = from;
    return {
      ...{ userDisplayName, assistantDisplayName, conversationStarterInstructions },
      ...{ defaultAgentModel, defaultReasoningLevel, details: from },
    };
  }),
);

export const oneProject = thing(project, 'project');
export const oneAsset = thing(asset, 'asset');
export const oneThread = thing(thread, 'thread');
export const theSettings = thing(settings, 'settings');

function changesOf(from: Readonly<Partial<Record<keyof typeof times, string | undefined>>>) {
  return { createdAt: from.createdAt ?? from.created_at, updatedAt: from.updatedAt ?? from.updated_at };
}

function noId(input: unknown, context: z.core.ParsePayload): never {
  context.issues.push({ code: 'custom', message: 'no id', input, path: ['id'] });
  return z.NEVER;
}
