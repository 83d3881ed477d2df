import { l10n } from 'vscode';
import type { FormField } from '../../../core/job.ts';
import { oneLine } from '../../../net/redaction/displayText.ts';
import type { FieldItem } from '../../shared/pages/formMessages.ts';

const LONGEST_HELP = 600;
/** A text that may be longer than this gets several lines. */
const ONE_LINE = 200;

/** A field of a job's form for a page. @param key what the page knows its value by */
export function fieldItem(key: string, label: string, field: FormField): FieldItem {
  const { description, minimum, maximum, choices, multipleOf, maxLength, list } = field;
  const type = typeOf(field);
  return {
    ...{ key, label, type, minimum, maximum, maxLength: maxLength ?? null },
    help: description === null ? '' : oneLine(description, LONGEST_HELP),
    bounds: boundsOf(field),
    long: type === 'text' && (maxLength ?? Infinity) > ONE_LINE && (field.pattern ?? null) === null,
    step: multipleOf ?? null,
    choices: choices.map(String),
    maxItems: list?.maxItems ?? null,
    placeholder: field.default === null ? '' : String(field.default),
  };
}

function typeOf({ type, list }: FormField): FieldItem['type'] {
  switch (type) {
    case 'media':
      return list ? 'assets' : 'asset';
    case 'asset':
      return 'stored';
    case 'inputs':
      return 'pairs';
    default:
      return type;
  }
}

/** What the contract says of the values of a field, in a few words. */
function boundsOf({ type, minimum, maximum, multipleOf, minLength, maxLength, list }: FormField): string {
  const isNumber = type === 'integer' || type === 'number';
  const range =
    minimum !== null && maximum !== null
      ? l10n.t('{0} to {1}', minimum, maximum)
      : minimum !== null
        ? l10n.t('at least {0}', minimum)
        : maximum !== null
          ? l10n.t('at most {0}', maximum)
          : '';
  const least = list?.minItems ?? 0;
  const most = list?.maxItems ?? null;
  return [
    isNumber ? range : '',
    isNumber && multipleOf ? l10n.t('a multiple of {0}', multipleOf) : '',
    type === 'text' && (minLength ?? 0) > 1 ? l10n.t('at least {0} characters', minLength ?? 0) : '',
    type === 'text' && maxLength ? l10n.t('at most {0} characters', maxLength) : '',
    least > 0 ? l10n.t('at least {0} of them', least) : '',
    most !== null ? l10n.t('at most {0} of them', most) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
