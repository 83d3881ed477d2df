import { l10n } from 'vscode';
import type { DiagnosticCode } from '../../calls/requestFile/requestDiagnostics.ts';
import type { ForeignText } from '../../core/foreignText.ts';
import { wordedText } from '../resources/resourceText.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

type Args = Readonly<Record<string, ForeignText | number>>;

/** What is wrong at a place of a request file, in the user's language. */
export function requestFaultText(code: DiagnosticCode, args: Args): string {
  const sentence = WORDS[code](args);
  const suggestion = arg(args, 'suggestion');
  return suggestion ? `${sentence} ${l10n.t('Did you mean "{0}"?', suggestion)}` : sentence;
}

/** Names and values that stand in the request file, or in the contract. */
function arg(args: Args, name: string): string {
  const value = args[name] ?? '';
  return typeof value === 'number' ? String(value) : oneLine(value, 500);
}

const isOne = (args: Args): boolean => arg(args, 'limit') === '1';

const WORDS: Readonly<Record<DiagnosticCode, (args: Args) => string>> = {
  required: (args) => l10n.t('"{0}" is needed.', arg(args, 'name')),
  oneRequired: (args) => l10n.t('One of these is needed: {0}.', arg(args, 'names')),
  onlyOne: () => l10n.t('Only one of the alternatives may be given.'),
  unknownField: (args) => l10n.t('The contract has no field "{0}".', arg(args, 'name')),
  unknownParameter: (args) => l10n.t('The operation has no parameter "{0}".', arg(args, 'name')),
  type: (args) => l10n.t('Expected: {0}.', arg(args, 'expected')),
  choice: (args) => l10n.t('Allowed: {0}.', arg(args, 'allowed')),
  minimum: (args) => l10n.t('At least {0}.', arg(args, 'limit')),
  maximum: (args) => l10n.t('At most {0}.', arg(args, 'limit')),
  multipleOf: (args) => l10n.t('A multiple of {0}.', arg(args, 'limit')),
  tooShort: (args) =>
    isOne(args) ? l10n.t('At least 1 character.') : l10n.t('At least {0} characters.', arg(args, 'limit')),
  tooLong: (args) =>
    isOne(args) ? l10n.t('At most 1 character.') : l10n.t('At most {0} characters.', arg(args, 'limit')),
  tooFew: (args) =>
    isOne(args) ? l10n.t('At least 1 entry.') : l10n.t('At least {0} entries.', arg(args, 'limit')),
  tooMany: (args) =>
    isOne(args) ? l10n.t('At most 1 entry.') : l10n.t('At most {0} entries.', arg(args, 'limit')),
  pattern: (args) => l10n.t('It must match {0}.', arg(args, 'pattern')),
  format: (args) => l10n.t('Not a valid {0}.', arg(args, 'format')),
  variant: () => l10n.t('It fits none of the allowed shapes.'),
  pathSegment: () => l10n.t('This value would change the path.'),
  headerValue: () => l10n.t('A header cannot carry this value.'),
  numberRange: (args) =>
    l10n.t(
      '{0} is beyond the numbers that programs read: it would arrive as another one.',
      arg(args, 'written'),
    ),
  tooDeep: (args) => l10n.t('It is nested in more than {0} levels.', arg(args, 'limit')),
  unexpectedBody: () => l10n.t('The operation takes no body.'),
  rule: (args) => l10n.t('It breaks a rule of the contract: {0}.', arg(args, 'rule')),
  syntax: (args) => l10n.t('Not valid JSON: {0}.', arg(args, 'error')),
  unknownMember: (args) => l10n.t('A request file has no member "{0}".', arg(args, 'name')),
  memberType: (args) => l10n.t('"{0}" has to be: {1}.', arg(args, 'name'), arg(args, 'expected')),
  duplicate: (args) => l10n.t('"{0}" stands here twice.', arg(args, 'name')),
  expectation: () =>
    l10n.t('Expected: a "status" from 100 to 599, and "values" by JSON pointers such as "/items/0/id".'),
  accountOwned: (args) =>
    l10n.t(
      '"{0}" cannot stand in a request file: addresses and keys come from the account.',
      arg(args, 'name'),
    ),
  credentialMissing: (args) =>
    l10n.t('The account has no "{0}", which this operation needs.', arg(args, 'credential')),
  operationMissing: () => l10n.t('Name an operation.'),
  operationUnknown: (args) => l10n.t('There is no operation "{0}".', arg(args, 'name')),
  operationDeprecated: (args) => l10n.t('This operation is deprecated. Use {0}.', arg(args, 'replacedBy')),
  accountMissing: () => l10n.t('Name the account: there are several.'),
  accountUnknown: (args) => l10n.t('There is no account "{0}" of this platform.', arg(args, 'name')),
  secretInFile: (args) =>
    l10n.t(
      '"{0}" is a secret. Leave it out of the file: it is asked for when the request runs.',
      arg(args, 'name'),
    ),
  inputRule: (args) => {
    const values = [0, 1, 2, 3, 4].flatMap((at) => args[at] ?? []);
    return wordedText({ text: arg(args, 'text'), args: values });
  },
};
