import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { loadProvider, providerIds } from '../../src/providers/index.ts';
import { sandboxModes } from '../../src/sandbox/platform.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/start.ts';
import { platformName } from './support/contractStage.ts';
import { listOf, nodeOf, specContract, type Node, type SpecOperation } from './support/specContract.ts';

const providers = await Promise.all(providerIds.map(loadProvider));

describe('every platform', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.stop());

  it('is loaded by its own id', () => {
    assert.deepEqual(
      providers.map(({ id }) => id),
      providerIds,
    );
  });

  it('is refused under an id that nobody knows, the names of object members included', async () => {
    for (const id of ['nowhere', 'constructor', '__proto__']) {
      await assert.rejects(loadProvider(id), { name: 'Problem', code: 'internal' });
    }
  });

  it('is played in every dialect, in a file each', () => {
    const files = readdirSync(import.meta.dirname);
    assert.deepEqual(
      files.filter((file) => file.endsWith('Dialect.test.ts')).sort(),
      sandboxModes.map((mode) => `${mode}Dialect.test.ts`).sort(),
    );
  });

  for (const provider of providers) {
    describe(provider.label, () => {
      const contract = specContract(provider.id);
      const facts = Object.values(provider.operations);
      const offered = contract.operations.filter((operation) => operation.offered);

      it('cannot be changed', () => {
        assert.ok(Object.isFrozen(provider));
      });

      it('has ids that say one thing each', () => {
        const lists = {
          credentials: provider.credentials.map(({ id }) => id),
          bases: provider.bases.map(({ name }) => name),
          lists: provider.resources.map(({ id }) => id),
          operations: facts.map(({ id }) => id),
        };
        for (const [what, ids] of Object.entries(lists)) {
          assert.equal(new Set(ids).size, ids.length, `${what}: ${ids.join(', ')}`);
        }
        // Part of the name under which the key is kept.
        for (const id of lists.credentials) assert.match(id, /^[A-Za-z0-9_-]+$/);
      });

      it('links to documentation and key pages that are safe to open', () => {
        const links = [provider.documentation, ...provider.credentials.map(({ obtainUrl }) => obtainUrl)];
        for (const link of links.filter((text) => text !== null))
          assert.equal(new URL(link).protocol, 'https:');
      });

      it('offers what its contract offers, and nothing else', () => {
        assert.deepEqual(facts.map(({ id }) => id).sort(), offered.map(({ id }) => id).sort());
        for (const [key, fact] of Object.entries(provider.operations)) assert.equal(key, fact.id);
      });

      for (const operation of offered) {
        it(`knows ${operation.id} as its contract states it`, () => {
          const fact = provider.operations[operation.id];
          assert.ok(fact);
          const { id, method, path, risk, security, deprecated, idempotency, secretInputs, secretOutputs } =
            fact;
          assert.deepEqual(
            { id, method, path, risk, security, deprecated, idempotency, secretInputs, secretOutputs },
            statedOf(operation),
          );
        });
      }

      it('has a base for every server of its contract', () => {
        const bases = provider.bases
          .filter(({ website }) => !website)
          .map((base) => base.server ?? base.default);
        const own = offered.flatMap(({ servers }) => servers);
        for (const server of own) assert.ok(bases.includes(server), `no base for ${server}`);
        if (offered.some(({ servers }) => servers.length === 0)) {
          assert.ok(
            contract.servers.some((server) => bases.includes(server)),
            'no base for the document’s own servers',
          );
        }
        for (const base of bases) {
          assert.ok([...own, ...contract.servers].includes(base), `${base} is no server of the contract`);
          assert.match(base, /^https:\/\/[^/?#]+(?:\/[^?#]*)?$/);
        }
      });

      it('has a kind of credential for every operation that needs one', () => {
        const routed = (provider.routing ?? []).flatMap(({ scheme }) => scheme ?? []);
        const schemes = new Set([...provider.credentials.map(({ scheme }) => scheme), ...routed]);
        for (const scheme of schemes)
          assert.ok(scheme in contract.schemes, `no scheme ${scheme} in the contract`);
        const locked = facts.filter(
          ({ security }) =>
            security.length > 0 && !security.some((needed) => needed.every((one) => schemes.has(one))),
        );
        assert.deepEqual(
          locked.map(({ id }) => id),
          [],
        );
      });

      it('sends each credential in the place that its scheme names', () => {
        for (const { id, scheme, send } of provider.credentials) {
          const stated = nodeOf(contract.schemes[scheme]);
          const place =
            stated['type'] === 'http' ? { in: 'bearer' } : { in: stated['in'], name: stated['name'] };
          assert.deepEqual(send, place, id);
        }
      });

      it('names in its abilities only operations that it has', () => {
        const byId = new Map(facts.map((fact) => [fact.id, fact]));
        for (const { id, operation } of provider.resources) {
          assert.equal(byId.get(operation)?.risk, 'read', `the list ${id} reads ${operation}`);
        }
        for (const operation of Object.keys(provider.jobs?.accepted ?? {}))
          assert.equal(byId.get(operation)?.risk, 'paid');
      });

      it('makes a call of a job’s values without sending anything, and tells its kind from it', () => {
        const { jobs } = provider;
        if (!jobs) return;
        const prepare = () => jobs.prepare('lens/some-kind', { inputs: { topic: 'a lake' } });
        const call = prepare();
        assert.deepEqual(call, prepare());
        assert.deepEqual(JSON.parse(JSON.stringify(call)), call, 'it survives the journal');
        assert.ok(Object.hasOwn(jobs.accepted, call.operation));
        assert.equal(jobs.describe(call).kind, 'lens/some-kind');
        assert.ok(jobs.describe(call).title !== '');
      });

      it('finds its bases and its keys in the sandbox', () => {
        const platform = sandbox.platforms[platformName(sandbox, provider.id)];
        const names = provider.bases.map(({ name }) => name);
        assert.deepEqual(Object.keys(platform.bases).sort(), [...names].sort());
        const kinds = new Map(provider.credentials.map((kind) => [kind.id, kind]));
        for (const [id, key] of Object.entries(platform.credentials)) {
          assert.ok(kinds.has(id), `no kind of credential ${id}`);
          assert.match(key, kinds.get(id)?.pattern ?? /./);
        }
      });
    });
  }
});

/** The facts of an operation, read anew from its contract. */
function statedOf(operation: SpecOperation): Node {
  const { id, method, path, risk, security, deprecated, vendor } = operation;
  const stated = nodeOf(vendor['idempotency']);
  const idempotency = vendor['idempotency']
    ? { in: stated['in'], name: stated['name'], replay: stated['replay'], ttlMs: durationOf(stated['ttl']) }
    : null;
  const secretInputs = listOf(vendor['secretInputs']);
  const secretOutputs = listOf(vendor['secretOutputs']);
  return { id, method, path, risk, security, deprecated, idempotency, secretInputs, secretOutputs };
}

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function durationOf(text: unknown): number | null {
  const parts = typeof text === 'string' ? /^(\d+)([smhd])$/.exec(text) : null;
  return parts ? Number(parts[1]) * (UNITS[parts[2] ?? ''] ?? NaN) : null;
}
