import assert from 'node:assert/strict';
import type { OperationFact } from '../../../src/core/operation.ts';
import type { Problem } from '../../../src/core/problem.ts';
import type { Provider } from '../../../src/core/provider.ts';
import type { ResourceList } from '../../../src/core/resource.ts';
import { loadProvider, providerIds } from '../../../src/providers/index.ts';
import type { SandboxMode } from '../../../src/sandbox/platform.ts';
import type { SeenRequest } from '../../../src/sandbox/server/requestLog.ts';
import { PERMIT } from '../../support/submitCall.ts';
import { ContractStage } from './contractStage.ts';
import { ExchangeValidator } from './exchangeJudge.ts';
import { assertNoSecret, assertProblem, problemOf } from './problemProof.ts';
import { assertReadBack, isAfterChange } from './readBack.ts';
import type { CommonFailure, Play, Refusal, Scene } from './scenario.ts';
import { rowsOf } from './stageEngine.ts';
import { specContract, type SpecOperation } from './specContract.ts';
import { scenarioTables } from './tables.ts';

const providers = await Promise.all(providerIds.map(loadProvider));
const never = new AbortController().signal;

/** Statuses that no contract declares and every server can give, with what they mean to the user. */
const WEATHER = [
  { status: 403, kind: 'permission' },
  { status: 429, kind: 'rate' },
  { status: 503, kind: 'server' },
] as const;

/** Plays every operation of every platform that speaks this dialect; each dialect has a test file of its own. */
export function describeEveryOperation(mode: SandboxMode): void {
  const playing = providers.filter(({ id }) => (scenarioTables[id]?.dialects ?? ['contract']).includes(mode));
  describe(`every operation of every platform, as in the mode ${mode}`, () => everyOperation(mode, playing));
}

function everyOperation(mode: SandboxMode, providers: readonly Provider[]): void {
  let stage: ContractStage;
  /** Operations that read and were seen to show what another one has changed. */
  const showsChange = new Set<string>();
  before(async () => {
    stage = await ContractStage.open(mode);
  });
  after(() => stage.close());
  afterEach(() => stage.sandbox.control.clearFaults());

  for (const provider of providers) {
    describe(provider.label, () => {
      const table = scenarioTables[provider.id];
      const contract = specContract(provider.id);

      it('has scenarios for exactly the operations that it offers', () => {
        const offered = contract.operations.filter((operation) => operation.offered).map(({ id }) => id);
        assert.deepEqual(Object.keys(table?.operations ?? {}).sort(), offered.sort());
      });

      it('is played whole by the sandbox', async () => {
        const open = await stage.sandbox.control.openOperations();
        assert.deepEqual(
          open.filter((name) => name.startsWith(`${provider.id}.`)),
          [],
        );
      });

      for (const fact of Object.values(provider.operations)) {
        const declared = contract.operations.find(({ id }) => id === fact.id);
        const scenarios = table?.operations[fact.id];
        if (!declared || !scenarios) continue;

        const { onlyIn = {} } = scenarios;
        const statuses = declared.statuses.filter((word) => (onlyIn[word] ?? mode) === mode);

        describe(fact.id, () => {
          for (const status of statuses.filter(isSuccess)) {
            it(`has a scenario that ends with ${status}`, () => {
              assert.ok(Object.keys(scenarios.succeeds[status] ?? {}).length > 0);
            });
            for (const [name, play] of Object.entries(scenarios.succeeds[status] ?? {})) {
              it(`${status}: ${name}`, () => succeeds(provider, fact, status, play, scenarios.unseen));
            }
          }

          if (fact.risk === 'read' && scenarios.unchanging === undefined) {
            it('shows what a change before it has done', () => {
              assert.ok(showsChange.has(`${provider.id}.${fact.id}`), 'no scenario changes what it reads');
            });
          }

          for (const status of statuses.filter((word) => !isSuccess(word))) {
            const own = Object.entries(scenarios.fails?.[status] ?? {});
            const common = table?.everywhere[status];
            for (const [name, refusal] of own) {
              it(`${status}: ${name}`, () => fails(provider, fact, status, refusal));
            }
            if (own.length > 0) continue;
            it(`${status}: as everywhere on the platform`, () => {
              assert.ok(common, `no scenario of ${fact.id} ends with ${status}`);
              return fails(provider, fact, status, commonRefusal(common, fact, scenarios.call));
            });
          }

          for (const { status, kind } of WEATHER.filter((one) => !declares(declared, one.status))) {
            it(`${status}, which the contract does not declare, is a problem of kind ${kind}`, () =>
              networkFault(provider, fact, status, kind, scenarios.call));
          }

          it('asks for a key where one is needed, and sends nothing without it', () =>
            withoutKey(provider, fact, scenarios.call));
        });
      }

      it('sends nothing for a stored job that cannot be one', async () => {
        const { jobs } = provider;
        if (!jobs) return;
        const session = await stage.session(provider);
        for (const operation of Object.keys(jobs.accepted)) {
          const broken = { operation, params: {}, body: { surprise: true } };
          const submit = async () => (await session.restore(broken)).send(PERMIT, never);
          const before = stage.sandbox.control.requests().length;
          const problem: Problem = await problemOf(submit);
          assert.equal(problem.details.mayHaveActed, false, 'it may be dropped');
          assert.equal(stage.sandbox.control.requests().length, before);
        }
      });

      it('knows a good key from a bad one', async () => {
        await provider.check(await stage.session(provider), never);
        const bad = Object.fromEntries(provider.credentials.map(({ id }) => [id, 'opens_no_door_at_all']));
        const session = await stage.session(provider, bad);
        const problem = await problemOf(() => provider.check(session, never));
        assert.equal(problem.kind, 'auth');
      });
    });
  }

  for (const provider of providers) {
    describe(`${provider.label}: lists`, () => {
      for (const list of listsOf(provider)) {
        it(`lists ${list.label.toLowerCase()} as rows that a tree can draw`, async () => {
          const rows = await rowsOf(await stage.session(provider), list, never);
          assert.ok(rows.length > 0, 'the scenarios before have made some');
          assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length, 'ids are unique');
          const names = new Set(
            specContract(provider.id).operations.flatMap(({ parameters, bodyMembers }) =>
              parameters.map(({ name }) => name).concat(bodyMembers),
            ),
          );
          for (const row of rows) {
            assert.ok(row.label !== '');
            for (const name of Object.keys(row.params)) assert.ok(names.has(name), `no parameter ${name}`);
          }
        });
      }
    });
  }

  describe('the independent judge', () => {
    it('finds that every exchange of this file keeps to its contract', function () {
      // Thousands of them.
      this.timeout(120_000);
      const all = stage.sandbox.control.requests();
      assert.equal(all[0]?.number, 1, 'the log has held every exchange');
      // Pages are opened by browsers.
      const rows = all.filter(({ operation }) => !operation?.startsWith('page'));
      const findings = new ExchangeValidator(stage.sandbox.platforms).judge(rows);
      // What real servers were seen to answer beside the contract is no fault; what is asked of them could be one.
      assert.deepEqual(
        findings.filter(({ part }) => part === 'request' || mode === 'contract'),
        [],
      );
    });

    it('has seen every operation', () => {
      const seen = new Set(stage.sandbox.control.requests().map((row) => `${row.platform}.${row.operation}`));
      const offered = providers.flatMap(({ id, operations }) =>
        Object.values(operations).map((fact) => `${id}.${fact.id}`),
      );
      assert.deepEqual(
        offered.filter((name) => !seen.has(name)),
        [],
      );
    });

    it('finds no key in the log', () => {
      assert.ok(stage.log.length > 0);
      for (const secret of stage.secrets) assert.ok(!stage.log.some((line) => line.includes(secret)));
    });
  });

  async function scene(provider: Provider): Promise<Scene> {
    const open = async (keys?: Readonly<Record<string, string>>): Promise<Scene> => ({
      session: await stage.session(provider, keys),
      sandbox: stage.sandbox,
      signal: never,
      mode,
      as: open,
    });
    return open();
  }

  async function succeeds(
    provider: Provider,
    fact: OperationFact,
    status: string,
    play: Play,
    unseen: string | undefined,
  ): Promise<void> {
    const own = await scene(provider);
    const { seen } = await stage.watch(() => play(own));
    assert.equal(String(lastOf(fact, seen).status), status);
    if (unseen === undefined) assertReadBack(fact, seen, provider.operations);
    if (isAfterChange(fact, seen, provider.operations)) showsChange.add(`${provider.id}.${fact.id}`);
  }

  async function fails(
    provider: Provider,
    fact: OperationFact,
    status: string,
    refusal: Refusal,
  ): Promise<void> {
    const opened: Scene[] = [];
    const own = await scene(provider);
    const watched: Scene = { ...own, as: async (keys) => note(await own.as(keys)) };
    const note = (other: Scene) => {
      opened.push(other);
      return other;
    };
    const { seen, value: problem } = await stage.watch(() => problemOf(() => refusal.play(watched)));
    const last = lastOf(fact, seen);
    const observed = mode === 'observed' ? refusal.observed : undefined;
    if (status !== 'default') assert.equal(String(last.status), observed?.status ?? status);
    const { session } = opened.at(-1) ?? own;
    assertProblem(problem, observed?.problem ?? refusal.problem, { session, operation: fact.id, seen: last });
    if (refusal.hides) assert.ok(last.exchange?.responseBody.includes(refusal.hides), 'the answer says it');
    assertNoSecret(problem, [...stage.secrets, ...(refusal.hides ? [refusal.hides] : [])]);
  }

  async function networkFault(
    provider: Provider,
    fact: OperationFact,
    status: number,
    kind: string,
    call: Play,
  ): Promise<void> {
    const own = await scene(provider);
    const retryAfter = { seconds: 7 };
    const rule = { operation: fact.id, times: null, fault: { kind: 'status', status, retryAfter } } as const;
    stage.sandbox.control.addFault(rule);
    const { seen, value: problem } = await stage.watch(() => problemOf(() => call(own)));
    assert.deepEqual(
      [problem.kind, problem.details.status, problem.details.retryAfterMs],
      [kind, status, 7000],
    );
    const times = seen.filter((row) => row.operation === fact.id).length;
    if (fact.risk !== 'read') assert.equal(times, 1, 'what may have acted is not sent again by itself');
  }

  async function withoutKey(provider: Provider, fact: OperationFact, call: Play): Promise<void> {
    const own = await (await scene(provider)).as({});
    if (fact.security.length === 0 || fact.security.some((schemes) => schemes.length === 0)) {
      const { seen } = await stage.watch(() => call(own).catch(() => {}));
      assert.ok(seen.length > 0, 'it is sent without a key');
      return;
    }
    const { seen, value: problem } = await stage.watch(() => problemOf(() => call(own)));
    assert.deepEqual(
      [problem.kind, problem.code, problem.details.mayHaveActed],
      ['auth', 'key.missing', false],
    );
    assert.deepEqual(seen, []);
  }
}

/** Every list that a view shows at its top. */
function listsOf({ resources, tokens, workspaces }: Provider): readonly ResourceList[] {
  return [...resources, ...[tokens, workspaces].flatMap((ability) => ability?.list ?? [])];
}

function commonRefusal(common: CommonFailure, fact: OperationFact, call: Play): Refusal {
  return { problem: common.problem, play: async (own) => call(await common.provoke(own, fact.id)) };
}

function lastOf(fact: OperationFact, seen: readonly SeenRequest[]): SeenRequest {
  const last = seen.findLast((row) => row.operation === fact.id);
  assert.ok(last, `the scenario never called ${fact.id}`);
  return last;
}

function isSuccess(status: string): boolean {
  return /^[23]/.test(status);
}

function declares(operation: SpecOperation, status: number): boolean {
  return operation.statuses.includes(String(status));
}
