import { exactNumber } from '../../net/json/exactNumber.ts';
import type { CatalogOperation } from '../catalog.ts';
import { isRecord, resolvedSchema, schemaAt, typesOf } from '../check/schemaView.ts';
import { bodySchema, parameterNamed, type RequestInputs } from '../requestInputs.ts';

/** A place in a text of a request file that something else is put into: `${file:prompt.txt}`. */
export interface Variable {
  readonly kind: 'input' | 'file' | 'job' | 'env';
  /** What stands behind the colon: a question, a path, a job, a name. */
  readonly name: string;
  /** `${file:a.png|base64}`; null where nothing is said. */
  readonly form: 'text' | 'base64' | null;
}

/** A second dollar sign in front means the text itself. */
const VARIABLE = /[$]([$]?)\{(input|file|job|env):([^{}|]+)(?:\|(text|base64))?\}/g;

/** The variables of a text, in its order. */
export function variablesIn(text: string): readonly Variable[] {
  return [...text.matchAll(VARIABLE)].flatMap((match) => variableOf(match) ?? []);
}

function variableOf([, escaped, kind, name = '', form]: readonly (string | undefined)[]): Variable | null {
  if (escaped !== '' || !isKind(kind)) return null;
  return { kind, name: name.trim(), form: form === 'text' || form === 'base64' ? form : null };
}

function isKind(word: string | undefined): word is Variable['kind'] {
  return word === 'input' || word === 'file' || word === 'job' || word === 'env';
}

/**
 * The inputs with their variables replaced, one after the other in the order of the text, each asked for once. A text that
 * is one variable and stands where the contract has no text becomes the number or the truth value that it spells.
 *
 * @param value what takes the place of a variable. Its errors pass through.
 */
export async function withVariables(
  operation: CatalogOperation,
  inputs: RequestInputs,
  value: (variable: Variable) => Promise<string>,
): Promise<RequestInputs> {
  const known = new Map<string, string>();
  const once = async (variable: Variable): Promise<string> => {
    const name = JSON.stringify(variable);
    const text = known.get(name) ?? (await value(variable));
    known.set(name, text);
    return text;
  };
  const params = await replaced(inputs.params, once, ([name]) =>
    typesAt(operation, 'params', inputs, [name ?? '']),
  );
  const body = await replaced(inputs.body, once, (path) => typesAt(operation, 'body', inputs, path));
  return { params: isRecord(params) ? params : {}, ...(inputs.body !== undefined && { body }) };
}

type Path = readonly (string | number)[];

async function replaced(
  value: unknown,
  put: (variable: Variable) => Promise<string>,
  types: (path: Path) => readonly string[],
  path: Path = [],
): Promise<unknown> {
  if (typeof value === 'string') return replacedText(value, put, () => types(path));
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const [at, item] of value.entries()) items.push(await replaced(item, put, types, [...path, at]));
    return items;
  }
  if (!isRecord(value)) return value;
  const members: [string, unknown][] = [];
  for (const [name, inner] of Object.entries(value))
    members.push([name, await replaced(inner, put, types, [...path, name])]);
  return Object.fromEntries(members);
}

async function replacedText(
  text: string,
  put: (variable: Variable) => Promise<string>,
  types: () => readonly string[],
): Promise<unknown> {
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(VARIABLE)) {
    const variable = variableOf(match);
    // Of an escaped one, only the second dollar sign goes.
    parts.push(text.slice(end, match.index), variable ? await put(variable) : match[0].slice(1));
    end = match.index + match[0].length;
  }
  if (end === 0) return text;
  parts.push(text.slice(end));
  const isWhole = parts.length === 3 && parts[0] === '' && parts[2] === '';
  const whole = parts.join('');
  return isWhole ? spelled(whole, types()) : whole;
}

/** What a text spells where the contract has no text. */
function spelled(text: string, types: readonly string[]): unknown {
  if (types.length === 0 || types.includes('string')) return text;
  const plain = text.trim();
  if (types.includes('boolean') && /^(?:true|false)$/.test(plain)) return plain === 'true';
  if (types.includes('integer') || types.includes('number')) return exactNumber(plain) ?? text;
  return text;
}

function typesAt(
  operation: CatalogOperation,
  root: 'params' | 'body',
  { body }: RequestInputs,
  path: Path,
): readonly string[] {
  const { definitions } = operation;
  if (root === 'params') {
    const parameter = parameterNamed(operation, String(path[0]));
    return parameter ? typesOf(resolvedSchema(parameter.schema, definitions)) : [];
  }
  const whole = bodySchema(operation);
  const schema = whole && schemaAt(whole, body, path, definitions);
  return schema ? typesOf(schema) : [];
}
