import * as vscode from 'vscode';
import { newId } from '../../core/ids.ts';
import { decodeText } from '../../media/textEncoding.ts';
import { readFinalDraft } from '../../studio/exchange/finalDraft.ts';
import { readFountain } from '../../studio/exchange/fountain.ts';
import { importScreenplay, type ScreenplayImport } from '../../studio/exchange/importEdits.ts';
import type { Screenplay } from '../../studio/exchange/screenplay.ts';
import { BOARD_ENDING } from '../../studio/remote/paths.ts';
import { applyTextEdits } from '../../studio/storyboard/textEdits.ts';
import { boardUri } from '../film/openBoard.ts';
import { showInformationMessage, showQuickPick, showWarningMessage } from '../shared/messages.ts';
import { cancellable } from '../shared/progress.ts';
import { applyEdits } from '../storyboard/applyEdits.ts';
import { openBoard } from '../storyboard/storyboardCommands.ts';
import type { DocumentVersions } from '../studio/documentVersions.ts';

const IS_SCREENPLAY = /\.(?:fountain|spmd|fdx)$/i;
const IS_FINAL_DRAFT = /\.fdx$/i;
/** Five times the longest screenplays; XML takes more room for the same. */
const MOST_BYTES = { fountain: 2 * 1024 * 1024, finalDraft: 16 * 1024 * 1024 };
const MOST_BOARDS = 200;
/** How often an edit is planned anew when the text has changed in the meantime. */
const MOST_TURNS = 5;

interface Goal {
  readonly uri: vscode.Uri;
  /** Made by the import. */
  readonly isNew: boolean;
}

/**
 * Adds what a screenplay has to a storyboard, after a question that says what it is. Nothing of the storyboard is removed,
 * and what somebody has changed in it stays.
 *
 * @param target what a menu was opened on: a screenplay, or a storyboard
 */
export async function askScreenplay(
  target: unknown,
  versions: () => Promise<Pick<DocumentVersions, 'add'>>,
): Promise<void> {
  const isScreenplay = target instanceof vscode.Uri && IS_SCREENPLAY.test(target.path);
  const file = isScreenplay ? target : await askFile();
  const screenplay = file && (await read(file));
  if (!file || !screenplay) return;
  const known = isScreenplay ? undefined : boardUri(target);
  const goal = known ? { uri: known, isNew: false } : await askGoal(file);
  if (!goal) return;
  const before = goal.isNew ? '' : (await vscode.workspace.openTextDocument(goal.uri)).getText();
  const planned = importScreenplay(before, screenplay, newId);
  if (!planned) {
    void showWarningMessage(
      vscode.l10n.t('This storyboard cannot be read as one, so nothing can be imported into it.'),
    );
    return;
  }
  if (planned.changes.length === 0) {
    void showInformationMessage(vscode.l10n.t('The storyboard has all of this screenplay already.'));
    return;
  }
  const showChanges = async () => {
    const shown = await versions();
    const [now, then] = [before, applyTextEdits(before, planned.edits)].map((text) =>
      shown.add(goal.uri, text),
    );
    await vscode.commands.executeCommand(
      'vscode.diff',
      now,
      then,
      vscode.l10n.t('Storyboard ↔ with the screenplay'),
    );
  };
  if (!(await agreed(file, goal, planned, showChanges))) return;
  if (goal.isNew) await create(goal.uri, applyTextEdits(before, planned.edits));
  else if (!(await change(goal.uri, screenplay))) {
    void showWarningMessage(
      vscode.l10n.t('The storyboard changed in the same moment. Import the screenplay again.'),
    );
    return;
  }
  await openBoard(goal.uri);
}

async function askFile(): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import Screenplay'),
      openLabel: vscode.l10n.t('Import'),
      filters: { [vscode.l10n.t('Screenplays')]: ['fountain', 'spmd', 'fdx', 'txt'] },
    })) ?? [];
  return file;
}

/** The screenplay of a file; undefined where it is none, which is said. Errors: as reading files. */
async function read(file: vscode.Uri): Promise<Screenplay | undefined> {
  const isXml = IS_FINAL_DRAFT.test(file.path);
  const { size } = await vscode.workspace.fs.stat(file);
  const most = isXml ? MOST_BYTES.finalDraft : MOST_BYTES.fountain;
  if (size > most) return refused(vscode.l10n.t('The file is longer than any screenplay.'));
  const decoded = decodeText(await vscode.workspace.fs.readFile(file), true, null);
  if (!decoded) return refused(vscode.l10n.t('The file is not a text.'));
  if (!isXml) return readFountain(decoded.text);
  const found = await cancellable(vscode.l10n.t('Reading the screenplay…'), (signal) =>
    readFinalDraft(decoded.text, signal),
  );
  return 'fault' in found ? refused(vscode.l10n.t('The file is not a Final Draft screenplay.')) : found;
}

function refused(text: string): undefined {
  void showWarningMessage(text);
  return undefined;
}

/** The storyboard to import into; undefined when the user backs out. */
async function askGoal(file: vscode.Uri): Promise<Goal | undefined> {
  const found = await vscode.workspace.findFiles(`**/*.${BOARD_ENDING}`, undefined, MOST_BOARDS);
  const rows = [
    { uri: null, label: vscode.l10n.t('New Storyboard…') },
    ...found.map((uri) => ({ uri, label: vscode.workspace.asRelativePath(uri) })),
  ];
  const picked =
    found.length === 0
      ? rows[0]
      : await showQuickPick(rows, {
          title: vscode.l10n.t('Import Screenplay'),
          placeHolder: vscode.l10n.t('Choose the storyboard'),
        });
  if (!picked) return undefined;
  if (picked.uri) return { uri: picked.uri, isNew: false };
  const name = (file.path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  const saved = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('New Storyboard'),
    saveLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Storyboards')]: [BOARD_ENDING] },
    defaultUri: vscode.Uri.joinPath(file, '..', `${name}.${BOARD_ENDING}`),
  });
  if (!saved) return undefined;
  const path = saved.path.replace(/(?:\.storyboard)?(?:\.json)?$/i, `.${BOARD_ENDING}`);
  const uri = saved.with({ path });
  // The dialog has asked whether it may be written over; an import adds to it instead.
  const exists = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  return { uri, isNew: !exists };
}

async function agreed(
  file: vscode.Uri,
  { uri, isNew }: Goal,
  planned: ScreenplayImport,
  showChanges: () => Promise<void>,
): Promise<boolean> {
  const [yes, look] = [vscode.l10n.t('Import'), vscode.l10n.t('Show Changes')];
  const nameOf = ({ path }: vscode.Uri) => path.split('/').at(-1) ?? '';
  const text = isNew
    ? vscode.l10n.t('Make the storyboard {0} of {1}?', nameOf(uri), nameOf(file))
    : vscode.l10n.t('Import {0} into {1}?', nameOf(file), nameOf(uri));
  const detail = detailOf(planned);
  const chosen = await showInformationMessage(text, { modal: true, detail }, yes, look);
  if (chosen !== look) return chosen === yes;
  await showChanges();
  return (await showInformationMessage(text, yes)) === yes;
}

function detailOf({ changes, gone }: ScreenplayImport): string {
  const count = (kind: (typeof changes)[number]['kind']) => changes.filter((one) => one.kind === kind).length;
  const inScenes = changes.reduce((sum, one) => sum + (one.kind === 'addScene' ? one.shots.length : 0), 0);
  const lines = [
    [count('addScene'), vscode.l10n.t('Scenes added: {0}', count('addScene'))],
    [inScenes + count('addShot'), vscode.l10n.t('Shots added: {0}', inScenes + count('addShot'))],
    [count('changePrompt'), vscode.l10n.t('Prompts changed: {0}', count('changePrompt'))],
    [count('changeScene'), vscode.l10n.t('Scene headings or numbers changed: {0}', count('changeScene'))],
    [
      gone.scenes.length + gone.shots.length,
      vscode.l10n.t(
        'No longer in the screenplay, and kept. Scenes: {0}. Shots: {1}.',
        gone.scenes.length,
        gone.shots.length,
      ),
    ],
  ] as const;
  return [
    ...lines.flatMap(([number, line]) => (number > 0 ? [line] : [])),
    vscode.l10n.t('Nothing is removed.'),
  ].join('\n');
}

async function create(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** On the text as it is now: it may have changed while the user was asked. False where it cannot be changed. */
async function change(uri: vscode.Uri, screenplay: Screenplay): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const planned = importScreenplay(document.getText(), screenplay, newId);
    if (!planned) return false;
    if (await applyEdits(document, planned.edits, vscode.l10n.t('Import Screenplay'))) return true;
  }
  return false;
}
