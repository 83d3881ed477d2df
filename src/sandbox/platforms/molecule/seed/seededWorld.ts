import { createHash } from 'node:crypto';
import type { PlatformServices } from '../../../platform.ts';
import { World } from '../world.ts';
import { seedNorthlight } from './northlight.ts';
import { seedOtherOrgs } from './otherOrgs.ts';
import { testKeys } from './testKeys.ts';
import { JONAS, MIRA, NEWCOMER, PETRA } from './users.ts';

/** The platform as it is when the sandbox starts. */
export function seededWorld(services: PlatformServices): World {
  const world = new World(services);
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
const RUNTIMES = ['claude-code', 'codex', 'langgraph', 'openclaw', 'deepagents', 'gemini-cli'];

/** What hosts and workspaces start from; some runtimes have no image. */
function seedPins(world: World): void {
  const { pins, now } = world;
  const by = 'release-pipeline';
  pins.promoteHost({ region: 'us-east-2', ami_id: 'ami-0c7a9f3b51d2e8846' }, by, now - 9 * DAY);
  pins.promoteHost({ region: 'eu-central-1', ami_id: 'ami-04be12cf9a7730d15' }, by, now - 9 * DAY);
  for (const template of RUNTIMES) {
    const digest = `sha256:${createHash('sha256').update(template).digest('hex')}`;
    const pin = { template, digest, git_sha: digest.slice(7, 47) };
    pins.promoteRuntime(pin, by, now - 2 * DAY, false);
  }
}
