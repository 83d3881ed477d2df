import type { HealthAbility } from '../../core/provider.ts';
import { problemFromAnswer, readJson } from '../../net/errors/answer.ts';
import { parsedAnswer } from '../parsedAnswer.ts';
import { healthAnswer } from './answers.ts';
import { contextOf, factOf, PLATFORM } from './api.ts';
import { lenserfightErrors } from './errors.ts';

/**
 * The health probe: no key, no envelope. A degraded server says so under status 503, which is an answer here and not
 * asked for again; its reasons are words such as `db_probe_timeout`, or a driver's message.
 */
export const lenserfightHealth: HealthAbility = {
  async read(session, signal) {
    const fact = factOf('GET /health');
    const context = contextOf(session, fact.id);
    const request = new Request(`${session.base(PLATFORM)}/health`, { signal });
    const response = await session.open(request, fact);
    const text = await response.text();
    if (!response.ok && !isDegraded(text))
      throw problemFromAnswer(response, text, context, lenserfightErrors);
    const data = await readJson(new Response(text, { status: response.status }), context);
    const health = parsedAnswer(healthAnswer, { data, response }, session, fact.id);
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

function isDegraded(text: string): boolean {
  try {
    return healthAnswer.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
