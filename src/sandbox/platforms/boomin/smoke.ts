import type { Answer, JsonAnswer } from '../../server/answer.ts';
import type { Handler } from '../../server/call.ts';
import type { SandboxMode } from '../../platform.ts';
import type { operations } from '../../../../specs/types/boomin.gen.ts';
import { organizationById } from './people.ts';
import type { TokenRecord, Tokens } from './tokens.ts';

type Promised = operations['smokeTestToken']['responses'][200]['content']['application/json'];

/**
 * The smoke test: which organization and which permissions. The contract demands the organization flat; the known
 * client of real servers reads it nested and nothing else.
 */
export function smokeHandler(tokens: Tokens, mode: () => SandboxMode): Handler {
  return (call): Answer => {
    const token = tokens.use(call.principals['platformTokenAuth'] ?? '');
    return mode() === 'contract' ? promised(token) : observed(token);
  };
}

function promised({ org, scopes }: TokenRecord): JsonAnswer<200, Promised> {
  const { id, name, slug } = organizationById(org);
  return { status: 200, json: { ok: true, org_id: id, org_name: name, org_slug: slug, scopes } };
}

function observed({ org, scopes }: TokenRecord): Answer {
  const json = { ok: true, mode: 'smoke', object: null, org: organizationById(org), scopes };
  return { status: 200, json };
}
