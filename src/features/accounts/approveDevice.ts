import * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import type { DeviceApproval, DeviceRequest } from '../../core/signIn.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import type { AccountViews } from '../shared/accountViews.ts';
import {
  showErrorMessage,
  showInformationMessage,
  showInputBox,
  showWarningMessage,
} from '../shared/messages.ts';
import { accountArgumentOf } from '../shared/nodeArguments.ts';
import { cancellable } from '../shared/progress.ts';
import { timeLeft } from '../shared/relativeTime.ts';
import { pickAccount } from './pickAccount.ts';

export interface ApproveDeviceDeps {
  readonly accounts: Pick<Accounts, 'list'>;
  readonly open: OpenAccount;
  readonly trees: AccountViews;
}

/**
 * Gives another device a key of the account: asks for the code that it shows, shows its request, asks, approves.
 * Errors: Problem.
 */
export async function approveDevice(deps: ApproveDeviceDeps, target: unknown): Promise<void> {
  const title = vscode.l10n.t('Approve Device');
  const named = accountArgumentOf(target)?.account;
  const account = named ?? (await pickAccount(deps.accounts, (provider) => !!provider.devices, title))?.id;
  const opened = account === undefined ? undefined : await deps.open(account);
  const devices = opened?.provider.devices;
  if (!opened || !devices) return;
  const request = await askRequest(opened, devices, title);
  if (!request || !(await agrees(opened, request))) return;
  await approve(opened, devices, request);
  deps.trees.accountChanged(opened.account.id);
  void showInformationMessage(
    vscode.l10n.t(
      '"{0}" is approved and gets a key of its own, which the list of keys shows.',
      nameOf(request),
    ),
  );
}

/** The request that waits with a code; undefined when the user backs out. */
async function askRequest(
  { session }: OpenedAccount,
  devices: DeviceApproval,
  title: string,
): Promise<DeviceRequest | undefined> {
  for (;;) {
    const typed = await showInputBox({
      title,
      prompt: vscode.l10n.t('The code that the other device shows'),
      ignoreFocusOut: true,
      validateInput: (text) =>
        devices.codePattern.test(text.trim()) ? undefined : vscode.l10n.t('This is not a code of a device.'),
    });
    if (typed === undefined) return undefined;
    const found = await cancellable(vscode.l10n.t('Reading the request…'), (signal) =>
      devices.request(session, typed.trim(), signal),
    ).catch((error: unknown) => {
      const problem = toProblem(error);
      if (!isUnknownCode(problem)) throw problem;
      return null;
    });
    if (found?.state === 'waiting') return found;
    const text = found
      ? vscode.l10n.t('The request with this code is decided already: {0}.', oneLine(found.status))
      : vscode.l10n.t('No device waits with this code. It may have expired: start again on the device.');
    const again = vscode.l10n.t('Enter Another Code');
    if ((await showErrorMessage(text, again)) !== again) return undefined;
  }
}

function isUnknownCode({ kind, details }: Problem): boolean {
  return !details.byProxy && (kind === 'notFound' || kind === 'invalid' || details.status === 410);
}

async function agrees({ account, provider }: OpenedAccount, request: DeviceRequest): Promise<boolean> {
  const approve = vscode.l10n.t('Approve');
  const ends = request.expiresAt === null ? '' : timeLeft(request.expiresAt, Date.now());
  const detail = [
    vscode.l10n.t('Code: {0}', request.code),
    ends && vscode.l10n.t('The request ends {0}.', ends),
    vscode.l10n.t(
      'The device gets a key of its own and can do everything that the account can, spending included, until that key is revoked. Approve only what you started yourself.',
    ),
  ];
  const text = vscode.l10n.t(
    'Let "{0}" use the account "{1}" of {2}?',
    nameOf(request),
    account.label,
    provider.label,
  );
  const options = { modal: true, detail: detail.filter(Boolean).join('\n') };
  return (await showWarningMessage(text, options, approve)) === approve;
}

/** Where the answer was lost, or somebody was faster, the request itself says whether it is approved. */
async function approve(
  { session }: OpenedAccount,
  devices: DeviceApproval,
  { code }: DeviceRequest,
): Promise<void> {
  try {
    await cancellable(vscode.l10n.t('Approving the device…'), (signal) =>
      devices.approve(session, code, signal),
    );
  } catch (error) {
    const problem = toProblem(error);
    if (
      problem.kind === 'canceled' ||
      (problem.details.mayHaveActed === false && problem.kind !== 'conflict')
    )
      throw problem;
    const state = await cancellable(vscode.l10n.t('Reading the request…'), (signal) =>
      devices.request(session, code, signal),
    ).catch(() => null);
    if (state?.state !== 'approved') throw problem;
  }
}

function nameOf({ label, code }: DeviceRequest): string {
  return oneLine(label ?? code);
}
