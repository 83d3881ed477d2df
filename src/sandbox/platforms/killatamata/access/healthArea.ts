import { json } from '../../../server/answer.ts';
import { checkedHandlers, type TypedHandlers } from '../../../server/call.ts';
import type { operations } from '../../../../../specs/types/killatamata.gen.ts';
import type { Area, World } from '../world.ts';

/** The version of the contract that the sandbox plays. */
const API_VERSION = '0.7.0';
const RELEASE = '2026.11.2';
const SITE = 'https://killatamata.com/skills/killatamata';

/** Health with the versions of the service. The setting `apiVersion` changes what it says of itself. */
export function healthArea(world: World): Area {
  let apiVersion = API_VERSION;
  const handlers: TypedHandlers<operations> = {
    getHealth: () =>
      json(200, {
        status: 'ok' as const,
        service: 'killatamata-api',
        timestamp: new Date(world.clock.now()).toISOString(),
        version: {
          release: RELEASE,
          api: apiVersion,
          skill: {
            name: 'killatamata',
            version: RELEASE,
            compatibleApiVersion: apiVersion,
            compatibilityPolicy: 'exact' as const,
            autoUpdate: true,
            manifestUrl: `${SITE}/manifest.json`,
            metadataUrl: `${SITE}/metadata.json`,
            rootUrl: SITE,
            entrypointUrl: `${SITE}/SKILL.md`,
          },
        },
      }),
  };
  return {
    handlers: checkedHandlers(handlers),
    // Versions without the skill, the API's as a bare text.
    observed: {
      getHealth: (answer) => {
        const { status, version } = answer as { status: string; version: { release: string; api: string } };
        return { ok: true, status, release: version.release, version: version.api };
      },
    },
    configure: (settings) => {
      const { apiVersion: wanted = apiVersion } = settings;
      if (typeof wanted !== 'string' || wanted === '') throw new TypeError('apiVersion is a version.');
      apiVersion = wanted;
      return { apiVersion };
    },
    reset: () => {
      apiVersion = API_VERSION;
    },
  };
}
