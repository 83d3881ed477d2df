import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import type { CatalogueOperation } from '../../../src/operations/catalogue.ts';
import type { Question } from '../../../src/operations/question.ts';
import { questionsOf, withAnswer } from '../../../src/operations/questions.ts';
import type { RequestInputs } from '../../../src/operations/requestInputs.ts';
import { bareProvider, EngineRig } from './engineRig.ts';
import { contracts, everyOperation } from './platforms.ts';

const PLANTED = 'planted+s3cret/"valü"';
/** Where only a code of six characters fits. */
const CODE = '493817';
/** How it could show itself: as it is, in JSON, in an address. */
const TRACES = ['planted+s3cret', encodeURIComponent(PLANTED).slice(0, 14), CODE];

const withSecrets = everyOperation.filter((one) => one.secretInputs.length + one.secretOutputs.length > 0);

/** An answer that has the secret at each of its places, and around them what servers like to add. */
function answerOf(operation: CatalogueOperation, request: string): unknown {
  const places = operation.secretOutputs.map((path) =>
    path.split('.').reduceRight<unknown>((inner, step) => {
      const name = step.replace('[]', '');
      return { [name]: step.endsWith('[]') ? [inner] : inner };
    }, PLANTED),
  );
  const known = operation.secretOutputs.length > 0 || !request.includes(CODE) ? PLANTED : CODE;
  const link = `https://a.example/?t=${encodeURIComponent(known)}`;
  return { places, message: `Keep ${known}.`, link, request };
}

function shortEnough({ maxLength }: Question): boolean {
  return maxLength === null || maxLength >= PLANTED.length;
}

function answerTo(question: Question): unknown {
  if (question.secret && question.type === 'secret') return shortEnough(question) ? PLANTED : CODE;
  if (question.secret) return { NAME: PLANTED };
  switch (question.type) {
    case 'choice':
      return question.choices[0];
    case 'integer':
    case 'number':
      return question.minimum ?? 1;
    case 'boolean':
      return true;
    case 'json':
      return question.example;
    default:
      return question.pattern === null ? '4f2b9a52-7a0e-4c55-9d3a-0d6c1e1f7b11' : 'my-org';
  }
}

function inputsOf(operation: CatalogueOperation): RequestInputs {
  let known: RequestInputs = { params: {} };
  for (;;) {
    const next = questionsOf(operation, known, { optional: true }).find(
      ({ required, secret }) => required || secret,
    );
    if (!next) return known;
    known = withAnswer(known, next, answerTo(next));
  }
}

/** The credentials of all schemes of a platform, each in a header of its own. */
function providerOf(name: string) {
  const schemes = Object.keys(contracts.get(name)?.schemes ?? {});
  return bareProvider(
    name,
    schemes.map((scheme) => ({
      id: scheme.toLowerCase(),
      scheme,
      send: { in: 'header', name: `x-key-${scheme}` },
    })),
  );
}

describe('A secret of any operation', () => {
  let server: Server;
  let base: string;
  let rig: EngineRig;
  let status = 200;
  let current: CatalogueOperation | undefined;
  let arrived = '';

  before(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        arrived = Buffer.concat(chunks).toString() + JSON.stringify(request.headers);
        const body = current ? answerOf(current, arrived) : {};
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());
  beforeEach(() => (rig = new EngineRig()));
  afterEach(() => rig.close());

  it('is a case of many', () => assert.ok(withSecrets.length >= 25));

  for (const operation of withSecrets) {
    for (const outcome of [200, 400]) {
      it(`${operation.provider}.${operation.id} shows none, answered with ${outcome}`, async () => {
        current = operation;
        status = outcome;
        const provider = providerOf(operation.provider);
        const keys = Object.fromEntries(provider.credentials.map(({ id }) => [id, 'k-1234567890']));
        const account = await rig.account(provider, { api: base }, keys);
        const request = { account: account.id, operation: operation.id, ...inputsOf(operation) };
        const answer = await rig.engine.exchange(request, new AbortController().signal);

        assert.equal(answer.status, outcome);
        const secretParams = operation.secretInputs.filter((name) => name !== 'PAYMENT-SIGNATURE');
        if (secretParams.length > 0) assert.ok(/planted\+s3cret|493817/.test(arrived), 'it was sent');
        const { writes, destructions } = rig.gates;
        const shown = inspect(
          [answer, answer.problem?.details, answer.problem?.message, rig.log, writes, destructions],
          {
            depth: 20,
            maxStringLength: null,
            maxArrayLength: null,
          },
        );
        const copied = await rig.engine.curl(request);
        for (const trace of TRACES) assert.ok(!`${shown}${copied}`.includes(trace), trace);
        const found = answer.secrets.names.map((_, at) => answer.secrets.take(at));
        if (operation.secretOutputs.length > 0) assert.ok(found.includes(PLANTED), 'the user can have it');
      });
    }
  }
});
