import assert from 'node:assert/strict';
import { Problem, type ProblemKind } from '../../src/core/problem.ts';
import type { Provider } from '../../src/core/provider.ts';
import { loadProvider, providerIds } from '../../src/providers/index.ts';
import { serve, type Loopback } from '../unit/net/loopback.ts';
import { problemOfAnswer } from '../unit/net/failedAnswer.ts';
import { ContractStage } from './support/contractStage.ts';

const providers = await Promise.all(providerIds.map(loadProvider));
const never = new AbortController().signal;

const CHALLENGE = '<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>';

interface Foreign {
  readonly status: number;
  readonly type?: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function json(status: number, body: unknown): Foreign {
  return { status, type: 'application/json', text: JSON.stringify(body) };
}

/** What stands in front of a platform says, and no platform does. */
const FOREIGN: Readonly<Record<string, Foreign>> = {
  'the challenge of a firewall': {
    status: 403,
    type: 'text/html',
    text: CHALLENGE,
    headers: { 'cf-mitigated': 'challenge' },
  },
  'the sign-in page of a network': {
    status: 200,
    type: 'text/html',
    text: '<html><form>Wi-Fi</form></html>',
  },
  'a web page without a type': { status: 200, text: '<!doctype html><title>Welcome</title>' },
  'a success without a body': { status: 200, text: '' },
  'a success that cannot have a body': { status: 204, text: '' },
  'the JSON of another service': {
    status: 200,
    type: 'application/json',
    text: '{"service":"portal","ok":true}',
  },
  'a list of another service': { status: 200, type: 'application/json', text: '["portal"]' },
  'the refusal of a proxy': { status: 401, type: 'text/html', text: '<html>401</html>' },
  'a refusal without a body': { status: 401, text: '' },
  'a proxy that wants a sign-in': { status: 407, type: 'text/html', text: '<html>407</html>' },
  'a route that an ingress does not know': { status: 404, type: 'text/plain', text: 'default backend - 404' },
  'a gateway that takes no such length': { status: 413, type: 'text/html', text: '<html>413</html>' },
  'the limit of an ingress': {
    status: 429,
    type: 'text/html',
    text: '<html>429</html>',
    headers: { 'retry-after': '60' },
  },
  'a page about maintenance': { status: 503, type: 'text/html', text: '<html>Back soon</html>' },
  'a gateway that knows no such key (AWS)': json(403, { message: 'Forbidden' }),
  'a gateway that sees no signature (AWS)': json(403, { message: 'Missing Authentication Token' }),
  'a gateway that knows no such route (Kong)': json(404, { message: 'no Route matched with those values' }),
  'a gateway that knows no such key (Kong)': json(401, {
    message: 'Unauthorized',
    request_id: '4a7fa52e8ae7d3286c38d9108ac3c87a',
  }),
  'a gateway that misses a key (Azure)': json(401, {
    statusCode: 401,
    message: 'Access denied due to missing subscription key.',
  }),
  'a gateway that has no quota left (Azure)': json(403, {
    statusCode: 403,
    error: 'Forbidden',
    message: 'Out of call volume quota.',
  }),
  'a gateway of a web framework (Spring)': json(404, {
    ...{ timestamp: '2026-05-01T10:00:00.000+00:00', status: 404, error: 'Not Found', path: '/v1' },
  }),
  'a gateway that keeps its own list (Cloudflare)': json(403, {
    ...{ success: false, errors: [{ code: 9109, message: 'Unauthorized' }], messages: [], result: null },
  }),
  'a firewall that explains itself (Cloudflare)': json(403, {
    ...{ type: 'https://errors.example/1020', title: 'Error 1020: Access denied', status: 403 },
    ...{ detail: 'The site owner has blocked access.', cloudflare_error: true },
  }),
  'a gateway that found no token (Envoy, Google)': json(401, { code: 401, message: 'Jwt is missing' }),
  'a gateway that asks for a sign-in (Google)': json(401, {
    error: { code: 401, message: 'Request had invalid credentials.', status: 'UNAUTHENTICATED' },
  }),
  'a gateway that has no such deployment': json(404, {
    error: { code: '404', message: 'The deployment could not be found.' },
  }),
  'a gateway with a fault (Apigee)': json(401, {
    fault: { faultstring: 'Invalid ApiKey', detail: { errorcode: 'oauth.v2.InvalidApiKey' } },
  }),
  'a proxy that signs in by OAuth': json(401, {
    error: 'invalid_token',
    error_description: 'The access token expired',
  }),
  'a gateway that names its status': json(404, { error: 'Not Found' }),
  'a gateway that takes it for a conflict': json(409, { message: 'Conflict' }),
  'a mesh that allows no such call (Istio)': {
    status: 403,
    type: 'text/plain',
    text: 'RBAC: access denied',
  },
  'a server without such a page (nginx)': {
    status: 404,
    type: 'text/html',
    text: '<html><head><title>404 Not Found</title></head><body><center>nginx</center></body></html>',
  },
  'a network that wants a sign-in': { status: 511, type: 'text/html', text: '<html>511</html>' },
};

/** Words that only the platform itself can say: about a key, its permissions, and what there is. */
const OF_THE_PLATFORM: readonly ProblemKind[] = ['auth', 'permission', 'notFound', 'funds', 'conflict'];

describe('something in front of a platform', () => {
  let stage: ContractStage;
  let server: Loopback;
  let answer: Foreign;
  before(async () => {
    stage = await ContractStage.open();
    server = await serve((response) => {
      const { status, type, text, headers } = answer;
      response.writeHead(status, { ...headers, ...(type && { 'content-type': type }) }).end(text);
    });
  });
  after(async () => {
    server.close();
    await stage.close();
  });

  for (const provider of providers) {
    describe(provider.label, () => {
      for (const [name, foreign] of Object.entries(FOREIGN)) {
        it(`says nothing about a key, a balance or an owner: ${name}`, async () => {
          answer = foreign;
          // A session each: after a limit the account's other calls wait.
          const session = () => stage.session(provider, undefined, server.origin);
          const readings: Readonly<Record<string, () => Promise<unknown>>> = {
            check: async () => provider.check(await session(), never),
            ...(provider.balance && { balance: async () => provider.balance?.read(await session(), never) }),
            ...(provider.identity && {
              identity: async () => provider.identity?.read(await session(), never),
            }),
          };
          for (const [reading, read] of Object.entries(readings)) {
            const problem = await failure(read());
            const { kind, code, retryAfterMs } = problem.details;
            assert.ok(!OF_THE_PLATFORM.includes(kind), `${reading}: ${kind} ${code}`);
            if (foreign.status === 429) assert.deepEqual([kind, retryAfterMs], ['rate', 60_000]);
          }
        });
      }

      it('is not heard as the platform by its dialect, whatever the status', () => {
        const bodies = [
          CHALLENGE,
          'default backend - 404',
          'Unauthorized',
          '{}',
          '[]',
          'null',
          '"no"',
          '7',
          '',
        ];
        for (const body of bodies) {
          for (let status = 400; status < 600; status += 1) {
            if (isDeclared(provider, status, body)) continue;
            const { details } = problemOfAnswer(status, body, {
              ...(provider.errors && { dialect: provider.errors }),
            });
            assert.equal(details.byProxy, true, `${status} ${body}`);
            assert.ok(!OF_THE_PLATFORM.includes(details.kind), `${status} ${body}: ${details.kind}`);
          }
        }
      });
    });
  }
});

/** Some platforms say something with an answer that has no body. */
function isDeclared({ errors }: Provider, status: number, body: string): boolean {
  return body === '' && errors?.read({ status, json: undefined, isEmpty: true }) !== null;
}

async function failure(work: Promise<unknown>): Promise<Problem> {
  const thrown: unknown = await work.then(
    (value) => assert.fail(`it did not fail, but gave ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  assert.ok(thrown instanceof Problem, String(thrown));
  return thrown;
}
