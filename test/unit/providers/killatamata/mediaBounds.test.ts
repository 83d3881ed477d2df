import assert from 'node:assert/strict';
import { loadCatalog, type CatalogOperation, type JsonSchema } from '../../../../src/calls/catalog.ts';
import { checkRequest } from '../../../../src/calls/check/checkRequest.ts';
import {
  alternativesOf,
  choicesOf,
  propertiesOf,
  requiredOf,
  resolvedSchema,
  typesOf,
} from '../../../../src/calls/check/schemaView.ts';
import { formOf } from '../../../../src/providers/killatamata/media/form.ts';
import { killatamataJobs } from '../../../../src/providers/killatamata/media/jobs.ts';
import { DEFINITIONS, TASKS } from '../../../../src/providers/killatamata/media/tasks.ts';
import { EACH_TASK } from '../../../contract/killatamata/mediaSteps.ts';

/** Values on both sides of one bound of a schema. */
interface Bound {
  readonly name: string;
  readonly good: unknown;
  readonly bad: unknown;
}

const ADDRESS = 'https://cdn.example.com/lake.webp';
const numberIn = (schema: JsonSchema, name: string) =>
  typeof schema[name] === 'number' ? schema[name] : undefined;

/** A value that the schema takes. */
function sample(schema: JsonSchema): unknown {
  const whole = resolvedSchema(schema, DEFINITIONS);
  const [choice] = choicesOf(whole);
  if (choice !== undefined) return choice;
  if (typesOf(whole).includes('array'))
    return Array.from({ length: numberIn(whole, 'minItems') ?? 1 }, () => itemOf(whole));
  if (typesOf(whole).includes('boolean')) return true;
  const least = numberIn(whole, 'minimum');
  if (least !== undefined) return least;
  if (whole['format'] === 'uri') return ADDRESS;
  const text = 'C major'.padEnd(numberIn(whole, 'minLength') ?? 1, 'x');
  return typesOf(whole).includes('string') ? text : { url: ADDRESS };
}

const itemOf = (list: JsonSchema) => sample(Object(list['items']) as JsonSchema);
const many = (count: number, item: unknown) => Array.from({ length: count }, () => item);

/** Every bound that a schema states, by itself or in its alternatives. */
function boundsOf(schema: JsonSchema): readonly Bound[] {
  const whole = resolvedSchema(schema, DEFINITIONS);
  const [type] = typesOf(whole);
  const [minimum, maximum, multipleOf, minLength, maxLength, minItems, maxItems] = [
    ...['minimum', 'maximum', 'multipleOf', 'minLength', 'maxLength', 'minItems', 'maxItems'],
  ].map((name) => numberIn(whole, name));
  const step = multipleOf ?? (type === 'integer' ? 1 : 0.5);
  const usual = sample(whole);
  const bounds: Bound[] = [];
  if (minimum !== undefined) bounds.push({ name: 'minimum', good: minimum, bad: minimum - step });
  if (maximum !== undefined) bounds.push({ name: 'maximum', good: maximum, bad: maximum + step });
  if (multipleOf !== undefined && multipleOf > 1)
    bounds.push({ name: 'multipleOf', good: usual, bad: Number(usual) + 1 });
  if (minLength !== undefined && minLength > 0)
    bounds.push({ name: 'minLength', good: 'x'.repeat(minLength), bad: 'x'.repeat(minLength - 1) });
  if (maxLength !== undefined)
    bounds.push({ name: 'maxLength', good: 'x'.repeat(maxLength), bad: 'x'.repeat(maxLength + 1) });
  if (minItems !== undefined && minItems > 0)
    bounds.push({
      name: 'minItems',
      good: many(minItems, itemOf(whole)),
      bad: many(minItems - 1, itemOf(whole)),
    });
  if (maxItems !== undefined)
    bounds.push({
      name: 'maxItems',
      good: many(maxItems, itemOf(whole)),
      bad: many(maxItems + 1, itemOf(whole)),
    });
  if (whole['pattern'] !== undefined) bounds.push({ name: 'pattern', good: usual, bad: '\u{1f3b7}' });
  if (choicesOf(whole).length > 0) bounds.push({ name: 'enum', good: usual, bad: 'no such choice' });
  if (type === 'integer') bounds.push({ name: 'integer', good: usual, bad: Number(usual) + 0.5 });
  if (whole['format'] === 'uri') bounds.push({ name: 'uri', good: ADDRESS, bad: 'no address' });
  if (type !== undefined) bounds.push({ name: 'type', good: usual, bad: type === 'object' ? 7 : {} });
  return bounds;
}

describe('the inputs of media jobs of Killa Tamata, checked before they are sent', () => {
  let operation: CatalogOperation;
  before(async () => {
    operation = (await loadCatalog('killatamata')).find('submitMediaJob') ?? assert.fail();
  });

  for (const [id, task] of TASKS) {
    const { input } = killatamataJobs.prepare(id, EACH_TASK[id] ?? {}).body as { readonly input: object };
    const faultsAt = async (name: string, changed: object) => {
      const faults = await checkRequest(operation, { params: {}, body: { task: id, input: changed } });
      // What is only said of a format does not stop a request: the platform may read more addresses than the standard.
      return faults.filter(
        ({ severity, code, location }) =>
          (severity === 'error' || code === 'format') && (name === '' || location.includes(name)),
      );
    };

    for (const [name, schema] of Object.entries(propertiesOf(task.input))) {
      const branches = alternativesOf(resolvedSchema(schema, DEFINITIONS), DEFINITIONS);
      const bounds = branches.length > 0 ? [] : boundsOf(schema);

      it(`${id}: ${name} keeps to ${bounds.map((bound) => bound.name).join(', ') || 'one of its forms'}`, async () => {
        for (const bound of bounds) {
          assert.deepEqual(await faultsAt(name, { ...input, [name]: bound.good }), [], bound.name);
          assert.ok((await faultsAt(name, { ...input, [name]: bound.bad })).length > 0, bound.name);
        }
        assert.ok((await faultsAt(name, { ...input, [name]: { of: 'nothing that is known' } })).length > 0);
      });
    }

    it(`${id}: what it needs must be there`, async () => {
      for (const name of requiredOf(task.input)) {
        const { [name]: _, ...without } = input as Readonly<Record<string, unknown>>;
        assert.ok((await faultsAt('', without)).length > 0, name);
      }
    });

    it(`${id}: its form has the same bounds`, () => {
      for (const field of formOf(task).fields) {
        const schema = resolvedSchema(propertiesOf(task.input)[field.name] ?? {}, DEFINITIONS);
        for (const name of ['minimum', 'maximum', 'multipleOf', 'minLength', 'maxLength'] as const)
          assert.equal(field[name] ?? undefined, numberIn(schema, name), `${field.name}: ${name}`);
        for (const name of ['minItems', 'maxItems'] as const)
          assert.equal(field.list?.[name] ?? undefined, numberIn(schema, name), `${field.name}: ${name}`);
      }
    });
  }
});
