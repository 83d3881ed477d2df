import type { HealthAbility } from '../../core/provider.ts';
import { healthAnswer } from './answers.ts';
import type { LenserFightSession } from './api.ts';

/**
 * The health probe: no key, no envelope. A degraded server says so under status 503, which is an answer here and not
 * asked for again; its reasons are words such as `db_probe_timeout`, or a driver's message.
 */
export const lenserfightHealth: HealthAbility = {
  async read(session: LenserFightSession, signal) {
    const call = { answer: healthAnswer, alsoAnswers: [503], once: true };
    const health = await session.call('getHealth', call, signal);
    const isOk = health.status === 'ok';
    return {
      state: isOk ? 'ok' : 'degraded',
      reason: isOk ? null : (health.reason ?? health.status),
      facts: [
        ['Uptime', `${Math.round(health.uptime_s / 60)} min`],
        ...(health.version ? [['Version', health.version] as const] : []),
      ],
    };
  },
};
