import { cancellable } from '../shared/progress.ts';
import * as vscode from 'vscode';
import { showInputBox, showQuickPick, type PickRow } from '../shared/messages.ts';
import type { FormField } from '../../core/job.ts';
import { ExactNumber, exactNumber, isInRange } from '../../net/json/exactNumber.ts';
import { inputTitle } from '../../calls/questions/inputTitle.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import type { Listed } from '../../core/provider.ts';
import { askMedia, type MediaSources } from '../jobs/submit/askMedia.ts';
import { assetRows } from '../jobs/submit/assetRows.ts';
import { mediaIn, mediaListText } from '../jobs/submit/mediaText.ts';
import { askInputs, inputsIn, type Inputs } from '../jobs/submit/namedInputs.ts';
import type { ForeignText } from '../../core/foreignText.ts';
import type { MediaValue } from '../../core/storedInput.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { requestFaultText } from './requestFaultText.ts';
import { unreadRows } from '../shared/unreadRows.ts';

/** What a field can hold. */
export type FieldValue =
  string | number | boolean | ExactNumber | Inputs | MediaValue | readonly MediaValue[];

export interface Asking {
  readonly opened: OpenedAccount;
  /** What all of it is about: the kind of job. */
  readonly title: string;
  readonly sources: MediaSources;
  readonly hint?: ForeignText | undefined;
  /** Called with the text of an input box while it is typed. */
  readonly onTyped?: (text: string) => void;
}

/** Asks for one field by its type. Undefined when the user backs out, null when the platform's default is wanted. */
export async function askField(
  field: FormField,
  current: FieldValue | undefined,
  { opened, title, sources, hint, onTyped }: Asking,
): Promise<FieldValue | null | undefined> {
  switch (field.type) {
    case 'choice':
      return pick(
        field,
        title,
        field.choices.map((choice) => ({ label: String(choice), value: choice })),
      );
    case 'boolean':
      return pick(field, title, [
        { label: vscode.l10n.t('Yes'), value: true },
        { label: vscode.l10n.t('No'), value: false },
      ]);
    case 'asset':
      return pickAsset(field, current, opened, title);
    case 'inputs':
      return askInputs(field, inputsIn(current) ?? {}, title);
    case 'media':
      return askMedia(field, mediaIn(current), { opened, sources, title });
    case 'text':
    case 'integer':
    case 'number': {
      const text = await showInputBox({
        title: `${title} · ${inputTitle(field.name)}`,
        value: typeof current === 'string' || isNumber(current) ? String(current) : '',
        prompt: [field.description ?? boundsOf(field), hint ?? '']
          .map((text) => oneLine(text, 1_000))
          .join(' ')
          .trim(),
        placeHolder: shownValue(field, undefined),
        ignoreFocusOut: true,
        validateInput: (typed) => {
          onTyped?.(typed);
          return faultOf(field, typed);
        },
      });
      if (text === undefined) return undefined;
      if (text.trim() === '') return null;
      return field.type === 'text' ? text : (numberIn(text) ?? null);
    }
  }
}

/** The value that will be sent, or the platform's default, marked as such. */
export function shownValue(field: FormField, value: FieldValue | undefined): string {
  const media = field.type === 'media' ? mediaIn(value) : [];
  if (media.length > 0) return mediaListText(media);
  if (typeof value === 'object' && !isNumber(value)) return JSON.stringify(value);
  if (value !== undefined) return String(value);
  return field.default === null
    ? vscode.l10n.t('Default')
    : vscode.l10n.t('{0} (default)', String(field.default));
}

/** What a picture is measured and counted by: nobody makes one of no pixels, whether its platform says so or not. */
const COUNTED = /(^|[._])(width|height|steps|batch_?size|num_?(images|outputs|frames)|frames|fps)([._]|$)/i;

/** What is wrong with a text that was typed into a field, in the user's language. */
export function faultOf(field: FormField, typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') {
    const needed = field.required || (field.type === 'text' && /^prompt\b/.test(field.name));
    return needed && field.default === null ? vscode.l10n.t('Enter a value.') : undefined;
  }
  if (field.type === 'text') return textFault(field, typed);
  const value = numberIn(text);
  if (value === undefined || (value instanceof ExactNumber && !isInRange(value)))
    return vscode.l10n.t('Enter a number.');
  const number = Number(value);
  if (field.type === 'integer' && !Number.isInteger(number)) return vscode.l10n.t('Enter a whole number.');
  if (field.minimum === null && number < 1 && COUNTED.test(field.name))
    return vscode.l10n.t('At least {0}.', 1);
  if (field.minimum !== null && number < field.minimum) return vscode.l10n.t('At least {0}.', field.minimum);
  if (field.maximum !== null && number > field.maximum) return vscode.l10n.t('At most {0}.', field.maximum);
  const { multipleOf = null } = field;
  if (multipleOf !== null && number % multipleOf !== 0)
    return requestFaultText('multipleOf', { limit: multipleOf });
  return undefined;
}

/** JSON Schema counts characters, not UTF-16 units. */
function textFault(field: FormField, typed: string): string | undefined {
  const { minLength = null, maxLength = null, pattern = null } = field;
  const { length } = [...typed];
  if (minLength !== null && length < minLength) return requestFaultText('tooShort', { limit: minLength });
  if (maxLength !== null && length > maxLength) return requestFaultText('tooLong', { limit: maxLength });
  if (pattern !== null && !new RegExp(pattern, 'u').test(typed))
    return requestFaultText('pattern', { pattern });
  return undefined;
}

/** The number that was typed, as it was typed: a seed of 64 bits is no number of JavaScript. */
export function numberIn(typed: string): number | ExactNumber | undefined {
  return (
    exactNumber(
      typed
        .trim()
        .replace(/^\+/, '')
        .replace(/^(-?)0+(?=\d)/, '$1'),
    ) ?? undefined
  );
}

function isNumber(value: unknown): value is number | ExactNumber {
  return typeof value === 'number' || value instanceof ExactNumber;
}

function boundsOf(field: FormField): string {
  if (field.minimum !== null && field.maximum !== null) return `${field.minimum} – ${field.maximum}`;
  return '';
}

async function pick<T>(
  field: FormField,
  title: string,
  items: readonly (PickRow & { readonly value: T })[],
  { unread, left = 0 }: Pick<Listed<unknown>, 'unread' | 'left'> = { unread: 0 },
): Promise<T | null | undefined> {
  const byDefault = {
    label: vscode.l10n.t('Default'),
    description: shownValue(field, undefined),
    value: null,
  };
  const rows = field.required ? items : [...items, byDefault];
  const picked = await showQuickPick<PickRow & { readonly value?: T | null }>(
    [...rows, ...unreadRows(unread, left)],
    {
      title: `${title} · ${inputTitle(field.name)}`,
      placeHolder: field.description ?? '',
      ignoreFocusOut: true,
    },
  );
  return picked?.value;
}

/** Stand for an asset that is still to be uploaded: a file, or what an earlier job made. */
const UPLOAD = '\u0000upload';
const OUTPUT = '\u0000output';

async function pickAsset(
  field: FormField,
  current: FieldValue | undefined,
  opened: OpenedAccount,
  title: string,
): Promise<string | null | undefined> {
  const { assets: ability } = opened.provider;
  const assets =
    ability &&
    (await cancellable(vscode.l10n.t('Reading the assets…'), (signal) =>
      ability.list(opened.session, signal),
    ));
  const rows = assetRows(assets?.rows ?? [], current);
  if (!ability) return pick(field, title, rows, assets);
  const upload = { label: vscode.l10n.t('Upload Image…'), iconPath: new vscode.ThemeIcon('cloud-upload') };
  const output = {
    label: vscode.l10n.t('Choose an Earlier Output…'),
    iconPath: new vscode.ThemeIcon('history'),
  };
  const more = [
    { ...upload, value: UPLOAD },
    { ...output, value: OUTPUT },
  ];
  const picked = await pick(field, title, [...rows, ...more], assets);
  if (picked !== UPLOAD && picked !== OUTPUT) return picked;
  // Asks for the file and for the price, and gives the ID of the asset; nothing when the user backs out of it.
  const { id: account } = opened.account;
  const target = picked === OUTPUT ? { account, from: 'outputs' } : account;
  const id: unknown = await vscode.commands.executeCommand('backlot.uploadAsset', target);
  return typeof id === 'string' ? id : pickAsset(field, current, opened, title);
}
