import * as vscode from 'vscode';
import { platformOrigins } from '../../providers/platformOrigins.ts';
import { problemReport } from './problemReport.ts';
import type { Handlers } from '../shared/runCommand.ts';

const JOBS_IN_REPORT = 20;

export const supportCommands: Handlers<'backlot.reportProblem' | 'backlot.showLog'> = {
  'backlot.reportProblem': async (backlot) => {
    const jobs = await backlot.jobs().then(
      async ({ journal }) => (await journal.page({ limit: JOBS_IN_REPORT })).jobs,
      // A journal that cannot be opened is what a report is for.
      () => [],
    );
    const content = problemReport({
      versions: {
        Backlot: backlot.version,
        'VS Code': `${vscode.version} (${vscode.env.appHost})`,
        Node: process.versions.node,
        System: `${process.platform} ${process.arch}`,
        Remote: vscode.env.remoteName ? 'yes' : 'no',
      },
      accounts: await backlot.accounts.list().catch(() => []),
      platformOrigins: await platformOrigins(),
      jobs,
      problems: backlot.problems.recent,
    });
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
  },

  'backlot.showLog': async (backlot) => {
    backlot.problems.show();
  },
};
