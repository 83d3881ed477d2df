import * as vscode from 'vscode';
import { showInputBox, showQuickPick } from '../shared/messages.ts';
import { checkKey, type KeyFault } from '../../accounts/keyInput.ts';
import { isLabelTaken, tidyLabel, uniqueLabel } from '../../accounts/labels.ts';
import { parseBase } from '../../accounts/origin.ts';
import type { Account } from '../../core/account.ts';
import type { CredentialKind, RoutingField } from '../../core/credential.ts';
import type { BaseUrl, Provider } from '../../core/provider.ts';
import { loadProvider, providerIds } from '../../providers/index.ts';
import { resourceText } from '../resources/resourceText.ts';
import { l10n } from 'vscode';

/** What the user said of a new account, before its key is asked for. */
export interface NewAccount {
  readonly provider: Provider;
  readonly label: string;
  readonly bases: Readonly<Record<string, string>>;
  readonly routing: Readonly<Record<string, string>>;
}

/** Asks for platform and name, and for the address where there is a choice; undefined when the user backs out. */
export async function askAccount(existing: readonly Account[]): Promise<NewAccount | undefined> {
  const chosen = await askProvider();
  if (!chosen) return undefined;
  const { provider, isElsewhere } = chosen;
  const label = await askLabel(uniqueLabel(existing, provider.id, vscode.l10n.t('work')), existing, provider);
  if (label === undefined) return undefined;
  const routing = await askRouting(provider.routing ?? [], {}, provider.label);
  if (!routing) return undefined;
  const bases = await askBases(provider, routing, isElsewhere);
  return bases && { provider, label, bases, routing };
}

interface ChosenProvider {
  readonly provider: Provider;
  /** True when it is not at its usual address. */
  readonly isElsewhere: boolean;
}

interface ProviderRow extends vscode.QuickPickItem {
  /** Absent in the row for other servers. */
  readonly provider?: Provider;
}

/** Asks for a platform, or for one on a server of the user's choice. */
async function askProvider(): Promise<ChosenProvider | undefined> {
  const providers = await Promise.all(providerIds.map(loadProvider));
  const rows = providers.map((provider): ProviderRow => ({
    label: provider.label,
    description: provider.documentation,
    iconPath: new vscode.ThemeIcon(provider.icon),
    provider,
  }));
  const elsewhere: ProviderRow = {
    label: vscode.l10n.t('Other Server…'),
    description: vscode.l10n.t('One of these platforms at an address that you type'),
    iconPath: new vscode.ThemeIcon('server'),
  };
  const title = vscode.l10n.t('Add Account');
  const placeHolder = vscode.l10n.t('Choose a platform');
  const picked = await showQuickPick([...rows, elsewhere], { title, placeHolder, ignoreFocusOut: true });
  if (picked?.provider) return { provider: picked.provider, isElsewhere: false };
  const other = picked && (await showQuickPick(rows, { title, placeHolder, ignoreFocusOut: true }));
  return other?.provider && { provider: other.provider, isElsewhere: true };
}

/** Asks for a name that no other account of the platform has. */
export async function askLabel(
  value: string,
  existing: readonly Account[],
  provider: Provider,
  except?: Account['id'],
): Promise<string | undefined> {
  const label = await showInputBox({
    title: provider.label,
    value,
    prompt: vscode.l10n.t('A name of your own for this account'),
    ignoreFocusOut: true,
    validateInput: (text) => {
      if (!tidyLabel(text)) return vscode.l10n.t('Enter a name.');
      return isLabelTaken(existing, provider.id, tidyLabel(text), except)
        ? vscode.l10n.t('Another account has this name.')
        : undefined;
    },
  });
  return label === undefined ? undefined : tidyLabel(label);
}

interface AddressRow extends vscode.QuickPickItem {
  /** Left out: they are to be typed. */
  readonly bases?: Readonly<Record<string, string>>;
}

/**
 * The usual address is taken where a platform has just one. Several that belong together are picked at once; those of
 * another server are typed one by one.
 */
async function askBases(
  provider: Provider,
  routing: Readonly<Record<string, string>>,
  isElsewhere: boolean,
): Promise<Readonly<Record<string, string>> | undefined> {
  const usual = usualBases(provider, routing);
  if (!isElsewhere) {
    if (provider.bases.length === 1) return usual;
    const rows: AddressRow[] = [
      { label: vscode.l10n.t('Usual addresses'), detail: Object.values(usual).join(', '), bases: usual },
      ...(provider.otherAddresses ?? []).map(({ label, bases }) => ({
        label: resourceText(label),
        detail: Object.values(bases).join(', '),
        bases,
      })),
      { label: vscode.l10n.t('Other addresses…') },
    ];
    const picked = await showQuickPick(rows, {
      title: provider.label,
      placeHolder: vscode.l10n.t('Where the platform is. Keys will be sent there and to no other address.'),
      ignoreFocusOut: true,
    });
    if (!picked || picked.bases) return picked?.bases;
  }
  const bases: Record<string, string> = {};
  for (const base of provider.bases) {
    const url = await askBase({ ...base, default: usual[base.name] ?? base.default }, provider.label);
    if (url === undefined) return undefined;
    bases[base.name] = url;
  }
  return bases;
}

/** The usual addresses of an account, by the name of the base URL. */
export function usualBases(
  provider: Provider,
  routing: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(provider.bases.map((base) => [base.name, filledBase(base, provider, routing)]));
}

/** The usual address with its places filled; where a value is not known, the platform's first one, which forwards. */
function filledBase(base: BaseUrl, provider: Provider, routing: Readonly<Record<string, string>>): string {
  const places = Object.entries(base.places ?? {});
  if (places.some(([, field]) => !routing[field])) return provider.bases[0]?.default ?? base.default;
  return places.reduce(
    (address, [place, field]) => address.replace(`{${place}}`, routing[field] ?? ''),
    base.default,
  );
}

/** Asks for a base URL that a key may be sent to, or for the address of a website. */
export async function askBase(base: BaseUrl, title: string): Promise<string | undefined> {
  return showInputBox({
    title: `${title} · ${base.name}`,
    value: base.default,
    prompt: base.website
      ? vscode.l10n.t('Address of the website, which is opened in the browser. No key is sent to it.')
      : vscode.l10n.t('Base URL. The key will be sent to this address and to no other.'),
    ignoreFocusOut: true,
    validateInput: (text) => {
      try {
        parseBase(text);
        return undefined;
      } catch {
        return vscode.l10n.t('Enter an https address, or an http address of this machine, without a query.');
      }
    },
  });
}

interface KindRow extends vscode.QuickPickItem {
  readonly credential: CredentialKind;
}

/** Lets the user pick a kind of key; the only one is taken without asking. */
export async function askKind(
  kinds: readonly CredentialKind[],
  title: string,
): Promise<CredentialKind | undefined> {
  if (kinds.length <= 1) return kinds[0];
  const picked = await showQuickPick(
    kinds.map((credential): KindRow => ({
      label: credential.label,
      detail: credential.detail ?? '',
      credential,
    })),
    { title, placeHolder: vscode.l10n.t('Which key?'), ignoreFocusOut: true },
  );
  return picked?.credential;
}

/** Asks for what says where the calls of an account belong. What is left empty is not sent. */
export async function askRouting(
  fields: readonly RoutingField[],
  known: Readonly<Record<string, string>>,
  title: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  const routing: Record<string, string> = {};
  for (const field of fields) {
    const typed = await showInputBox({
      title,
      value: known[field.id] ?? '',
      prompt: vscode.l10n.t('{0}. Leave it empty if you have none.', field.label),
      ignoreFocusOut: true,
      validateInput: (text) =>
        text.trim() === '' || field.pattern.test(text.trim())
          ? undefined
          : vscode.l10n.t('Not a valid {0}.', field.label),
    });
    if (typed === undefined) return undefined;
    if (typed.trim() !== '') routing[field.id] = typed.trim();
  }
  return routing;
}

/** Asks for a key, hidden while it is typed. What does not look like one is said, but not refused. */
export async function askKey(kind: CredentialKind, title: string): Promise<string | undefined> {
  const key = await showInputBox({
    title,
    password: true,
    ignoreFocusOut: true,
    prompt: vscode.l10n.t(
      '{0}. It is checked with the platform, then kept in the secret storage.',
      kind.label,
    ),
    validateInput: (text) => {
      const check = checkKey(kind, text);
      if (!check.ok) return keyFaultText(check.fault);
      if (!check.unusual) return undefined;
      return {
        message: vscode.l10n.t('This does not look like a key of this kind. Press Enter to try it anyway.'),
        severity: vscode.InputBoxValidationSeverity.Warning,
      };
    },
  });
  return key?.trim() || undefined;
}

/** What is wrong with a typed key, without quoting any of it. */
function keyFaultText(fault: KeyFault): string {
  switch (fault) {
    case 'empty':
      return l10n.t('Paste the key here.');
    case 'tooLong':
      return l10n.t('This is longer than any key.');
    case 'whitespace':
      return l10n.t('There is a space or a line break inside the key.');
    case 'control':
      return l10n.t('There is an invisible character inside the key.');
    case 'notAscii':
      return l10n.t('There is a character in it that no key has.');
  }
}
