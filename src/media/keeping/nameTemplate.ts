import { headOf } from '../../net/redaction/displayText.ts';
import { safeExtension, safeName } from '../saveName.ts';

/** What a template can name of an output. */
export const NAME_FIELDS = [
  'date',
  'time',
  'platform',
  'account',
  'kind',
  'model',
  'seed',
  'prompt',
  'title',
  'n',
  'job',
] as const;

export type NameField = (typeof NAME_FIELDS)[number];

/** The values of one output; `n` is its position among the outputs of its job, from 1. */
export type NameValues = Readonly<Record<NameField, string>>;

/** What is wrong with a template, and the part of it that is. */
export interface TemplateFault {
  readonly code: 'empty' | 'unknownField' | 'brace' | 'separator' | 'character' | 'tooLong';
  readonly part: string;
}

type Part = string | { readonly field: NameField; readonly most: number };

/** A template that can be used: the parts of each folder's name, and of the file's at the end. */
export type NameTemplate = readonly (readonly Part[])[];

export const DEFAULT_TEMPLATE = '{prompt}';

const MOST_CHARACTERS = 300;
const MOST_OF_FIELD = 80;
const FIELD = /\{([^{}]*)\}/g;

/**
 * Reads `{date}/{platform}-{prompt:40}`: words, fields with the number of characters that are taken of them at most, and
 * `/` between folders. The extension is not part of it.
 */
export function parseNameTemplate(text: string): { template: NameTemplate } | { fault: TemplateFault } {
  if (text.trim() === '') return { fault: { code: 'empty', part: '' } };
  if (text.length > MOST_CHARACTERS) return { fault: { code: 'tooLong', part: String(MOST_CHARACTERS) } };
  const template: Part[][] = [];
  for (const name of text.split('/')) {
    const parts = partsOf(name);
    if ('code' in parts) return { fault: parts };
    template.push(parts);
  }
  return { template };
}

function partsOf(name: string): Part[] | TemplateFault {
  // An empty name is a `/` at the begin or the end, or two in a row; `..` would lead out of the folder.
  if (/^\s*\.*\s*$/.test(name)) return { code: 'separator', part: name };
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: whole, 1: inner = '', index } of name.matchAll(FIELD)) {
    parts.push(name.slice(end, index));
    end = index + whole.length;
    const [, word, most = MOST_OF_FIELD] = /^([a-z]+)(?::([1-9]\d?))?$/.exec(inner.trim()) ?? [];
    const field = NAME_FIELDS.find((one) => one === word);
    if (!field) return { code: 'unknownField', part: whole };
    parts.push({ field, most: Math.min(Number(most), MOST_OF_FIELD) });
  }
  parts.push(name.slice(end));
  const words = parts.filter((part) => typeof part === 'string').join('');
  if (/[{}]/.test(words)) return { code: 'brace', part: name };
  const [character] = /[<>:"\\|?*\p{Cc}]/u.exec(words) ?? [];
  if (character !== undefined) return { code: 'character', part: character };
  return parts;
}

/**
 * The path of an output's file below its folder, with `/` between the names: each one that every usual file system takes. A
 * name of which nothing is left is `output`. Where the template does not name `n`, the second and later outputs of a job
 * are numbered.
 */
export function nameByTemplate(template: NameTemplate, values: NameValues, extension: string): string {
  const names = template.map((parts) => safeName(parts.map((part) => textOf(part, values)).join('')));
  const numbers = template.some((parts) =>
    parts.some((part) => typeof part !== 'string' && part.field === 'n'),
  );
  const number = numbers || values.n === '1' ? '' : `-${values.n}`;
  const path = names.map((name) => name || 'output').join('/');
  return `${path}${number}.${safeExtension(extension)}`;
}

function textOf(part: Part, values: NameValues): string {
  if (typeof part === 'string') return part;
  // A slash in a prompt makes no folder.
  return headOf(values[part.field], part.most).trim();
}
