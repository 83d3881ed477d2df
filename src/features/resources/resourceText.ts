import { l10n } from 'vscode';
import type { Worded } from '../../core/actionGuide.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

/**
 * A label that the descriptor of a platform holds, in the user's language. Descriptors run in plain Node and carry the
 * English text, which is the key of its translation.
 */
export function resourceText(text: string): string {
  return l10n.t(text);
}

/** A sentence of a descriptor with its values in their places. */
export function wordedText({ text, args }: Worded): string {
  return l10n.t(text, ...args.map((arg) => (typeof arg === 'number' ? arg : oneLine(arg, 500))));
}
