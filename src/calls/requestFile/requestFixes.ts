import { findNodeAtOffset, getNodePath, modify, type FormattingOptions } from 'jsonc-parser';
import type { AccountId } from '../../core/ids.ts';
import type { CatalogOperation, JsonSchema } from '../catalog.ts';
import { choicesOf, propertiesOf, resolvedSchema, schemaAt } from '../check/schemaView.ts';
import { bodySchema, isFileSchema, parameterNamed } from '../requestInputs.ts';
import { exampleValue } from './exampleValue.ts';
import type { RequestDiagnostic } from './requestDiagnostics.ts';
import {
  accountOf,
  nodeNear,
  operationOf,
  parseRequestFile,
  type RequestContext,
  type RequestFile,
} from './requestFile.ts';

export interface TextChange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** A way to mend a fault of a request file. */
export type RequestFix = (
  | { readonly kind: 'write'; readonly value: string }
  | { readonly kind: 'add'; readonly name: string }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'useAccount'; readonly label: string }
) & { readonly changes: readonly TextChange[] };

/** A key to be added outside the file. */
export interface KeyFix {
  readonly kind: 'addKey';
  readonly account: AccountId;
  readonly credential: string;
}

/** A menu longer than that is not read. */
const MOST_FIXES = 8;
const LAYOUT: FormattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

type Path = readonly (string | number)[];

/** What can be done about a fault that was found in this very text, the likeliest first. Never throws. */
export function fixesFor(
  text: string,
  fault: RequestDiagnostic,
  context: RequestContext,
): readonly (RequestFix | KeyFix)[] {
  const file = parseRequestFile(text);
  // Nothing can be placed in a text whose braces do not close.
  if (file.isTooMuch || file.syntax.length > 0 || !file.root) return [];
  return new Fixer(text, file, context).fixes(fault).slice(0, MOST_FIXES);
}

class Fixer {
  readonly #text: string;
  readonly #file: RequestFile;
  readonly #context: RequestContext;
  readonly #operation: CatalogOperation | undefined;

  constructor(text: string, file: RequestFile, context: RequestContext) {
    this.#text = text;
    this.#file = file;
    this.#context = context;
    this.#operation = operationOf(file, context);
  }

  fixes(fault: RequestDiagnostic): readonly (RequestFix | KeyFix)[] {
    const { suggestion } = fault.args;
    const nearest = typeof suggestion === 'string' ? [this.#written(fault, suggestion)] : [];
    switch (fault.code) {
      case 'unknownField':
      case 'unknownParameter':
      case 'unknownMember':
        return [...nearest, ...this.#removed(fault)];
      case 'accountOwned':
      case 'secretInFile':
      case 'unexpectedBody':
        return this.#removed(fault);
      case 'operationUnknown':
        return nearest;
      case 'accountUnknown':
      case 'accountMissing':
        return this.#accounts(() => true);
      case 'credentialMissing':
        return this.#withKey(fault);
      case 'operationDeprecated':
        return this.#replacement(fault);
      case 'required':
        return this.#added(fault);
      case 'minimum':
      case 'maximum':
        return this.#bounded(fault);
      case 'choice':
        return choicesOf(this.#schema(this.#pathOf(fault)) ?? {}).map((choice) =>
          this.#written(fault, choice),
        );
      default:
        return [];
    }
  }

  #written({ offset, length }: RequestDiagnostic, value: string | number): RequestFix {
    const text = JSON.stringify(value);
    return { kind: 'write', value: text, changes: [{ offset, length, text }] };
  }

  #removed(fault: RequestDiagnostic): readonly RequestFix[] {
    const path = this.#pathOf(fault);
    const name = path.at(-1);
    if (name === undefined) return [];
    return [{ kind: 'remove', name: String(name), changes: this.#change(path, undefined) }];
  }

  /** The member with a value to start from. */
  #added({ place }: RequestDiagnostic): readonly RequestFix[] {
    const schema = place && this.#schema(place);
    const name = place?.at(-1);
    if (!schema || name === undefined || !this.#operation) return [];
    // A text has no place for a member.
    if (nodeNear(this.#file, place)?.type !== 'object') return [];
    const value = exampleValue(schema, this.#operation.definitions);
    return [{ kind: 'add', name: String(name), changes: this.#change(place, value) }];
  }

  /** A limit that the contract excludes is no way out. */
  #bounded(fault: RequestDiagnostic): readonly RequestFix[] {
    const { limit } = fault.args;
    const bound = this.#schema(this.#pathOf(fault))?.[fault.code];
    return typeof limit === 'number' && bound === limit ? [this.#written(fault, limit)] : [];
  }

  #replacement(fault: RequestDiagnostic): readonly RequestFix[] {
    const { provider = '', replacedBy } = this.#operation ?? {};
    const catalog = this.#context.catalogs.find((one) => one.provider === provider);
    const found = typeof replacedBy === 'string' && catalog?.find(replacedBy);
    return found ? [this.#written(fault, `${provider}.${found.id}`)] : [];
  }

  #withKey({ args: { credential } }: RequestDiagnostic): readonly (RequestFix | KeyFix)[] {
    const account = accountOf(this.#file, this.#context);
    const operation = this.#operation;
    if (!account || !operation) return [];
    const able = this.#accounts(
      ({ id }) => id !== account.id && this.#context.credentials?.(operation, id).missing === null,
    );
    return [
      { kind: 'addKey', account: account.id, credential: typeof credential === 'string' ? credential : '' },
      ...able,
    ];
  }

  #accounts(can: (account: RequestContext['accounts'][number]) => boolean): readonly RequestFix[] {
    const own = this.#context.accounts.filter(({ provider }) => provider === this.#operation?.provider);
    return own.filter(can).map(({ label }) => {
      const changes = this.#change(['account'], label);
      return { kind: 'useAccount', label, changes };
    });
  }

  #pathOf({ place, offset }: RequestDiagnostic): Path {
    if (place) return place;
    const node = this.#file.root && findNodeAtOffset(this.#file.root, offset);
    return node ? getNodePath(node) : [];
  }

  #schema([root, ...path]: Path): JsonSchema | null {
    const operation = this.#operation;
    if (!operation) return null;
    if (root === 'params') {
      const parameter = parameterNamed(operation, String(path[0]));
      return parameter ? resolvedSchema(parameter.schema, operation.definitions) : null;
    }
    const whole = root === 'body' ? bodySchema(operation) : null;
    if (!whole) return null;
    const own = propertiesOf(whole)[String(path[0])];
    if (path.length === 1 && own && isFileSchema(own)) return own;
    return schemaAt(whole, this.#file.body, path, operation.definitions);
  }

  #change(path: Path, value: unknown): readonly TextChange[] {
    const changes = modify(this.#text, [...path], value, { formattingOptions: LAYOUT });
    return changes.map(({ offset, length, content }) => ({ offset, length, text: content }));
  }
}
