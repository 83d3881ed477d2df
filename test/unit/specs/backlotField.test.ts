import assert from 'node:assert/strict';
import { z } from 'zod';
import { platformsOf } from '../../../specs/tools/generated.ts';
import { specOperations, type SpecOperation } from './specDocument.ts';

const field = z.strictObject({
  risk: z.enum(['read', 'write', 'paid', 'destructive']),
  confirm: z.string().min(1).optional(),
  scope: z
    .string()
    .regex(/^[a-z][a-z ]{2,58}[a-z]$/)
    .optional(),
  billed: z
    .string()
    .regex(/^[a-z][a-z ]{2,78}[a-z]$/)
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

const specs = platformsOf('.').map((name) => ({ name, operations: specOperations(name) }));
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

describe('the specs together', () => {
  it('hold operations', () => {
    for (const { name, operations } of specs) assert.ok(operations.length > 0, name);
  });

  it('offer every operation but the webhooks', () => {
    const unoffered = all.filter(({ operation }) => fieldOf(operation).offered === false);
    const webhooks = all.filter(({ operation }) => operation.label.includes('/webhooks/'));
    assert.deepEqual(unoffered, webhooks);
  });

  it('say what begins to be billed by a call that is charged over time', () => {
    const billed = all.filter(({ operation }) => fieldOf(operation).billed !== undefined);
    assert.deepEqual(billed.map(({ operation }) => operation.id).toSorted(), [
      'tenantCreateWorkspace',
      'tenantImportBundle',
      'tenantOrgImport',
      'tenantResumeWorkspace',
    ]);
    // What is charged by its answer passes the paid path, and a read begins nothing.
    for (const { operation } of billed) assert.match(fieldOf(operation).risk, /^(?:write|destructive)$/);
  });

  it('name a replacement for each deprecated operation, and for nothing else', () => {
    const deprecated = all.filter(({ operation }) => operation.node['deprecated'] === true);
    assert.ok(deprecated.length > 0);
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
