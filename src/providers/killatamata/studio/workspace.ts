import * as z from 'zod/mini';
import type { ListInputs } from '../../../core/resource.ts';
import { list, numeric, optional, readable, rows } from '../../tolerant.ts';
import type { KillaTamataSession } from '../api.ts';
import { anyId, firstOf, members, readIn } from './shapes.ts';
import {
  asset,
  oneThread,
  project,
  settings,
  thread,
  type StudioAsset,
  type StudioProject,
  type StudioSettings,
  type StudioThread,
} from './things.ts';

/** The whole workspace in one answer. Of what it does not tell there is nothing. */
export interface StudioSnapshot {
  readonly projects: readonly StudioProject[];
  readonly activeProjectId: string | undefined;
  /** Perhaps not all. */
  readonly assets: readonly StudioAsset[];
  readonly threads: readonly StudioThread[];
  readonly activeThread: StudioThread | undefined;
  readonly settings: StudioSettings | undefined;
  readonly workflowRuns: readonly unknown[];
  readonly approvals: readonly unknown[];
  readonly templates: readonly unknown[];
  readonly publishing: Readonly<Record<string, unknown>>;
  readonly details: unknown;
}

/** The projects of a snapshot, also those that cannot be read. */
export const snapshotProjects = list(project, 'projects');
/** The conversations of a snapshot, also those that cannot be read. */
export const snapshotThreads = list(thread, 'threads', 'conversations');
/** The assets of a page, also those that cannot be read. */
export const pageAssets = list(asset, 'assets');

const rest = z.looseObject({
  ...{ activeProjectId: anyId, activeProject: optional(project), activeThread: optional(thread) },
  ...{ assets: rows(asset), threads: rows(thread), settings: optional(settings) },
  ...{ workflowRuns: rows(z.unknown()), approvals: rows(z.unknown()), templates: rows(z.unknown()) },
  publishing: optional(members),
});

export const studioSnapshot = z.pipe(
  z.unknown(),
  z.transform((answer, context): StudioSnapshot => {
    const projects = snapshotProjects.safeParse(answer);
    const from = readIn(rest, answer).find((place) => 'projects' in place);
    if (!projects.success || !from) {
      context.issues.push({ code: 'custom', message: 'no projects', input: answer, path: ['projects'] });
      return z.NEVER;
    }
    return {
      projects: readable(projects.data),
      activeProjectId: from.activeProjectId ?? from.activeProject?.id,
      ...{ assets: from.assets, threads: from.threads, activeThread: from.activeThread },
      ...{ settings: from.settings, workflowRuns: from.workflowRuns, approvals: from.approvals },
      ...{ templates: from.templates, publishing: from.publishing ?? {}, details: from },
    };
  }),
);

const page = z.looseObject({
  ...{ total: optional(numeric), offset: optional(numeric), nextOffset: optional(numeric) },
  hasMore: optional(z.boolean()),
});

/** How many assets the tree reads at a time. */
export const PAGE = 100;

/**
 * The inputs that read on after a page; null on the last one.
 *
 * @param used the inputs of the page.
 */
export function nextPage(answer: unknown, used: ListInputs): ListInputs | null {
  const count = pageAssets.safeParse(answer).data?.length ?? 0;
  if (count === 0) return null;
  const places = readIn(page, answer);
  const start = Number(used['offset'] ?? firstOf(places, ({ offset }) => offset) ?? 0);
  const end = firstOf(places, ({ nextOffset }) => nextOffset) ?? start + count;
  const total = firstOf(places, (place) => place.total);
  const goesOn =
    firstOf(places, ({ hasMore }) => hasMore) ?? (total === undefined ? count >= PAGE : end < total);
  return goesOn && end > start ? { offset: end } : null;
}

/** Errors: as `Session.call`. */
export function readSnapshot(session: KillaTamataSession, signal: AbortSignal): Promise<StudioSnapshot> {
  return session.call('getStudioSnapshot', { answer: studioSnapshot }, signal);
}

/** A conversation with its messages. Errors: as `Session.call`. */
export function readThread(
  session: KillaTamataSession,
  threadId: string,
  signal: AbortSignal,
): Promise<StudioThread> {
  return session.call('getStudioThread', { params: { threadId }, answer: oneThread }, signal);
}
