import { rawText } from '../../core/foreignText.ts';
import * as vscode from 'vscode';
import type { Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { ForeignText } from '../../core/foreignText.ts';
import type { AccountId } from '../../core/ids.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import { toProblem } from '../../core/problem.ts';
import type { CheckoutClaims, EndedCheckout } from '../../jobs/money/checkoutClaims.ts';
import type { Balances } from '../../providers/balances.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import { showProblem } from '../problems/problemNotice.ts';
import { showInformationMessage, showWarningMessage } from '../shared/messages.ts';
import { resourceText } from '../resources/resourceText.ts';
import { moneyText } from './moneyText.ts';

/** A job that was stopped because the balance did not cover it. Nothing of it was sent. */
export interface StoppedJob {
  readonly title: ForeignText;
  /** Submits it as it was, after its question. Errors: Problem. */
  goOn(opened: OpenedAccount): Promise<void>;
}

export interface TopUpsDeps {
  readonly open: OpenAccount;
  readonly balances: Pick<Balances, 'read'>;
  readonly problems: ProblemLog;
}

type Claims = Pick<CheckoutClaims, 'of' | 'onDidChange' | 'onDidEnd'>;

/** What a window knows of credit that is being bought: the open checkouts, and the job that waits for it. */
export class TopUps implements Disposable {
  readonly #deps: TopUpsDeps;
  readonly #changed = new Emitter<AccountId>();
  readonly onDidChange: Event<AccountId> = this.#changed.event;
  /** The last stopped job of each account. */
  readonly #stopped = new Map<AccountId, StoppedJob>();
  #claims: Claims | null = null;
  #following: readonly Disposable[] = [];

  constructor(deps: TopUpsDeps) {
    this.#deps = deps;
  }

  /** The open checkouts of an account; none before the journal has been opened. */
  of(account: AccountId): ReturnType<Claims['of']> {
    return this.#claims?.of(account) ?? [];
  }

  /** Tells the user from now on what becomes of the checkouts of this journal. */
  follow(claims: Claims): void {
    this.#unfollow();
    this.#claims = claims;
    this.#following = [
      claims.onDidChange((account) => this.#changed.fire(account)),
      claims.onDidEnd((ended) => void this.#tell(ended)),
    ];
  }

  /** Keeps a job that the balance did not cover, so that it goes on after a top-up with nothing entered again. */
  keep(account: AccountId, job: StoppedJob): void {
    this.#stopped.set(account, job);
  }

  /** Credit has arrived: says so with what is left, and offers to go on with the job that waited for it. */
  async credited(account: AccountId, said: string): Promise<void> {
    const opened = await this.#deps.open(account);
    if (!opened) return;
    const reading = await this.#deps.balances.read(account).catch(() => undefined);
    const { moneyUnit } = opened.provider;
    const available = reading?.balance.available;
    const left = available
      ? vscode.l10n.t('{0} available.', moneyText(available, moneyUnit))
      : vscode.l10n.t('The balance cannot be read now.');
    const job = this.#stopped.get(account);
    const goOn = job && vscode.l10n.t('Submit "{0}"…', oneLine(job.title, 40));
    const chosen = await showInformationMessage(`${said} ${left}`, ...(goOn ? [goOn] : []));
    if (job && chosen === goOn) await this.#goOn(account, job);
  }

  dispose(): void {
    this.#unfollow();
    this.#changed.dispose();
  }

  #unfollow(): void {
    for (const one of this.#following) one.dispose();
    this.#following = [];
    this.#claims = null;
  }

  async #tell({ checkout, claim }: EndedCheckout): Promise<void> {
    const opened = await this.#deps.open(checkout.account);
    if (!opened) return;
    const { account, provider } = opened;
    const label = oneLine(checkout.label);
    switch (claim.state) {
      case 'credited': {
        const added = moneyText(claim.added, provider.moneyUnit);
        const way = provider.balance?.topUp?.methods.find(({ id }) => id === checkout.method);
        const by = claim.by === null ? '' : rawText(claim.by);
        const isOther = by !== '' && way?.handledBy.test(by) !== true;
        // The platform may know better than the checkout how it was paid.
        const other = isOther ? vscode.l10n.t('paid with {0}', oneLine(claim.by ?? '', 40)) : null;
        const how = other ?? (way ? resourceText(way.paid) : null);
        return this.credited(
          account.id,
          how === null
            ? vscode.l10n.t('{0} were added to the account "{1}".', added, account.label)
            : vscode.l10n.t('{0} were added to the account "{1}" ({2}).', added, account.label, how),
        );
      }
      case 'creditedBefore':
        return this.credited(
          account.id,
          vscode.l10n.t('"{0}" is on the account "{1}" already.', label, account.label),
        );
      case 'expired':
        void showWarningMessage(vscode.l10n.t('Nobody paid for "{0}" in time. Nothing was charged.', label));
    }
  }

  /** The job is let go only when it was submitted: a question that was left keeps it. */
  async #goOn(account: AccountId, job: StoppedJob): Promise<void> {
    const opened = await this.#deps.open(account);
    if (!opened) return;
    const { provider } = opened;
    try {
      await job.goOn(opened);
      if (this.#stopped.get(account) === job) this.#stopped.delete(account);
    } catch (error) {
      const place = { provider: provider.label, account: opened.account.label, unit: provider.moneyUnit };
      const source = { account, sandbox: opened.account.sandbox, topUp: !!provider.balance?.topUp };
      showProblem(toProblem(error), place, source, this.#deps.problems);
    }
  }
}
