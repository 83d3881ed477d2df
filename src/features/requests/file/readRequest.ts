import * as vscode from 'vscode';
import { showWarningMessage } from '../../shared/messages.ts';
import { canSend } from '../../../accounts/credentials.ts';
import type { Accounts } from '../../../accounts/accounts.ts';
import type { CatalogOperation } from '../../../calls/catalog.ts';
import { requestFaults, whyNotSent } from '../../../calls/requestFile/requestDiagnostics.ts';
import {
  accountOf,
  operationOf,
  parseRequestFile,
  withFiles,
  type RequestContext,
  type RequestFile,
} from '../../../calls/requestFile/requestFile.ts';
import { withVariables } from '../../../calls/requestFile/variables.ts';
import type { RequestInputs } from '../../../calls/requestInputs.ts';
import type { Account } from '../../../core/account.ts';
import type { OpenAccount, OpenedAccount } from '../../../core/openedAccount.ts';
import type { Jobs } from '../../../jobs/jobs.ts';
import { loadProvider } from '../../../providers/index.ts';
import type { SandboxHost } from '../../sandbox/sandboxHost.ts';
import { cancellable } from '../../shared/progress.ts';
import type { EnvironmentChoice } from './environmentChoice.ts';
import { readBeside } from './filesBeside.ts';
import { requestContext } from '../requestContext.ts';
import { requestFaultText } from '../requestFaultText.ts';
import { mayRun, sayUntrusted } from './folderTrust.ts';
import { variableReader } from './variableReader.ts';

export interface ReadingDeps {
  readonly accounts: Pick<Accounts, 'get' | 'list'>;
  readonly open: OpenAccount;
  readonly jobs: () => Promise<Jobs>;
  readonly sandbox: Pick<SandboxHost, 'start'>;
  readonly environments: Pick<EnvironmentChoice, 'of'>;
  /** Answers to `${input:…}`; what has none is asked. */
  readonly inputAnswers?: Readonly<Record<string, string>>;
}

/** An operation and the account that it is called with. */
export interface Chosen {
  readonly opened: OpenedAccount;
  readonly operation: CatalogOperation;
}

export interface FileRequest extends Chosen {
  readonly inputs: RequestInputs;
  /** What the file says of the answer: see `expectationsOf`. */
  readonly expect: unknown;
  readonly uri: vscode.Uri;
}

/** Why the request of a file is not sent, and the line that stops it, from 1; null where no line does. */
export interface Refusal {
  readonly reason: 'untrusted' | 'fault' | 'unknown';
  readonly text: string;
  readonly line: number | null;
}

/**
 * The request of a file, with the files and variables that it refers to; undefined when there is nothing to be sent, which
 * is said. Errors: Problem, for a file that may not be read, and for a job without the output that is wanted.
 *
 * @param where `sandbox`: with the account of the sandbox, whatever the file says; it is started when it does not run
 */
export async function readRequest(
  deps: ReadingDeps,
  target: unknown,
  where: 'account' | 'sandbox' = 'account',
): Promise<FileRequest | undefined> {
  const uri = requestUri(target);
  if (!uri) return undefined;
  const read = await requestOrRefusal(deps, uri, where);
  if (!('text' in read)) return read;
  const { reason, line, text } = read;
  if (reason === 'untrusted') sayUntrusted(text);
  else
    void showWarningMessage(
      line === null ? text : vscode.l10n.t('Line {0} of this request stops it: {1}', line, text),
    );
  return undefined;
}

/** As `readRequest`, for whoever says himself why there is nothing to be sent. */
export async function requestOrRefusal(
  deps: ReadingDeps,
  uri: vscode.Uri,
  where: 'account' | 'sandbox',
): Promise<FileRequest | Refusal> {
  if (!mayRun(uri)) {
    const text = vscode.l10n.t('This folder is not trusted, so its requests are not run or copied.');
    return { reason: 'untrusted', text, line: null };
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const context = await requestContext(deps.accounts);
  const refused = whyNotSent(await requestFaults(document.getText(), context));
  if (refused) {
    const line = document.positionAt(refused.offset).line + 1;
    return { reason: 'fault', text: requestFaultText(refused.code, refused.args), line };
  }
  const file = parseRequestFile(document.getText());
  const operation = operationOf(file, context);
  const account = operation && (await accountFor(deps, file, { operation, context, uri, where }));
  const opened = account && (await deps.open(account));
  if (!operation || !opened) {
    const text = vscode.l10n.t(
      'This file names no operation and account that exist here. See the marked places.',
    );
    return { reason: 'unknown', text, line: null };
  }
  const read = variableReader({ ...deps, account: opened.account, uri });
  const inputs = await withVariables(operation, { params: file.params, body: file.body }, read);
  return {
    opened,
    operation,
    uri,
    expect: file.expect,
    inputs: await withFiles(operation, inputs, (path) => readBeside(uri, path)),
  };
}

/** The file that a CodeLens, a menu or a keybinding means. */
export function requestUri(target: unknown): vscode.Uri | undefined {
  return target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
}

interface Wanted {
  readonly operation: CatalogOperation;
  readonly context: RequestContext;
  readonly uri: vscode.Uri;
  readonly where: 'account' | 'sandbox';
}

async function accountFor(
  deps: ReadingDeps,
  file: RequestFile,
  { operation, context, uri, where }: Wanted,
): Promise<string | undefined> {
  if (where === 'sandbox') return (await sandboxAccount(deps, operation))?.id;
  if (file.account !== null) return accountOf(file, context)?.id;
  const label = (await deps.environments.of(uri))?.accounts[operation.provider];
  return accountOf({ ...file, account: label ?? null }, context)?.id;
}

/** The account of the sandbox that can send the operation. */
async function sandboxAccount(
  { accounts, sandbox }: ReadingDeps,
  operation: CatalogOperation,
): Promise<Account | undefined> {
  await cancellable(vscode.l10n.t('Starting the sandbox…'), () => sandbox.start());
  const provider = await loadProvider(operation.provider);
  const own = (await accounts.list()).filter(
    (account) => account.sandbox && account.provider === operation.provider,
  );
  return own.find((account) => canSend(account, provider, operation)) ?? own[0];
}
