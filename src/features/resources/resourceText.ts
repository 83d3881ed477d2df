import { l10n } from 'vscode';
import type { DialogLine } from '../../core/operation.ts';
import { fullTime } from '../shared/relativeTime.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

/**
 * A label that the descriptor of a platform holds, in the user's language. Descriptors run in plain Node and carry the
 * English text, which is the key of its translation.
 */
export function resourceText(text: string): string {
  return l10n.t(text);
}

/** A sentence of a descriptor with its values in their places. */
export function wordedText({ text, args }: DialogLine): string {
  const shown = args.map((arg) => {
    if (arg instanceof Date) return fullTime(arg.getTime());
    return typeof arg === 'number' ? arg : oneLine(arg, 500);
  });
  return l10n.t(text, ...shown);
}
