import type { components } from '../../../../../specs/types/killatamata.gen.ts';
import type { MediaRequest } from '../media/requests.ts';

export type StoryboardDocument = components['schemas']['StoryboardDocument'];

/** A project. Times are ISO texts. */
export interface Project {
  readonly id: string;
  title: string;
  description: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

/** What an asset holds. */
export type Content =
  | { readonly kind: 'text'; text: string; readonly mimeType: string }
  | { readonly kind: 'storyboard'; document: StoryboardDocument }
  /** A storyboard in the older format, which can only be imported from, and where its JSON is in the object store. */
  | { readonly kind: 'legacy'; readonly document: LegacyStoryboard; readonly path: string }
  | {
      readonly kind: 'file';
      readonly mimeType: string;
      /** Null where the bytes are made when they are first read. */
      readonly sizeBytes: number | null;
      /** Where it is in the object store. */
      readonly path: string;
      readonly thumbnailPath: string | null;
    };

/** The older format: a flat list of panels. */
export interface LegacyStoryboard {
  readonly version: 1;
  readonly name: string;
  readonly panels: readonly {
    readonly scene: string;
    readonly text: string;
    readonly seconds: number;
  }[];
}

export interface Asset {
  readonly id: string;
  readonly projectId: string;
  title: string;
  readonly content: Content;
  userMetadata: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  updatedAt: string;
  /** Set while it is in the recycling bin. */
  deletedAt: string | null;
}

export interface Message {
  readonly id: string;
  readonly role: 'user' | 'assistant';
  readonly content: string;
  readonly toolCalls: readonly unknown[];
  readonly createdAt: string;
}

export interface Thread {
  readonly id: string;
  readonly projectId: string;
  title: string;
  readonly agentModel: string;
  readonly reasoningLevel: string;
  readonly messages: Message[];
  readonly createdAt: string;
  updatedAt: string;
}

export interface StudioSettings {
  readonly userDisplayName?: string;
  readonly assistantDisplayName?: string;
  readonly conversationStarterInstructions?: string;
  readonly defaultAgentModel: string;
  readonly defaultReasoningLevel: string;
}

/** A job that costs money, as the agent plans it. */
export interface PlannedJob {
  readonly request: MediaRequest;
  readonly estimatedUsdMicros: number;
}

/** Jobs that wait for the user's approval, or had it. */
export interface Plan {
  readonly id: string;
  readonly prompt: Prompt;
  readonly jobs: readonly PlannedJob[];
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly createdAt: string;
  /** The request that asked for it on its way; null for a prompt that was only prepared. */
  readonly askedBy: string | null;
  isExecuted: boolean;
}

/** What the user asks the agent for, and how it is to answer. */
export interface Prompt {
  readonly projectId: string;
  readonly prompt: string;
  readonly agentModel?: string;
  readonly reasoningLevel?: string;
}

/** A job that was started for an executed plan: a media job with the same id. */
export interface StudioJob {
  readonly id: string;
  readonly planId: string | null;
  readonly projectId: string;
  readonly task: string;
  readonly input: unknown;
  readonly usdMicros: number;
  readonly startedAt: string;
}

/** Everything that one customer has in Studio. */
export interface Workspace {
  readonly owner: string;
  readonly projects: Project[];
  readonly assets: Map<string, Asset>;
  readonly threads: Thread[];
  readonly plans: Plan[];
  readonly jobs: StudioJob[];
  settings: StudioSettings;
  activeThreadId: string | null;
}
