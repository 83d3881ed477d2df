import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Account } from '../../../src/core/account.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { buyPicture } from '../support/buyPicture.ts';
import { openBacklot } from '../support/openBacklot.ts';

/** Begins a formula in each part that some spreadsheet takes for a cell of its own. */
const LABEL = '=1+1;=2|@x,"q"';
const LABEL_AS_TEXT = `'=1+1;'=2|'@x,"q"`;
/** The same of a job's name, which is a path out of a folder besides. */
const PROMPT = '=1/../../../a windmill, "tall";=1+1';
const PROMPT_AS_TEXT = `'=1/../../../a windmill, "tall";'=1+1`;
/** What some spreadsheet calculates. */
const FORMULA = /(^|[;|])\s*[=+\-@]/;

describe('What leaves the editor', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let account: Account;
  let job: JobRecord;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    await backlot.sandbox.control('setRate', { rate: 50 });
    const all = await backlot.accounts.list();
    account = all.find(({ provider }) => provider === 'crucible') ?? assert.fail('no account');
    await backlot.accounts.rename(account.id, LABEL);
    job = await buyPicture(backlot, account, PROMPT);
  });
  after(() => backlot.accounts.rename(account.id, account.label));

  it('is a table of what was spent, in which no name is a formula or parts a cell', async () => {
    await vscode.commands.executeCommand('backlot.exportSpending');
    const document = vscode.window.activeTextEditor?.document ?? assert.fail('no document');
    assert.deepEqual([document.isUntitled, document.encoding], [true, 'utf8bom']);
    const [head = [], ...rows] = cellsOf(document.getText());
    assert.equal(head.join(), 'Day,Time,Platform,Account,Kind,Job,Folder,State,Charged,Reserved,Unit');
    for (const cells of rows) assert.equal(cells.length, head.length, cells.join('¦'));
    for (const cell of rows.flat()) assert.doesNotMatch(cell, FORMULA);
    const column = (cells: readonly string[], name: string) => cells[head.indexOf(name)];
    const own = rows.filter((cells) => column(cells, 'Job') === PROMPT_AS_TEXT);
    assert.deepEqual(
      own.map((cells) => column(cells, 'Account')),
      [LABEL_AS_TEXT],
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is a copy of a dragged output, which nobody but the user can read', async () => {
    const into = new vscode.DataTransfer();
    const { token } = new vscode.CancellationTokenSource();
    await backlot.dragJobs([{ kind: 'job', id: job.id }], into, token);
    const uris = (await into.get('text/uri-list')?.asString())?.split('\r\n') ?? [];
    assert.equal(uris.length, 1);
    const copy = vscode.Uri.parse(uris[0] ?? '', true).fsPath;
    const folder = path.join(backlot.storage, 'drag', job.id);
    assert.equal(path.dirname(copy), folder);
    assert.match(path.basename(copy), /windmill.*\.png$/);
    assert.equal((await readFile(copy)).subarray(1, 4).toString('latin1'), 'PNG');
    if (process.platform === 'win32') return;
    assert.equal(await modeOf(copy), '600');
    for (const above of [folder, path.dirname(folder)]) assert.equal(await modeOf(above), '700');
  });

  async function modeOf(file: string): Promise<string> {
    return ((await stat(file)).mode & 0o777).toString(8);
  }
});

/** The cells of a table as RFC 4180 has it. */
function cellsOf(text: string): string[][] {
  const lines = text.split('\r\n').filter((line) => line !== '');
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(([, quoted, plain]) =>
      quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
    ),
  );
}
