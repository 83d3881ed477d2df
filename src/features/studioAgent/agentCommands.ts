import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Accounts } from '../../accounts/accounts.ts';
import type { AccountId } from '../../core/ids.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import { resourceTargetOf } from '../resources/resourceTarget.ts';
import type { CommandId } from '../shared/commandIds.ts';
import type { Handlers } from '../shared/handlers.ts';
import { showInformationMessage, showQuickPick } from '../shared/messages.ts';
import { accountArgumentOf } from '../shared/nodeArguments.ts';
import type { AgentRequests } from './agentRequests.ts';
import type { RequestChannel } from './requestChannel.ts';
import { approvePlan, sendPrompt, type AgentAccount, type PromptDeps } from './sendPrompt.ts';

export interface AgentDeps extends Omit<PromptDeps, 'requests'> {
  readonly accounts: Pick<Accounts, 'list'>;
  readonly open: OpenAccount;
  readonly requests: AgentRequests;
}

const named = z.looseObject({ requestId: z.string() });
const knownArgument = z.looseObject({ known: z.record(z.string(), z.string()) });

export function agentCommands(deps: AgentDeps): Handlers<CommandId<'studioAgent'>> {
  const opened = async (id: AccountId): Promise<AgentAccount | undefined> => {
    const account = await deps.open(id);
    const agent = account?.provider.agent;
    return account && agent && { ...account, agent };
  };

  /** The request that was named, the only one, or the one that the user picks. */
  const requestOf = async (
    target: unknown,
    from = deps.requests.channels,
  ): Promise<RequestChannel | undefined> => {
    const { data } = named.safeParse(target);
    if (data) return deps.requests.channels.find(({ request }) => request.requestId === data.requestId);
    if (from.length <= 1) {
      if (from.length === 0)
        void showInformationMessage(vscode.l10n.t('There is no request to an agent here.'));
      return from[0];
    }
    const rows = from.map((channel) => ({ label: channel.title, channel }));
    return (await showQuickPick(rows, { title: vscode.l10n.t('Requests to agents') }))?.channel;
  };

  return {
    'backlot.sendPrompt': async ([target]) => {
      const row = await resourceTargetOf(deps.open, target);
      const known = row?.known ?? knownArgument.safeParse(target).data?.known ?? {};
      const title = vscode.l10n.t('Send Prompt to Agent');
      const id =
        row?.opened.account.id ??
        accountArgumentOf(target)?.account ??
        (await pickAccount(deps.accounts, ({ agent }) => !!agent, title))?.id;
      const account = id === undefined ? undefined : await opened(id);
      if (account) await sendPrompt(deps, account, known);
    },

    'backlot.showAgentRequest': async ([target]) => (await requestOf(target))?.reveal(),

    'backlot.stopAgentRequest': async ([target]) => {
      const found = await requestOf(target);
      if (found) deps.requests.stop(found.request.requestId);
    },

    'backlot.approveAgentPlan': async ([target]) => {
      const { requests } = deps;
      const waiting = requests.channels.filter(
        ({ request }) => requests.waitingPlan(request.requestId) !== null,
      );
      const found = await requestOf(target, waiting);
      const plan = found && requests.waitingPlan(found.request.requestId);
      const account = plan && (await opened(found.request.account));
      if (plan && account) await approvePlan(deps, account, plan, found.request.prompt);
    },
  };
}
