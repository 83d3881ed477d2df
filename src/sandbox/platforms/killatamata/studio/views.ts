import type { components } from '../../../../../specs/types/killatamata.gen.ts';
import { dollars } from '../wallet.ts';
import type { World } from '../world.ts';
import type { Asset, Content, Plan, Project, StudioJob, Thread } from './records.ts';

type Schemas = components['schemas'];

const LINK_MS = 60 * 60_000;

export function projectView(project: Project): Schemas['StudioProject'] {
  return { ...project };
}

export function assetView({ store, origin }: World, asset: Asset): Schemas['StudioAsset'] {
  const { content, id, projectId, title, userMetadata, createdAt, updatedAt, deletedAt } = asset;
  const signed = (path: string | null) => (path === null ? null : store.signedUrl(origin(), path, LINK_MS));
  return {
    ...{ id, projectId, title, ...typeOf(content) },
    sizeBytes: sizeOf(content),
    url: signed('path' in content ? content.path : null),
    thumbnailUrl: content.kind === 'file' ? signed(content.thumbnailPath) : null,
    status: 'ready',
    ...{ userMetadata, createdAt, updatedAt, deletedAt },
    ...(content.kind === 'legacy' && { storyboardVersion: content.document.version }),
    ...(content.kind === 'storyboard' && { storyboardVersion: content.document.version }),
  };
}

/** @param whole whether its messages are told, too. */
export function threadView(thread: Thread, whole: boolean): Schemas['StudioThread'] {
  const { messages, ...rest } = thread;
  return whole ? { ...rest, messages: messages.map((message) => ({ ...message })) } : rest;
}

/** The plan as a prompt's preparation tells it. */
export function planView(plan: Plan) {
  const micros = microsOf(plan);
  return {
    approvalPlanId: plan.id,
    jobs: plan.jobs.map(({ request: { task, input }, estimatedUsdMicros }) => ({
      ...{ task, input, estimatedUsdMicros },
    })),
    estimatedUsdMicros: micros,
    estimatedUsd: dollars(micros),
    expiresAt: new Date(plan.expiresAt).toISOString(),
  };
}

export function jobView({ usdMicros, ...job }: StudioJob) {
  return { ...job, usdChargedMicros: usdMicros };
}

/** What all jobs of a plan cost. */
export function microsOf({ jobs }: Pick<Plan, 'jobs'>): number {
  return jobs.reduce((sum, { estimatedUsdMicros }) => sum + estimatedUsdMicros, 0);
}

function typeOf(content: Content): { readonly kind: string; readonly mimeType: string } {
  if (content.kind === 'text') return { kind: 'text', mimeType: content.mimeType };
  if (content.kind !== 'file') return { kind: 'storyboard', mimeType: 'application/json' };
  const [family = ''] = content.mimeType.split('/');
  return {
    kind: ['image', 'video', 'audio', 'model'].includes(family) ? family : 'other',
    mimeType: content.mimeType,
  };
}

function sizeOf(content: Content): number | null {
  if (content.kind === 'file') return content.sizeBytes;
  return Buffer.byteLength(content.kind === 'text' ? content.text : JSON.stringify(content.document));
}
