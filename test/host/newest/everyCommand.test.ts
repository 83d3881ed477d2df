import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person } from '../support/person.ts';

const manifest = z.looseObject({
  contributes: z.looseObject({ commands: z.array(z.looseObject({ command: z.string() })) }),
});

/** What a command may get from a menu, a keybinding, a link or another extension: nothing, and what it does not know. */
const ARGUMENTS: readonly (readonly unknown[])[] = [
  [],
  [{ kind: 'row', account: { id: 'nobody' }, path: '../x', row: { id: null } }, [null, 'x', {}]],
];

/** Before it opens the page for issues the editor asks, in a dialog of its own, which a test window refuses to show. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  'backlot.reportIssue': /refused to show dialog in tests.*open the external website/,
};

/** A command that waits for an answer that this person does not know how to give would wait for ever. */
const MOST_MS = 60_000;

describe('every command of the manifest, backed out of', function () {
  // Some two hundred commands in each test, on a machine that may be busy.
  this.timeout(600_000);
  const extension = vscode.extensions.getExtension('backlot.backlot');
  let backlot: TestSurface;
  let person: Person;
  const rejected: unknown[] = [];
  const reject = (reason: unknown) => void rejected.push(reason);

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    person = new Person(backlot.window);
    process.on('unhandledRejection', reject);
  });
  after(async () => {
    process.off('unhandledRejection', reject);
    person.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('backlot.stopSandbox');
  });

  /** Runs it, and presses Escape in whatever asks. False when it does not come to its end. */
  async function ends(command: string, args: readonly unknown[]): Promise<boolean> {
    let isOver = false;
    const running = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(
      () => (isOver = true),
    );
    const escape = async () => {
      const start = Date.now();
      // Searches are lists of the extension's own, in which the person does not type.
      while (!isOver && Date.now() - start < MOST_MS) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (!isOver) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      }
      return isOver;
    };
    await person.does(
      () => Promise.race([running, escape()]),
      () => undefined,
    );
    return isOver;
  }

  const commands = z
    .parse(manifest, extension?.packageJSON)
    .contributes.commands.map(({ command }) => command)
    // The sandbox is what the others act in.
    .filter((command) => command !== 'backlot.stopSandbox');

  for (const args of ARGUMENTS)
    it(`ends, without a fault of ours, when it is given ${JSON.stringify(args)}`, async () => {
      const before = (await backlot.jobs()).journal;
      const jobs = await before.count({});
      const known = new Set(backlot.problems.recent);
      const faults: string[] = [];
      for (const command of commands) {
        if (!(await ends(command, args))) faults.push(`${command} waits`);
        for (const logged of backlot.problems.recent) {
          if (known.has(logged)) continue;
          known.add(logged);
          const { code, args: told } = logged.problem.details;
          const text = JSON.stringify(told);
          if (code === 'internal' && !REFUSED[command]?.test(text)) faults.push(`${command}: ${text}`);
        }
      }
      assert.deepEqual([...faults, ...rejected.map(String)], []);
      assert.equal(await before.count({}), jobs, 'nothing is bought');
    });
});
