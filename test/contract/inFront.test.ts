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
