import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Account } from '../../core/account.ts';
import { loadProvider } from '../../providers/index.ts';
import type { ProviderNode } from '../resources/tree/providerNodes.ts';
import type { ProblemAction } from '../problems/problemActions.ts';
import { accountName } from '../shared/accountName.ts';
import { showWarningMessage } from '../shared/messages.ts';
import { notificationSettings } from '../shared/notificationSettings.ts';
import { timeLeft } from '../shared/relativeTime.ts';
import { setting } from '../shared/settings.ts';

const WARNED = 'backlot.keysWarned';
/** The version whose changes the user has seen, or with which Backlot was installed. */
export const SEEN_VERSION = 'backlot.seenVersion';
const DAY_MS = 86_400_000;
/** A key that works for an hour is not told about all the time: only in the last part of its term. */
const LAST_PART = 1 / 4;
/** Of how many keys it is remembered that they were warned of. */
const REMEMBERED = 100;

interface Deps {
  readonly accounts: Pick<Accounts, 'orphans' | 'keyTerms'>;
  readonly memento: vscode.Memento;
  /** The extension's own version. */
  readonly version: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What is to be said of the accounts beside what their platforms say: rows below them, and keys that end soon. */
export class AccountNotes {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** The rows: keys without an account, changes since the last version. Nothing of it is worth an error. */
  async rows(): Promise<readonly ProviderNode[]> {
    return [...(await this.#orphans()), ...this.#changes()];
  }

  /** Warns of each key that ends soon, as far as keys say when they end, once. */
  async warnOfKeys(accounts: readonly Account[]): Promise<void> {
    const days = z.safeParse(z.number(), setting(notificationSettings.tokenExpiring)).data ?? 0;
    const warned = z.safeParse(z.array(z.string()), this.#deps.memento.get(WARNED)).data ?? [];
    const now = this.#deps.now();
    for (const account of accounts) {
      const terms = await this.#deps.accounts.keyTerms(account).catch(() => []);
      for (const { credential, endsAt, issuedAt } of terms) {
        const soon = Math.min(days * DAY_MS, issuedAt === null ? Infinity : (endsAt - issuedAt) * LAST_PART);
        const key = `${account.id}/${credential}/${endsAt}`;
        if (endsAt <= now || endsAt - now > soon || warned.includes(key)) continue;
        warned.push(key);
        void this.#warn(account, timeLeft(endsAt, now));
      }
    }
    await this.#deps.memento.update(WARNED, warned.slice(-REMEMBERED));
  }

  async forget(): Promise<void> {
    await this.#deps.memento.update(WARNED, undefined);
  }

  async #orphans(): Promise<readonly ProviderNode[]> {
    const { length } = await this.#deps.accounts.orphans().catch(() => []);
    if (length === 0) return [];
    const title =
      length === 1
        ? vscode.l10n.t('Keys of 1 account that is not listed')
        : vscode.l10n.t('Keys of {0} accounts that are not listed', length);
    return [row('orphans', { title, icon: 'key', command: 'backlot.removeUnlistedKeys', args: [] })];
  }

  #changes(): readonly ProviderNode[] {
    const { memento, version } = this.#deps;
    const seen: unknown = memento.get(SEEN_VERSION);
    if (seen === undefined) void memento.update(SEEN_VERSION, version);
    if (seen === undefined || seen === version) return [];
    const title = vscode.l10n.t("What's new in Backlot {0}", version);
    return [row('changes', { title, icon: 'megaphone', command: 'backlot.showReleaseNotes', args: [] })];
  }

  async #warn(account: Account, when: string): Promise<void> {
    const { label, signIn } = await loadProvider(account.provider);
    const renew = signIn ? vscode.l10n.t('Sign In…') : vscode.l10n.t('Replace Key…');
    const text = vscode.l10n.t('The key of "{0}" expires {1}.', accountName(label, account.label), when);
    const chosen = await showWarningMessage(text, renew);
    if (chosen !== renew) return;
    await vscode.commands.executeCommand(signIn ? 'backlot.signIn' : 'backlot.replaceKey', account.id);
  }
}

function row(id: string, action: ProblemAction): ProviderNode {
  return { kind: 'action', id: `note/${id}`, action };
}
