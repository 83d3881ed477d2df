import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { hostOf } from '../../net/address/privateAddress.ts';
import { showInformationMessage, showWarningMessage } from '../shared/messages.ts';
import { setting, updateSetting } from '../shared/settings.ts';

const SETTING = 'network.allowedHosts';

/**
 * Whether the user allowed the host to lie in a private network. The setting is of the application: no folder, and
 * nothing that a server says, can add to it. Taking a host out of the setting takes the permission back at once.
 */
export function isAllowedHost(host: string): boolean {
  return allowedHosts().some((allowed) => plainHost(allowed) === host);
}

/** Asks the user whether a host may lie in a private network, and adds it to the setting. */
export async function allowHost(argument: unknown): Promise<void> {
  const host = plainHost(z.catch(z.string(), '').parse(argument));
  if (host === undefined || isAllowedHost(host)) return;
  const allow = vscode.l10n.t('Allow');
  const detail = vscode.l10n.t(
    'Outputs, uploads and redirects of all accounts may then reach {0} in your network, with whatever address the name is given. You can take this back in the setting "Backlot › Network: Allowed Hosts".',
    host,
  );
  const question = vscode.l10n.t('Allow {0} to lie in a private network?', host);
  if ((await showWarningMessage(question, { modal: true, detail }, allow)) !== allow) return;
  await updateSetting(SETTING, [...allowedHosts(), host]);
  void showInformationMessage(vscode.l10n.t('{0} is allowed now. Do again what was refused.', host));
}

/** A settings file can hold anything: what is no text is left out. */
function allowedHosts(): readonly string[] {
  const written = z.catch(z.array(z.unknown()), []).parse(setting(SETTING));
  return written.filter((one) => typeof one === 'string');
}

/** The host in the form in which addresses have it; undefined for anything that is no host alone. */
function plainHost(text: string): string | undefined {
  const trimmed = text.trim();
  const host = trimmed.includes(':') && !trimmed.startsWith('[') ? `[${trimmed}]` : trimmed;
  if (!URL.canParse(`https://${host}/`)) return undefined;
  const url = new URL(`https://${host}/`);
  const isPlain = /^[\w.:-]+$/.test(hostOf(url)) && url.href === `https://${url.hostname}/`;
  return isPlain ? hostOf(url) : undefined;
}
