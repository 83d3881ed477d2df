import * as vscode from 'vscode';
import { showWarningMessage } from '../shared/messages.ts';
import * as z from 'zod/mini';
import { notificationSettings } from '../shared/notificationSettings.ts';
import type { ListNode, RowNode } from '../resources/tree/providerNodes.ts';
import { timeLeft } from '../shared/relativeTime.ts';
import { setting } from '../shared/settings.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

const MEMENTO = 'backlot.expiryNoticed';
const DAY_MS = 86_400_000;
/** Of how many tokens it is remembered that they were warned of. */
const REMEMBERED = 200;

interface Deps {
  readonly memento: vscode.Memento;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** One notice for each token that is about to expire, when its list was read for a view. */
export class ExpiryNotices {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Looks at the tokens of a list that was read. */
  check({ account }: ListNode, rows: readonly RowNode[]): void {
    const days = z.safeParse(z.number(), setting(notificationSettings.tokenExpiring)).data ?? 0;
    const now = this.#deps.now();
    const noticed = z.safeParse(z.array(z.string()), this.#deps.memento.get(MEMENTO)).data ?? [];
    const ending = rows.filter(({ row }) => {
      if (row.endsAt === undefined || row.tone !== 'good') return false;
      return row.endsAt > now && row.endsAt - now <= days * DAY_MS;
    });
    // A new expiry of the same token is warned of again.
    const idOf = ({ row }: RowNode) => `${account.id}/${row.id}/${row.endsAt ?? 0}`;
    const fresh = ending.filter((node) => !noticed.includes(idOf(node)));
    if (fresh.length === 0) return;
    void this.#deps.memento.update(MEMENTO, [...noticed, ...fresh.map(idOf)].slice(-REMEMBERED));
    for (const { row } of fresh)
      void this.#warn(oneLine(row.label), timeLeft(row.endsAt ?? now, now), account.label);
  }

  async forget(): Promise<void> {
    await this.#deps.memento.update(MEMENTO, undefined);
  }

  async #warn(token: string, when: string, account: string): Promise<void> {
    const show = vscode.l10n.t('Show Tokens');
    const settings = vscode.l10n.t('Settings');
    const text = vscode.l10n.t('The token "{0}" of the account "{1}" expires {2}.', token, account, when);
    const chosen = await showWarningMessage(text, show, settings);
    if (chosen === show) await vscode.commands.executeCommand('backlot.tokens.focus');
    if (chosen === settings) {
      await vscode.commands.executeCommand(
        'workbench.action.openSettings',
        `backlot.${notificationSettings.tokenExpiring}`,
      );
    }
  }
}
