import { drawPicture } from '../../../media/drawPicture.ts';
import type { World } from '../world.ts';
import type { Asset, Content, Project, Workspace } from './records.ts';

/** Where new things are put. */
export interface Planting {
  readonly world: World;
  readonly stamp: () => string;
  readonly workspace: Workspace;
}

const WIDE = { width: 768, height: 432 };
const THUMBNAIL = { width: 192, height: 108 };

export function plantProject(planting: Planting, title: string, description: string | null): Project {
  const at = planting.stamp();
  const project = { id: planting.world.ids.uuid(), title, description, createdAt: at, updatedAt: at };
  planting.workspace.projects.push(project);
  return project;
}

/** Adds an asset to a project. */
export function plant(
  { world, stamp, workspace }: Planting,
  { id: projectId }: Pick<Project, 'id'>,
  title: string,
  content: Content,
): Asset {
  const at = stamp();
  const id = world.ids.uuid();
  const times = { createdAt: at, updatedAt: at, deletedAt: null };
  const asset: Asset = { id, projectId, title, content, userMetadata: {}, ...times };
  workspace.assets.set(id, asset);
  return asset;
}

/** Adds a picture that is drawn when it is first looked at. */
export function plantPicture(
  planting: Planting,
  project: Pick<Project, 'id'>,
  title: string,
  prompt: string,
): Asset {
  const { store, ids } = planting.world;
  const path = `killatamata/studio/${planting.workspace.owner}/${ids.uuid()}.png`;
  const thumbnailPath = `${path}.small`;
  const drawn = (size: typeof WIDE) => () => ({
    type: 'image/png',
    bytes: drawPicture({ prompt, ...size, seed: 1 }),
  });
  store.putLazy(path, drawn(WIDE));
  store.putLazy(thumbnailPath, drawn(THUMBNAIL));
  const facts = { mimeType: 'image/png', sizeBytes: null, path, thumbnailPath };
  return plant(planting, project, title, { kind: 'file', ...facts });
}

const TITLE = 'Archive';

const SCENES = ['the sea at dawn', 'a city at night', 'a desert at noon', 'a forest in fog'];

/** Names that are hard to show and to save: equal ones, slashes, an emoji, very long ones, right to left. */
const AWKWARD: readonly string[] = [
  'take',
  'take',
  'day/night',
  '..',
  'con.txt',
  '🎬 cut',
  'סצנה',
  `${'long name '.repeat(23)}end of 240`,
];

/** Replaces the large project of a workspace by one with so many assets; 0 takes it away. */
export function plantLargeProject({ world, stamp, workspace }: Planting, count: number): void {
  const at = stamp();
  const planting: Planting = { world, stamp: () => at, workspace };
  const { projects, assets } = workspace;
  const known = projects.findIndex(({ title }) => title === TITLE);
  if (known >= 0) {
    const [project] = projects.splice(known, 1);
    for (const asset of [...assets.values()]) if (asset.projectId === project?.id) assets.delete(asset.id);
  }
  if (count === 0) return;
  const project = plantProject(planting, TITLE, `${count} assets`);
  const pictures = SCENES.map((scene) => plantPicture(planting, project, scene, scene)).slice(0, count);
  for (let index = pictures.length; index < count; index += 1) {
    const title = AWKWARD[index - pictures.length] ?? `Take ${String(index + 1).padStart(5, '0')}`;
    const picture = index % 10 === 0 ? undefined : pictures[index % pictures.length];
    const text = { kind: 'text' as const, text: `${title}\n`, mimeType: 'text/plain' };
    // All pictures of a scene share one file.
    plant(planting, project, title, picture?.content ?? text);
  }
}
