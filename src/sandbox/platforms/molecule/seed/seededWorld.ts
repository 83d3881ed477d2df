import type { SandboxMode } from '../../../platform.ts';
import { JONAS, MIRA, NEWCOMER, PETRA } from '../users.ts';
import { World, type WorldServices } from '../world.ts';
import { seedNorthlight } from './northlight.ts';
import { seedOtherOrgs } from './otherOrgs.ts';
import { seedPins } from './pins.ts';
import { testKeys } from './testKeys.ts';

/** The platform as it is when the sandbox starts. */
export function seededWorld(services: WorldServices, mode: SandboxMode): World {
  const world = new World(services, mode);
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
