import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../editor/paths.ts';

const step = z.strictObject({
  name: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});

const job = z.strictObject({
  name: z.string(),
  'runs-on': z.string(),
  'timeout-minutes': z.number(),
  strategy: z
    .strictObject({ 'fail-fast': z.boolean(), matrix: z.record(z.string(), z.array(z.string())) })
    .optional(),
  steps: z.array(step),
});

/** The members that our workflow uses; one that is misspelled is not among them. */
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.enum(['push', 'pull_request']), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(z.string(), job),
});

const text = read('.github/workflows/ci.yml');
const { jobs, permissions } = workflow.parse(parse(text));
const steps = Object.values(jobs).flatMap((one) => one.steps);
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

describe('the workflow of the public CI', () => {
  it('runs unit and contract tests and the desktop editor on Linux, macOS and Windows', () => {
    const { strategy, steps: own } = jobs['tests']!;
    assert.deepEqual(strategy?.matrix['os'], ['ubuntu-latest', 'macos-latest', 'windows-latest']);
    const commands = own.map(({ run }) => run).join('\n');
    for (const script of ['test:unit', 'test:contract', 'test:desktop'])
      assert.match(commands, new RegExp(`npm run ${script}$`, 'm'));
  });

  it('does one thing in each step: an action or a command', () => {
    for (const one of steps)
      assert.notEqual(one.uses === undefined, one.run === undefined, JSON.stringify(one));
  });

  it('runs only scripts that package.json has', () => {
    for (const { run = '' } of steps)
      for (const [, script = ''] of run.matchAll(/npm run (\S+)/g)) assert.ok(scripts[script], script);
  });

  it('names every action by a version and every matrix value that it uses', () => {
    for (const { uses } of steps) if (uses) assert.match(uses, /^actions\/[\w-]+@v\d+$/);
    for (const [, name = ''] of text.matchAll(/\$\{\{ matrix\.(\w+) \}\}/g))
      assert.ok(
        Object.values(jobs).some(({ strategy }) => strategy?.matrix[name]),
        name,
      );
  });

  it('installs from the lock file before it runs anything else', () => {
    for (const [name, { steps: own }] of Object.entries(jobs))
      assert.equal(own.find(({ run }) => run !== undefined)?.run, 'npm ci', name);
  });

  it('may read the repository and nothing else', () => {
    assert.deepEqual(permissions, { contents: 'read' });
  });
});

describe('the debug configuration', () => {
  const tasks = z
    .object({ tasks: z.array(z.looseObject({ label: z.string(), script: z.string().optional() })) })
    .parse(JSON.parse(read('.vscode/tasks.json')));
  const launch = z
    .object({
      configurations: z.array(z.looseObject({ name: z.string(), preLaunchTask: z.string().optional() })),
    })
    .parse(JSON.parse(read('.vscode/launch.json')));

  it('builds with a task that runs a script of package.json', () => {
    for (const { preLaunchTask } of launch.configurations) {
      if (preLaunchTask === undefined) continue;
      const task = tasks.tasks.find(({ label }) => label === preLaunchTask);
      assert.ok(task?.script !== undefined && scripts[task.script], preLaunchTask);
    }
  });

  it('runs programs that are there', () => {
    for (const { program } of launch.configurations) {
      if (typeof program !== 'string') continue;
      assert.ok(existsSync(program.replace('${workspaceFolder}', PROJECT_ROOT)), program);
    }
  });
});

function read(file: string): string {
  return readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
}
