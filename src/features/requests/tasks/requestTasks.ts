import * as vscode from 'vscode';
import { loadCatalog } from '../../../calls/catalog.ts';
import type { Confirmations } from '../../../calls/confirmations.ts';
import { Engine, type EngineLog } from '../../../calls/engine.ts';
import type { EnvironmentChoice } from '../file/environmentChoice.ts';
import type { ReadingDeps } from '../file/readRequest.ts';
import type { RunningDeps } from '../file/requestOutcome.ts';
import { taskConfirmations } from './taskCalls.ts';
import { requestTaskOf, TASK_TYPE, type RequestTask } from './taskDefinition.ts';
import { TaskTerminal } from './taskTerminal.ts';

const ENDING = '.backlot.jsonc';
const MOST_OFFERED = 200;

interface Deps extends ReadingDeps {
  readonly environments: Pick<EnvironmentChoice, 'of' | 'named'>;
  readonly confirmations: Confirmations;
  readonly log: EngineLog;
}

/**
 * Request files as tasks. They run here and not as a process of the command line: the keys of the accounts are in the
 * editor's secret storage, which no other process reads, and what is bought is in the Jobs view and in the budgets.
 */
export class RequestTasks {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** One for each request file of the workspace; none in a folder that is not trusted. */
  async provideTasks(): Promise<vscode.Task[]> {
    if (!vscode.workspace.isTrusted) return [];
    const files = await vscode.workspace.findFiles(`**/*${ENDING}`, '**/node_modules/**', MOST_OFFERED);
    return files
      .sort((a, b) => a.path.localeCompare(b.path))
      .flatMap((uri) => {
        const folder = vscode.workspace.getWorkspaceFolder(uri);
        if (!folder) return [];
        const file = vscode.workspace.asRelativePath(uri, false);
        return [this.#task({ type: TASK_TYPE, file }, folder, file)];
      });
  }

  /** A task of tasks.json with what carries it out. */
  resolveTask({ definition, scope, name }: vscode.Task): vscode.Task | undefined {
    if (!vscode.workspace.isTrusted || !requestTaskOf(definition)) return undefined;
    return this.#task(definition, scope ?? vscode.TaskScope.Workspace, name);
  }

  #task(
    definition: vscode.TaskDefinition,
    scope: vscode.WorkspaceFolder | vscode.TaskScope,
    name: string,
  ): vscode.Task {
    const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
    // The editor has put in the variables of what it gives here.
    const execution = new vscode.CustomExecution(async (resolved) => {
      const task = requestTaskOf(resolved);
      return new TaskTerminal({ task, folder, running: task && this.#running(task) });
    });
    return new vscode.Task(definition, scope, name, TASK_TYPE, execution, [`$${TASK_TYPE}`]);
  }

  #running(task: RequestTask): RunningDeps {
    const { confirmations: asking, environments, log, ...reading } = this.#deps;
    const { open, jobs } = reading;
    const submission = async () => (await jobs()).submission;
    const confirmations = taskConfirmations(asking, submission, task);
    return {
      ...reading,
      environments: task.environment === null ? environments : environments.named(task.environment),
      inputAnswers: task.inputs,
      engine: new Engine({ open, catalog: loadCatalog, confirmations, log }),
    };
  }
}
