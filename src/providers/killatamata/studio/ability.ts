import * as z from 'zod/mini';
import type { StoryboardDocument, StudioAbility } from '../../../core/studio/studioAbility.ts';
import { listed } from '../../tolerant.ts';
import type { KillaTamataSession } from '../api.ts';
import {
  exportMarkdown,
  readStoryboard,
  readTextDocument,
  uploadAsset,
  writeStoryboard,
  writeTextDocument,
  type StoryboardAsset,
} from './documents.ts';
import { oneAsset, oneProject } from './things.ts';
import { nextPage, PAGE, pageAssets, snapshotProjects } from './workspace.ts';

/** Studio's projects, by the limits of the contract. */
export const killatamataStudio: StudioAbility = {
  limits: { textCharacters: 524_288, titleCharacters: 120, filenameCharacters: 240 },
  projects: async (session: KillaTamataSession, signal) => {
    const rows = await session.call('getStudioSnapshot', { answer: snapshotProjects }, signal);
    return listed(rows, (project) => project);
  },
  createProject: (session: KillaTamataSession, title, signal) =>
    session.call('createStudioProject', { body: { title }, answer: oneProject, agreed: true }, signal),
  assets: async (session: KillaTamataSession, { projectId, scope, search, offset = 0 }, signal) => {
    const params = { projectId, scope, offset, limit: PAGE, ...(search && { searchQuery: search }) };
    const { rows, next } = await session.call(
      'listStudioAssets',
      { params, answer: pageFrom(offset) },
      signal,
    );
    return { ...listed(rows, (asset) => asset), next };
  },
  readText: readTextDocument,
  writeText: (session: KillaTamataSession, { assetId, content }, signal) =>
    writeTextDocument(session, { assetId, body: content }, signal),
  readStoryboard: async (session, assetId, signal) =>
    asDocument(await readStoryboard(session, assetId, signal)),
  writeStoryboard: async (session, { assetId, content }, signal) =>
    asDocument(await writeStoryboard(session, { assetId, body: content }, signal)),
  createText: (session: KillaTamataSession, body, signal) =>
    session.call('createStudioTextDocument', { body, answer: oneAsset, agreed: true }, signal),
  createStoryboard: (session, { content, ...rest }, signal) => {
    const body = { ...rest, ...(content !== undefined && { storyboard: content }) };
    return session.call('createStudioStoryboard', { body, answer: oneAsset, agreed: true }, signal);
  },
  upload: uploadAsset,
  setMetadata: (session, assetId, userMetadata, signal) => {
    const body = { assetId, userMetadata };
    return session.call('updateStudioAssetMetadata', { body, answer: oneAsset, agreed: true }, signal);
  },
  importStoryboard: (session: KillaTamataSession, body, signal) =>
    session.call('importStudioStoryboard', { body, answer: oneAsset, agreed: true }, signal),
  exportMarkdown: async (session, assetId, signal) =>
    (await exportMarkdown(session, assetId, signal)).markdown,
};

/** The rows of a page, and the offset of the one that follows. */
const pageFrom = (offset: number) =>
  z.pipe(
    z.unknown(),
    z.transform((answer, context) => {
      const rows = pageAssets.safeParse(answer);
      if (!rows.success) {
        // Never an empty project for a list that did not come.
        context.issues.push({ code: 'custom', message: 'no list', input: answer, path: ['assets'] });
        return z.NEVER;
      }
      const next = nextPage(answer, { offset });
      return { rows: rows.data, next: next === null ? null : Number(next['offset']) };
    }),
  );

function asDocument({ title, storyboard, isVersion2, updatedAt }: StoryboardAsset): StoryboardDocument {
  return { title, content: storyboard, isEditable: isVersion2, updatedAt };
}
