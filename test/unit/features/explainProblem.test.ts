import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import { Emitter } from '../../../src/core/event.ts';
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

describe('what menus know of the language models of the editor', () => {
  const context = new Map<string, unknown>();
  let models: readonly unknown[];
  let fails: boolean;
  const changed = new Emitter<void>();

  beforeEach(() => {
    context.clear();
    [models, fails] = [[], false];
    const { editorStandIn } = globalThis as unknown as { editorStandIn: { commands: object } };
    Object.assign(editorStandIn.commands, {
      executeCommand: async (_: string, key: string, value: unknown) => void context.set(key, value),
    });
  });

  async function followed() {
    const { followModels } = await import('../../../src/features/problems/explainProblem.ts');
    const selectChatModels = async () => {
      if (fails) throw new Error('no models here');
      return models;
    };
    const following = followModels({ selectChatModels, onDidChangeChatModels: changed.event } as never);
    await told();
    return following;
  }
  const told = () => new Promise(setImmediate);
  const canExplain = () => context.get('backlot.canExplain');

  it('is whether there is one, now and whenever that changes', async () => {
    const following = await followed();
    assert.equal(canExplain(), false);
    models = [{ name: 'A model' }];
    changed.fire();
    await told();
    assert.equal(canExplain(), true);
    following.dispose();
    models = [];
    changed.fire();
    await told();
    assert.equal(canExplain(), true, 'nobody listens any more');
  });

  it('is that there is none where the editor cannot say', async () => {
    models = [{ name: 'A model' }];
    const following = await followed();
    fails = true;
    changed.fire();
    await told();
    assert.equal(canExplain(), false);
    following.dispose();
  });
});
