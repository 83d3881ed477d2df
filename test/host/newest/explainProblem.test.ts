import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ProblemDetails } from '../../../src/core/problem.ts';
import { explainProblem, type Models } from '../../../src/features/problems/explainProblem.ts';
import { Person } from '../support/person.ts';

const PROBLEM: ProblemDetails = { kind: 'server', code: 'server.failed', provider: 'crucible', status: 503 };

describe('the explanation of a problem by the model of the editor', () => {
  let person: Person;
  let sent: string[];

  before(() => (person = new Person(vscode.window)));
  beforeEach(() => (sent = []));
  after(async () => {
    person.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** A model that says this; null: it refuses. */
  function models(answer: string | null): Models {
    const sendRequest: vscode.LanguageModelChat['sendRequest'] = async ([message]) => {
      const parts = message?.content ?? [];
      sent.push(
        parts.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join(''),
      );
      if (answer === null) throw new Error('no more requests today');
      const text = (async function* () {
        yield* answer;
      })();
      return { text, stream: text };
    };
    const model = { name: 'A model', sendRequest } as unknown as vscode.LanguageModelChat;
    return { selectChatModels: async () => [model], onDidChangeChatModels: vscode.lm.onDidChangeChatModels };
  }

  it('is asked for only after the user has seen and allowed exactly what is sent', async () => {
    await person.does(
      () => explainProblem(PROBLEM, models('Wait a minute.')),
      () => undefined,
    );
    assert.deepEqual(sent, []);
    await person.does(
      () => explainProblem(PROBLEM, models('Wait a minute.')),
      () => 'Send',
    );
    assert.deepEqual(sent, [person.asked[0]?.text]);
    const shown = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(shown, /^Written by A model and not checked by anybody\.\n\nWait a minute\.\n$/);
  });

  it('is said to be missing where the model refuses, and where there is none', async () => {
    await person.does(
      () => explainProblem(PROBLEM, models(null)),
      () => 'Send',
    );
    assert.match(person.read.join(), /gave no explanation: no more requests today/);
    const none = { ...models(''), selectChatModels: async () => [] };
    await person.does(
      () => explainProblem(PROBLEM, none),
      () => 'Send',
    );
    assert.match(person.read.join(), /no language model/);
    assert.deepEqual(person.asked, []);
  });
});
