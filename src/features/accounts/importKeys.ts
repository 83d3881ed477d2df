import * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import { findKeys, findPlace, type FoundKey, type FoundPlace } from '../../accounts/keyImport.ts';
import { uniqueLabel } from '../../accounts/labels.ts';
import { toProblem } from '../../core/problem.ts';
import type { Provider } from '../../core/provider.ts';
import { joinedLine } from '../../net/redaction/displayText.ts';
import { loadProvider, providerIds } from '../../providers/index.ts';
import { problemText } from '../problems/problemText.ts';
import { resourceText } from '../resources/resourceText.ts';
import {
  showInformationMessage,
  showQuickPick,
  showWarningMessage,
  type PickRow,
} from '../shared/messages.ts';
import { withProgress } from '../shared/progress.ts';
import { askBase, askRouting, usualBases } from './askAccount.ts';
import { readDotenv } from './readDotenv.ts';

interface KeyRow extends PickRow {
  readonly provider: Provider;
  readonly found: FoundKey;
}

/**
 * Imports all keys of an environment file, or of the editor's environment, that have a name of one of the platforms:
 * named first, then taken as far as the user agrees, with an account for each platform at its usual addresses, or at those
 * that the same variables name. Each key is checked; one that is refused is said, and the others are imported.
 */
export async function importKeys(accounts: Accounts): Promise<void> {
  const providers = await Promise.all(providerIds.map(loadProvider));
  const dotenvText = await askSource(providers);
  if (dotenvText === undefined) return;
  const sources = dotenvText === null ? { env: process.env } : { env: {}, dotenvText };
  const keysFrom = dotenvText === null ? 'environment' : 'dotenv';
  const rows = providers.flatMap((provider) =>
    findKeys(provider, sources).map((found) => rowOf(provider, found)),
  );
  if (rows.length === 0) {
    const names = providers.flatMap(({ credentials }) => credentials.flatMap((kind) => kind.environment));
    void showWarningMessage(
      vscode.l10n.t('There is no key under any of these names: {0}.', names.join(', ')),
    );
    return;
  }
  const picked = await showQuickPick(rows, {
    canPickMany: true,
    title: vscode.l10n.t('Import Keys'),
    placeHolder: vscode.l10n.t('Each key is checked with its platform, then kept'),
    ignoreFocusOut: true,
  });
  const chosen = Map.groupBy(picked ?? [], ({ provider }) => provider);
  const done: string[] = [];
  const said: string[] = [];
  for (const [provider, keys] of chosen) {
    const end = await importInto(accounts, provider, keys, findPlace(provider, sources, keysFrom));
    if (end === 'stopped') break;
    if (end === 'done') done.push(provider.label);
    else said.push(end.failed);
  }
  if (said.length > 0) void showWarningMessage(joinedLine(said, ' '));
  else if (done.length > 0) void showInformationMessage(vscode.l10n.t('Imported: {0}.', done.join(', ')));
}

/** The text of a file, null for the editor's environment; undefined when the user backs out. */
async function askSource(providers: readonly Provider[]): Promise<string | null | undefined> {
  const inEnvironment = providers.flatMap((provider) => findKeys(provider, { env: process.env }));
  const file: PickRow = {
    label: vscode.l10n.t('From a File…'),
    description: '.env',
    iconPath: new vscode.ThemeIcon('file'),
  };
  const environment: PickRow = {
    label: vscode.l10n.t('From the Environment of the Editor'),
    description: inEnvironment.map(({ variable }) => variable).join(', '),
    iconPath: new vscode.ThemeIcon('terminal'),
  };
  const picked = await showQuickPick(inEnvironment.length > 0 ? [file, environment] : [file], {
    title: vscode.l10n.t('Import Keys'),
    placeHolder: vscode.l10n.t('Where are the keys?'),
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  return picked === environment ? null : readDotenv();
}

function rowOf(provider: Provider, found: FoundKey): KeyRow {
  const kind = provider.credentials.find(({ id }) => id === found.credential);
  return {
    label: found.variable,
    description: joinedLine([provider.label, kind && resourceText(kind.label)], ' · '),
    iconPath: new vscode.ThemeIcon(provider.icon),
    picked: true,
    provider,
    found,
  };
}

/** `stopped` when the user backs out; `failed` is what went wrong, in a sentence. */
async function importInto(
  accounts: Accounts,
  provider: Provider,
  keys: readonly KeyRow[],
  place: FoundPlace,
): Promise<'done' | 'stopped' | { readonly failed: string }> {
  const routing = await askRouting(provider.routing ?? [], place.routing, provider.label);
  const bases = routing && (await agreedBases(provider, usualBases(provider, routing), place));
  if (!routing || !bases) return 'stopped';
  const label = uniqueLabel(await accounts.list(), provider.id, vscode.l10n.t('imported'));
  const origins = [...new Set(Object.values(bases).map((url) => new URL(url).origin))];
  // Of two names for one key the first counts.
  const secrets = Object.fromEntries(keys.toReversed().map(({ found }) => [found.credential, found.read()]));
  try {
    await withProgress(vscode.l10n.t('Checking the keys for {0}…', provider.label), (signal) =>
      accounts.add({ provider, label, bases, routing, secrets, origins }, signal),
    );
    return 'done';
  } catch (error) {
    const problem = toProblem(error);
    if (problem.kind === 'canceled') return 'stopped';
    return { failed: `${provider.label}: ${problemText(problem.details, { provider: provider.label })}` };
  }
}

/** The usual addresses, but for those that the variables name and the user agrees to; undefined when the user backs out. */
async function agreedBases(
  provider: Provider,
  usual: Readonly<Record<string, string>>,
  place: FoundPlace,
): Promise<Readonly<Record<string, string>> | undefined> {
  const bases = { ...usual };
  for (const base of provider.bases) {
    const named = place.bases[base.name];
    if (named === undefined || named === usual[base.name]) continue;
    const agreed = await askBase({ ...base, default: named }, provider.label);
    if (agreed === undefined) return undefined;
    bases[base.name] = agreed;
  }
  return bases;
}
