import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { OperationFact } from '../../src/core/operation.ts';
import { Problem, type ProblemCode } from '../../src/core/problem.ts';
import type { Provider } from '../../src/core/provider.ts';
import type { Session } from '../../src/core/session.ts';
import { loadProvider, providerIds } from '../../src/providers/index.ts';
import {
  answerPlaces,
  jsonType,
  replaced,
  without,
  type AnswerPlaces,
  type Place,
} from './support/answerPlaces.ts';
import { ContractStage } from './support/contractStage.ts';
import { ReplayServer } from './support/replayServer.ts';
import type { Reading, Scene } from './support/scenario.ts';
import { specContract } from './support/specContract.ts';
import { scenarioTables } from './support/tables.ts';

const providers = await Promise.all(providerIds.map(loadProvider));
const never = new AbortController().signal;

/** One value of each JSON type. */
const JUNK: readonly unknown[] = [null, true, 4.5, 'unheard of', ['x'], { x: 'x' }];
const UNKNOWN_WORD = 'unheard_of';

/** Members of an answer without which it cannot be read, and what of the reading they make up. */
interface Needed {
  readonly members: readonly string[];
  readonly keeps: readonly string[];
}

const ACCEPTED = ['remoteId'];
const STATUS: Needed = { members: ['data', 'data.status'], keeps: ['state', 'platformStatus'] };

/**
 * Answers about what was paid for. Only these members are needed; whatever else is missing, null or of another type
 * counts as not said, so that no id and no end of a job is lost with it.
 */
const NEEDED: Readonly<Record<string, Readonly<Record<string, Needed>>>> = {
  crucible: {
    submitGeneration: { members: ['data', 'data.job_id'], keeps: ACCEPTED },
    getJob: STATUS,
    createAsset: { members: ['data', 'data.asset_id', 'data.upload_url'], keeps: ['asset'] },
  },
  lenserfight: {
    executeLens: { members: ['data', 'data.runId'], keeps: ACCEPTED },
    runWorkflow: { members: ['data', 'data.runId'], keeps: ACCEPTED },
    getRunStatus: STATUS,
  },
};

/** How a call ended: with a value, or with the code of a Problem. */
type Outcome = { readonly value: unknown } | { readonly problem: Problem };

describe('answers that are not quite as the contract says', () => {
  let stage: ContractStage;
  before(async () => {
    stage = await ContractStage.open();
  });
  after(() => stage.close());

  for (const provider of providers) {
    for (const fact of Object.values(provider.operations)) {
      const readings = scenarioTables[provider.id]?.operations[fact.id]?.readings ?? {};
      if (typeof readings === 'string') continue;

      it(`${provider.label}: something reads the answer of ${fact.id}`, () => {
        assert.ok(Object.keys(readings).length > 0);
      });
      for (const [name, reading] of Object.entries(readings)) {
        describe(`${provider.label}: ${fact.id}, read as ${name}`, () => tolerant(provider, fact, reading));
      }
    }
  }

  function tolerant(provider: Provider, fact: OperationFact, reading: Reading): void {
    let server: ReplayServer;
    let session: Session;
    let answer: unknown;
    let places: AnswerPlaces;
    let usual: unknown;
    let read: Awaited<ReturnType<Reading>>;

    before(async () => {
      const real = await scene(provider);
      read = await reading(real);
      const { seen } = await stage.watch(() => read(real.session, never));
      const row = seen.findLast(({ operation }) => operation === fact.id);
      assert.ok(row?.exchange, `the reading never called ${fact.id}`);
      answer = JSON.parse(row.exchange.responseBody);
      const declared = specContract(provider.id).operations.find(({ id }) => id === fact.id);
      places = answerPlaces(declared?.answerSchema(String(row.status)) ?? {}, answer);
      server = await new ReplayServer(seen, stage.sandbox.origin).start();
      session = await stage.session(provider, undefined, server.origin);
      usual = await read(session, never);
    });
    after(() => server.stop());

    /** What the client makes of another answer in place of the recorded one. */
    async function outcomeOf(text: string): Promise<Outcome> {
      server.change(fact.id, text);
      try {
        return { value: await read(session, never) };
      } catch (thrown) {
        if (thrown instanceof Problem) return { problem: thrown };
        throw thrown;
      } finally {
        server.change(fact.id, null);
      }
    }

    const outcome = (changed: unknown) => outcomeOf(JSON.stringify(changed));
    const needed = NEEDED[provider.id]?.[fact.id];
    const isOptional = ({ path }: Place) => needed !== undefined && !needed.members.includes(path.join('.'));
    const isUsual = (end: Outcome) => 'value' in end && isDeepStrictEqual(end.value, usual);

    function assertProblem(end: Outcome, ...codes: readonly ProblemCode[]): void {
      assert.ok('problem' in end, `no Problem but ${JSON.stringify(end)}`);
      const { code, operation, mayHaveActed, status } = end.problem.details;
      assert.ok(codes.includes(code), `${code}: ${end.problem.message}`);
      assert.equal(operation, fact.id);
      assert.deepEqual(
        [end.problem.details.provider, end.problem.details.account],
        [provider.id, session.account.id],
      );
      assert.ok(status !== undefined && status < 300, 'the platform did answer');
      assert.equal(mayHaveActed, true);
    }

    function assertUsualOrProblem(end: Outcome, change: string): void {
      if (isUsual(end)) return;
      assert.ok('problem' in end, `${change} gave ${JSON.stringify(end)}`);
      assertProblem(end, 'answer.wrongShape');
      assert.ok(end.problem.details.args?.['where'], 'the place is named');
    }

    it('reads the same from the recorded answer each time', async () => {
      assert.ok(isUsual(await outcome(answer)));
    });

    it('reads the same whatever else the answer says', async () => {
      const addition = fc.record({
        struct: fc.nat(),
        name: fc.oneof(
          fc.string({ minLength: 1 }),
          fc.constantFrom('__proto__', 'constructor', 'toString', 'error'),
        ),
        value: fc.jsonValue({ maxDepth: 2 }),
      });
      const property = fc.asyncProperty(
        fc.array(addition, { minLength: 1, maxLength: 6 }),
        async (additions) => {
          const fuller = additions.reduce<unknown>((sum, { struct, name, value }) => {
            const place = places.structs[struct % places.structs.length];
            return place && !place.names.includes(name) ? replaced(sum, [...place.path, name], value) : sum;
          }, answer);
          const end = await outcome(fuller);
          assert.ok(isUsual(end), JSON.stringify(end));
        },
      );
      await fc.assert(property, { numRuns: 40 });
    });

    if (needed) {
      it(`needs ${needed.members.join(', ')} only, whatever becomes of the other members`, async () => {
        const optional = places.places.filter(isOptional);
        assert.ok(optional.length > 0);
        const kept = (value: unknown) =>
          needed.keeps.map((name): unknown => Reflect.get(Object(value), name));
        const change = fc.record({
          place: fc.constantFrom(...optional),
          value: fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined }),
        });
        const property = fc.asyncProperty(
          fc.array(change, { minLength: 1, maxLength: 4 }),
          async (changes) => {
            // The deepest first: what is in a member cannot be changed any more once the member has been.
            const inOrder = changes.toSorted((a, b) => b.place.path.length - a.place.path.length);
            const changed = inOrder.reduce(
              (sum, { place, value }) =>
                value === undefined ? without(sum, place.path) : replaced(sum, place.path, value),
              answer,
            );
            const end = await outcome(changed);
            assert.ok('value' in end, `${JSON.stringify(changed)} gave ${JSON.stringify(end)}`);
            assert.deepEqual(kept(end.value), kept(usual));
          },
        );
        await fc.assert(property, { numRuns: 60 });
      });
    }

    it('takes no answer for right that lacks what the contract promises', async () => {
      let refused = 0;
      for (const { path } of places.places.filter((place) => place.required && !isOptional(place))) {
        const end = await outcome(without(answer, path));
        assertUsualOrProblem(end, `without ${path.join('.')}`);
        if ('problem' in end) refused += 1;
      }
      const isPromised = places.places.some((place) => place.required && !isOptional(place));
      assert.ok(refused > 0 || !isPromised, 'nothing of the answer is asked for');
    });

    it('takes no member for right that has another type', async () => {
      let refused = 0;
      for (const place of places.places.filter((one) => one.types.length > 0 && !isOptional(one))) {
        const dropped = place.required ? null : await outcome(without(answer, place.path));
        for (const junk of junkFor(place)) {
          const end = await outcome(replaced(answer, place.path, junk));
          if ('problem' in end) refused += 1;
          // What may be missing may also be unreadable: then it counts as missing.
          if (dropped && 'value' in end && isDeepStrictEqual(end, dropped)) continue;
          assertUsualOrProblem(end, `${place.path.join('.')} = ${JSON.stringify(junk)}`);
        }
      }
      assert.ok(refused > 0);
    });

    it('shows a word that no contract has as it came', async () => {
      for (const { path } of places.places.filter(({ isWord }) => isWord)) {
        const end = await outcome(replaced(answer, path, UNKNOWN_WORD));
        assert.ok('value' in end, `${path.join('.')} = ${UNKNOWN_WORD}`);
        assert.ok(JSON.stringify(end.value).includes(UNKNOWN_WORD), JSON.stringify(end.value));
      }
    });

    it('ends with a Problem when the answer is empty, cut, a web page or any other JSON', async () => {
      const text = JSON.stringify(answer);
      assertProblem(await outcomeOf(''), 'answer.empty');
      for (const broken of [text.slice(0, -1), text.slice(0, text.length / 2), 'Hello']) {
        assertProblem(await outcomeOf(broken), 'answer.notJson');
      }
      assertProblem(await outcomeOf('<!DOCTYPE html><title>Hello</title>'), 'answer.inFront');
      // A list may be empty.
      const others = fc.json({ maxDepth: 2 }).filter((other) => !Array.isArray(answer) || other !== '[]');
      const property = fc.asyncProperty(others, async (other) => {
        assertProblem(await outcomeOf(other), 'answer.wrongShape');
      });
      await fc.assert(property, { numRuns: 20 });
    });
  }

  async function scene(provider: Provider): Promise<Scene> {
    const open = async (keys?: Readonly<Record<string, string>>): Promise<Scene> => ({
      session: await stage.session(provider, keys),
      sandbox: stage.sandbox,
      signal: never,
      mode: 'contract',
      as: open,
    });
    return open();
  }
});

function junkFor(place: Place): readonly unknown[] {
  return JUNK.filter((value) => !place.types.includes(jsonType(value)));
}
