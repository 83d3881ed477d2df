import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { ProblemDetails } from '../../../src/core/problem.ts';

const PROBLEM: ProblemDetails = {
  ...{ kind: 'server', code: 'server.failed', provider: 'crucible', account: 'acc-secret', status: 503 },
  ...{
    operation: 'getCredits',
    requestId: 'req-1',
    serverMessage: 'key sk-live-1234567890abcdef is [here](command:x)',
  },
};

describe('What the language model of the editor gets of a problem', () => {
  it('is its facts and words, without the account, a request id or a key', async () => {
    const { explanationPrompt } = await import('../../../src/features/problems/explainProblem.ts');
    const prompt = explanationPrompt(PROBLEM);
    assert.match(
      prompt,
      /kind: server\ncode: server\.failed\nplatform: crucible\noperation: getCredits\nstatus: 503/,
    );
    assert.match(prompt, /message: /);
    assert.doesNotMatch(prompt, /acc-secret|req-1|sk-live|\]\(command/);
  });

  it('is no more than a page, whatever a platform wrote', async () => {
    const { explanationPrompt } = await import('../../../src/features/problems/explainProblem.ts');
    assert.ok(explanationPrompt({ ...PROBLEM, serverMessage: 'x'.repeat(1e6) }).length <= 4_001);
  });
});
