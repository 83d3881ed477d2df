import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { requestTaskOf } from '../../../src/features/requests/tasks/taskDefinition.ts';
import { TaskTerminal } from '../../../src/features/requests/tasks/taskTerminal.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person } from '../support/person.ts';

const seen = z.array(z.looseObject({ operation: z.nullable(z.string()) }));
const GENERATE = {
  operation: 'crucible.submitGeneration',
  account: 'sandbox',
  body: { workflow_id: 'zimage-base', params: { 'prompt.text': 'a fox' } },
};

/** As a user writes them into tasks.json. */
const TASKS = Object.entries({
  unmet: { file: 'tasks-here/unmet.backlot.jsonc' },
  several: { files: ['tasks-here/ok.backlot.jsonc', 'tasks-here/unm*.backlot.jsonc'] },
  missing: { file: 'tasks-here/none.backlot.jsonc' },
  outside: { file: '/etc/hosts' },
  elsewhere: { file: 'tasks-here/elsewhere.backlot.jsonc' },
  dry: { file: 'tasks-here/elsewhere.backlot.jsonc', dryRun: true },
  paid: { file: 'tasks-here/paid.backlot.jsonc' },
  'paid, too little': { file: 'tasks-here/paid.backlot.jsonc', ceiling: 1, unknownPrice: 2 },
  'paid, enough': { file: 'tasks-here/paid.backlot.jsonc', ceiling: 1_000, unknownPrice: 2 },
}).map(([label, task]) => ({ label, type: 'backlot', problemMatcher: '$backlot', ...task }));

describe('request files as tasks', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let person: Person;
  let root: vscode.WorkspaceFolder;
  let folder: string;
  let settings: string;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    person = new Person(backlot.window);
    root = vscode.workspace.workspaceFolders?.[0] ?? assert.fail('no folder');
    folder = path.join(root.uri.fsPath, 'tasks-here');
    await mkdir(folder, { recursive: true });
    const files = {
      ok: { operation: 'crucible.getCredits', account: 'sandbox' },
      unmet: { operation: 'crucible.getCredits', account: 'sandbox', expect: { status: 404 } },
      paid: GENERATE,
      elsewhere: { operation: 'crucible.getCredits', account: 'of-somebody-else' },
    };
    for (const [name, request] of Object.entries(files))
      await writeFile(path.join(folder, `${name}.backlot.jsonc`), JSON.stringify(request, null, 2));
    settings = path.join(root.uri.fsPath, '.vscode');
    await mkdir(settings, { recursive: true });
    await writeFile(path.join(settings, 'tasks.json'), JSON.stringify({ version: '2.0.0', tasks: TASKS }));
  });
  after(async () => {
    person.dispose();
    await rm(folder, { recursive: true });
    await rm(settings, { recursive: true });
  });

  const sent = async () => seen.parse(await backlot.sandbox.control('requests')).map((row) => row.operation);
  const paidFor = async () => (await sent()).filter((one) => one === 'submitGeneration').length;

  /** Runs a task of tasks.json, and gives how it ended. */
  async function exitOf(name: string): Promise<number | undefined> {
    return ended(await vscode.tasks.executeTask(await taskNamed(name)));
  }

  async function taskNamed(name: string): Promise<vscode.Task> {
    const all = await vscode.tasks.fetchTasks({ type: 'backlot' });
    const task = all.find((one) => one.name === name);
    return task ?? assert.fail(`no task ${name}: ${all.map((one) => one.name).join(', ')}`);
  }

  function ended(execution: vscode.TaskExecution): Promise<number | undefined> {
    return new Promise((resolve) => {
      const following = vscode.tasks.onDidEndTaskProcess((end) => {
        if (end.execution !== execution) return;
        following.dispose();
        resolve(end.exitCode);
      });
    });
  }

  it('are offered for each file of the folder, and one of them runs', async () => {
    const task = await taskNamed('tasks-here/ok.backlot.jsonc');
    assert.deepEqual(task.problemMatchers, ['$backlot']);
    assert.equal(await ended(await vscode.tasks.executeTask(task)), 0);
  });

  it('end with 1 where an answer is not as expected, which stands among the problems at its line', async () => {
    assert.equal(await exitOf('unmet'), 1);
    const uri = vscode.Uri.file(path.join(folder, 'unmet.backlot.jsonc'));
    const marks = () =>
      vscode.languages.getDiagnostics(uri).map(({ message, range }) => `${range.start.line + 1}: ${message}`);
    // The editor reads the terminal in its own time.
    await new Promise<void>((resolve) => {
      const following = vscode.languages.onDidChangeDiagnostics(() => marks().length > 0 && end());
      const end = () => {
        following.dispose();
        resolve();
      };
      if (marks().length > 0) end();
    });
    assert.deepEqual(marks(), ['4: status: expected 404, got 200']);
    assert.equal(await exitOf('several'), 1);
  });

  it('end with 2 where there is nothing that could run', async () => {
    const before = await sent();
    assert.equal(await exitOf('missing'), 2);
    assert.equal(await exitOf('outside'), 2);
    assert.deepEqual(await sent(), before);
  });

  it('run against the sandbox as a dry run, whatever account a file names', async () => {
    assert.equal(await exitOf('elsewhere'), 1);
    assert.equal(await exitOf('dry'), 0);
  });

  it('send nothing that costs money without a ceiling, nor past it, and ask within it', async () => {
    const before = await paidFor();
    const asked = async (name: string) => {
      let code: number | undefined;
      await person.does(
        async () => (code = await exitOf(name)),
        ({ choices }) => choices[0],
      );
      return [code, person.asked.filter(({ kind }) => kind === 'dialog').length];
    };
    assert.deepEqual(await asked('paid'), [1, 0]);
    assert.deepEqual(await asked('paid, too little'), [1, 0]);
    assert.equal(await paidFor(), before);
    assert.deepEqual(await asked('paid, enough'), [0, 1]);
    assert.equal(await paidFor(), before + 1);
    assert.equal((await (await backlot.jobs()).journal.page({ limit: 1 })).jobs[0]?.kind, 'zimage-base');
  });

  it('are canceled down to the call when their terminal is closed', async () => {
    const task = requestTaskOf({
      type: 'backlot',
      files: ['tasks-here/ok.backlot.jsonc', 'tasks-here/paid.backlot.jsonc'],
    });
    const calls: AbortSignal[] = [];
    const exchange = (_: unknown, signal: AbortSignal) => {
      calls.push(signal);
      terminal.close();
      return Promise.reject(signal.reason as Error);
    };
    const { accounts, open, jobs, sandbox } = backlot;
    const environments = { of: async () => undefined };
    const running = { accounts, open, jobs, sandbox, environments, engine: { exchange } };
    const terminal = new TaskTerminal({ task, folder: root, running });
    let said = '';
    terminal.onDidWrite((text) => (said += text));
    const end = new Promise((resolve) => terminal.onDidClose(resolve));
    terminal.open();
    assert.equal(await end, 1);
    assert.deepEqual(
      calls.map(({ aborted }) => aborted),
      [true],
    );
    assert.match(said, /0 passed, 0 failed, 1 not sent or not answered\r\nCanceled\.\r\n$/);
  });
});
