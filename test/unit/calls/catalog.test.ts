import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { isStream, loadCatalog } from '../../../src/calls/catalog.ts';
import { Problem } from '../../../src/core/problem.ts';
import { catalogs, contracts, everyOperation, operation } from './platforms.ts';

const FOLDER = 'src/calls/generated';

describe('The catalog of operations', () => {
  it('has the deprecated operations, each with its replacement, and no webhook', () => {
    const deprecated = everyOperation.filter((one) => one.deprecated);
    const declared = [...contracts.values()].flatMap(({ operations }) =>
      operations.filter((one) => one.offered && one.deprecated),
    );
    assert.deepEqual(
      deprecated.map(({ id, replacedBy }) => [id, replacedBy]),
      declared.map(({ id, vendor }) => [id, vendor['replacedBy']]),
    );
    assert.ok(deprecated.length > 0);
    assert.ok(!everyOperation.some(({ path }) => path.includes('webhooks')));
  });

  for (const catalog of catalogs) {
    describe(catalog.provider, () => {
      const contract = contracts.get(catalog.provider);
      const offered = contract?.operations.filter((one) => one.offered) ?? [];

      it('lists the offered operations in the order of the contract', () => {
        assert.deepEqual(
          catalog.list().map(({ id }) => id),
          offered.map(({ id }) => id),
        );
      });

      for (const declared of offered) {
        it(`${declared.id}: says what the contract says`, () => {
          const found = catalog.find(declared.id);
          assert.ok(found);
          assert.equal(`${found.method} ${found.path}`, `${declared.method} ${declared.path}`);
          assert.equal(found.risk, declared.risk);
          assert.deepEqual(found.security, declared.security);
          assert.deepEqual(found.secretInputs, declared.vendor['secretInputs'] ?? []);
          assert.deepEqual(found.secretOutputs, declared.vendor['secretOutputs'] ?? []);
          assert.equal(found.confirm, declared.vendor['confirm'] ?? null);
          assert.equal(found.scope, declared.vendor['scope']);
          assert.equal(found.server, declared.servers[0] ?? null);
          assert.ok(found.summary.length > 0 && (found.description ?? '').length > 0);
          assert.deepEqual(
            found.parameters.map(({ in: place, name }) => `${place} ${name}`),
            declared.parameters.map(({ in: place, name }) => `${place} ${name}`),
          );
          assert.deepEqual(
            found.answers.map(({ status }) => String(status)),
            declared.statuses.filter((status) => /^[23]/.test(status)),
          );
          assert.equal(found.body?.media[0]?.type === 'application/json', declared.bodySchema !== null);
        });
      }
    });
  }

  it('refers only to definitions that it has', () => {
    for (const one of everyOperation) {
      const text = JSON.stringify([one.parameters, one.body, one.definitions]);
      for (const [, name] of text.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)) {
        assert.ok(Object.hasOwn(one.definitions, name ?? ''), `${one.id}: ${name}`);
      }
      assert.ok(!text.includes('#/components/'), one.id);
    }
  });

  it('knows which operation streams its answer', () => {
    assert.deepEqual(
      everyOperation.filter(isStream).map(({ id }) => id),
      ['streamRunEvents'],
    );
  });

  it('knows in milliseconds how long a repeated key is remembered', () => {
    assert.equal(operation('lenserfight.runWorkflow').idempotency?.ttlMs, 86_400_000);
    assert.equal(operation('crucible.submitGeneration').idempotency?.ttlMs, null);
  });

  it('does not know a platform without a contract', async () => {
    for (const name of ['unknown', 'constructor', '__proto__']) {
      await assert.rejects(
        loadCatalog(name),
        (error) => error instanceof Problem && error.code === 'internal',
      );
    }
  });

  it('is loaded a platform at a time: nothing but types is imported beforehand', () => {
    const index = readFileSync(`${FOLDER}/index.gen.ts`, 'utf8');
    const eager = index.split('\n').filter((line) => line.startsWith('import '));
    assert.deepEqual(eager, ["import type { GeneratedPlatform } from '../catalog.ts';"]);
  });

  it('weighs less than 100 KB compressed, checks included', () => {
    const sizes = readdirSync(FOLDER).map((name) => gzipSync(readFileSync(`${FOLDER}/${name}`)).length);
    assert.ok(sizes.reduce((a, b) => a + b, 0) < 100_000);
  });
});
