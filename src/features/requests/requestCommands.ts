import * as vscode from 'vscode';
import { setStatusBarMessage, showQuickPick, showWarningMessage } from '../shared/messages.ts';
import { loadCatalog, type CatalogOperation, type Catalog } from '../../calls/catalog.ts';
import { parseRequestFile, requestOf, withFiles } from '../../calls/requestFile/requestFile.ts';
import { requestFaults, whyNotSent } from '../../calls/requestFile/requestDiagnostics.ts';
import { isLarge } from '../../calls/questions/questions.ts';
import { fileRefused, LARGEST_FILE, readFileWithin } from '../../calls/requestFile/fileWithin.ts';
import type { FileInput, RequestInputs } from '../../calls/requestInputs.ts';
import type { OpenedAccount, OpenAccount } from '../../core/openedAccount.ts';
import { declaredByContent } from '../../media/declaredFile.ts';
import { readFileInput } from './askQuestions.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import { MANAGE_TRUST, mayRun } from './requestLanguage.ts';
import { requestFaultText } from './requestFaultText.ts';
import { openRequestFile } from './openRequestFile.ts';
import { requestContext } from './requestContext.ts';
import { ReferenceLists } from './referenceLists.ts';
import type { Handlers } from '../shared/handlers.ts';
import { runOperation, type OperationDeps } from './runOperation.ts';
import { targetAccount } from '../accounts/pickAccount.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Engine } from '../../calls/engine.ts';
import type { CommandId } from '../shared/commandIds.ts';

export interface RequestDeps extends OperationDeps {
  readonly accounts: Pick<Accounts, 'get' | 'list'>;
  readonly open: OpenAccount;
  readonly engine: Pick<Engine, 'run' | 'exchange' | 'curl'>;
}

export function requestCommands(deps: RequestDeps): Handlers<CommandId<'requests'>> {
  return {
    'backlot.newRequest': async ([target]) => {
      const chosen = await chooseOperation(deps, target);
      if (!chosen) return;
      await openRequestFile(chosen.operation, chosen.opened.account);
    },

    'backlot.runRequest': async ([target]) => {
      const request = await readRequest(deps, target);
      if (request) await runOperation(deps, { ...request, known: request.inputs });
    },

    'backlot.copyAsCurl': async ([target]) => {
      const request = await readRequest(deps, target);
      if (!request) return;
      const { opened, operation, inputs } = request;
      const text = await deps.engine.curl({
        account: opened.account.id,
        operation: operation.id,
        ...inputs,
      });
      await vscode.env.clipboard.writeText(text);
      const said = vscode.l10n.t('Copied. The key is a variable in it, not the key itself.');
      setStatusBarMessage(said, 5_000);
    },

    'backlot.runOperation': async ([target]) => {
      const chosen = await chooseOperation(deps, target);
      if (!chosen) return;
      // What is nested or long is written better than it is asked for box by box.
      const { references } = new ReferenceLists(chosen.opened, deps.engine);
      if (isLarge(chosen.operation, { references }))
        await openRequestFile(chosen.operation, chosen.opened.account);
      else await runOperation(deps, { ...chosen, known: { params: {} } });
    },
  };
}

interface Chosen {
  readonly opened: OpenedAccount;
  readonly operation: CatalogOperation;
}

async function chooseOperation(deps: RequestDeps, target: unknown): Promise<Chosen | undefined> {
  const account = await targetAccount(deps.accounts, target, { title: vscode.l10n.t('Run Operation') });
  const opened = account && (await deps.open(account.id));
  if (!opened) return undefined;
  const operation = await pickOperation(await loadCatalog(opened.provider.id));
  return operation && { opened, operation };
}

/** The request of a file, with the files that it refers to; says what is missing when it is none yet. */
async function readRequest(
  deps: RequestDeps,
  target: unknown,
): Promise<(Chosen & { readonly inputs: RequestInputs }) | undefined> {
  const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
  if (!uri) return undefined;
  if (!mayRun(uri)) {
    const manage = vscode.l10n.t('Manage Workspace Trust');
    const text = vscode.l10n.t('This folder is not trusted, so its requests are not run or copied.');
    // Not waited for: the command is over when it has been said.
    void showWarningMessage(text, manage).then(async (chosen) => {
      if (chosen === manage) await vscode.commands.executeCommand(MANAGE_TRUST);
    });
    return undefined;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const context = await requestContext(deps.accounts);
  const refused = whyNotSent(await requestFaults(document.getText(), context));
  if (refused) {
    const line = document.positionAt(refused.offset).line + 1;
    const reason = requestFaultText(refused.code, refused.args);
    void showWarningMessage(vscode.l10n.t('Line {0} of this request stops it: {1}', line, reason));
    return undefined;
  }
  const request = requestOf(parseRequestFile(document.getText()), context);
  const opened = request && (await deps.open(request.account));
  const operation = opened && (await loadCatalog(opened.provider.id)).find(request.operation);
  if (!request || !opened || !operation) {
    void showWarningMessage(
      vscode.l10n.t('This file names no operation and account that exist here. See the marked places.'),
    );
    return undefined;
  }
  const read = (path: string) => readInSomeForm(uri, path);
  return { opened, operation, inputs: await withFiles(operation, request, read) };
}

/**
 * A file that a request names. Request files come with repositories of other people, so only what lies in the
 * request's own folder or below it can be sent anywhere, with all links followed.
 */
async function readFileBeside(request: vscode.Uri, path: string): Promise<FileInput> {
  const folder = vscode.Uri.joinPath(request, '..');
  const name = path.split(/[\\/]/).at(-1) ?? 'file';
  const mimeType = 'application/octet-stream';
  if (request.scheme === 'file') {
    const root = vscode.workspace.getWorkspaceFolder(request)?.uri.fsPath ?? folder.fsPath;
    const bytes = await readFileWithin({ root, folder: folder.fsPath, path });
    return declaredByContent({ name, mimeType, bytes });
  }
  const file = vscode.Uri.joinPath(folder, path);
  if (!file.path.startsWith(`${folder.path}/`)) throw fileRefused(path, 'outside');
  // Of a file system that is not this computer's, links cannot be followed, only recognized.
  for (let part = file; part.path !== folder.path; part = vscode.Uri.joinPath(part, '..')) {
    const { type, size } = await vscode.workspace.fs.stat(part);
    if (type & vscode.FileType.SymbolicLink) throw fileRefused(path, 'outside');
    if (part === file && type !== vscode.FileType.File) throw fileRefused(path, 'noFile');
    if (part === file && size > LARGEST_FILE) throw fileRefused(path, 'tooLarge');
  }
  return readFileInput(file);
}

/** The file as it is named, or of the same name in another Unicode form: file systems and keyboards differ in it. */
async function readInSomeForm(request: vscode.Uri, path: string): Promise<FileInput> {
  for (const form of [path, path.normalize('NFC'), path.normalize('NFD')]) {
    const file = await readFileBeside(request, form).catch((error: unknown) => {
      const { details } = toProblem(error);
      if (details.args?.['reason'] === 'missing' || !(error instanceof Problem)) return null;
      throw error;
    });
    if (file) return file;
  }
  return readFileBeside(request, path);
}

/** A codicon for each risk, so that what costs or destroys stands out in the list. */
const ICONS: Readonly<Record<CatalogOperation['risk'], string>> = {
  read: 'eye',
  write: 'edit',
  paid: 'credit-card',
  destructive: 'trash',
};

/** Lets the user pick one of a platform's operations by its summary, its id or its path. */
async function pickOperation(catalog: Catalog): Promise<CatalogOperation | undefined> {
  const rows = catalog.list().map((operation) => ({
    label: operation.summary,
    description: operation.deprecated ? vscode.l10n.t('{0} · deprecated', operation.id) : operation.id,
    detail: `${operation.method} ${operation.path}`,
    iconPath: new vscode.ThemeIcon(ICONS[operation.risk]),
    operation,
  }));
  const picked = await showQuickPick(rows, {
    title: vscode.l10n.t('Operation'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.operation;
}
