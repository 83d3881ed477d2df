import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Problem } from '../../../src/core/problem.ts';
import { openBacklot } from '../support/openBacklot.ts';

describe('Report a Problem', function () {
  this.timeout(60_000);

  it('opens a document with versions, states and the last problems, without secrets or names', async () => {
    const backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    const planted = 'moltazine_planted_0123456789abcdef';
    backlot.problems.add(
      new Problem({
        kind: 'auth',
        code: 'key.refused',
        status: 401,
        requestId: 'req_1',
        serverCode: `bad ${planted}`,
      }),
    );
    await vscode.commands.executeCommand('backlot.reportProblem');
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /- Backlot: \d+\.\d+\.\d+/);
    assert.match(text, /- VS Code: 1\./);
    assert.match(text, /crucible sandbox [a-z0-9]+: credentials apikey, http:\/\/127\.0\.0\.1:/);
    assert.match(text, /key\.refused/);
    assert.match(text, /request req_1/);
    assert.ok(!text.includes(planted));
  });
});
