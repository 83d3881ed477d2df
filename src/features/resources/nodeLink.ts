import * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Provider } from '../../core/provider.ts';
import { loadProvider } from '../../providers/index.ts';
import type { CommandId } from '../shared/commandIds.ts';
import { showInformationMessage } from '../shared/messages.ts';
import type { ResourceViewName, ResourceViews } from './tree/resourceViews.ts';

/** Longer than the id of any row, with all that it stands below. */
const MOST_CHARACTERS = 2_000;

/** What a link to an account or to a row of one of its lists names. */
interface NodeLink {
  /** As `nodeId` makes it. */
  readonly id: string;
  readonly account: string;
  /** The id of the list that a row stands in, or below; null for an account. */
  readonly list: string | null;
}

/** The path of a link to an account or a row, by its node's id: `/account/<id>`, `/row/<account>/<list>/<row>`. */
export function nodeLinkPath(id: string): string {
  return `/${id}`;
}

/**
 * What the path of a link names; null for any other. Links come from anywhere, so they only ever show what the user can
 * see: a list is read as if it were expanded, and nothing is changed or bought.
 */
export function parseNodeLink(path: string): NodeLink | null {
  if (path.length > MOST_CHARACTERS) return null;
  const [, account] = /^\/account\/([a-z0-9]{1,64})\/?$/.exec(path) ?? [];
  if (account !== undefined) return { id: `account/${account}`, account, list: null };
  const [, owner, list, row] = /^\/row\/([a-z0-9]{1,64})\/([\w.-]{1,64})\/(.+)$/su.exec(path) ?? [];
  if (owner === undefined || list === undefined || row === undefined) return null;
  return { id: `row/${owner}/${list}/${row}`, account: owner, list };
}

export interface NodeLinkDeps {
  readonly accounts: Pick<Accounts, 'get'>;
  readonly trees: Pick<ResourceViews, 'reveal' | ResourceViewName>;
}

const CLEAR_FILTER = {
  providers: 'backlot.clearProviderFilter',
  tokens: 'backlot.clearTokenFilter',
  workspaces: 'backlot.clearWorkspaceFilter',
} as const satisfies Record<ResourceViewName, CommandId>;

/** Shows the account or the row that a link names, or the nearest row above it that there is. */
export async function openNodeLink({ accounts, trees }: NodeLinkDeps, link: NodeLink): Promise<void> {
  const account = await accounts.get(link.account);
  if (!account) {
    void showInformationMessage(vscode.l10n.t('There is no such account on this machine.'));
    return;
  }
  const view = viewOf(await loadProvider(account.provider), link.list);
  await vscode.commands.executeCommand(`backlot.${view}.focus`);
  // A filter could hide what the link names.
  if (trees[view].arrangement.text !== '') await vscode.commands.executeCommand(CLEAR_FILTER[view]);
  await trees.reveal(view, link.id, account);
}

/** The view that has a list. */
function viewOf({ tokens, workspaces }: Provider, list: string | null): ResourceViewName {
  if (list !== null && tokens?.list.id === list) return 'tokens';
  return list !== null && workspaces?.list.id === list ? 'workspaces' : 'providers';
}
