import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { JobRecord } from '../../../src/core/job.ts';
import { isTerminal } from '../../../src/core/job.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { until } from '../../editor/until.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person, type Asked, type Reply } from '../support/person.ts';

const BOARD = JSON.stringify(
  {
    version: 2,
    title: 'The lamp',
    settings: { aspectRatio: '16:9', sampledFps: 30 },
    scenes: [
      {
        id: 'tower',
        shots: [
          { id: 's1', prompt: 'A keeper climbs the stairs', durationFrames: 97 },
          { id: 's2', prompt: 'The lamp comes alive', durationFrames: 97 },
          { id: 's3', prompt: '' },
        ],
      },
    ],
  },
  null,
  2,
);

describe('the film of a storyboard', function () {
  this.timeout(180_000);
  let backlot: TestSurface;
  let person: Person;
  let uri: vscode.Uri;
  let document: vscode.TextDocument;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    await backlot.sandbox.control('setRate', { rate: 50 });
    person = new Person();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    uri = vscode.Uri.joinPath(folder?.uri ?? assert.fail('no folder'), 'lamp.storyboard.json');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(BOARD));
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
  });
  after(async () => {
    person.dispose();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uri);
  });

  /** Jobs of this board, once as many have ended well. */
  async function made(kind: RegExp, count: number): Promise<readonly JobRecord[]> {
    const { journal, watcher } = await backlot.jobs();
    const jobs = async () =>
      (await journal.page({ document: uri.toString(), limit: 50 })).jobs.filter((job) => kind.test(job.kind));
    return until(
      async () => {
        for (const job of await jobs()) if (!isTerminal(job.state)) await watcher.refresh(job.id);
        return jobs();
      },
      (now) => now.filter(({ state }) => state === 'succeeded').length >= count,
    );
  }

  /** The jobs whose takes the document has chosen, shot by shot. */
  const chosen = () => {
    const { scenes } = JSON.parse(document.getText()) as { scenes: { shots: { jobId?: string }[] }[] };
    return scenes.flatMap(({ shots }) => shots.map(({ jobId }) => jobId));
  };

  /** Takes what is offered, and agrees to the price. */
  const agreed = ({ kind, choices }: Asked): string | undefined => (kind === 'dialog' ? choices[0] : '');

  /** Runs a command on the board; a take that is shown has come in front of it. */
  const runs = async (command: string, reply: Reply) => {
    await vscode.window.showTextDocument(document);
    await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
      (input) => input instanceof vscode.TabInputText,
    );
    await person.does(() => vscode.commands.executeCommand(`backlot.${command}`), reply);
  };

  it('gets its missing shots through one plan, each with its reason and price, and one question', async () => {
    await runs('generateShots', agreed);
    const list = person.asked.find(({ title }) => title === 'Shots to Make');
    assert.equal(list?.choices.length, 2);
    assert.match(list.choices[0] ?? '', /^1A · A keeper climbs the stairs/);
    assert.equal(person.asked.filter(({ kind }) => kind === 'dialog').length, 1);
    const jobs = await made(/video/, 2);
    assert.deepEqual(jobs.map(({ origin }) => origin?.part).sort(), ['s1', 's2']);
    assert.equal(document.getText(), BOARD, 'the film stays as it is until a take is chosen');
  });

  it('has a take chosen, which is one step of undoing', async () => {
    // The notice below a take that is shown: its button is pressed.
    const { showInformationMessage } = backlot.window;
    const presses = async (_: string, ...rest: readonly unknown[]) =>
      rest.find((one) => one === 'Use This Take') ?? undefined;
    Object.assign(backlot.window, { showInformationMessage: presses });
    try {
      for (const code of ['1A', '1B'])
        await runs('chooseTake', ({ choices }) => {
          const [label] = choices
            .find((choice) => choice.startsWith(`${code} · `))
            ?.split(/ · \d* ?takes?$/) ?? [''];
          return choices.some((choice) => /^Take \d/.test(choice))
            ? ''
            : (label?.split(' · ').slice(0, 2).join(' · ') ?? '');
        });
    } finally {
      Object.assign(backlot.window, { showInformationMessage });
    }
    const jobs = await made(/video/, 2);
    const jobOf = (part: string) => jobs.find(({ origin }) => origin?.part === part)?.remoteId;
    assert.deepEqual(chosen(), [jobOf('s1'), jobOf('s2'), undefined]);
    await runs('generateShots', agreed);
    assert.deepEqual(person.read, ['Every shot that has a prompt has a chosen take.']);
  });

  it('is combined of its chosen takes in their order', async () => {
    await runs('combineTakes', agreed);
    const { journal } = await backlot.jobs();
    const { jobs } = await journal.page({ limit: 20 });
    const combined = jobs.find(({ kind }) => /combine/.test(kind)) ?? assert.fail('no job');
    const text = JSON.stringify(combined.call.body);
    const [first, second] = await Promise.all(
      ['s1', 's2'].map(async (part) => (await made(/video/, 2)).find(({ origin }) => origin?.part === part)),
    );
    const [a, b] = [first?.outputs[0]?.url ?? 'none', second?.outputs[0]?.url ?? 'none'];
    assert.ok(text.indexOf(a) >= 0 && text.indexOf(a) < text.indexOf(b), text);
  });

  it('says which shot is stale, and why', async () => {
    const at = document.getText().indexOf('A keeper climbs');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.positionAt(at), 'At dusk: ');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await runs('makeStaleShots', ({ title }) => (title === 'Shots to Make' ? undefined : ''));
    const list = person.asked.find(({ title }) => title === 'Shots to Make');
    assert.deepEqual(
      list?.choices.map((choice) => choice.split(' · ')[0]),
      ['1A'],
    );
  });
});
