import { l10n } from 'vscode';
import type { KnownValues } from '../../core/actionGuide.ts';
import type { ForeignText } from '../../core/foreignText.ts';
import type { Provider } from '../../core/provider.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { resourceText, wordedText } from '../resources/resourceText.ts';

/** What is asked before an operation is carried out. */
export interface DialogText {
  readonly question: string;
  readonly effect: string | null;
  /** What of the request decides, one line each. */
  readonly facts: readonly string[];
  readonly button: string;
}

/** What is to be carried out. */
export interface Asked {
  readonly provider: Provider;
  /** The contract's summary is what there is to say of an operation without a dialog. */
  readonly operation: { readonly id: string; readonly summary: ForeignText };
  /** What is acted on; null when nothing names it. */
  readonly target: ForeignText | null;
  readonly values: KnownValues;
}

/** The written dialog of an operation; for one that has none, the contract's summary. */
export function dialogText({ provider, operation, target, values }: Asked): DialogText {
  const dialog = provider.dialogs?.[operation.id];
  const summary = resourceText(oneLine(operation.summary));
  const name = target === null ? null : l10n.t('"{0}"', oneLine(target));
  if (!dialog)
    return {
      question: name === null ? l10n.t('{0}?', summary) : l10n.t('{0}: {1}?', summary, name),
      effect: null,
      facts: [],
      button: l10n.t('Send'),
    };
  return {
    question:
      name === null
        ? resourceText(dialog.unnamed ?? dialog.question)
        : wordedText({ text: dialog.question, args: [name] }),
    effect: dialog.effect === undefined ? null : resourceText(dialog.effect),
    facts: (dialog.facts?.(values) ?? []).map(wordedText),
    button: resourceText(dialog.button),
  };
}
