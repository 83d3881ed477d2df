import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import { askKind, pickKnownKind } from './pickSavedKind.ts';
import { pickAccount } from '../../accounts/pickAccount.ts';
import { accountArgumentOf, jobArgumentOf } from '../../shared/nodeArguments.ts';
import { runAction, type ActionDeps } from '../../resources/runAction.ts';
import type { Handlers } from '../../shared/handlers.ts';
import { submitJob } from '../submit/submitJob.ts';
import type { Accounts } from '../../../accounts/accounts.ts';
import type { OpenAccount } from '../../../core/openedAccount.ts';

export interface SavedKindDeps extends ActionDeps {
  readonly accounts: Pick<Accounts, 'list'>;
  readonly open: OpenAccount;
}

const kindNode = z.looseObject({
  account: z.looseObject({ id: z.string() }),
  known: z.looseObject({
    kind: z.string(),
    label: z.string(),
    inputs: z.record(z.string(), z.unknown()),
  }),
});

/** What is run on platforms that do not list it: the user keeps it by id or slug. */
export function savedKindCommands(
  deps: SavedKindDeps,
): Handlers<'backlot.runLens' | 'backlot.keepLens' | 'backlot.forgetLens' | 'backlot.openPartner'> {
  return {
    'backlot.runLens': async ([target]) => {
      const title = vscode.l10n.t('Run Lens or Workflow');
      const node = z.safeParse(kindNode, target).data;
      const opened = await openKeeper(deps, node?.account.id ?? target, title);
      if (!opened) return;
      const known = node?.known ?? (await pickKnownKind(opened, deps.kinds, title));
      if (!known) return;
      const { kind, label, inputs } = known;
      const again = { command: 'backlot.runLens', args: [target ?? opened.account.id] } as const;
      await submitJob(deps, { opened, kind, label, earlier: { inputs }, again });
    },

    /** By paste, from a job, or for good what was only run lately or comes from elsewhere. */
    'backlot.keepLens': async ([target]) => {
      const title = vscode.l10n.t('Keep Lens or Workflow');
      const found = await kindOf(deps, target, title);
      if (!found) return;
      const label = await vscode.window.showInputBox({
        title,
        value: found.label,
        prompt: vscode.l10n.t('What it is called here.'),
        ignoreFocusOut: true,
        validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Enter a value.') : undefined),
      });
      if (label === undefined) return;
      const { account, kind, inputs } = found;
      await deps.kinds.keep({ account, kind, label: label.trim(), inputs });
    },

    'backlot.forgetLens': async ([target]) => {
      const node = z.safeParse(kindNode, target).data;
      if (node) await deps.kinds.forget(node.account.id, node.known.kind);
    },

    /** Opens the account with a partner, whose credits are the account's balance. */
    'backlot.openPartner': async ([target]) => {
      const title = vscode.l10n.t('Open Partner Account');
      const named = accountArgumentOf(target)?.account;
      const id = named ?? (await pickAccount(deps.accounts, (one) => !!one.balance?.opening, title))?.id;
      const opened = id === undefined ? undefined : await deps.open(id);
      const action = opened?.provider.balance?.opening;
      if (opened && action)
        await runAction(deps, { opened, actions: [action], known: {}, label: null, row: null }, action);
    },
  };
}

interface FoundKind {
  readonly account: string;
  readonly kind: string;
  readonly label: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

async function kindOf(deps: SavedKindDeps, target: unknown, title: string): Promise<FoundKind | undefined> {
  const node = z.safeParse(kindNode, target).data;
  if (node) return { account: node.account.id, ...node.known };
  const named = jobArgumentOf(target);
  if (named) return kindOfJob(deps, named.id);
  const opened = await openKeeper(deps, target, title);
  const pasted = opened && (await askKind(opened.provider.jobs?.kept ?? [], title));
  return pasted && { account: opened.account.id, ...pasted, inputs: {} };
}

/** What a job has run, with its inputs to start from. */
async function kindOfJob(deps: SavedKindDeps, id: string): Promise<FoundKind | undefined> {
  const job = await (await deps.jobs()).journal.get(id);
  const opened = job && (await deps.open(job.account));
  const jobs = opened?.provider.jobs;
  if (!jobs?.kept?.some((group) => job?.kind.startsWith(`${group.id}/`)) || !job) return undefined;
  const known = (await deps.kinds.list(job.account)).find(({ kind }) => kind === job.kind);
  const inputs = z.safeParse(z.record(z.string(), z.unknown()), jobs.valuesOf(job.call)['inputs']).data;
  return { account: job.account, kind: job.kind, label: known?.label ?? job.title, inputs: inputs ?? {} };
}

/** The account that a menu named, or one of those whose platform does not list what it runs. */
async function openKeeper(
  deps: SavedKindDeps,
  target: unknown,
  title: string,
): Promise<OpenedAccount | undefined> {
  const named = accountArgumentOf(target)?.account;
  const id = named ?? (await pickAccount(deps.accounts, (provider) => !!provider.jobs?.kept, title))?.id;
  return id === undefined ? undefined : deps.open(id);
}
