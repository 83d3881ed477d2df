import type { SpecSchema } from './bareSchema.ts';
import { Definitions, isAssumed } from './definitions.ts';
import { banner } from './generated.ts';
import { offeredOperations, type OfferedOperation } from './offeredOperations.ts';
import { componentOf, listOf, recordOf, textOf } from './specNode.ts';

/**
 * A module with what the client says of a platform's offered operations: words, risk, inputs with their schemas. One
 * operation and one definition a line, so that a change of a spec is a change of a few lines.
 * Errors: an Error for an operation of a form that the client cannot call.
 */
export function catalogText(platform: string, document: SpecSchema): string {
  const definitions = new Definitions(document);
  const rows = offeredOperations(document).map((place) =>
    JSON.stringify(rowOf(place, document, definitions)),
  );
  const shared = definitions.rows().map(([name, schema]) => `    ${JSON.stringify(name)}: ${schema},`);
  return `${banner(platform)}
import type { CatalogData } from '../catalog.ts';

export const catalog: CatalogData = {
  version: ${JSON.stringify(textOf(recordOf(document['info'])['version']))},
  operations: [
${rows.map((row) => `    ${row},`).join('\n')}
  ],
  definitions: {
${shared.join('\n')}
  },
};
`;
}

function rowOf(
  { method, path, item, operation }: OfferedOperation,
  document: SpecSchema,
  definitions: Definitions,
) {
  const vendor = recordOf(operation['x-backlot']);
  const key = recordOf(vendor['idempotency']);
  const security = listOf(operation['security'] ?? document['security']);
  const parameters = [...listOf(item['parameters']), ...listOf(operation['parameters'])].map((parameter) =>
    parameterOf(componentOf(document, parameter), definitions),
  );
  const repeated = parameters.find(({ name }, at) => parameters.findIndex((one) => one.name === name) !== at);
  if (repeated) throw new Error(`${String(operation['operationId'])} has two parameters ${repeated.name}.`);
  const body = bodyOf(componentOf(document, operation['requestBody']), definitions);
  // The journal keeps a paid request so that the same bytes can be sent again: files it could not keep.
  if (vendor['risk'] === 'paid' && body?.media.some(({ type }) => !/json/.test(type)))
    throw new Error(`${String(operation['operationId'])} is paid and takes no JSON.`);
  return {
    id: operation['operationId'],
    method: method.toUpperCase(),
    path,
    summary: operation['summary'],
    description: textOf(operation['description']),
    tags: operation['tags'] ?? [],
    risk: vendor['risk'],
    confirm: vendor['confirm'] ?? null,
    ...(vendor['scope'] !== undefined && { scope: vendor['scope'] }),
    ...(vendor['billed'] !== undefined && { billed: vendor['billed'] }),
    security: security.map((alternative) => Object.keys(recordOf(alternative))),
    idempotency: vendor['idempotency']
      ? { in: key['in'], name: key['name'], replay: key['replay'], ttlMs: lastsMs(key['ttl']) }
      : null,
    secretInputs: vendor['secretInputs'] ?? [],
    secretOutputs: vendor['secretOutputs'] ?? [],
    deprecated: operation['deprecated'] ?? false,
    replacedBy: vendor['replacedBy'] ?? null,
    server: recordOf(listOf(operation['servers'] ?? item['servers'])[0])['url'] ?? null,
    parameters,
    body,
    answers: answersOf(operation, document),
  };
}

function parameterOf(parameter: SpecSchema, definitions: Definitions) {
  const { name, in: place } = parameter;
  const schema = recordOf(parameter['schema']);
  // A list or an object would need the spec's rules for putting them into an address; no platform has one.
  if (/array|object/.test(JSON.stringify(schema['type'] ?? ''))) {
    throw new Error(`The parameter ${String(name)} is no plain value.`);
  }
  return {
    name: String(name),
    in: place,
    required: parameter['required'] ?? false,
    description: textOf(parameter['description']),
    schema: definitions.schema(
      isAssumed(parameter['x-backlot']) ? { ...schema, 'x-backlot': { assumed: true } } : schema,
    ),
  };
}

function bodyOf(body: SpecSchema, definitions: Definitions) {
  const media = Object.entries(recordOf(body['content'])).map(([type, content]) => ({
    type,
    schema: definitions.schema(recordOf(recordOf(content)['schema'])),
  }));
  if (media.length === 0) return null;
  return { required: body['required'] ?? false, description: textOf(body['description']), media };
}

function answersOf(operation: SpecSchema, document: SpecSchema) {
  return Object.entries(recordOf(operation['responses'])).flatMap(([status, response]) => {
    if (!/^[23]/.test(status)) return [];
    const answer = componentOf(document, response);
    const media = Object.keys(recordOf(answer['content']));
    return [{ status: Number(status), description: textOf(answer['description']), media }];
  });
}

/** `24h` or `30m` in milliseconds; null when no limit is stated. Errors: an Error for what is no duration. */
function lastsMs(duration: unknown): number | null {
  if (duration === undefined) return null;
  const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(textOf(duration) ?? '') ?? [];
  const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
  const lasts = Number(count) * (units[unit] ?? NaN);
  if (Number.isNaN(lasts))
    throw new Error(`x-backlot.idempotency.ttl is no duration: ${JSON.stringify(duration)}`);
  return lasts;
}
