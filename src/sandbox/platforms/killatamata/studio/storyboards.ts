import { Failure } from '../failures.ts';
import type { LegacyStoryboard, StoryboardDocument } from './records.ts';
import { invalid, tooLarge } from './workspaces.ts';

/** How long a document may be as JSON, in bytes. */
const MOST_BYTES = 1024 * 1024;

/** Errors: Failure 400 for what is no version 2 storyboard, 413 for one that is too large. */
export function requireStoryboard(value: unknown): StoryboardDocument {
  if (!isStoryboard(value)) throw invalid('The document is not a version 2 storyboard.');
  if (Buffer.byteLength(JSON.stringify(value)) > MOST_BYTES) throw tooLarge('The storyboard is too large.');
  return value;
}

function isStoryboard(value: unknown): value is StoryboardDocument {
  if (!isRecord(value) || value['version'] !== 2) return false;
  const scenes = value['scenes'];
  return Array.isArray(scenes) && scenes.every(isScene);
}

function isScene(value: unknown): boolean {
  if (!isRecord(value) || typeof value['id'] !== 'string') return false;
  const shots = value['shots'];
  return Array.isArray(shots) && shots.every(isShot);
}

function isShot(value: unknown): boolean {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['prompt'] === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function emptyStoryboard(title: string): StoryboardDocument {
  return { version: 2, title, scenes: [] };
}

/** The older format in the newer one: panels become shots, each run of panels with the same scene becomes a scene. */
export function importedStoryboard(legacy: LegacyStoryboard, title: string): StoryboardDocument {
  const scenes: {
    id: string;
    title: string;
    shots: { id: string; prompt: string; durationSeconds: number }[];
  }[] = [];
  for (const [index, { scene, text, seconds }] of legacy.panels.entries()) {
    if (scenes.at(-1)?.title !== scene)
      scenes.push({ id: `scene-${scenes.length + 1}`, title: scene, shots: [] });
    scenes.at(-1)?.shots.push({ id: `shot-${index + 1}`, prompt: text, durationSeconds: seconds });
  }
  return { version: 2, title, scenes };
}

/** A storyboard for people to read. */
export function storyboardMarkdown(title: string, { scenes }: StoryboardDocument): string {
  const lines = [`# ${title}`];
  for (const [index, scene] of scenes.entries()) {
    lines.push('', `## ${index + 1}. ${scene.title ?? scene.id}`);
    if (scene.summary) lines.push('', scene.summary);
    for (const [at, shot] of scene.shots.entries()) {
      const length = shot.durationFrames ? `${shot.durationFrames} frames` : `${shot.durationSeconds ?? 5} s`;
      lines.push('', `${at + 1}. **${shot.title ?? shot.id}** (${length}): ${shot.prompt}`);
      if (shot.notes) lines.push(`   _${shot.notes}_`);
    }
  }
  return `${lines.join('\n')}\n`;
}

export const notOfKind = (what: string) => new Failure(400, 'wrong_asset_kind', `The asset is not ${what}.`);
