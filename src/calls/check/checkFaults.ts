import type { CheckError, CompiledCheck } from './compiledCheck.ts';
import { nearest } from './nearest.ts';
import type { FaultCode, RequestFault } from './requestFault.ts';
import { isRecord, memberOf } from './schemaView.ts';

type Path = readonly (string | number)[];

/** What the places inside the checked value are called, and what may stand there. */
export interface CheckedPlaces {
  at(path: Path): Pick<RequestFault, 'pointer' | 'location'>;
  /** Names of the members that the object at this place may have. */
  members(path: Path): readonly string[];
  /** The values that this place allows, where they are counted. */
  choices(path: Path): readonly (string | number)[];
}

/** Nobody mends more at a time. */
export const MOST_FAULTS = 200;

/** Runs a compiled check and says what it found in our codes, one fault for one mistake. */
export function checkFaults(
  check: CompiledCheck,
  value: unknown,
  places: CheckedPlaces,
): readonly RequestFault[] {
  if (check(value)) return [];
  const faults = oneForEach((check.errors ?? []).slice(0, MOST_FAULTS), value).flatMap((error) =>
    faultOf(error, value, places),
  );
  const marks = faults.map(({ code, pointer }) => `${code} ${pointer}`);
  return faults.filter((_, at) => marks.indexOf(marks[at] ?? '') === at);
}

/** What we add to the keywords of JSON Schema: what is wrong where no alternative fits. */
type Finding =
  CheckError | { readonly instancePath: string; readonly keyword: 'alternatives'; readonly fault: Told };
type Told = Pick<RequestFault, 'code' | 'args'>;

/** A failed choice complains about each alternative and about the choice: here it becomes one finding. */
function oneForEach(errors: readonly CheckError[], value: unknown): readonly Finding[] {
  const choices = errors.filter(isChoice);
  const places = new Set(choices.map(({ instancePath }) => instancePath));
  const rest = errors.filter(
    (error) =>
      !(
        places.has(error.instancePath) &&
        (isChoice(error) || error.keyword === 'type' || isBranch(error, choices))
      ),
  );
  const told = [...places].flatMap((place): readonly Finding[] => {
    const fault = failedChoice(place, errors, valueAt(value, pathOf(place, value)));
    return fault ? [{ instancePath: place, keyword: 'alternatives', fault }] : [];
  });
  return [...rest, ...told];
}

function failedChoice(place: string, errors: readonly CheckError[], value: unknown): Told | null {
  const here = errors.filter(({ instancePath }) => instancePath === place);
  const choices = here.filter(isChoice);
  const branches = here.filter((error) => isBranch(error, choices));
  if (isRecord(value)) {
    const names = branches.flatMap(({ keyword, params }) =>
      keyword === 'required' ? [String(params['missingProperty'])] : [],
    );
    if (names.length > 0) return { code: 'oneRequired', args: { names: listed(names) } };
    if (choices.some(({ params }) => Array.isArray(params['passingSchemas'])))
      return { code: 'onlyOne', args: {} };
    // What is wrong inside the object says more than that it fits no alternative.
    return errors.some(({ instancePath }) => instancePath.startsWith(`${place}/`))
      ? null
      : { code: 'variant', args: {} };
  }
  const format = branches.find(({ keyword }) => keyword === 'format');
  if (format) return { code: 'format', args: { format: String(format.params['format']) } };
  const types = here.flatMap(({ keyword, params }) => (keyword === 'type' ? [String(params['type'])] : []));
  const alternatives = choices.length > 0 && branches.every(({ keyword }) => keyword === 'type');
  return alternatives && types.length > 0
    ? { code: 'type', args: { expected: listed(types) } }
    : { code: 'variant', args: {} };
}

function isChoice({ keyword }: CheckError): boolean {
  return keyword === 'oneOf' || keyword === 'anyOf';
}

/** True for an error of a choice's own alternative. */
function isBranch(error: CheckError, choices: readonly CheckError[]): boolean {
  return choices.some(
    (choice) =>
      choice.instancePath === error.instancePath && error.schemaPath.startsWith(`${choice.schemaPath}/`),
  );
}

function faultOf(error: Finding, value: unknown, places: CheckedPlaces): readonly RequestFault[] {
  const path = pathOf(error.instancePath, value);
  const fault = (code: FaultCode, args: RequestFault['args'], at: Path = path): readonly RequestFault[] => [
    { code, args, ...places.at(at), severity: code === 'format' ? 'warning' : 'error' },
  ];
  if (!('params' in error)) return fault(error.fault.code, error.fault.args);
  const { keyword, params } = error;
  const limit = LIMITS[keyword];
  if (limit) return fault(limit, { limit: Number(params['limit'] ?? params['multipleOf']) });
  switch (keyword) {
    case 'required': {
      const name = String(params['missingProperty']);
      return fault('required', { name }, [...path, name]);
    }
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'propertyNames': {
      const name = String(
        params['additionalProperty'] ?? params['unevaluatedProperty'] ?? params['propertyName'],
      );
      const suggestion = nearest(name, places.members(path));
      return fault('unknownField', { name, ...(suggestion === undefined ? {} : { suggestion }) }, [
        ...path,
        name,
      ]);
    }
    case 'type':
      return fault('type', { expected: listed([params['type']].flat().map(String)) });
    case 'enum':
    case 'const':
      // `propertyNames` reports a refused member name itself.
      if (error.schemaPath.endsWith('/propertyNames/enum')) return [];
      return fault('choice', {
        allowed: listed([params['allowedValues'] ?? params['allowedValue']].flat().map(String)),
      });
    case 'discriminator': {
      const tag = [...path, String(params['tag'])];
      if (valueAt(value, tag) === undefined) return [];
      return fault('choice', { allowed: listed(places.choices(tag).map(String)) }, tag);
    }
    case 'pattern':
      return fault('pattern', { pattern: String(params['pattern']) });
    case 'format':
      return fault('format', { format: String(params['format']) });
    default:
      return fault('rule', { rule: keyword });
  }
}

const LIMITS: Readonly<Record<string, FaultCode>> = {
  minimum: 'minimum',
  maximum: 'maximum',
  exclusiveMinimum: 'minimum',
  exclusiveMaximum: 'maximum',
  multipleOf: 'multipleOf',
  minLength: 'tooShort',
  maxLength: 'tooLong',
  minItems: 'tooFew',
  minProperties: 'tooFew',
  maxItems: 'tooMany',
  maxProperties: 'tooMany',
};

function listed(words: readonly string[]): string {
  return [...new Set(words)].join(', ');
}

/** The steps of a JSON pointer into a value: a position in a list is a number, the name of a member a text. */
function pathOf(pointer: string, value: unknown): Path {
  const path: (string | number)[] = [];
  let inner = value;
  for (const raw of pointer.split('/').slice(1)) {
    const step = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(inner) ? Number(step) : step);
    inner = valueAt(inner, path.slice(-1));
  }
  return path;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(memberOf, value);
}
