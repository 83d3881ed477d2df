import { createHash } from 'node:crypto';
import type { PlatformServices } from '../../../platform.ts';
import { SeededIds } from '../../../seededIds.ts';
import type { Tenant } from '../workspaces/tenant.ts';
import { newWorkspace } from '../workspaces/workspaceRecord.ts';
import { World } from '../world.ts';
import { seedNorthlight } from './northlight.ts';
import { seedOtherOrgs } from './otherOrgs.ts';
import { testKeysOf } from './testKeys.ts';
import { JONAS, MIRA, NEWCOMER, PETRA } from './users.ts';

/** The platform as it is when the sandbox starts. */
export function seededWorld(services: PlatformServices): World {
  const world = new World(services);
  const testKeys = testKeysOf(services.keys);
  world.sessions.set(testKeys.session, MIRA);
  world.sessions.set(testKeys.memberSession, JONAS);
  world.sessions.set(testKeys.strangerSession, PETRA);
  world.sessions.set(testKeys.newcomerSession, NEWCOMER);
  world.operatorTokens.add(testKeys.operator);
  world.provisionSecrets.add(testKeys.provision);
  seedNorthlight(world);
  seedOtherOrgs(world);
  seedPins(world);
  return world;
}

const DAY = 24 * 3_600_000;
const PINNED = ['claude-code', 'codex', 'langgraph', 'openclaw', 'deepagents', 'gemini-cli'];

/** What hosts and workspaces start from; some runtimes have no image. */
function seedPins(world: World): void {
  const { pins, now } = world;
  const by = 'release-pipeline';
  pins.promoteHost({ region: 'us-east-2', ami_id: 'ami-0c7a9f3b51d2e8846' }, by, now - 9 * DAY);
  pins.promoteHost({ region: 'eu-central-1', ami_id: 'ami-04be12cf9a7730d15' }, by, now - 9 * DAY);
  for (const template of PINNED) {
    const digest = `sha256:${createHash('sha256').update(template).digest('hex')}`;
    const pin = { template, digest, git_sha: digest.slice(7, 47) };
    pins.promoteRuntime(pin, by, now - 2 * DAY, false);
  }
}

const STATES = ['online', 'online', 'online', 'offline', 'degraded', 'paused', 'hibernated', 'failed'];
const RUNTIMES = ['claude-code', 'codex', 'langgraph', 'crewai'];
/** Every twentieth leads the nineteen after it. */
const GROUP = 20;
const MINUTE = 60_000;

/** Adds workspaces until there are `count`; they stay as they are. */
export function addCrowd(tenant: Tenant, count: number, now: number): void {
  const ids = new SeededIds(`molecule crowd ${tenant.slug}`);
  let leader: string | null = null;
  for (let place = tenant.workspaces.size; place < count; place += 1) {
    const leads = place % GROUP === 0 || leader === null;
    const given = {
      id: ids.uuid(),
      now: now - (count - place) * MINUTE,
      place,
      runtime: RUNTIMES[place % RUNTIMES.length] ?? 'claude-code',
    };
    const workspace = newWorkspace(
      {
        name: `${leads ? 'Lead' : 'Worker'} ${String(place).padStart(4, '0')}`,
        role: leads ? 'Leads a group of workers' : 'Works through its queue',
        tier: 1 + (place % 4),
        parentId: leads ? null : leader,
        monthlyLimit: 5_000,
      },
      given,
    );
    if (leads) leader = workspace.id;
    workspace.status = STATES[(place * 7) % STATES.length] ?? 'online';
    workspace.spend.monthly = (place * 37) % 5_600;
    if (workspace.status === 'online') {
      workspace.upSince = given.now;
      workspace.currentTask = `Item ${place * 3} of the queue`;
      workspace.activeTasks = 1;
    }
    tenant.workspaces.set(workspace.id, workspace);
  }
}
