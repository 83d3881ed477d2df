import { l10n } from 'vscode';
import { isMediaValue, isStoredInput, type MediaValue } from '../../../core/storedInput.ts';
import { oneLine } from '../../../net/redaction/displayText.ts';
import { byteText } from '../../shared/byteText.ts';

/** The media in a value of a form or of a request, one or a list; what is none is left out. */
export function mediaIn(value: unknown): readonly MediaValue[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => {
    const bytes = typeof one === 'object' && one !== null && 'dataBase64' in one ? one.dataBase64 : one;
    return isMediaValue(bytes) ? [bytes] : [];
  });
}

/** What a medium is called, and how large a file is that is sent with its bytes. */
export function mediaText(value: MediaValue): string {
  if (!isStoredInput(value)) return oneLine(value.url, 200);
  return `${oneLine(value.name ?? value.mimeType, 200)} · ${byteText(value.byteSize)}`;
}

/** All media of a field in one line. */
export function mediaListText(values: readonly MediaValue[]): string {
  const [only] = values;
  if (values.length === 1 && only) return mediaText(only);
  const files = values.filter(isStoredInput);
  const size = files.reduce((sum, { byteSize }) => sum + byteSize, 0);
  return size > 0
    ? l10n.t('{0} files, {1} to send', values.length, byteText(size))
    : l10n.t('{0} addresses', values.length);
}

/** How large the files are that a request sends with their bytes; undefined when it sends none. */
export function sentBytesText(values: Iterable<unknown>): string | undefined {
  const files = [...values].flatMap(mediaIn).filter(isStoredInput);
  const size = files.reduce((sum, { byteSize }) => sum + byteSize, 0);
  if (files.length === 0) return undefined;
  return files.length === 1
    ? l10n.t('sends a file, {0}', byteText(size))
    : l10n.t('sends {0} files, {1}', files.length, byteText(size));
}
