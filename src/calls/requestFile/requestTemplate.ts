import { setImmediate as nextTurn } from 'node:timers/promises';
import { compactLongJson, printLongJson } from '../../net/json/printJson.ts';
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
 * contract's descriptions. Secrets are left out: they are asked for when the request runs. Inputs may be of any length:
 * others get their turn meanwhile.
 *
 * @param account the label of the account.
 * @param inputs values that are known, by a row or an earlier run.
 */
export async function newRequestText(
  operation: CatalogOperation,
  account: string,
  words: TemplateWords,
  inputs: RequestInputs = { params: {} },
): Promise<string> {
  const printer = new Printer(operation, words);
  const members = [
    `  "operation": ${JSON.stringify(`${operation.provider}.${operation.id}`)}`,
    `  "account": ${JSON.stringify(account)}`,
  ];
  if (operation.parameters.length > 0) members.push(`  "params": ${await printer.params(inputs.params)}`);
  const body = bodySchema(operation);
  if (body) members.push(`  "body": ${await printer.body(body, inputs.body)}`);
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

/** What is printed before others get their turn: a member is 1, and so are some characters. */
const TURN_WORK = 2 * 1024;
const CHARACTERS_OF_WORK = 64;

class Printer {
  readonly #operation: CatalogOperation;
  readonly #words: TemplateWords;
  #work = 0;

  constructor(operation: CatalogOperation, words: TemplateWords) {
    this.#operation = operation;
    this.#words = words;
  }

  async params(known: RequestInputs['params']): Promise<string> {
    const { parameters, definitions } = this.#operation;
    const lines: Line[] = [];
    for (const { in: place, name, required, description, schema } of parameters) {
      if (place === 'header' && isIntentKey(this.#operation, 'header', name)) continue;
      const value = known[name] ?? exampleValue(schema, definitions);
      const active = required || isGiven(known[name]);
      const secret = isSecretInput(this.#operation, name);
      const text = secret ? null : await inOneLine(value);
      lines.push({ name, description, active: active && !secret, value: text });
      await this.#othersTurn(text);
    }
    return this.#object(lines, 1);
  }

  async body(schema: JsonSchema, known: unknown): Promise<string> {
    const { body } = this.#operation;
    if (body && bodyForm(body) === 'bytes')
      return inOneLine(exampleValue(schema, this.#operation.definitions));
    return this.#value(schema, known, 1, '');
  }

  /** @param place dotted path below the body, to find the secrets. */
  async #value(schema: JsonSchema, known: unknown, depth: number, place: string): Promise<string> {
    const { definitions } = this.#operation;
    const value = known ?? exampleValue(schema, definitions);
    const here = schemaFor(schema, value, definitions);
    const properties = propertiesOf(here);
    if (!isRecord(value) || Object.keys(properties).length === 0 || !typesOf(here).includes('object'))
      return indented(value, depth);
    const needed = known === undefined ? neededMembers(here, definitions) : [];
    const names = [...new Set([...Object.keys(value), ...needed, ...Object.keys(properties)])];
    const lines: Line[] = [];
    for (const name of names) {
      if (place === '' && isIntentKey(this.#operation, 'body', name)) continue;
      const property = properties[name] ?? {};
      const path = place === '' ? name : `${place}.${name}`;
      const secret = isSecretInput(this.#operation, path);
      const active = Object.hasOwn(value, name) && value[name] !== undefined;
      const text = active
        ? await this.#value(property, value[name], depth + 1, path)
        : await inOneLine(exampleValue(property, definitions));
      const { description } = resolvedSchema(property, definitions);
      lines.push({
        name,
        description: typeof description === 'string' ? description : null,
        active: active && !secret,
        value: secret ? null : text,
      });
      await this.#othersTurn(text);
    }
    return this.#object(lines, depth);
  }

  async #othersTurn(printed: string | null): Promise<void> {
    this.#work += 1 + (printed?.length ?? 0) / CHARACTERS_OF_WORK;
    if (this.#work < TURN_WORK) return;
    this.#work = 0;
    await nextTurn();
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

async function indented(value: unknown, depth: number): Promise<string> {
  if (isFileReference(value)) return inOneLine(value);
  const { text } = await printLongJson(value, Number.POSITIVE_INFINITY);
  return text.replaceAll('\n', `\n${'  '.repeat(depth)}`);
}

function inOneLine(value: unknown): Promise<string> {
  return compactLongJson(value, Number.POSITIVE_INFINITY);
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
