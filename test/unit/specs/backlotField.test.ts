import assert from 'node:assert/strict';
import { z } from 'zod';
import { SPECS, specOperations, type SpecOperation } from './specDocument.ts';

const field = z.strictObject({
  risk: z.enum(['read', 'write', 'paid', 'destructive']),
  confirm: z.string().min(1).optional(),
  scope: z
    .string()
    .regex(/^[a-z][a-z ]{2,58}[a-z]$/)
    .optional(),
  idempotency: z
    .strictObject({
      in: z.enum(['header', 'body']),
      name: z.string().min(1),
      replay: z.enum(['same-result', 'conflict', 'unknown']),
      ttl: z
        .string()
        .regex(/^[1-9]\d*[smhd]$/)
        .optional(),
      evidence: z.enum(['seed', 'observed', 'inferred']),
    })
    .optional(),
  secretInputs: z.array(z.string().min(1)).min(1).optional(),
  secretOutputs: z.array(z.string().min(1)).min(1).optional(),
  offered: z.literal(false).optional(),
  replacedBy: z.string().min(1).optional(),
});

const COUNTS = { boomin: 10, crucible: 10, killatamata: 75, lenserfight: 9, molecule: 58 };

const specs = SPECS.map((name) => ({ name, operations: specOperations(name) }));
const all = specs.flatMap(({ name, operations }) => operations.map((operation) => ({ name, operation })));

function fieldOf(operation: SpecOperation): z.infer<typeof field> {
  return field.parse(operation.node['x-backlot']);
}

function takesInput(operation: SpecOperation, name: string): boolean {
  return (
    operation.parameters.some((parameter) => parameter.endsWith(` ${name}`)) ||
    operation.hasBodyProperty(name)
  );
}

describe('the five specs together', () => {
  it('hold 162 operations', () => {
    const counts = Object.fromEntries(specs.map(({ name, operations }) => [name, operations.length]));
    assert.deepEqual(counts, COUNTS);
    assert.equal(all.length, 162);
  });

  it('do not offer the two webhooks, and nothing else', () => {
    const hidden = all.filter(({ operation }) => fieldOf(operation).offered === false);
    assert.deepEqual(
      hidden.map(({ name, operation }) => `${name} ${operation.label}`),
      ['killatamata post /api/v1/webhooks/stripe', 'killatamata post /api/v1/webhooks/crypto'],
    );
  });

  it('name a replacement for each of the three deprecated routes, and for nothing else', () => {
    const deprecated = all.filter(({ operation }) => operation.node['deprecated'] === true);
    assert.equal(deprecated.length, 3);
    const replaced = all.filter(({ operation }) => fieldOf(operation).replacedBy !== undefined);
    assert.deepEqual(
      replaced.map(({ operation }) => operation.id),
      deprecated.map(({ operation }) => operation.id),
    );
  });
});

for (const { name, operations } of specs) {
  describe(`specs/${name}.yaml`, () => {
    it('gives every operation an id of its own in camel case', () => {
      const ids = operations.map(({ node }) => node['operationId']);
      for (const id of ids) assert.match(String(id), /^[a-z][A-Za-z0-9]*$/);
      assert.equal(new Set(ids).size, operations.length);
    });

    for (const operation of operations) {
      describe(operation.id, () => {
        it('has a short summary and a description to show to the user', () => {
          const { summary, description } = operation.node;
          assert.match(String(summary), /^[A-Z].{1,59}$/, `summary of ${operation.label}`);
          assert.doesNotMatch(String(summary), /\.$/);
          assert.ok(typeof description === 'string' && description.trim().length >= 20, operation.label);
        });

        it('has a well-formed x-backlot field', () => {
          const parsed = field.safeParse(operation.node['x-backlot']);
          assert.ok(parsed.success, `${operation.label}: ${parsed.error?.message ?? ''}`);
        });

        it('tells how its idempotency key works if, and only if, it takes one', () => {
          const { idempotency } = fieldOf(operation);
          const inputs = [...operation.parameters, ...operation.bodyPropertyNames()];
          assert.ok(idempotency || !inputs.some((input) => /idempotency/i.test(input)), operation.label);
          if (idempotency?.in === 'body') assert.ok(operation.hasBodyProperty(idempotency.name));
          if (idempotency?.in === 'header' && idempotency.evidence === 'seed') {
            assert.ok(operation.parameters.includes(`header ${idempotency.name}`));
          }
        });

        it('names only secrets that exist', () => {
          const { secretInputs = [], secretOutputs = [] } = fieldOf(operation);
          for (const input of secretInputs) assert.ok(takesInput(operation, input), `input ${input}`);
          for (const output of secretOutputs)
            assert.ok(operation.hasResponseProperty(output), `output ${output}`);
        });

        it('asks to type only an input of its own, and only before it destroys something', () => {
          const { confirm, risk } = fieldOf(operation);
          if (confirm === undefined) return;
          assert.equal(risk, 'destructive');
          assert.ok(takesInput(operation, confirm), confirm);
        });

        it('has words for what it destroys if, and only if, no input has to name that', () => {
          const { risk, scope, secretInputs = [] } = fieldOf(operation);
          const named = [...operation.pathParameters, ...operation.requiredBodyTexts()].filter(
            (name) => !secretInputs.includes(name),
          );
          assert.equal(scope !== undefined, risk === 'destructive' && named.length === 0);
        });
      });
    }
  });
}
