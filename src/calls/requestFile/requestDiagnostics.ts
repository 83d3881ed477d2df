import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Node } from 'jsonc-parser';
import type { ForeignText } from '../../core/foreignText.ts';
import type { CatalogOperation } from '../catalog.ts';
import { MOST_FAULTS } from '../check/checkFaults.ts';
import { checkRequest } from '../check/checkRequest.ts';
import { nearest } from '../check/nearest.ts';
import type { FaultCode, RequestFault } from '../check/requestFault.ts';
import {
  accountOf,
  MEMBERS,
  nodeNear,
  operationOf,
  parseRequestFile,
  type RequestContext,
  type RequestFile,
} from './requestFile.ts';
import { expectationsOf } from './expectations.ts';
import { isSecretInput } from '../requestInputs.ts';
import { variablesIn } from './variables.ts';

export type DiagnosticCode =
  | FaultCode
  /** `error`: the parser's word, `CommaExpected`. */
  | 'syntax'
  /** A member of the file that means nothing: `name`, `suggestion`. */
  | 'unknownMember'
  /** `name`, `expected`. */
  | 'memberType'
  /** The same member twice: `name`. */
  | 'duplicate'
  | 'operationMissing'
  /** What is expected of the answer cannot be read. */
  | 'expectation'
  /** What only the account says, an address or a key: `name`. */
  | 'accountOwned'
  /** `name`, `suggestion`. */
  | 'operationUnknown'
  /** `replacedBy`. */
  | 'operationDeprecated'
  /** Several accounts, and none is named. */
  | 'accountMissing'
  /** `name`, `suggestion`. */
  | 'accountUnknown'
  /** The account cannot send the operation: `credential`. */
  | 'credentialMissing'
  /** A secret in plain text: `name`. Left out, it is asked for. */
  | 'secretInFile'
  /** A rule of the platform between inputs: `text`, and what stands in it as `0`, `1` and so on. */
  | 'inputRule';

/** Something wrong in a request file, with its place in the text. */
export interface RequestDiagnostic {
  readonly code: DiagnosticCode;
  readonly args: Readonly<Record<string, ForeignText | number>>;
  readonly offset: number;
  readonly length: number;
  readonly severity: 'error' | 'warning' | 'hint';
  /** The member or item that is meant, from the root of the file; it may not be there yet. */
  readonly place?: readonly (string | number)[];
}

/** What a file must not have to be sent: a reader would take it for another request than it is. */
const MISLEADING: ReadonlySet<DiagnosticCode> = new Set([
  'syntax',
  'memberType',
  'duplicate',
  'accountOwned',
]);

/** Longer texts are read in two turns. */
const TURN_CHARACTERS = 32 * 1024;

/** The first reason not to send what can be read of a file. */
export function whyNotSent(faults: readonly RequestDiagnostic[]): RequestDiagnostic | undefined {
  return faults.find(({ code }) => MISLEADING.has(code));
}

/** What is wrong with a request file, in the order of the text, up to some hundred faults. Secrets that are left out are not missed. */
export async function requestFaults(
  text: string,
  context: RequestContext,
): Promise<readonly RequestDiagnostic[]> {
  const file = parseRequestFile(text);
  const syntax = file.syntax
    .slice(0, MOST_FAULTS)
    .map(({ error, offset, length }) => told('syntax', { error }, { offset, length }));
  if (file.isTooMuch) return syntax;
  const operation = operationOf(file, context);
  // Parsing a long file took a while, and checking it does too.
  if (text.length > TURN_CHARACTERS) await nextTurn();
  const found = [
    ...syntax,
    ...memberFaults(file),
    ...(file.root ? duplicates(file.root) : []),
    ...operationFaults(file, operation, context),
    ...expectationFaults(file),
    ...(operation ? accountFaults(file, context) : []),
    ...(operation ? credentialFaults(file, operation, context) : []),
    ...(operation ? await contractFaults(file, operation, context) : []),
  ];
  return found
    .slice(0, MOST_FAULTS)
    .map((one) => ({ ...one, length: Math.min(one.length, text.length - one.offset) }))
    .sort((a, b) => a.offset - b.offset);
}

const TYPES: Readonly<Record<(typeof MEMBERS)[number], string | null>> = {
  operation: 'string',
  account: 'string',
  params: 'object',
  body: null,
  expect: 'object',
};

function memberFaults(file: RequestFile): readonly RequestDiagnostic[] {
  if (!file.root) return [];
  if (file.root.type !== 'object') return [told('memberType', { name: '', expected: 'object' }, file.root)];
  return (file.root.children ?? []).flatMap(
    ({ children: [key, value] = [] }): readonly RequestDiagnostic[] => {
      if (!key) return [];
      const name = String(key.value);
      const known = MEMBERS.find((member) => member === name);
      if (!known && isAccountOwned(name)) return [told('accountOwned', { name }, key)];
      if (!known)
        return name === '$schema' ? [] : [told('unknownMember', named(name, MEMBERS), key, 'warning')];
      const expected = TYPES[known];
      return value && expected !== null && value.type !== expected
        ? [told('memberType', { name, expected }, value)]
        : [];
    },
  );
}

function expectationFaults(file: RequestFile): readonly RequestDiagnostic[] {
  const node = nodeNear(file, ['expect']);
  // Another type is told as such.
  if (node?.type !== 'object' || node === file.root) return [];
  return expectationsOf(file.expect) === 'broken' ? [told('expectation', {}, keyOf(node) ?? node)] : [];
}

/** Addresses and keys: a file of somebody else's must not send a key elsewhere, and none stands in a file. */
function isAccountOwned(name: string): boolean {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  return (
    /^(?:base|bases|base(?:url|address|uri)s?|url|uri|servers?|origins?|host|endpoint|proxy)$/.test(plain) ||
    /^(?:headers?|(?:proxy)?authorization|auth|cookies?|x?api(?:key|token)|key|secret|token|password|credentials?)$/.test(
      plain,
    )
  );
}

/** Headers that carry keys, or lead elsewhere, where the contract has no such parameter. */
function isCredentialHeader(name: string): boolean {
  return /^(?:(?:proxy-)?authorization|cookie|host|forwarded|x-forwarded-.*|x-api-key|x-.*-(?:token|secret|key))$/i.test(
    name,
  );
}

/** What is sent would be the last one, what a reader sees the first. */
function duplicates(node: Node): readonly RequestDiagnostic[] {
  const inner = (node.children ?? []).flatMap(duplicates);
  if (node.type !== 'object') return inner;
  const keys = (node.children ?? []).flatMap(({ children: [key] = [] }) => key ?? []);
  const known = new Set<unknown>();
  const again = keys.filter(({ value }) => known.has(value) || !known.add(value));
  return [...again.map((key) => told('duplicate', { name: String(key.value) }, key)), ...inner];
}

function operationFaults(
  file: RequestFile,
  operation: CatalogOperation | undefined,
  { catalogs }: RequestContext,
): readonly RequestDiagnostic[] {
  const node = nodeNear(file, ['operation']);
  if (!node) return [told('operationMissing', {}, { offset: 0, length: 0 })];
  if (file.operation === null) return node === file.root ? [told('operationMissing', {}, startOf(node))] : [];
  if (!operation) {
    const names = catalogs.flatMap((catalog) => catalog.list().map(({ id }) => `${catalog.provider}.${id}`));
    return [told('operationUnknown', named(file.operation, names), node)];
  }
  if (!operation.deprecated) return [];
  return [told('operationDeprecated', { replacedBy: operation.replacedBy ?? '' }, node, 'hint')];
}

function accountFaults(file: RequestFile, context: RequestContext): readonly RequestDiagnostic[] {
  if (accountOf(file, context)) return [];
  const provider = file.operation?.split('.')[0];
  const labels = context.accounts
    .filter((account) => account.provider === provider)
    .map(({ label }) => label);
  const node = nodeNear(file, ['account']);
  if (file.account !== null && node) return [told('accountUnknown', named(file.account, labels), node)];
  const place = nodeNear(file, ['operation']);
  return node === file.root && place ? [told('accountMissing', {}, place)] : [];
}

function credentialFaults(
  file: RequestFile,
  operation: CatalogOperation,
  context: RequestContext,
): readonly RequestDiagnostic[] {
  const account = accountOf(file, context);
  const missing = account && context.credentials?.(operation, account.id).missing;
  if (missing === undefined || missing === null) return [];
  const place = file.account === null ? operationNode(file) : nodeNear(file, ['account']);
  return place ? [told('credentialMissing', { credential: missing }, place, 'warning')] : [];
}

async function contractFaults(
  file: RequestFile,
  operation: CatalogOperation,
  context: RequestContext,
): Promise<readonly RequestDiagnostic[]> {
  const faults = await checkRequest(operation, file);
  const missed = faults.filter(
    (fault) =>
      !(fault.code === 'required' && isSecretPlace(operation, fault.location)) &&
      !hasVariable(file, fault.location),
  );
  const isSound = missed.every(({ severity }) => severity !== 'error');
  return [
    ...missed.map((fault) => placed(file, refusedHeader(fault))),
    ...(isSound ? await ruleFaults(file, operation, context) : []),
    ...secretsIn(file, operation),
  ];
}

/** A parameter that the operation has not: one that would carry a key is told apart. */
function refusedHeader(fault: RequestFault): Omit<RequestFault, 'code'> & { readonly code: DiagnosticCode } {
  const isHeader = fault.code === 'unknownParameter' && isCredentialHeader(String(fault.args['name']));
  return isHeader ? { ...fault, code: 'accountOwned' } : fault;
}

/** What the platform refuses though each value for itself is right. */
async function ruleFaults(
  file: RequestFile,
  { id }: CatalogOperation,
  { brokenRules }: RequestContext,
): Promise<readonly RequestDiagnostic[]> {
  const [provider = ''] = file.operation?.split('.') ?? [];
  const { params, body } = file;
  const broken = (await brokenRules?.(provider, { operation: id, params, body })) ?? [];
  return broken.map(({ place, message }) => {
    const args = { text: message.text, ...Object.fromEntries(message.args.entries()) };
    return placed(file, { code: 'inputRule', args, location: ['body', ...place], severity: 'error' });
  });
}

function secretsIn(file: RequestFile, operation: CatalogOperation): readonly RequestDiagnostic[] {
  return operation.secretInputs.flatMap((path): readonly RequestDiagnostic[] => {
    const isParameter = operation.parameters.some(({ name }) => name === path);
    const location = isParameter ? ['params', path] : ['body', ...path.split('.')];
    const node = nodeNear(file, location);
    if (!node || !isAt(file, node, location) || node.value === '' || node.type === 'null') return [];
    return [told('secretInFile', { name: path }, node, 'warning')];
  });
}

/** What is put in the place of a variable is judged when it is there. */
function hasVariable(file: RequestFile, location: RequestFault['location']): boolean {
  const node = nodeNear(file, location);
  const value: unknown = node?.value;
  return typeof value === 'string' && variablesIn(value).length > 0;
}

function isSecretPlace(operation: CatalogOperation, [, ...path]: readonly (string | number)[]): boolean {
  return isSecretInput(operation, path.join('.'));
}

/** What is missing is shown at the name of what it is missing from, unknown members at their own name. */
function placed(
  file: RequestFile,
  {
    code,
    args,
    location,
    severity,
  }: Pick<RequestDiagnostic, 'code' | 'args' | 'severity'> & Pick<RequestFault, 'location'>,
): RequestDiagnostic {
  const node = nodeNear(file, location);
  if (!node) return told(code, args, { offset: 0, length: 0 }, severity);
  const exists = isAt(file, node, location);
  const named = ['unknownField', 'unknownParameter', 'accountOwned'].includes(code) || !exists;
  const shown = named ? (keyOf(node) ?? operationNode(file) ?? startOf(node)) : node;
  return { ...told(code, args, shown, severity), place: location };
}

function operationNode(file: RequestFile): Node | undefined {
  const node = nodeNear(file, ['operation']);
  return node === file.root ? undefined : node;
}

/** True when the node is the one at this place and none around it. */
function isAt(file: RequestFile, node: Node, location: readonly (string | number)[]): boolean {
  return nodeNear(file, location.slice(0, -1)) !== node && node !== file.root;
}

function keyOf(node: Node): Node | undefined {
  return node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
}

function startOf({ offset }: Node): Pick<Node, 'offset' | 'length'> {
  return { offset, length: 1 };
}

function named(name: string, known: Iterable<string>): Readonly<Record<string, string>> {
  const suggestion = nearest(name, known);
  return { name, ...(suggestion === undefined ? {} : { suggestion }) };
}

function told(
  code: DiagnosticCode,
  args: RequestDiagnostic['args'],
  { offset, length }: Pick<Node, 'offset' | 'length'>,
  severity: RequestDiagnostic['severity'] = 'error',
): RequestDiagnostic {
  return { code, args, offset, length, severity };
}
