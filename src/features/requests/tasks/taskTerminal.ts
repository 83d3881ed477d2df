import * as vscode from 'vscode';
import { resultText, summaryText } from '../../commandLine/reports.ts';
import type { RequestResult } from '../../commandLine/runRequests.ts';
import { requestOutcome, type RunningDeps } from '../file/requestOutcome.ts';
import type { RequestTask } from './taskDefinition.ts';
import { filesOf } from './taskFiles.ts';

/** As of the command line. */
const EXIT = { passed: 0, failed: 1, cannotRun: 2 } as const;
/** What Ctrl+C types. */
const INTERRUPT = '\u0003';

interface Run {
  /** Null for a definition that cannot be read. */
  readonly task: RequestTask | null;
  readonly folder: vscode.WorkspaceFolder | undefined;
  readonly running: RunningDeps | null;
}

/** Sends the requests of a task, one after the other, and tells how each went. Closing it cancels down to the socket. */
export class TaskTerminal implements vscode.Pseudoterminal {
  readonly #written = new vscode.EventEmitter<string>();
  readonly #closed = new vscode.EventEmitter<number>();
  readonly #abort = new AbortController();
  readonly #run: Run;
  readonly onDidWrite = this.#written.event;
  readonly onDidClose = this.#closed.event;

  constructor(run: Run) {
    this.#run = run;
  }

  open(): void {
    void this.#runAll()
      .catch((error: unknown) => {
        this.#say(error instanceof Error ? error.message : String(error));
        return EXIT.cannotRun;
      })
      .then((code) => this.#closed.fire(code));
  }

  handleInput(typed: string): void {
    if (typed.includes(INTERRUPT)) this.#abort.abort();
  }

  close(): void {
    this.#abort.abort();
  }

  async #runAll(): Promise<number> {
    const { task, folder, running } = this.#run;
    if (!task || !running)
      return this.#refuse(vscode.l10n.t('The task names no file, or something in it has the wrong type.'));
    // A task that was begun by a key or by another extension goes through no check of the editor's.
    if (!vscode.workspace.isTrusted)
      return this.#refuse(
        vscode.l10n.t('This folder is not trusted, so its requests are not run or copied.'),
      );
    if (!folder)
      return this.#refuse(vscode.l10n.t('A task sends the request files of a folder, and none is open.'));
    const { files, refused } = await filesOf(task, folder);
    for (const text of refused) this.#say(text);
    if (refused.length > 0) return EXIT.cannotRun;
    const results: RequestResult[] = [];
    const { signal } = this.#abort;
    for (const uri of files) {
      if (signal.aborted) break;
      const file = vscode.workspace.asRelativePath(uri, false);
      const { line, ...outcome } = await requestOutcome(
        running,
        uri,
        task.isDryRun ? 'sandbox' : 'account',
        signal,
      );
      const result = { file, ...outcome };
      results.push(result);
      this.#say(resultText(result, line));
    }
    this.#say(summaryText(results));
    if (signal.aborted) this.#say(vscode.l10n.t('Canceled.'));
    const isMet = !signal.aborted && results.every(({ state }) => state === 'passed');
    return isMet ? EXIT.passed : EXIT.failed;
  }

  #refuse(text: string): number {
    this.#say(text);
    return EXIT.cannotRun;
  }

  #say(text: string): void {
    this.#written.fire(`${text.replaceAll('\n', '\r\n')}\r\n`);
  }
}
