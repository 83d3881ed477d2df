import * as vscode from 'vscode';
import { showInputBox } from '../../shared/messages.ts';
import * as z from 'zod/mini';
import type { Accounts } from '../../../accounts/accounts.ts';
import type { OpenAccount } from '../../../core/openedAccount.ts';
import { savedKindOf } from '../../../core/provider.ts';
import type { Jobs } from '../../../jobs/jobs.ts';
import type { SavedJobKinds } from '../../../jobs/store/savedJobKinds.ts';
import { pickAccount } from '../../accounts/pickAccount.ts';
import type { Handlers } from '../../shared/handlers.ts';
import { jobArgumentOf, jobStartOf } from '../../shared/nodeArguments.ts';
import { askKindId, type PickedKind } from '../submit/pickJobKind.ts';
import { oneLine } from '../../../net/redaction/displayText.ts';

export interface SavedKindDeps {
  readonly accounts: Pick<Accounts, 'list'>;
  readonly open: OpenAccount;
  readonly jobs: () => Promise<Jobs>;
  readonly kinds: SavedJobKinds;
}

/** Kinds of job of platforms that do not list them: the user saves them by their ids. */
export function savedKindCommands(
  deps: SavedKindDeps,
): Handlers<'backlot.saveJobKind' | 'backlot.forgetJobKind'> {
  return {
    /** By its id, from a job, or one that was only run lately or comes from elsewhere. */
    'backlot.saveJobKind': async ([target]) => {
      const title = vscode.l10n.t('Save Job Kind');
      const found = await kindOf(deps, target, title);
      if (!found) return;
      const label = await showInputBox({
        title,
        value: oneLine(found.label),
        prompt: vscode.l10n.t('What it is called here.'),
        ignoreFocusOut: true,
        validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Enter a value.') : undefined),
      });
      if (label === undefined) return;
      const { account, kind, inputs } = found;
      await deps.kinds.save({ account, kind, label: label.trim(), inputs });
    },

    'backlot.forgetJobKind': async ([target]) => {
      const { account, kind } = jobStartOf(target) ?? {};
      if (account !== undefined && kind !== undefined) await deps.kinds.remove(account, kind);
    },
  };
}

type FoundKind = PickedKind & { readonly account: string };

async function kindOf(deps: SavedKindDeps, target: unknown, title: string): Promise<FoundKind | undefined> {
  const job = jobArgumentOf(target);
  if (job) return kindOfJob(deps, job.id);
  const start = jobStartOf(target);
  if (start?.kind !== undefined) {
    const { account, kind, label = kind, inputs = {} } = start;
    return { account, kind, label, inputs };
  }
  const account =
    start?.account ?? (await pickAccount(deps.accounts, ({ jobs }) => !!jobs?.savedKinds, title))?.id;
  const opened = account === undefined ? undefined : await deps.open(account);
  const savedKinds = opened?.provider.jobs?.savedKinds;
  const entered = savedKinds && (await askKindId(savedKinds, title));
  return entered && { account: opened.account.id, ...entered };
}

/** What a job has run, with its inputs to start from. */
async function kindOfJob(deps: SavedKindDeps, id: string): Promise<FoundKind | undefined> {
  const job = await (await deps.jobs()).journal.get(id);
  const opened = job && (await deps.open(job.account));
  const jobs = opened?.provider.jobs;
  if (!job || !jobs?.savedKinds || !savedKindOf(jobs.savedKinds.groups, job.kind)) return undefined;
  const known = (await deps.kinds.list(job.account)).find(({ kind }) => kind === job.kind);
  const inputs = z.safeParse(z.record(z.string(), z.unknown()), jobs.valuesOf(job.call)['inputs']).data;
  return {
    account: job.account,
    kind: job.kind,
    label: known?.label ?? oneLine(job.title),
    inputs: inputs ?? {},
  };
}
