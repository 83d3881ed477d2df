import * as vscode from 'vscode';
import { headOf } from '../../net/redaction/displayText.ts';
import {
  showInformationMessage,
  showInputBox,
  showQuickPick,
  showWarningMessage,
} from '../shared/messages.ts';
import { relativeTime } from '../shared/relativeTime.ts';
import type { Preset, PresetPlace, Presets } from './presets.ts';
import type { PromptHistory } from './promptHistory.ts';

const LONGEST_ROW = 200;

/** Lets the user choose a prompt that was sent before, those of this kind first. Undefined when they back out. */
export async function pickPrompt(
  history: Pick<PromptHistory, 'all'>,
  kind: string,
  now: number,
): Promise<string | undefined> {
  const all = await history.all();
  if (all.length === 0) {
    void showInformationMessage(vscode.l10n.t('No prompt was sent yet.'));
    return undefined;
  }
  const rows = [...all.filter((one) => one.kind === kind), ...all.filter((one) => one.kind !== kind)].map(
    ({ text, at }) => ({
      label: headOf(text.replace(/\s+/g, ' ').trim(), LONGEST_ROW),
      description: relativeTime(at, now),
      text,
    }),
  );
  const picked = await showQuickPick(rows, {
    title: vscode.l10n.t('Prompt History'),
    placeHolder: vscode.l10n.t('Choose a prompt that was sent before'),
  });
  return picked?.text;
}

/** Asks for a name and a place, and keeps the values under it. False when the user backs out. */
export async function savePreset(
  presets: Presets,
  place: PresetPlace,
  values: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const title = vscode.l10n.t('Save Preset');
  const known = await presets.list(place);
  const name = await showInputBox({
    title,
    prompt: vscode.l10n.t('A name for the values of this form. The prompt is not part of it.'),
    ignoreFocusOut: true,
    validateInput: (text) => {
      if (text.trim() === '') return vscode.l10n.t('Enter a name.');
      return known.some((one) => one.name === text.trim())
        ? {
            message: vscode.l10n.t('The preset of this name is replaced.'),
            severity: vscode.InputBoxValidationSeverity.Info,
          }
        : undefined;
    },
  });
  if (name === undefined) return false;
  const hasFolder = vscode.workspace.isTrusted && (vscode.workspace.workspaceFolders ?? []).length > 0;
  const from = hasFolder ? await pickPlace(title) : 'user';
  if (from === undefined) return false;
  if (await presets.save(place, name.trim(), from, values)) return true;
  await showWarningMessage(vscode.l10n.t('The values are too long to be kept as a preset.'));
  return false;
}

async function pickPlace(title: string): Promise<Preset['from'] | undefined> {
  const rows = [
    {
      label: vscode.l10n.t('For Me'),
      iconPath: new vscode.ThemeIcon('account'),
      detail: vscode.l10n.t('Kept on this computer, in every folder.'),
      from: 'user' as const,
    },
    {
      label: vscode.l10n.t('In This Folder'),
      iconPath: new vscode.ThemeIcon('folder'),
      detail: vscode.l10n.t(
        'A file below {0}, for everybody who has the folder. Files of yours are left out.',
        '.backlot/presets',
      ),
      from: 'folder' as const,
    },
  ];
  const placeHolder = vscode.l10n.t('Choose where the preset is kept');
  return (await showQuickPick(rows, { title, placeHolder, ignoreFocusOut: true }))?.from;
}

/** Lets the user choose presets to be removed. False when nothing was. */
export async function removePresets(presets: Presets, place: PresetPlace): Promise<boolean> {
  const rows = (await presets.list(place)).map((preset) => ({
    label: preset.name,
    iconPath: new vscode.ThemeIcon(preset.from === 'user' ? 'account' : 'folder'),
    preset,
  }));
  const picked = await showQuickPick(rows, {
    title: vscode.l10n.t('Remove Presets'),
    placeHolder: vscode.l10n.t('Choose the presets to remove'),
    canPickMany: true,
  });
  for (const { preset } of picked ?? []) await presets.remove(preset);
  return (picked ?? []).length > 0;
}
