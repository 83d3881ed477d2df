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
  type Path,
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
    getAsset: { members: ['data', 'data.asset_id'], keeps: ['charged'] },
  },
  lenserfight: {
    executeLens: { members: ['data', 'data.runId'], keeps: ACCEPTED },
    runWorkflow: { members: ['data', 'data.runId'], keeps: ACCEPTED },
    getRunStatus: STATUS,
  },
  killatamata: {
    // Whatever else becomes of it, the server is up.
    getHealth: { members: ['status'], keeps: ['state'] },
    submitMediaJob: { members: ['externalJobId'], keeps: ACCEPTED },
    getMediaJob: { members: ['status'], keeps: ['state', 'platformStatus'] },
    createStripeCheckout: { members: ['sessionId', 'checkoutUrl'], keeps: ['id', 'url'] },
    createCryptoCheckout: { members: ['chargeId', 'hostedUrl'], keeps: ['id', 'url'] },
    claimStripeCheckout: { members: ['depositUsdCents'], keeps: ['state', 'added'] },
    claimCryptoCheckout: { members: ['depositUsdCents'], keeps: ['state', 'added'] },
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
        describe(`${provider.label}: ${fact.id}, read as ${name}`, () =>
          tolerant(provider, fact, reading, isListReading(name)));
      }
    }
  }

  function tolerant(provider: Provider, fact: OperationFact, reading: Reading, isList: boolean): void {
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
    const isOptional = ({ path, required }: Place) => {
      if (needed) return !needed.members.includes(path.join('.'));
      // Each item of a list stands for itself; elsewhere the contract says what an answer must have.
      return isRows(usual) ? path.some((step) => typeof step === 'number') : !required;
    };
    const placesInItems = () =>
      places.places.filter(({ path }) => path.some((step) => typeof step === 'number'));
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

    /** Of a list, what could be read, and rows that say that they could not. */
    function isPartOfList(end: Outcome): boolean {
      if (!Array.isArray(usual) || !('value' in end) || !Array.isArray(end.value)) return false;
      const known = new Set(usual.map((row: unknown) => Reflect.get(Object(row), 'id') as unknown));
      return end.value.every((row: unknown) => {
        const { id, isUnread, params } = Object(row) as { id?: unknown; isUnread?: boolean; params?: object };
        return known.has(id) || isUnread === true || (params && Object.keys(params).length === 0);
      });
    }

    function assertUsualOrProblem(end: Outcome, change: string): void {
      if (isUsual(end) || isPartOfList(end)) return;
      assert.ok('problem' in end, `${change} gave ${JSON.stringify(end)}`);
      assertProblem(end, 'answer.wrongShape');
      assert.ok(end.problem.details.args?.['where'], 'the place is named');
    }

    it('reads the same from the recorded answer each time', async () => {
      assert.ok(isUsual(await outcome(answer)));
    });

    it('is called a list where each row of the answer is read for itself', () => {
      assert.equal(isRows(usual) && placesInItems().length > 0, isList);
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

    if (isList) {
      it('reads the rows of a list one by one, whatever a server makes of some of them', async () => {
        const inItems = placesInItems();
        const itemOf = ({ path }: Place) =>
          path.slice(0, path.findIndex((step) => typeof step === 'number') + 1);
        const items = [...new Map(inItems.map((place) => [itemOf(place).join('.'), itemOf(place)])).values()];
        // The first and the last item are changed: what is read without them must stay.
        const others = await outcome(
          items
            .toSorted((a, b) => Number(b.at(-1)) - Number(a.at(-1)))
            .reduce((sum, path) => withoutItem(sum, path), answer),
        );
        assert.ok('value' in others && isRows(others.value));
        const kept = others.value;
        const change = fc.oneof(
          fc.record({
            path: fc.constantFrom(...inItems).map(({ path }) => path),
            value: fc.jsonValue({ maxDepth: 2 }),
          }),
          fc.record({ path: fc.constantFrom(...items), value: fc.jsonValue({ maxDepth: 1 }) }),
        );
        const property = fc.asyncProperty(
          fc.array(change, { minLength: 1, maxLength: 4 }),
          async (changes) => {
            const inOrder = changes.toSorted((a, b) => b.path.length - a.path.length);
            const changed = inOrder.reduce((sum, { path, value }) => replaced(sum, path, value), answer);
            const end = await outcome(changed);
            assert.ok(
              'value' in end && isRows(end.value),
              `${JSON.stringify(changed)} gave ${JSON.stringify(end)}`,
            );
            const rows = end.value;
            for (const row of kept)
              assert.ok(
                rows.some(({ id }) => id === row.id),
                `${row.id} of ${JSON.stringify(changed)}`,
              );
            assert.ok(rows.length >= kept.length + (items.length > 0 ? 1 : 0), 'a row has disappeared');
          },
        );
        await fc.assert(property, { numRuns: 60 });
      });
    }

    it('takes what the contract does not promise for unknown when it has another type', async () => {
      for (const place of places.places.filter(isOptional)) {
        for (const junk of JUNK) {
          const end = await outcome(replaced(answer, place.path, junk));
          assert.ok(
            'value' in end,
            `${place.path.join('.')} = ${JSON.stringify(junk)} gave ${JSON.stringify(end)}`,
          );
        }
      }
    });

    it('takes no answer for right that lacks what the contract promises', async () => {
      let refused = 0;
      for (const { path } of places.places.filter((place) => place.required && !isOptional(place))) {
        const end = await outcome(without(answer, path));
        assertUsualOrProblem(end, `without ${path.join('.')}`);
        if ('problem' in end) refused += 1;
      }
      const isPromised = places.places.some((place) => place.required && !isOptional(place));
      assert.ok(refused > 0 || !isPromised || Array.isArray(usual), 'nothing of the answer is asked for');
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
      assert.ok(refused > 0 || Array.isArray(usual) || places.places.every(isOptional));
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
      const property = fc.asyncProperty(fc.json({ maxDepth: 2 }), async (other) => {
        const end = await outcomeOf(other);
        // A bare list is one, with rows that cannot be read.
        if (isPartOfList(end)) return;
        // Nor does an empty list hold what is looked for in it.
        if (other === '[]' && 'problem' in end && end.problem.code === 'target.notFound') return;
        assertProblem(end, 'answer.wrongShape');
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

/** A reading whose rows are items of the answer, by its name. */
function isListReading(name: string): boolean {
  return name.startsWith('list of ');
}

/** Rows of a list, as trees read them. */
function isRows(value: unknown): value is readonly { readonly id: string }[] {
  return (
    Array.isArray(value) &&
    value.every((row: unknown) => typeof row === 'object' && row !== null && 'id' in row && 'params' in row)
  );
}

function withoutItem(answer: unknown, path: Path): unknown {
  const index = path.at(-1);
  const list = path
    .slice(0, -1)
    .reduce<unknown>((node, step) => Reflect.get(Object(node), step) as unknown, answer);
  assert.ok(Array.isArray(list));
  const left = list.filter((_, at) => at !== index);
  return path.length === 1 ? left : replaced(answer, path.slice(0, -1), left);
}

function junkFor(place: Place): readonly unknown[] {
  return JUNK.filter((value) => !place.types.includes(jsonType(value)));
}
