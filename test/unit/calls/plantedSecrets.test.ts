import assert from 'node:assert/strict';
import { systemClock } from '../../../src/core/clock.ts';
import { Ledger } from '../../../src/jobs/money/ledger.ts';
import { toProblem } from '../../../src/core/problem.ts';
import type { CatalogOperation } from '../../../src/calls/catalog.ts';
import type { Question } from '../../../src/calls/questions/question.ts';
import { questionsOf, withAnswer } from '../../../src/calls/questions/questions.ts';
import { parseRequestFile } from '../../../src/calls/requestFile/requestFile.ts';
import type { RequestInputs } from '../../../src/calls/requestInputs.ts';
import { newRequestText } from '../../../src/calls/requestFile/requestTemplate.ts';
import { problemReport } from '../../../src/features/problems/problemReport.ts';
import type { LoggedProblem } from '../../../src/features/problems/problemLog.ts';
import type { Account } from '../../../src/core/account.ts';
import { bareProvider } from './engineRig.ts';
import { catalogs, contracts, everyOperation } from './platforms.ts';
import {
  CODE,
  INPUT,
  OUTPUT,
  plantedKey,
  PlantedRig,
  tracesOf,
  wholeText,
  type Outcome,
} from './plantedSecretsRig.ts';

const schemes = [...contracts.values()].flatMap((contract) => Object.keys(contract.schemes));
const TRACES = [INPUT, OUTPUT, CODE, ...schemes.map(plantedKey)].flatMap(tracesOf);

function answerTo(question: Question): unknown {
  if (question.secret && question.type === 'secret')
    return question.maxLength === null || question.maxLength >= INPUT.length ? INPUT : CODE;
  if (question.secret) return { NAME: INPUT };
  switch (question.type) {
    case 'choice':
      return question.choices[0];
    case 'integer':
    case 'number':
      return question.minimum ?? 1;
    case 'boolean':
      return true;
    case 'json':
    case 'references':
      return question.example;
    case 'file':
      return { name: 'a.bin', mimeType: 'application/octet-stream', bytes: new Uint8Array([1, 2, 3]) };
    default:
      if (typeof question.example === 'string' && question.example !== '') return question.example;
      if (question.pattern !== null) return 'my-org';
      return '4f2b9a52-7a0e-4c55-9d3a-0d6c1e1f7b11'.slice(0, question.maxLength ?? undefined);
  }
}

/** Bodies that no single question gives. */
const STARTED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  submitMediaJob: { task: 'image.generate', input: { prompt: 'fog' } },
  tenantPatchBudget: { budget_limit: 1 },
};

/** What the operation needs and every secret that it takes. */
function inputsOf(operation: CatalogOperation): RequestInputs {
  let known: RequestInputs = { params: {}, body: STARTED[operation.id] };
  for (;;) {
    const next = questionsOf(operation, known, { optional: true }).find(
      ({ required, secret }) => required || secret,
    );
    if (!next) return known;
    known = withAnswer(known, next, answerTo(next));
  }
}

/** A platform with the credentials of all its schemes: one as a bearer, one as a cookie, the others in headers. */
function providerOf(name: string) {
  const own = Object.keys(contracts.get(name)?.schemes ?? {});
  const kinds = own.map((scheme, at) => {
    const header = { in: 'header', name: `x-key-${scheme}` } as const;
    const send =
      at === 0 ? ({ in: 'bearer' } as const) : at === 1 ? ({ in: 'cookie', name: 'sid' } as const) : header;
    return { id: scheme.toLowerCase(), scheme, send };
  });
  return bareProvider(name, kinds);
}

/** Every status that the contract declares, and what servers do beyond it. */
function outcomesOf({ provider, id }: CatalogOperation): readonly Outcome[] {
  const contract = contracts.get(provider)?.operations.find((operation) => operation.id === id);
  const declared = (contract?.statuses ?? []).map(Number).filter((status) => status >= 200 && status < 600);
  return [
    ...new Set<Outcome>([
      ...declared.filter((s) => s < 300 || s >= 400),
      401,
      500,
      'redirect',
      'page',
      'cut',
    ]),
  ];
}

function searched(text: string, where: string): void {
  for (const trace of TRACES) assert.ok(!text.includes(trace), `${where} shows ${trace}`);
}

describe('A planted secret, for any operation and any answer', function () {
  this.timeout(60_000);
  const rig = new PlantedRig();
  const accounts = new Map<string, Account>();
  const problems: LoggedProblem[] = [];

  before(async () => {
    await rig.start();
    for (const { provider } of catalogs) accounts.set(provider, await rig.account(providerOf(provider)));
  });
  after(() => rig.close());

  it('is searched for in all encodings', () => {
    assert.ok(everyOperation.length >= 150);
    for (const shown of [
      INPUT,
      JSON.stringify({ INPUT }),
      encodeURIComponent(INPUT),
      `${INPUT.slice(0, 13)}…`,
    ])
      assert.throws(() => searched(shown, 'a leak'));
  });

  for (const operation of everyOperation) {
    it(`${operation.provider}.${operation.id} shows none`, async () => {
      const account = accounts.get(operation.provider);
      assert.ok(account);
      const inputs = inputsOf(operation);
      const request = { account: account.id, operation: operation.id, ...inputs };
      for (const outcome of outcomesOf(operation)) {
        Object.assign(rig.server, { operation, outcome, keys: [], arrived: '' });
        const logged = rig.log.length;
        const answer = await rig.engine.exchange(request, new AbortController().signal).catch(toProblem);
        const problem = 'problem' in answer ? answer.problem : toProblem(answer);
        const where = `${operation.id} ${outcome}`;
        assert.notEqual(rig.server.arrived, '', `${where}: not sent: ${problem?.message}`);
        if (operation.security.some((alternative) => alternative.length > 0))
          assert.ok(rig.server.keys.length > 0, `${where}: sent without a key`);
        // The contract, which every answer names, is long and holds nothing of the call.
        searched(wholeText({ ...answer, operation: null }), `the answer to ${where}`);
        if ('text' in answer) searched(answer.text, `the document of ${where}`);
        if (problem) {
          searched(wholeText([problem.details, problem.message, problem.stack]), `the problem of ${where}`);
          problems.push({ problem, at: 1 });
        }
        searched(rig.log.slice(logged).join('\n'), `the log of ${where}`);
        if ('secrets' in answer && answer.status < 300 && answer.status !== 204) {
          const found = answer.secrets.names.map((_, at) => answer.secrets.take(at));
          if (operation.secretOutputs.length > 0)
            assert.ok(found.includes(OUTPUT), 'who called can have what was handed out');
        }
      }
      if (operation.secretInputs.length > 0)
        assert.ok(/in7\+s3cret|493817/.test(rig.server.arrived), 'it was sent');
      searched(await rig.engine.curl(request), 'cURL');
      const file = await newRequestText(operation, account.label, { secret: 'asked when it runs' }, inputs);
      searched(file, 'the request file');
      searched(wholeText({ ...parseRequestFile(file), root: null }), 'the request file as it is read back');
    });
  }

  it('is in no confirmation', () => {
    assert.ok(rig.asked.length > 100);
    searched(wholeText(rig.asked), 'a question');
  });

  it('is in no job, no row of the ledger and no problem report', async () => {
    const { jobs } = await rig.journal.page({ limit: 1000 });
    assert.ok(jobs.length > 50);
    searched(wholeText(jobs), 'a job');
    searched(
      wholeText(await new Ledger({ database: rig.journal.database, clock: systemClock }).rows()),
      'the ledger',
    );
    searched(
      problemReport({
        versions: {},
        accounts: [...accounts.values()],
        platformOrigins: new Set(),
        jobs,
        problems,
      }),
      'the report',
    );
    for (const trace of TRACES) {
      const found = await rig.journal.page({ limit: 5, text: trace });
      assert.deepEqual(found.jobs, [], `the search of the history finds ${trace}`);
    }
  });

  it('is in no file of the storage folder, the journal’s log of writes included', () => {
    const files = rig.files();
    assert.ok(
      files.some(([path]) => path.endsWith('-wal')) && files.some(([path]) => path.endsWith('.json')),
    );
    for (const [path, text] of files) searched(text, path);
  });

  it('is in no file when the journal was closed', () => {
    rig.journal.close();
    for (const [path, text] of rig.files()) searched(text, path);
  });
});
