import type { CatalogOperation, JsonSchema } from '../catalog.ts';
import { exampleValue, neededMembers } from './exampleValue.ts';
import {
  bodyForm,
  bodySchema,
  isFileReference,
  isGiven,
  isIntentKey,
  isSecretInput,
  type RequestInputs,
} from '../requestInputs.ts';
import { isRecord, propertiesOf, resolvedSchema, schemaFor, typesOf } from '../check/schemaView.ts';

/** The words that a template needs besides those of the contract, in the user's language. */
export interface TemplateWords {
  /** Stands for a secret that is asked for when the request runs. */
  readonly secret: string;
}

const WIDTH = 100;

/**
 * The text of a new request file: what the call needs, filled from the contract's defaults and examples; what it can
 * have besides, in comments that begin with a comma, so that taking the slashes away is all that has to be done; the
 * contract's descriptions. Secrets are left out: they are asked for when the request runs.
 *
 * @param account the label of the account.
 * @param inputs values that are known, by a row or an earlier run.
 */
export function newRequestText(
  operation: CatalogOperation,
  account: string,
  words: TemplateWords,
  inputs: RequestInputs = { params: {} },
): string {
  const printer = new Printer(operation, words);
  const members = [
    `  "operation": ${JSON.stringify(`${operation.provider}.${operation.id}`)}`,
    `  "account": ${JSON.stringify(account)}`,
  ];
  if (operation.parameters.length > 0) members.push(`  "params": ${printer.params(inputs.params)}`);
  const body = bodySchema(operation);
  if (body) members.push(`  "body": ${printer.body(body, inputs.body)}`);
  const head = [
    operation.summary,
    ...(operation.description === null ? [] : [operation.description]),
    `${operation.method} ${operation.path} · ${operation.risk}`,
  ];
  return `${head.map((line) => comment(line, 0)).join('')}{\n${members.join(',\n')}\n}\n`;
}

/** One member of an object as it is printed. */
interface Line {
  readonly name: string;
  readonly description: string | null;
  /** What stands behind the colon; null for a secret. */
  readonly value: string | null;
  readonly active: boolean;
}

class Printer {
  readonly #operation: CatalogOperation;
  readonly #words: TemplateWords;

  constructor(operation: CatalogOperation, words: TemplateWords) {
    this.#operation = operation;
    this.#words = words;
  }

  params(known: RequestInputs['params']): string {
    const { parameters, definitions } = this.#operation;
    const lines = parameters
      .filter(({ in: place, name }) => !(place === 'header' && isIntentKey(this.#operation, 'header', name)))
      .map(({ name, required, description, schema }): Line => {
        const value = known[name] ?? exampleValue(schema, definitions);
        const active = required || isGiven(known[name]);
        const secret = isSecretInput(this.#operation, name);
        return { name, description, active: active && !secret, value: secret ? null : JSON.stringify(value) };
      });
    return this.#object(lines, 1);
  }

  body(schema: JsonSchema, known: unknown): string {
    const { body } = this.#operation;
    if (body && bodyForm(body) === 'bytes')
      return JSON.stringify(exampleValue(schema, this.#operation.definitions));
    return this.#value(schema, known, 1, '');
  }

  /** @param place dotted path below the body, to find the secrets. */
  #value(schema: JsonSchema, known: unknown, depth: number, place: string): string {
    const { definitions } = this.#operation;
    const value = known ?? exampleValue(schema, definitions);
    const here = schemaFor(schema, value, definitions);
    const properties = propertiesOf(here);
    if (!isRecord(value) || Object.keys(properties).length === 0 || !typesOf(here).includes('object'))
      return indented(value, depth);
    const needed = known === undefined ? neededMembers(here, definitions) : [];
    const names = [...new Set([...Object.keys(value), ...needed, ...Object.keys(properties)])];
    const lines = names
      .filter((name) => place !== '' || !isIntentKey(this.#operation, 'body', name))
      .map((name): Line => {
        const property = properties[name] ?? {};
        const path = place === '' ? name : `${place}.${name}`;
        const secret = isSecretInput(this.#operation, path);
        const active = Object.hasOwn(value, name) && value[name] !== undefined;
        const text = active
          ? this.#value(property, value[name], depth + 1, path)
          : JSON.stringify(exampleValue(property, definitions));
        const { description } = resolvedSchema(property, definitions);
        return {
          name,
          description: typeof description === 'string' ? description : null,
          active: active && !secret,
          value: secret ? null : text,
        };
      });
    return this.#object(lines, depth);
  }

  #object(lines: readonly Line[], depth: number): string {
    if (lines.length === 0) return '{}';
    const active = lines.filter((line) => line.active);
    const others = lines.filter((line) => !line.active);
    const pad = '  '.repeat(depth + 1);
    const shown = active.map(
      (line, at) =>
        `${described(line, depth + 1)}${pad}${JSON.stringify(line.name)}: ${line.value ?? 'null'}${at < active.length - 1 ? ',' : ''}\n`,
    );
    const hidden = others.map((line) => {
      const value = line.value ?? this.#words.secret;
      const comma = active.length > 0 ? ', ' : '';
      return `${described(line, depth + 1)}${pad}// ${comma}${JSON.stringify(line.name)}: ${value}\n`;
    });
    return `{\n${shown.join('')}${hidden.join('')}${'  '.repeat(depth)}}`;
  }
}

function described({ description }: Line, depth: number): string {
  return description === null ? '' : comment(description, depth);
}

function indented(value: unknown, depth: number): string {
  if (isFileReference(value)) return JSON.stringify(value);
  return (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${'  '.repeat(depth)}`);
}

/** A text as lines of comment, wrapped at words. */
function comment(text: string, depth: number): string {
  const pad = `${'  '.repeat(depth)}// `;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[\s\u2028\u2029]+/)) {
    if (line !== '' && pad.length + line.length + word.length >= WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${pad}${one}\n`).join('');
}
