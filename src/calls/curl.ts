import { canSend } from '../accounts/credentials.ts';
import type { Account } from '../core/account.ts';
import type { Provider } from '../core/provider.ts';
import type { CatalogOperation } from './catalog.ts';
import { addressOf, headersOf, type PreparedRequest } from './preparedRequest.ts';
import type { FileInput } from './requestInputs.ts';
import { isRecord } from './check/schemaView.ts';
import { withInputs } from './storedInputs.ts';

export interface CurlDeps {
  readonly account: Account;
  readonly provider: Provider;
  /** The base URL that the call goes to, without a trailing slash. */
  readonly base: string;
}

/**
 * The call as a command for a POSIX shell. Credentials and secret inputs are variables, so that the text can be
 * pasted into a chat: the credential's usual variable (`$PLATFORM_API_KEY`), or one made of platform and name
 * (`$PLATFORM_VALUE`). A secret that is no text is one variable that holds its JSON.
 * Errors: Problem `request.invalid`, when the path cannot be filled.
 */
export function curlCommand(prepared: PreparedRequest, { account, provider, base }: CurlDeps): string {
  const { operation, payload } = prepared;
  const hidden = new Hidden(operation);
  // The address is one place and no pattern of several.
  const address = addressOf(hidden.inParams(prepared), base);
  const words: string[][] = [['curl', '--globoff', '--request', operation.method, hidden.quoted(address)]];
  for (const { name, variable, prefix } of credentialHeaders(account, provider, operation)) {
    words.push(['--header', quote(`${name}: ${prefix}`) + (variable === null ? '' : `"$${variable}"`)]);
  }
  for (const [name, value] of headersOf(hidden.inParams(prepared))) {
    // An empty value needs a semicolon: a colon alone takes the header away.
    words.push(['--header', value === '' ? quote(`${name};`) : hidden.quoted(`${name}: ${value}`)]);
  }
  switch (payload.kind) {
    case 'none':
      break;
    case 'json':
      words.push(['--data-raw', hidden.quoted(JSON.stringify(hidden.inBody(named(payload.value))))]);
      break;
    case 'bytes':
      words.push(['--data-binary', quote(`@${payload.file.name}`)]);
      break;
    case 'form':
      for (const [name, value] of payload.fields) words.push(formWords(hidden, operation, name, value));
  }
  return words.map((line) => line.join(' ')).join(' \\\n  ');
}

/** Files by their names: nobody pastes their content. */
function named(value: unknown): unknown {
  return withInputs(value, ({ name = 'content', as }) => `<${name}, ${as}>`);
}

function formWords(
  hidden: Hidden,
  operation: CatalogOperation,
  name: string,
  value: string | FileInput,
): string[] {
  if (typeof value === 'string') {
    const shown = operation.secretInputs.includes(name) ? hidden.mark(name, true) : value;
    return ['--form-string', hidden.quoted(`${name}=${shown}`)];
  }
  const file = value.name.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return ['--form', quote(`${name}=@"${file}";type=${value.mimeType}`)];
}

interface CredentialHeader {
  readonly name: string;
  readonly prefix: string;
  /** The shell variable that holds the key; null when there is no more to it than the prefix. */
  readonly variable: string | null;
}

/** The headers of the first alternative that the account can send, else of the first that there is. */
function credentialHeaders(
  account: Account,
  provider: Provider,
  operation: CatalogOperation,
): readonly CredentialHeader[] {
  const alternatives = operation.security.filter((schemes) => schemes.length > 0);
  const held = alternatives.find((schemes) =>
    canSend(account, provider, { ...operation, security: [schemes] }),
  );
  const schemes = held ?? alternatives[0] ?? [];
  const keys = provider.credentials
    .filter(({ scheme }) => schemes.includes(scheme))
    .map((kind): CredentialHeader => {
      const variable = kind.environment[0] ?? variableName(provider.id, kind.id);
      switch (kind.send.in) {
        case 'bearer':
          return { name: 'Authorization', variable, prefix: 'Bearer ' };
        case 'header':
          return { name: kind.send.name, variable, prefix: '' };
        case 'cookie':
          return { name: 'Cookie', variable, prefix: `${kind.send.name}=` };
      }
    });
  const routing = (provider.routing ?? []).flatMap(({ id, scheme, header }): readonly CredentialHeader[] => {
    if (header === null || scheme === null || !schemes.includes(scheme)) return [];
    const value = account.routing[id];
    return value
      ? [{ name: header, variable: null, prefix: value }]
      : [{ name: header, variable: variableName(provider.id, id), prefix: '' }];
  });
  return [...keys, ...routing];
}

/** Puts marks in the place of secrets before anything is encoded, and variables in the place of the marks after. */
class Hidden {
  readonly #operation: CatalogOperation;
  readonly #variables: { readonly mark: string; readonly variable: string; readonly isText: boolean }[] = [];

  constructor(operation: CatalogOperation) {
    this.#operation = operation;
  }

  inParams(prepared: PreparedRequest): PreparedRequest {
    const params = Object.entries(prepared.call.params).map(([name, value]) =>
      this.#operation.secretInputs.includes(name) && this.#isParameter(name)
        ? ([name, this.mark(name, true)] as const)
        : ([name, value] as const),
    );
    return { ...prepared, call: { ...prepared.call, params: Object.fromEntries(params) } };
  }

  inBody(body: unknown): unknown {
    return this.#operation.secretInputs
      .filter((path) => !this.#isParameter(path))
      .reduce<unknown>((value, path) => this.#replaced(value, path.split('.'), path), body);
  }

  /** A mark that no value can have by chance; letters and digits only, which nothing encodes. */
  mark(path: string, isText: boolean): string {
    const variable = variableName(this.#operation.provider, path);
    const known = this.#variables.find((one) => one.variable === variable && one.isText === isText);
    if (known) return known.mark;
    const mark = `secret${crypto.randomUUID().replaceAll('-', '')}`;
    this.#variables.push({ mark, variable, isText });
    return mark;
  }

  /** The text as one word of the shell. */
  quoted(text: string): string {
    const marks = this.#variables.map(({ mark, isText }) => (isText ? mark : `"${mark}"`));
    if (marks.length === 0) return quote(text);
    const parts = text.split(new RegExp(`(${marks.join('|')})`));
    return parts
      .map((part) => {
        const found = this.#variables.find(({ mark, isText }) => part === (isText ? mark : `"${mark}"`));
        if (found) return `"$${found.variable}"`;
        return part === '' ? '' : quote(part);
      })
      .join('');
  }

  #isParameter(name: string): boolean {
    return this.#operation.parameters.some((parameter) => parameter.name === name);
  }

  #replaced(value: unknown, [step, ...rest]: readonly string[], path: string): unknown {
    if (step === undefined) return value === undefined ? value : this.mark(path, typeof value === 'string');
    if (!isRecord(value)) return value;
    const list = step.endsWith('[]');
    const name = list ? step.slice(0, -2) : step;
    if (!Object.hasOwn(value, name)) return value;
    const inner = value[name];
    const changed =
      list && Array.isArray(inner)
        ? inner.map((item: unknown) => this.#replaced(item, rest, path))
        : this.#replaced(inner, rest, path);
    return { ...value, [name]: changed };
  }
}

function variableName(provider: string, name: string): string {
  return `${provider}_${name}`
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/_+$/, '');
}

/** One word of a POSIX shell, whatever is in it but a zero byte, which no command line can carry. */
function quote(text: string): string {
  const whole = text.replaceAll('\0', '');
  return /^[\w@%+=:,./-]+$/.test(whole) ? whole : `'${whole.replaceAll("'", `'\\''`)}'`;
}
