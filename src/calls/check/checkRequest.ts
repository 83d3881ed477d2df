import { newIntentKey } from '../../core/ids.ts';
import type { CatalogOperation } from '../catalog.ts';
import { nearestJson } from '../../net/json/exactJson.ts';
import { ExactNumber, isInRange } from '../../net/json/exactNumber.ts';
import { stepsOf, visitJson } from '../../net/json/walkJson.ts';
import { checkFaults, MOST_FAULTS, type CheckedPlaces } from './checkFaults.ts';
import type { CompiledCheck } from './compiledCheck.ts';
import { changesPath, fitsHeader } from '../preparedRequest.ts';
import { nearest } from './nearest.ts';
import { bodyPointer, type RequestFault } from './requestFault.ts';
import {
  bodyForm,
  bodySchema,
  completedInputs,
  isFileInput,
  isFileReference,
  isGiven,
  parameterNamed,
  type RequestInputs,
} from '../requestInputs.ts';
import { choicesOf, isRecord, propertiesOf, resolvedSchema, schemaAt, typesOf } from './schemaView.ts';
import { withStandIns } from '../storedInputs.ts';
import { unknownFields } from './unknownFields.ts';

/**
 * All faults of a request by its contract, those of the body last; without errors among them it may be sent. The intent
 * key, which is generated, is not missed.
 */
export async function checkRequest(
  operation: CatalogOperation,
  inputs: RequestInputs,
): Promise<readonly RequestFault[]> {
  const unreadable = [...unreadableValues('params', inputs.params), ...unreadableValues('body', inputs.body)];
  // Nothing else can be said of what is too deep to be read.
  if (unreadable.some(({ code }) => code === 'tooDeep')) return unreadable;
  const completed = completedInputs(operation, inputs, newIntentKey());
  const params = Object.fromEntries(
    Object.entries(completed.params).map(([name, value]) => [name, nearestJson(value)] as const),
  );
  const body = withStandIns(nearestJson(completed.body));
  const checks = await operation.checks();
  const values = readParameters(operation, params);
  return [
    ...unreadable,
    ...unknownParameters(operation, params),
    ...(checks?.parameters ? checkFaults(checks.parameters, values, parameterPlaces(operation)) : []),
    ...untransportable(operation, params),
    ...bodyFaults(operation, body, checks?.body),
  ];
}

/** A request is not nested so deep, and what reads it goes down level by level. */
const MOST_LEVELS = 250;

/** Numbers that nobody can read as they are written, and the first place that is too deep. */
function unreadableValues(root: 'params' | 'body', value: unknown): readonly RequestFault[] {
  const faults: RequestFault[] = [];
  let isTooDeep = false;
  visitJson(value, (one, place) => {
    if (isTooDeep) return false;
    const fault = (code: RequestFault['code'], args: RequestFault['args']) => {
      const steps = stepsOf(place).slice(0, MOST_LEVELS);
      const pointer = bodyPointer(steps).replace(/^body/, root);
      faults.push({ code, args, pointer, location: [root, ...steps], severity: 'error' });
    };
    isTooDeep = (place?.depth ?? 0) > MOST_LEVELS;
    if (isTooDeep) fault('tooDeep', { limit: MOST_LEVELS });
    else if (one instanceof ExactNumber && !isInRange(one)) fault('numberRange', { written: one.source });
    else if (typeof one === 'number' && !Number.isFinite(one)) fault('numberRange', { written: String(one) });
    return true;
  });
  return faults;
}

function bodyFaults(
  operation: CatalogOperation,
  body: unknown,
  check: CompiledCheck | undefined,
): readonly RequestFault[] {
  if (body === undefined) return operation.body?.required ? [bodyFault('required', { name: 'body' })] : [];
  if (!operation.body) return [bodyFault('unexpectedBody', {})];
  const form = bodyForm(operation.body);
  if (form === 'bytes') return isFile(body) ? [] : [bodyFault('type', { expected: 'file' })];
  const sent = form === 'multipart' ? withoutFiles(operation, body) : { value: body, faults: [] };
  const found = check ? checkFaults(check, sent.value, bodyPlaces(operation, sent.value)) : [];
  const known = new Set(found.filter(({ code }) => code === 'unknownField').map(({ pointer }) => pointer));
  const unknown = unknownFields(operation, sent.value).filter(({ pointer }) => !known.has(pointer));
  return [...sent.faults, ...found, ...unknown];
}

function bodyFault(code: RequestFault['code'], args: RequestFault['args']): RequestFault {
  return { code, args, pointer: 'body', location: ['body'], severity: 'error' };
}

/** A form with its files taken out, which a schema knows as text only. */
function withoutFiles(
  operation: CatalogOperation,
  body: unknown,
): { readonly value: unknown; readonly faults: readonly RequestFault[] } {
  const properties = bodySchema(operation)?.['properties'];
  if (!isRecord(body) || !isRecord(properties)) return { value: body, faults: [] };
  const faults: RequestFault[] = [];
  const entries = Object.entries(body).map(([name, value]) => {
    const schema = properties[name];
    if (!isRecord(schema) || schema['format'] !== 'binary') return [name, value] as const;
    if (!isFile(value)) {
      const location = ['body', name];
      faults.push({
        code: 'type',
        args: { expected: 'file' },
        pointer: `body.${name}`,
        location,
        severity: 'error',
      });
    }
    return [name, ''] as const;
  });
  return { value: Object.fromEntries(entries), faults };
}

function isFile(value: unknown): boolean {
  return isFileInput(value) || (isFileReference(value) && value.$file !== '');
}

/** `{path, query, header}` as the compiled checks want them: texts read as what the contract says they are. */
function readParameters(operation: CatalogOperation, params: RequestInputs['params']) {
  const places: Record<'path' | 'query' | 'header', Record<string, unknown>> = {
    path: {},
    query: {},
    header: {},
  };
  for (const parameter of operation.parameters) {
    const value = params[parameter.name];
    if (!isGiven(value)) continue;
    const types = typesOf(resolvedSchema(parameter.schema, operation.definitions));
    const name = parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name;
    places[parameter.in][name] = typeof value === 'string' ? readText(value, types) : value;
  }
  return places;
}

/** All parameters travel as text, so the text of a number is as good as the number. */
function readText(text: string, types: readonly string[]): unknown {
  if (types.includes('string')) return text;
  if ((types.includes('integer') || types.includes('number')) && /^-?\d+(\.\d+)?$/.test(text))
    return Number(text);
  if (types.includes('boolean') && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

function unknownParameters(
  operation: CatalogOperation,
  params: RequestInputs['params'],
): readonly RequestFault[] {
  const unknown = Object.keys(params).filter(
    (name) => !parameterNamed(operation, name) && operation.idempotency?.name !== name,
  );
  return unknown.slice(0, MOST_FAULTS).map((name): RequestFault => {
    const suggestion = nearest(
      name,
      operation.parameters.map((parameter) => parameter.name),
    );
    return {
      code: 'unknownParameter',
      args: { name, ...(suggestion === undefined ? {} : { suggestion }) },
      pointer: `params.${name}`,
      location: ['params', name],
      severity: 'error',
    };
  });
}

/** Values that would reach another place than the contract's: an address drops `.` and `..` and empty steps. */
function untransportable(
  operation: CatalogOperation,
  params: RequestInputs['params'],
): readonly RequestFault[] {
  return Object.entries(params).flatMap(([name, value]): readonly RequestFault[] => {
    if (typeof value !== 'string') return [];
    const place = parameterNamed(operation, name)?.in ?? 'header';
    const code =
      place === 'path' && changesPath(value) ? 'pathSegment' : headerFault(operation, name, place, value);
    if (code === null) return [];
    return [
      { code, args: { name }, pointer: `${place}.${name}`, location: ['params', name], severity: 'error' },
    ];
  });
}

function headerFault(
  operation: CatalogOperation,
  name: string,
  place: string,
  value: string,
): 'headerValue' | null {
  return place === 'header' && !fitsHeader(operation, name, value) ? 'headerValue' : null;
}

function parameterPlaces(operation: CatalogOperation): CheckedPlaces {
  return {
    /** The check sees `{path: {job_id: …}}`. */
    at: ([place, name]) => {
      const written = operation.parameters.find(
        (parameter) => parameter.in === place && parameter.name.toLowerCase() === String(name).toLowerCase(),
      );
      const known = written?.name ?? String(name);
      return { pointer: `${place}.${known}`, location: ['params', known] };
    },
    members: () => [],
    choices: () => [],
  };
}

function bodyPlaces(operation: CatalogOperation, body: unknown): CheckedPlaces {
  const schema = (path: readonly (string | number)[]) =>
    schemaAt(bodySchema(operation) ?? {}, body, path, operation.definitions) ?? {};
  return {
    at: (path) => ({ pointer: bodyPointer(path), location: ['body', ...path] }),
    members: (path) => Object.keys(propertiesOf(schema(path))),
    choices: (path) => choicesOf(schema(path)),
  };
}
