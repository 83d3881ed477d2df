import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { Problem } from '../../core/problem.ts';
import { noticeJobProblem } from '../jobs/jobNotices.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import { showProblem } from '../problems/problemNotice.ts';
import { nodeId, type ProviderNode } from './tree/providerNodes.ts';
import { accountArgumentOf, jobArgumentOf } from '../shared/nodeArguments.ts';
import type { Handlers } from '../shared/runCommand.ts';

/** The view of the jobs, in place of a node. */
const JOBS = 'jobs';

/** Nodes are made by our own tree; this only tells them from what another extension might pass. */
const isNode = (value: unknown): value is ProviderNode =>
  z.safeParse(z.looseObject({ kind: z.string(), account: z.looseObject({ id: z.string() }) }), value).success;

const problemNode = z.looseObject({
  kind: z.literal('problem'),
  problem: z.instanceof(Problem),
  node: z.nullable(
    z.looseObject({
      account: z.looseObject({ id: z.string(), label: z.string(), sandbox: z.boolean() }),
      provider: z.looseObject({ label: z.string() }),
    }),
  ),
});

export const viewCommands: Handlers<
  'backlot.refresh' | 'backlot.refreshBalance' | 'backlot.showBalance' | 'backlot.showProblem'
> = {
  'backlot.refresh': async (backlot, [target]) => {
    if (target === undefined || target === JOBS) backlot.jobsTree.refresh();
    if (target === JOBS) return;
    const account = accountArgumentOf(target)?.account;
    if (account !== undefined && (await backlot.accounts.get(account))) await backlot.balances.read(account);
    if (isNode(target)) backlot.trees.refresh(nodeId(target));
    else backlot.trees.refresh(typeof target === 'string' && target.includes('/') ? target : undefined);
  },

  'backlot.refreshBalance': async (backlot, [target]) => {
    const account = accountArgumentOf(target)?.account ?? backlot.status.account;
    if (account !== undefined) await backlot.balances.read(account);
  },

  'backlot.showBalance': async (backlot, [target]) => {
    const named = accountArgumentOf(target)?.account;
    const account =
      named ??
      (await pickAccount(backlot.accounts, (provider) => !!provider.balance, vscode.l10n.t('Show Balance')))
        ?.id;
    if (account !== undefined) await backlot.status.choose(account);
  },

  'backlot.showProblem': async (backlot, [target]) => {
    const row = z.safeParse(problemNode, target).data;
    if (row) {
      const { account, provider } = row.node ?? {};
      const retry = {
        title: vscode.l10n.t('Try Again'),
        command: 'backlot.refresh' as const,
        args: account ? [account.id] : [],
      };
      const source = { ...(account && { account: account.id, sandbox: account.sandbox }), retry };
      showProblem(
        row.problem,
        { provider: provider?.label, account: account?.label },
        source,
        backlot.problems,
      );
      return;
    }
    const named = jobArgumentOf(target);
    const job = named && (await (await backlot.jobs()).journal.get(named.id));
    if (job) await noticeJobProblem(job, backlot.open, backlot.problems);
  },
};
