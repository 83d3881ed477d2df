import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Accounts } from '../../accounts/accounts.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import { rawText } from '../../core/foreignText.ts';
import { openStudio } from '../../studio/remote/documentServer.ts';
import { assetPath, fileName, segmentOf } from '../../studio/remote/paths.ts';
import type { RemoteAsset } from '../../core/studio/studioAbility.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import type { CommandId } from '../shared/commandIds.ts';
import type { Handlers } from '../shared/handlers.ts';
import {
  setStatusBarMessage,
  showInformationMessage,
  showInputBox,
  showQuickPick,
  showWarningMessage,
} from '../shared/messages.ts';
import { accountArgumentOf } from '../shared/nodeArguments.ts';
import { openFile } from '../shared/openPage.ts';
import { withProgress } from '../shared/progress.ts';
import { relativeTime } from '../shared/relativeTime.ts';
import type { Studio } from './buildStudio.ts';
import { findFile } from './findFile.ts';
import { STUDIO_SCHEME } from './registerStudio.ts';

interface CommandDeps {
  readonly accounts: Pick<Accounts, 'get' | 'list'>;
  readonly open: OpenAccount;
  readonly studio: Studio;
}

interface Place {
  readonly account: string;
  readonly projectId: string;
  readonly title: string;
}

/** A row of a project, or of a file of one. */
const rowArgument = z.looseObject({
  account: z.looseObject({ id: z.string() }),
  row: z.looseObject({
    params: z.looseObject({
      projectId: z.string(),
      assetId: z.optional(z.string()),
      title: z.optional(z.string()),
    }),
  }),
});

export function studioCommands(deps: CommandDeps): Handlers<CommandId<'studio'>> {
  const { studio } = deps;
  const create = async (target: unknown, as: 'text' | 'storyboard') => {
    const place = await askPlace(deps, target);
    const title = place && (await askTitle(deps, place));
    if (!place || !title) return;
    const { studio: ability, session } = await openStudio(deps.open, place.account);
    const made = { projectId: place.projectId, title };
    const asset =
      as === 'text'
        ? await ability.createText(session, { ...made, mimeType: 'text/markdown' }, studio.life)
        : await ability.createStoryboard(session, made, studio.life);
    studio.files.note(place.account, asset);
    await openFile(uriOf(place, asset));
  };
  return {
    'backlot.openProject': async ([target]) => {
      const place = await askPlace(deps, target);
      if (!place) return;
      const uri = vscode.Uri.from({
        ...{ scheme: STUDIO_SCHEME, authority: place.account, path: `/${segmentOf(place.projectId)}` },
      });
      const count = vscode.workspace.workspaceFolders?.length ?? 0;
      vscode.workspace.updateWorkspaceFolders(count, 0, { uri, name: oneLine(place.title, 80) });
    },

    'backlot.openRemote': async ([target]) => {
      const found = await fileAt(deps, target);
      if (found) await openFile(found.uri);
    },

    'backlot.findRemote': async ([target]) => {
      const place = await askPlace(deps, target);
      if (!place) return;
      const { account, projectId, title } = place;
      const asset = await findFile(studio.files, { account, projectId, scope: 'active' }, title);
      if (asset) await openFile(uriOf(place, asset));
    },

    'backlot.saveCopy': async ([target]) => {
      const found = await fileAt(deps, target);
      if (!found) return;
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const name = fileName(found.asset);
      const beside = folder?.uri.scheme === 'file' ? folder.uri : vscode.Uri.file('/');
      const to = await vscode.window.showSaveDialog({ defaultUri: vscode.Uri.joinPath(beside, name) });
      if (to) await vscode.workspace.fs.copy(found.uri, to, { overwrite: true });
    },

    'backlot.newDocument': ([target]) => create(target, 'text'),
    'backlot.newStudioBoard': ([target]) => create(target, 'storyboard'),

    'backlot.uploadFiles': async ([target]) => {
      const place = await askPlace(deps, target);
      const chosen =
        place && (filesOf(target) ?? (await vscode.window.showOpenDialog({ canSelectMany: true })));
      if (place && chosen) await upload(deps, place, chosen);
    },

    'backlot.sendUnsent': async () => {
      const left = await studio.sendUnsent(true);
      const text =
        left === 0
          ? vscode.l10n.t('All documents are sent.')
          : vscode.l10n.t('Documents that are still not sent: {0}', left);
      setStatusBarMessage(text, 5_000);
    },

    'backlot.localVersions': async ([target]) => {
      const opened = await documentAt(studio, target);
      if (!opened) return;
      const kept = await studio.store.versions(opened.ref);
      const origins = {
        read: vscode.l10n.t('Read from the server'),
        written: vscode.l10n.t('Saved'),
        setAside: vscode.l10n.t('Set aside'),
      };
      const rows = kept.map((version) => ({
        label: origins[version.origin],
        description: `${relativeTime(version.at, Date.now())} · ${new Date(version.at).toLocaleString()}`,
        version,
      }));
      if (rows.length === 0) {
        void showInformationMessage(vscode.l10n.t('No version of this document is kept yet.'));
        return;
      }
      const title = vscode.l10n.t('Local Versions');
      const placeHolder = vscode.l10n.t('Choose a version of {0}', oneLine(nameOf(opened.uri), 80));
      const picked = await showQuickPick(rows, { title, placeHolder });
      if (!picked) return;
      const ways = [
        { restores: false, label: vscode.l10n.t('Compare with the Document') },
        {
          restores: true,
          label: vscode.l10n.t('Restore'),
          detail: vscode.l10n.t('The document gets this text. That can be undone.'),
        },
      ];
      const way = await showQuickPick(ways, {
        title,
        placeHolder: `${picked.label} · ${picked.description}`,
      });
      if (!way) return;
      const text = await studio.store.textOf(picked.version);
      if (way.restores) await restore(opened.uri, text);
      else await studio.versions.compare(opened.uri, text, vscode.l10n.t('{0} ↔ now', picked.label));
    },

    'backlot.compareTheirs': async ([target]) => {
      const opened = await documentAt(studio, target);
      if (!opened) return;
      const text = await studio.server.read(opened.ref, studio.life);
      await studio.versions.compare(opened.uri, text, vscode.l10n.t('Server ↔ here'));
    },

    'backlot.keepMine': ([target]) => inConflict(studio, target, ({ ref }) => studio.conflicts.keep(ref)),
    'backlot.takeTheirs': ([target]) => inConflict(studio, target, ({ ref }) => studio.conflicts.take(ref)),
    'backlot.mergeTheirs': ([target]) =>
      inConflict(studio, target, async ({ uri, ref }) =>
        studio.merges.begin(uri, await studio.saver.state(ref)),
      ),
    'backlot.finishMerge': ([target]) =>
      inConflict(studio, target, ({ uri, ref }) => studio.merges.finish(uri, ref)),
  };
}

function uriOf(place: Pick<Place, 'account' | 'projectId'>, asset: RemoteAsset): vscode.Uri {
  const path = assetPath(place.projectId, asset, fileName(asset));
  return vscode.Uri.from({ scheme: STUDIO_SCHEME, authority: place.account, path });
}

/** The project of a row or of a folder, or the one that the user picks. */
async function askPlace(deps: CommandDeps, target: unknown): Promise<Place | undefined> {
  const row = rowArgument.safeParse(target).data;
  if (row) {
    const { projectId, title = projectId } = row.row.params;
    return { account: row.account.id, projectId, title };
  }
  const inFolder =
    target instanceof vscode.Uri && target.scheme === STUDIO_SCHEME
      ? deps.studio.fileSystem.projectAt(target)
      : null;
  if (inFolder) return { ...inFolder, title: inFolder.projectId };
  const named = accountArgumentOf(target)?.account;
  const account =
    named ??
    (await pickAccount(deps.accounts, (one) => one.studio !== undefined, vscode.l10n.t('Studio')))?.id;
  if (account === undefined) return undefined;
  const projects = await deps.studio.files.projects(account, deps.studio.life);
  const picked = await showQuickPick(
    projects.map(({ id, title = id, description = '' }) => ({ label: title, description, id })),
    { title: vscode.l10n.t('Studio'), placeHolder: vscode.l10n.t('Choose a project') },
  );
  return picked && { account, projectId: picked.id, title: rawText(picked.label) };
}

async function askTitle(deps: CommandDeps, { account }: Place): Promise<string | undefined> {
  const { limits } = (await openStudio(deps.open, account)).studio;
  const most = limits.titleCharacters;
  const title = await showInputBox({
    title: vscode.l10n.t('Title'),
    prompt: vscode.l10n.t('A title of at most {0} characters', most),
    validateInput: (text) =>
      text.trim() === '' || text.length > most
        ? vscode.l10n.t('Enter a title of at most {0} characters.', most)
        : undefined,
  });
  return title?.trim();
}

async function fileAt(deps: CommandDeps, target: unknown) {
  const found = rowArgument.safeParse(target).data;
  const assetId = found?.row.params.assetId;
  if (!found || assetId === undefined) return undefined;
  const { projectId } = found.row.params;
  const account = found.account.id;
  const { files, life } = deps.studio;
  const asset =
    (await files.asset({ account, projectId, scope: 'active' }, assetId, life)) ??
    (await files.asset({ account, projectId, scope: 'recycling' }, assetId, life));
  return asset && { asset, uri: uriOf({ account, projectId }, asset) };
}

/** The files that the target brings with it, as those that were dropped on a row do. */
function filesOf(target: unknown): readonly vscode.Uri[] | undefined {
  const named = z.safeParse(z.looseObject({ files: z.array(z.string()) }), target).data;
  return named?.files.map((file) => vscode.Uri.parse(file, true));
}

async function upload(deps: CommandDeps, place: Place, chosen: readonly vscode.Uri[]): Promise<void> {
  const { studio: ability, session } = await openStudio(deps.open, place.account);
  const title = vscode.l10n.t('Uploading to {0}', oneLine(place.title, 80));
  await withProgress(title, async (signal, progress) => {
    for (const uri of chosen) {
      const name = uri.path.split('/').at(-1) ?? 'file';
      const bytes =
        uri.scheme === 'file'
          ? { path: uri.fsPath, byteSize: (await stat(uri.fsPath)).size }
          : Uint8Array.from(await vscode.workspace.fs.readFile(uri));
      const onSent = (sent: number, total: number) =>
        progress.report({ message: `${name} ${Math.floor((100 * sent) / Math.max(1, total))} %` });
      progress.report({ message: name });
      const sent = { projectId: place.projectId, filename: name, bytes, onSent };
      deps.studio.files.note(place.account, await ability.upload(session, sent, signal));
    }
  });
  setStatusBarMessage(vscode.l10n.t('Uploaded files: {0}', chosen.length), 5_000);
}

/** The document of a command: that of its argument, or the one in front, as text, as a board, in a comparison or a merge. */
async function documentAt(studio: Studio, target: unknown) {
  const uri = target instanceof vscode.Uri ? target : uriInFront();
  if (uri?.scheme !== STUDIO_SCHEME) return undefined;
  const ref = await studio.fileSystem.documentAt(uri);
  return ref ? { uri, ref } : undefined;
}

/** The merge view's input, which has no type in the editor's API. */
const mergeInput = z.looseObject({ result: z.custom<vscode.Uri>((one) => one instanceof vscode.Uri) });

/** Puts a text into the document, which is saved as any other edit of it. */
async function restore(uri: vscode.Uri, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  const whole = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  edit.replace(uri, whole, text, { label: vscode.l10n.t('Restore Version'), needsConfirmation: false });
  if (await vscode.workspace.applyEdit(edit)) await openFile(uri);
}

const nameOf = ({ path }: vscode.Uri): string => path.split('/').at(-1) ?? '';

function uriInFront(): vscode.Uri | undefined {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  if (input instanceof vscode.TabInputTextDiff) return input.modified;
  return mergeInput.safeParse(input).data?.result;
}

/** Saves what is open of a document. A save that something else changes under way is given up by the editor. */
async function isSaved(uri: vscode.Uri): Promise<boolean> {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  for (let tries = 0; document?.isDirty && tries < 3; tries += 1) await document.save();
  return document?.isDirty !== true;
}

async function inConflict(
  studio: Studio,
  target: unknown,
  settle: (opened: NonNullable<Awaited<ReturnType<typeof documentAt>>>) => Promise<void>,
): Promise<void> {
  const opened = await documentAt(studio, target);
  if (!opened) return;
  // What is not saved yet would be left out.
  if (!(await isSaved(opened.uri))) {
    const name = oneLine(nameOf(opened.uri), 80);
    void showWarningMessage(vscode.l10n.t('{0} could not be saved, so nothing was changed.', name));
    return;
  }
  if ((await studio.saver.state(opened.ref)).conflict) await settle(opened);
  else setStatusBarMessage(vscode.l10n.t('Nothing stands against this document.'), 5_000);
}
