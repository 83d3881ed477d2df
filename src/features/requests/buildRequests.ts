import * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import { loadCatalog } from '../../calls/catalog.ts';
import { Engine, type EngineLog } from '../../calls/engine.ts';
import type { Clock } from '../../core/clock.ts';
import type { DisposableStore } from '../../core/disposable.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { SandboxHost } from '../sandbox/sandboxHost.ts';
import type { OpenQuestions } from '../shared/progress.ts';
import { AnswerDocuments, ANSWER_SCHEME } from './answerDocuments.ts';
import { AnswerCodeLenses } from './answerCodeLenses.ts';
import { EnvironmentChoice } from './file/environmentChoice.ts';
import { operationConfirmations } from './operationConfirmations.ts';
import { ApiTree } from './api/apiTree.ts';
import type { ApiNode } from './api/apiNodes.ts';
import type { RequestFiles } from './requestFiles.ts';
import type { RequestTasks } from './tasks/requestTasks.ts';

interface RequestBuilding {
  readonly owned: DisposableStore;
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly open: OpenAccount;
  readonly questions: OpenQuestions;
  readonly jobs: () => Promise<Jobs>;
  readonly sandbox: () => Pick<SandboxHost, 'start'>;
  readonly context: Pick<vscode.ExtensionContext, 'workspaceState'>;
  readonly log: EngineLog;
  readonly views: { readonly api: Pick<vscode.TreeView<ApiNode>, 'message'> };
}

/** Calls by name, their answers, the API view, and request files, whose code is loaded with the first one. */
export function buildRequests(building: RequestBuilding) {
  const { owned, accounts, open, questions, jobs, context, log, clock } = building;
  const confirmations = operationConfirmations(async () => (await jobs()).submission, questions);
  const engine = new Engine({ open, catalog: loadCatalog, confirmations, log });
  const answers = owned.add(new AnswerDocuments());
  owned.add(vscode.workspace.registerTextDocumentContentProvider(ANSWER_SCHEME, answers));
  owned.add(
    vscode.languages.registerCodeLensProvider({ scheme: ANSWER_SCHEME }, new AnswerCodeLenses(answers)),
  );
  const environments = new EnvironmentChoice(context.workspaceState);
  const sandbox = { start: () => building.sandbox().start() };
  let files: Promise<RequestFiles> | undefined;
  const requestFiles = () => {
    files ??= import('./requestFiles.ts').then(({ RequestFiles: Files }) => {
      void tests();
      return owned.add(new Files({ accounts, open, jobs, answers, engine, clock }));
    });
    return files;
  };
  /** Whoever has no request file sees no tests of them. */
  const tests = async () => {
    const { RequestTests } = await import('./file/requestTests.ts');
    owned.add(new RequestTests({ accounts, open, jobs, sandbox, environments, engine }));
  };
  let made: Promise<RequestTasks> | undefined;
  const requestTasks = () =>
    (made ??= import('./tasks/requestTasks.ts').then(
      ({ RequestTasks: Tasks }) =>
        new Tasks({ accounts, open, jobs, sandbox, environments, confirmations, log }),
    ));
  const { api: view } = building.views;
  const api = owned.add(new ApiTree({ accounts, describe: (text) => void (view.message = text) }));
  return { engine, answers, environments, sandbox, requestFiles, requestTasks, api };
}
