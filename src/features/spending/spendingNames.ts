import * as vscode from 'vscode';
import type { Account } from '../../core/account.ts';
import type { ForeignText } from '../../core/foreignText.ts';
import type { AccountId, ProviderId } from '../../core/ids.ts';
import type { JobProject } from '../../core/job.ts';
import type { Money } from '../../core/money.ts';
import type { Provider } from '../../core/provider.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { SavedJobKinds } from '../../jobs/store/savedJobKinds.ts';
import { moneyText } from '../money/moneyText.ts';
import { resourceText } from '../resources/resourceText.ts';
import { accountName } from '../shared/accountName.ts';

export interface NameDeps {
  readonly account: (id: AccountId) => Promise<Account | undefined>;
  readonly provider: (id: ProviderId) => Promise<Provider | undefined>;
  readonly kinds: Pick<SavedJobKinds, 'list'>;
  readonly jobs: () => Promise<Pick<Jobs, 'journal'>>;
}

/** One charge, as far as its names depend on it. */
interface Named {
  readonly account: AccountId;
  readonly provider: ProviderId;
  readonly kind: string;
  readonly job: { readonly id: string } | null;
}

/** What the user calls accounts, platforms, kinds of job and folders; an id only of what is gone. */
export class SpendingNames {
  readonly #deps: NameDeps;
  readonly #kinds = new Map<string, Promise<ForeignText | undefined>>();

  constructor(deps: NameDeps) {
    this.#deps = deps;
  }

  async account(id: AccountId): Promise<ForeignText> {
    return (await this.#deps.account(id))?.label ?? id;
  }

  async platform(id: ProviderId): Promise<string> {
    return (await this.#deps.provider(id))?.label ?? id;
  }

  /** Accounts of several platforms stand side by side. */
  async full(account: AccountId, provider: ProviderId): Promise<string> {
    return accountName(await this.platform(provider), await this.account(account));
  }

  folder(project: JobProject | null): ForeignText {
    return project ? project.name : vscode.l10n.t('Outside of a folder');
  }

  /** What its platform or the user calls a kind of job. Each is looked up once. */
  async kind(charge: Named): Promise<ForeignText> {
    const key = `${charge.provider} ${charge.kind}`;
    const name = this.#kinds.get(key) ?? this.#kindName(charge);
    this.#kinds.set(key, name);
    const found = await name;
    // A removed job says nothing of its kind: the next one may.
    if (found === undefined) this.#kinds.delete(key);
    return found ?? charge.kind.slice(charge.kind.indexOf('/') + 1);
  }

  /** Amounts of one or several platforms, as each writes them. */
  async amounts(amounts: readonly Money[], providers: readonly ProviderId[]): Promise<string> {
    const all = await Promise.all(providers.map((id) => this.#deps.provider(id)));
    const units = new Map(all.flatMap((one) => (one?.moneyUnit ? [[one.moneyUnit.id, one.moneyUnit]] : [])));
    return amounts.map((amount) => moneyText(amount, units.get(amount.unit))).join(', ');
  }

  async #kindName({ account, provider: id, kind, job }: Named): Promise<ForeignText | undefined> {
    const provider = await this.#deps.provider(id);
    const type = provider?.dialogs?.[kind]?.type;
    if (type !== undefined) return resourceText(type);
    const saved = provider?.jobs?.savedKinds ? await this.#deps.kinds.list(account).catch(() => []) : [];
    const found = saved.find((known) => known.kind === kind)?.label;
    if (found !== undefined || !job) return found;
    const { journal } = await this.#deps.jobs();
    const record = await journal.get(job.id);
    return record && provider?.jobs?.describe(record.call).label;
  }
}
