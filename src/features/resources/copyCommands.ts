import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { allowedUrl } from '../../net/address/address.ts';
import { jobLinkPath } from '../jobs/jobLink.ts';
import {
  accountArgumentOf,
  jobArgumentOf,
  namedArgumentOf,
  nodeArgumentOf,
  selectionOf,
} from '../shared/nodeArguments.ts';
import { nodeLinkPath } from './nodeLink.ts';
import type { Handlers } from '../shared/handlers.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { rawText, type ForeignText } from '../../core/foreignText.ts';

export interface CopyDeps {
  readonly accounts: Pick<Accounts, 'get'>;
  readonly jobs: () => Promise<Pick<Jobs, 'journal'>>;
  /** A link that opens this extension at a path. */
  readonly link: (path: string) => string;
}

/** What stands for one thing in the clipboard: one line for each of the rows that are selected. */
export function copyCommands(
  deps: CopyDeps,
): Handlers<'backlot.copyId' | 'backlot.copyName' | 'backlot.copyUrl' | 'backlot.copyAddress'> {
  return {
    'backlot.copyId': (args) =>
      copyEach(args, async (target) => {
        const named = namedArgumentOf(target);
        return (await jobOf(deps, named?.job))?.remoteId ?? named?.id;
      }),

    'backlot.copyName': (args) =>
      copyEach(args, async (target) => {
        const named = namedArgumentOf(target);
        return (await jobOf(deps, named?.job))?.title ?? named?.name ?? named?.id;
      }),

    'backlot.copyAddress': (args) =>
      copyEach(args, async (target) => {
        const named = accountArgumentOf(target);
        const account = named && (await deps.accounts.get(named.account));
        return account && Object.values(account.bases)[0];
      }),

    'backlot.copyUrl': (args) => copyEach(args, (target) => urlOf(deps, target)),
  };
}

async function copyEach(
  args: readonly unknown[],
  textOf: (target: unknown) => Promise<ForeignText | undefined>,
): Promise<void> {
  const texts = await Promise.all(selectionOf(args).map(textOf));
  const lines = texts.filter((text) => text !== undefined).map(rawText);
  // A favorite has two rows.
  const once = [...new Set(lines)];
  if (once.length > 0) await vscode.env.clipboard.writeText(once.join('\n'));
}

async function jobOf(deps: CopyDeps, id: string | undefined) {
  return id === undefined ? undefined : (await deps.jobs()).journal.get(id);
}

const withLink = z.looseObject({ kind: z.literal('row'), row: z.looseObject({ link: z.string() }) });
const platform = z.looseObject({
  kind: z.literal('provider'),
  provider: z.looseObject({ documentation: z.string() }),
});

/**
 * The link of a job, an account or a row opens it here again; that of a row with a page is the page, a platform's its
 * documentation. Errors: Problem `address.notAllowed` for a page that could not be opened either.
 */
async function urlOf(deps: CopyDeps, target: unknown): Promise<string | undefined> {
  const job = jobArgumentOf(target);
  if (job) {
    return deps.link(jobLinkPath({ job: job.id, output: job.output }));
  }
  const link = z.safeParse(withLink, target).data?.row.link;
  if (link !== undefined) return allowedUrl(link).href;
  const documentation = z.safeParse(platform, target).data?.provider.documentation;
  if (documentation !== undefined) return documentation;
  // A list that stands for an account leads to the account.
  const node = nodeArgumentOf(target);
  const id = node?.startsWith('row/') ? node : `account/${accountArgumentOf(target)?.account ?? ''}`;
  return deps.link(nodeLinkPath(id));
}
