import * as vscode from 'vscode';
import { expectationsOf, type Unmet } from '../../../calls/requestFile/expectations.ts';
import { parseRequestFile } from '../../../calls/requestFile/requestFile.ts';
import { textOfFile } from '../../../media/fileText.ts';
import { printJson } from '../../../net/json/printJson.ts';
import { oneLine } from '../../../net/redaction/displayText.ts';
import { signalOf } from '../../shared/progress.ts';
import { requestOutcome, type RunningDeps } from './requestOutcome.ts';

const FILES = '**/*.backlot.jsonc';
const MOST_FILES = 1_000;
const LARGEST_FILE = 1024 * 1024;
/** Of a value that is not as expected, so much is shown. */
const VALUE_CHARACTERS = 20_000;

/** The request files of the workspace that say what they expect, as tests in the Test Explorer. */
export class RequestTests implements vscode.Disposable {
  readonly #deps: RunningDeps;
  readonly #controller = vscode.tests.createTestController(
    'backlot.requests',
    vscode.l10n.t('Backlot Requests'),
  );
  readonly #watcher = vscode.workspace.createFileSystemWatcher(FILES);

  constructor(deps: RunningDeps) {
    this.#deps = deps;
    const controller = this.#controller;
    controller.resolveHandler = () => this.#find();
    controller.refreshHandler = () => this.#find();
    const profile = (label: string, where: 'account' | 'sandbox', isDefault: boolean) =>
      controller.createRunProfile(
        label,
        vscode.TestRunProfileKind.Run,
        (request, token) => this.#run(request, where, token),
        isDefault,
      );
    profile(vscode.l10n.t('Run'), 'account', true);
    profile(vscode.l10n.t('Dry Run'), 'sandbox', false);
    this.#watcher.onDidCreate((uri) => this.#note(uri));
    this.#watcher.onDidChange((uri) => this.#note(uri));
    this.#watcher.onDidDelete((uri) => controller.items.delete(uri.toString()));
    void this.#find();
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#controller.dispose();
  }

  async #find(): Promise<void> {
    const files = await vscode.workspace.findFiles(FILES, '**/node_modules/**', MOST_FILES);
    const known = new Set(files.map((uri) => uri.toString()));
    this.#controller.items.forEach(({ id }) => {
      if (!known.has(id)) this.#controller.items.delete(id);
    });
    for (const uri of files) await this.#note(uri);
  }

  /** A file is a test while it says what it expects. */
  async #note(uri: vscode.Uri): Promise<void> {
    const { items } = this.#controller;
    const text = await smallText(uri);
    if (text === undefined || expectationsOf(parseRequestFile(text).expect) === null) {
      items.delete(uri.toString());
      return;
    }
    items.add(this.#controller.createTestItem(uri.toString(), vscode.workspace.asRelativePath(uri), uri));
  }

  async #run(
    request: vscode.TestRunRequest,
    where: 'account' | 'sandbox',
    token: vscode.CancellationToken,
  ): Promise<void> {
    const run = this.#controller.createTestRun(request);
    const all: vscode.TestItem[] = [];
    this.#controller.items.forEach((item) => all.push(item));
    const items = (request.include ?? all).filter((item) => !request.exclude?.includes(item));
    for (const item of items) {
      if (token.isCancellationRequested) run.skipped(item);
      else await this.#runOne(run, item, where, signalOf(token));
    }
    run.end();
  }

  async #runOne(
    run: vscode.TestRun,
    item: vscode.TestItem,
    where: 'account' | 'sandbox',
    signal: AbortSignal,
  ): Promise<void> {
    run.started(item);
    if (!item.uri) return;
    const outcome = await requestOutcome(this.#deps, item.uri, where, signal);
    const { state, operation, status, durationMs, reason, unmet, line } = outcome;
    const location = new vscode.Location(item.uri, new vscode.Position(line - 1, 0));
    const said = reason === null ? '' : `\r\n  ${oneLine(reason)}`;
    const called = status === null ? '' : `: ${operation} ${status}, ${Math.round(durationMs)} ms`;
    run.appendOutput(`${oneLine(item.label)}${called}${said}\r\n`, location, item);
    const messages = unmet.map(messageOf);
    if (state === 'error') messages.push(new vscode.TestMessage(reason ?? ''));
    for (const message of messages) message.location = location;
    if (state === 'passed') run.passed(item, durationMs);
    else if (state === 'failed') run.failed(item, messages, durationMs);
    else run.errored(item, messages);
  }
}

function messageOf(unmet: Unmet): vscode.TestMessage {
  if (unmet.kind === 'status')
    return vscode.TestMessage.diff(
      vscode.l10n.t('The status is not as expected.'),
      unmet.wanted.length > 0 ? unmet.wanted.join(', ') : '2xx',
      String(unmet.got),
    );
  return vscode.TestMessage.diff(
    vscode.l10n.t('"{0}" is not as expected.', oneLine(unmet.pointer)),
    shown(unmet.wanted),
    shown(unmet.got),
  );
}

function shown(value: unknown): string {
  return value === undefined ? vscode.l10n.t('nothing') : printJson(value, VALUE_CHARACTERS).text;
}

async function smallText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > LARGEST_FILE) return undefined;
    return textOfFile(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
