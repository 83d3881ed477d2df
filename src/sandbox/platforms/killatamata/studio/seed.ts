import type { World } from '../world.ts';
import { plant, plantPicture, plantProject, type Planting } from './planting.ts';
import type { LegacyStoryboard, Project, Workspace } from './records.ts';
import { lighthouseStoryboard } from './seededStoryboard.ts';

const TREATMENT = `# The lighthouse

A keeper lights the lamp for the last time. At dawn the machine takes over.

- One location, three lights: dusk, night, dawn.
- No dialog. The sea speaks.
`;

const LEGACY: LegacyStoryboard = {
  version: 1,
  name: 'First draft',
  panels: [
    { scene: 'The stairs', text: 'The keeper climbs the stairs with a lantern', seconds: 5 },
    { scene: 'The stairs', text: 'His shadow on the wall of the tower', seconds: 3 },
    { scene: 'The lamp', text: 'The lamp comes alive', seconds: 8 },
  ],
};

/** What a customer finds: a film on its way, a second project, and things in the recycling bin. */
export function seededWorkspace(world: World, stamp: () => string, owner: string): Workspace {
  const workspace: Workspace = {
    owner,
    projects: [],
    assets: new Map(),
    threads: [],
    plans: [],
    jobs: [],
    settings: {
      userDisplayName: '',
      assistantDisplayName: 'Tama',
      conversationStarterInstructions: '',
      defaultAgentModel: 'gpt-5.4-mini',
      defaultReasoningLevel: 'default',
    },
    activeThreadId: null,
  };
  const planting: Planting = { world, stamp, workspace };

  const film = plantProject(planting, 'The lighthouse', 'A short film without a word.');
  const keeper = plantPicture(planting, film, 'Keeper', 'portrait of an old man with a beard, dusk');
  const tower = plantPicture(planting, film, 'Tower at dusk', 'a lighthouse above the sea at dusk');
  const lamp = plantPicture(planting, film, 'Lamp', 'a lighthouse at night under stars');
  plant(planting, film, 'Treatment', { kind: 'text', text: TREATMENT, mimeType: 'text/markdown' });
  const frames = { keeper: keeper.id, tower: tower.id, lamp: lamp.id };
  const document = lighthouseStoryboard(frames, () => world.ids.uuid());
  plant(planting, film, 'Storyboard', { kind: 'storyboard', document });
  plantLegacy(planting, film);
  for (const title of ['Tower in rain', 'Old notes']) {
    const discarded =
      title === 'Old notes'
        ? plant(planting, film, title, { kind: 'text', text: 'No rain.\n', mimeType: 'text/plain' })
        : plantPicture(planting, film, title, 'a lighthouse above the sea in a storm');
    discarded.deletedAt = stamp();
  }

  const teaser = plantProject(planting, 'Tea shop teaser', 'Fifteen seconds, vertical.');
  plantPicture(planting, teaser, 'Shop front', 'a street at night with neon signs');
  plant(planting, teaser, 'Ideas', { kind: 'text', text: 'Steam. Rain. A cat.\n', mimeType: 'text/plain' });

  const at = stamp();
  const thread = {
    ...{ id: world.ids.uuid(), projectId: film.id, title: 'Light and weather', createdAt: at, updatedAt: at },
    ...{ agentModel: 'gpt-5.4-mini', reasoningLevel: 'default', messages: [] },
  };
  workspace.threads.push(thread);
  workspace.activeThreadId = thread.id;
  return workspace;
}

function plantLegacy(planting: Planting, project: Project): void {
  const { store, ids } = planting.world;
  const path = `killatamata/studio/${planting.workspace.owner}/${ids.uuid()}.json`;
  store.put(path, { type: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(LEGACY)) });
  plant(planting, project, LEGACY.name, { kind: 'legacy', document: LEGACY, path });
}
