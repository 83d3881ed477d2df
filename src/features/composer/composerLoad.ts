import * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import { inputTitle } from '../../calls/questions/inputTitle.ts';
import type { ForeignText } from '../../core/foreignText.ts';
import type { JobForm } from '../../core/job.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { loadProvider } from '../../providers/index.ts';
import { knownKinds, type KnownKind } from '../jobs/savedKinds/knownKinds.ts';
import { fieldItem } from '../jobs/submit/fieldItems.ts';
import { pickJobKind } from '../jobs/submit/pickJobKind.ts';
import type { SubmitDeps } from '../jobs/submit/submitJob.ts';
import { resourceText } from '../resources/resourceText.ts';
import { accountName } from '../shared/accountName.ts';
import { cancellable } from '../shared/progress.ts';
import { essentialFields } from './composerForm.ts';
import type { FormItem } from './composerMessages.ts';
import type { EarlierJob } from './composerRecipe.ts';

export interface FormDeps extends SubmitDeps {
  readonly accounts: Pick<Accounts, 'list'>;
  readonly open: OpenAccount;
}

/** What a composer is to show. What is left out is as it was, or the first that there is. */
export interface ComposerStart {
  readonly account?: string | undefined;
  readonly kind?: string | undefined;
  readonly label?: ForeignText | undefined;
  /** Values to start from, beside what stands in the form. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** An earlier job to look at. */
  readonly recipe?: EarlierJob;
  /** Further kinds that are made from the same form. */
  readonly also?: readonly { readonly account: string; readonly kind: string }[] | undefined;
  /** The user is to say of which kind. */
  readonly asksKind?: boolean;
}

export interface LoadedForm {
  readonly opened: OpenedAccount;
  readonly form: JobForm;
  /** What the user calls the kind, where that differs from the platform's name. */
  readonly label: ForeignText | undefined;
  /** Values that the kind was saved with. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly item: FormItem;
}

/**
 * The form for a kind of job with all that the page shows of it. Null where no account can run jobs; `asBefore` when the
 * user backs out of a choice. Errors: Problem.
 *
 * @param before what was shown until now
 */
export async function loadForm(
  deps: Pick<FormDeps, 'accounts' | 'open' | 'kinds'>,
  start: ComposerStart,
  before: { readonly account: string; readonly kind: string } | null,
): Promise<LoadedForm | null | 'asBefore'> {
  const accounts = await ableAccounts(deps);
  const wanted = start.account ?? before?.account;
  const id = accounts.find((one) => one.id === wanted)?.id ?? accounts[0]?.id;
  const opened = id === undefined ? undefined : await deps.open(id);
  const ability = opened?.provider.jobs;
  if (!opened || !ability) return null;
  const known = await cancellable(resourceText(ability.labels.readingKinds), (signal) =>
    knownKinds(opened, deps.kinds, signal),
  );
  const first = start.asksKind
    ? undefined
    : (start.kind ?? sameKind(known.rows, before) ?? known.rows[0]?.kind);
  const picked = first === undefined ? await pickJobKind(opened, deps.kinds) : undefined;
  const kind = first ?? picked?.kind;
  if (kind === undefined) return 'asBefore';
  const listed = known.rows.find((one) => one.kind === kind);
  const own = start.label ?? picked?.label ?? (ability.savedKinds ? listed?.label : undefined);
  const published = await cancellable(
    vscode.l10n.t('Reading the fields of {0}…', oneLine(own ?? listed?.label ?? kind)),
    (signal) => ability.form(opened.session, kind, signal),
  );
  const form = own === undefined ? published : { ...published, label: own };
  const kinds = known.rows.map((one) => ({ id: one.kind, label: oneLine(one.label, 80) }));
  const item: FormItem = {
    ...{ account: opened.account.id, kind, label: oneLine(form.label, 120), accounts },
    kinds: listed ? kinds : [{ id: kind, label: oneLine(form.label, 80) }, ...kinds],
    hasOthers: ability.savedKinds !== undefined,
    fields: form.fields.map((field) => fieldItem(field.name, inputTitle(field.name), field)),
    prompt: form.promptField,
    essential: essentialFields(form),
    tips: form.tips.map((tip) => oneLine(tip, 600)),
    submit: resourceText(ability.labels.submit),
  };
  return { opened, form, label: own, inputs: { inputs: picked?.inputs ?? listed?.inputs ?? {} }, item };
}

function sameKind(kinds: readonly KnownKind[], before: { readonly kind: string } | null): string | undefined {
  return kinds.find(({ kind }) => kind === before?.kind)?.kind;
}

async function ableAccounts(deps: Pick<FormDeps, 'accounts'>): Promise<FormItem['accounts']> {
  const able: { readonly id: string; readonly label: string }[] = [];
  for (const account of await deps.accounts.list()) {
    const provider = await loadProvider(account.provider);
    if (provider.jobs && account.credentials.length > 0)
      able.push({ id: account.id, label: accountName(provider.label, account.label) });
  }
  return able;
}
