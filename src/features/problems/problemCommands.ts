import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { platformOrigins } from '../../providers/platformOrigins.ts';
import { SEEN_VERSION } from '../accounts/accountNotes.ts';
import type { ResourceViews } from '../resources/tree/resourceViews.ts';
import { allowHost } from './allowedHosts.ts';
import { contributions } from '../manifest/contributions.ts';
import { openNotes } from '../shared/openPage.ts';
import { showInformationMessage } from '../shared/messages.ts';
import { problemReport } from './problemReport.ts';
import { supportText } from './supportText.ts';
import type { Handlers } from '../shared/handlers.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { ProblemLog } from './problemLog.ts';
import { changedSettings } from '../shared/settings.ts';
import type { CommandId } from '../shared/commandIds.ts';
import * as z from 'zod/mini';
import { Problem } from '../../core/problem.ts';
import { explainProblem } from './explainProblem.ts';
import { showProblem } from './problemNotice.ts';
import { showJobProblem } from '../jobs/completionMessage.ts';
import { jobArgumentOf } from '../shared/nodeArguments.ts';

export interface ProblemDeps {
  /** The extension's own version. */
  readonly version: string;
  readonly accounts: Pick<Accounts, 'list'>;
  readonly open: OpenAccount;
  readonly jobs: () => Promise<Pick<Jobs, 'journal'>>;
  readonly problems: ProblemLog;
  readonly extension: Pick<vscode.Extension<unknown>, 'id' | 'extensionUri'>;
  readonly memento: Pick<vscode.Memento, 'update'>;
  readonly trees: Pick<ResourceViews, 'redrawRoots'>;
  /** Where the editor keeps the logs of this window. */
  readonly logFolder: string;
}

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

const JOBS_IN_REPORT = 20;
/** The editor names the file of a log channel as the channel. */
const LOG_FILE = 'Backlot.log';

export function problemCommands(deps: ProblemDeps): Handlers<CommandId<'problems'>> {
  return {
    'backlot.reportProblem': async () => {
      const content = await reportNow(deps);
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
      await vscode.window.showTextDocument(document);
    },

    'backlot.saveSupportInformation': async () => {
      const target = await vscode.window.showSaveDialog({
        title: vscode.l10n.t('Save Support Information'),
        filters: { [vscode.l10n.t('Text')]: ['txt'] },
      });
      if (!target) return;
      const text = supportText({
        report: await reportNow(deps),
        settings: changedSettings(settingKeys()),
        counts: await countsNow(deps),
        log: await readFile(join(deps.logFolder, LOG_FILE), 'utf8').catch(() => null),
      });
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
      const open = vscode.l10n.t('Open');
      const saved = vscode.l10n.t('Saved. Read it before you send it to anybody.');
      if ((await showInformationMessage(saved, open)) === open) await vscode.window.showTextDocument(target);
    },

    /** The editor's own form, filled with what a report says; nothing is sent before the user sends it there. */
    'backlot.reportIssue': async () => {
      const extensionData = await reportNow(deps);
      await vscode.commands.executeCommand('workbench.action.openIssueReporter', {
        extensionId: deps.extension.id,
        extensionData,
      });
    },

    'backlot.showReleaseNotes': async () => {
      await openNotes(vscode.Uri.joinPath(deps.extension.extensionUri, 'CHANGELOG.md'));
      await deps.memento.update(SEEN_VERSION, deps.version);
      deps.trees.redrawRoots();
    },

    'backlot.showProblem': async ([target]) => {
      const row = z.safeParse(problemNode, target).data;
      if (row) {
        const { account, provider } = row.node ?? {};
        const retry = {
          title: vscode.l10n.t('Try Again'),
          command: 'backlot.refresh' as const,
          args: account ? [account.id] : [],
        };
        const source = { ...(account && { account: account.id, sandbox: account.sandbox }), retry };
        const place = { provider: provider?.label, account: account?.label };
        showProblem(row.problem, place, source, deps.problems);
        return;
      }
      const named = jobArgumentOf(target);
      const job = named && (await (await deps.jobs()).journal.get(named.id));
      if (job) await showJobProblem(job, deps.open, deps.problems);
    },

    'backlot.explainProblem': async ([target]) => {
      const row = z.safeParse(problemNode, target).data;
      const named = jobArgumentOf(target);
      const job = named && (await (await deps.jobs()).journal.get(named.id));
      const last = target === undefined ? deps.problems.recent.at(-1)?.problem.details : undefined;
      const problem = row?.problem.details ?? job?.problem ?? last;
      if (problem) await explainProblem(problem, vscode.lm);
      else void showInformationMessage(vscode.l10n.t('There is no problem to explain.'));
    },

    'backlot.allowHost': async ([host]) => {
      await allowHost(host);
    },

    'backlot.showLog': async () => {
      deps.problems.show();
    },
  };
}

/** The report on problems as it is now. */
async function reportNow(deps: ProblemDeps): Promise<string> {
  const jobs = await deps.jobs().then(
    async ({ journal }) => (await journal.page({ limit: JOBS_IN_REPORT })).jobs,
    // A journal that cannot be opened is what a report is for.
    () => [],
  );
  return problemReport({
    versions: {
      Backlot: deps.version,
      'VS Code': `${vscode.version} (${vscode.env.appHost})`,
      Node: process.versions.node,
      System: `${process.platform} ${process.arch}`,
      Remote: vscode.env.remoteName ? 'yes' : 'no',
    },
    accounts: await deps.accounts.list().catch(() => []),
    platformOrigins: await platformOrigins(),
    jobs,
    problems: deps.problems.recent,
  });
}

/** The keys of all settings. */
function settingKeys(): readonly string[] {
  return Object.values(contributions).flatMap((feature) =>
    'settings' in feature ? Object.keys(feature.settings) : [],
  );
}

async function countsNow(deps: ProblemDeps): Promise<Readonly<Record<string, number>>> {
  const accounts = await deps.accounts.list().catch(() => []);
  const jobs = await deps.jobs().then(
    ({ journal }) => journal.count({}),
    () => null,
  );
  return { accounts: accounts.length, ...(jobs !== null && { jobs }) };
}
