import { l10n } from 'vscode';
import { inputTitle } from '../../calls/questions/inputTitle.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import type { ComposerStringKey } from './composerMessages.ts';

/** The strings of the composer page, localized. The page fills in `{0}` and `{1}`. */
export function composerStrings(): Readonly<Record<ComposerStringKey, string>> {
  return {
    account: l10n.t('Account'),
    kind: l10n.t('Kind of job'),
    otherKind: l10n.t('Another…'),
    also: l10n.t('Also made from this form'),
    alsoWith: l10n.t('Also with…'),
    alsoLeft: l10n.t('Without: {0}'),
    alsoFaults: l10n.t('Not every kind can be made from this form. What is missing stands beside its name.'),
    promptHint: l10n.t('Describe what you want. {0} stands for both.', '{red|blue}'),
    history: l10n.t('Prompt History…'),
    historyHint: l10n.t('Ctrl+Up and Ctrl+Down walk through the prompts that were sent before.'),
    essential: l10n.t('Settings'),
    more: l10n.t('More settings ({0})'),
    moreSet: l10n.t('More settings ({0}, {1} changed)'),
    inputs: l10n.t('Files'),
    dropHint: l10n.t('Drop or paste a file here'),
    chooseFile: l10n.t('Choose File…'),
    chooseOutput: l10n.t('Earlier Output…'),
    enterAddress: l10n.t('Address…'),
    chooseAsset: l10n.t('Choose…'),
    remove: l10n.t('Remove {0}'),
    default: l10n.t('Default: {0}'),
    notSet: l10n.t('Not set'),
    on: l10n.t('Yes'),
    off: l10n.t('No'),
    vary: l10n.t('Try several values of {0}'),
    pairName: l10n.t('Name'),
    pairValue: l10n.t('Value'),
    addPair: l10n.t('Add'),
    removePair: l10n.t('Remove {0}'),
    count: l10n.t('How many of each'),
    generateMany: l10n.t('{0} {1} Jobs…'),
    busy: l10n.t('Waiting for your answer…'),
    price: l10n.t('Price'),
    balance: l10n.t('Balance'),
    budget: l10n.t('Budget'),
    topUp: l10n.t('Top Up…'),
    presets: l10n.t('Presets'),
    applyPreset: l10n.t('Apply a preset'),
    noPresets: l10n.t('No presets yet'),
    savePreset: l10n.t('Save as Preset…'),
    managePresets: l10n.t('Remove Presets…'),
    presetUser: l10n.t('For me'),
    presetFolder: l10n.t('In this folder'),
    clear: l10n.t('Clear Form'),
    undo: l10n.t('Undo'),
    recipe: l10n.t('Earlier job'),
    recipeHint: l10n.t('Your form is as it was. Take over what you need.'),
    useAll: l10n.t('Use All'),
    use: l10n.t('Use {0}'),
    close: l10n.t('Close'),
    same: l10n.t('as in the form'),
    faultOne: l10n.t('1 field has to be changed.'),
    faults: l10n.t('{0} fields have to be changed.'),
    noAccount: l10n.t('No account can run jobs yet'),
    noAccountHint: l10n.t('The sandbox works without a key and without cost.'),
    addAccount: l10n.t('Add Account…'),
    startSandbox: l10n.t('Start Sandbox'),
    requestFile: l10n.t('Open as Request File'),
    tooLarge: l10n.t('"{0}" is too large: at most {1}.'),
    tips: l10n.t('Tips'),
  };
}

/** What is said when jobs were submitted from the form. */
export function submittedText(jobs: number): string {
  return jobs === 1
    ? l10n.t('Submitted. The Jobs view shows how it goes on.')
    : l10n.t('{0} jobs are started one after the other. The Jobs view shows how they go on.', jobs);
}

/** What is said of kinds that were to be made from the same form, and cannot be read. */
export function missingText(kinds: readonly string[]): string {
  return l10n.t('Not made from this form any more: {0}', kinds.join(', '));
}

/** @param names of fields */
export function leftText(names: readonly string[]): string {
  const list = names.map((name) => oneLine(inputTitle(name), 80)).join(', ');
  return l10n.t(
    'This kind of job has no field any more for: {0}. Those values are kept, and not sent.',
    list,
  );
}
