import { catalog } from '../../../calls/generated/killatamata.catalog.gen.ts';
import type { HealthAbility } from '../../../core/provider.ts';
import type { KillaTamataSession } from '../api.ts';
import { healthAnswer } from './answers.ts';

/** The health probe: no key, and which version of the API runs. */
export const killatamataHealth: HealthAbility = {
  async read(session: KillaTamataSession, signal) {
    const health = await session.call('getHealth', { answer: healthAnswer, once: true }, signal);
    const { isOk, status, release, api, skill, policy } = health;
    return {
      state: isOk ? 'ok' : 'degraded',
      reason: isOk ? null : status,
      ...(api !== undefined && { versions: { madeFor: catalog.version, runs: api } }),
      facts: [
        ...(release === undefined ? [] : [['Release', release] as const]),
        ...(api === undefined ? [] : [['API version', api] as const]),
        ...(skill === undefined ? [] : [['Agent skill', skill] as const]),
        ...(policy === undefined ? [] : [['Compatibility', policy] as const]),
      ],
    };
  },
};
