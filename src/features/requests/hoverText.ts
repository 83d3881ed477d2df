import { l10n } from 'vscode';
import type { ForeignText } from '../../core/foreignText.ts';
import type { Risk } from '../../core/operation.ts';
import type { CatalogOperation } from '../../calls/catalog.ts';
import type { NeededCredentials } from '../../calls/requestFile/requestFile.ts';
import type { RequestHover } from '../../calls/requestFile/requestHover.ts';
import type { Question } from '../../calls/questions/question.ts';

type Found<Kind> = Extract<RequestHover, { readonly kind: Kind }>;

/** What is known of an operation or a field of a request file, a paragraph each. */
export function hoverText(found: RequestHover): readonly ForeignText[] {
  return found.kind === 'operation' ? operationText(found.operation, found.credentials) : fieldText(found);
}

/** What an operation does, what it needs, and what it may lead to. */
export function operationText(
  operation: CatalogOperation,
  credentials: NeededCredentials | null,
): readonly ForeignText[] {
  const { summary, description, method, path, risk, deprecated, replacedBy, billed, secretOutputs } =
    operation;
  return [
    summary,
    ...(deprecated ? [deprecatedText(replacedBy)] : []),
    ...(description === null ? [] : [description]),
    `${method} ${path}`,
    RISKS[risk](),
    ...(billed === undefined ? [] : [l10n.t('From then on this is billed: {0}.', billed)]),
    ...(secretOutputs.length === 0
      ? []
      : [l10n.t('The answer has secrets, which are masked: {0}.', secretOutputs.join(', '))]),
    ...(credentials ? credentialText(credentials) : []),
  ];
}

const RISKS: Readonly<Record<Risk, () => string>> = {
  read: () => l10n.t('It only reads.'),
  write: () => l10n.t('It changes something: you are asked before it is sent.'),
  paid: () => l10n.t('It may cost money: you are asked, with the price as far as it is known.'),
  destructive: () => l10n.t('It cannot be undone: you are asked to type a word before it is sent.'),
};

function deprecatedText(replacedBy: string | null): string {
  return replacedBy === null ? l10n.t('Deprecated.') : l10n.t('Deprecated. Use {0} instead.', replacedBy);
}

function credentialText({ alternatives, missing }: NeededCredentials): readonly string[] {
  if (alternatives.length === 0) return [l10n.t('It needs no key.')];
  const needed = alternatives
    .map((labels) => labels.join(' + '))
    .reduce((before, one) => l10n.t('{0} or {1}', before, one));
  return [
    l10n.t('Needs: {0}.', needed),
    ...(missing === null ? [] : [l10n.t('The account has no "{0}".', missing)]),
  ];
}

function fieldText({ field, isAssumed, isDeprecated }: Found<'field'>): readonly ForeignText[] {
  return [
    field.description ?? field.name,
    ...(isDeprecated ? [deprecatedText(null)] : []),
    factsOf(field).join(' · '),
    ...(isAssumed
      ? [l10n.t('No published contract shows this: it is an assumption, and the platform may differ.')]
      : []),
  ];
}

function factsOf(field: Question): readonly string[] {
  const { minimum, maximum, minLength, maxLength } = field;
  const known = (value: unknown): boolean => value !== null;
  return [
    field.required ? l10n.t('needed') : l10n.t('optional'),
    field.format ?? field.type,
    ...(field.choices.length > 0 ? [field.choices.join(', ')] : []),
    ...(known(minimum) ? [l10n.t('at least {0}', String(minimum))] : []),
    ...(known(maximum) ? [l10n.t('at most {0}', String(maximum))] : []),
    ...(known(minLength)
      ? [
          minLength === 1
            ? l10n.t('at least 1 character')
            : l10n.t('at least {0} characters', String(minLength)),
        ]
      : []),
    ...(known(maxLength)
      ? [
          maxLength === 1
            ? l10n.t('at most 1 character')
            : l10n.t('at most {0} characters', String(maxLength)),
        ]
      : []),
    ...(known(field.default) ? [l10n.t('default: {0}', String(field.default))] : []),
    ...(field.secret ? [l10n.t('secret: asked for when the request runs')] : []),
  ];
}
