import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { z } from 'zod';
import type { JobRecord } from '../../../src/core/job.ts';
import { isTerminal } from '../../../src/core/job.ts';
import { storedInputsIn } from '../../../src/calls/storedInputs.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { withFileReader } from '../../../src/media/completeness/byteReader.ts';
import { mediaFactsOf } from '../../../src/media/container/mediaFacts.ts';
import { decodePicture } from '../../../src/sandbox/media/pictureFile.ts';
import { until } from '../../editor/until.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { shownNumber } from '../../unit/sandbox/media/shownNumber.ts';
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

  /** Jobs of this board, newest first, once as many have ended well. */
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

  /** Chooses the newest take of a shot by the button of the notice below it. */
  const choosesNewestTake = async (code: string) => {
    const { showInformationMessage } = backlot.window;
    const presses = async (_: string, ...rest: readonly unknown[]) =>
      rest.find((one) => one === 'Use This Take') ?? undefined;
    Object.assign(backlot.window, { showInformationMessage: presses });
    try {
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
  };

  it('gets its missing shots through one plan, each with its reason and price, and one question', async () => {
    await runs('generateShots', agreed);
    const list = person.asked.find(({ title }) => title === 'Shots to Make');
    assert.equal(list?.choices.length, 2);
    assert.match(list.choices[0] ?? '', /^1A · A keeper climbs the stairs/);
    assert.equal(person.asked.filter(({ kind }) => kind === 'dialog').length, 1);
    const jobs = await made(/generate/, 2);
    assert.deepEqual(jobs.map(({ origin }) => origin?.part).sort(), ['s1', 's2']);
    assert.equal(document.getText(), BOARD, 'the film stays as it is until a take is chosen');
  });

  it('has a take chosen, which is one step of undoing', async () => {
    for (const code of ['1A', '1B']) await choosesNewestTake(code);
    const jobs = await made(/generate/, 2);
    const jobOf = (part: string) => jobs.find(({ origin }) => origin?.part === part)?.remoteId;
    assert.deepEqual(chosen(), [jobOf('s1'), jobOf('s2'), undefined]);
    await runs('generateShots', agreed);
    assert.deepEqual(person.read, ['Every shot that has a prompt has a chosen take.']);
  });

  it('continues a shot from the last frames of another one, exactly as they were sampled', async () => {
    const choose: Reply = ({ title, choices }) => {
      if (title === 'Continue From') return '1B · The lamp comes alive';
      if (title === 'Continue 1B From') return choices.some((one) => /^5 Frames/.test(one)) ? '5 Frames' : '';
      return undefined;
    };
    await runs('continueFrom', choose);
    await runs('makeStaleShots', agreed);
    const list = person.asked.find(({ title }) => title === 'Shots to Make');
    assert.match(
      list?.choices.join() ?? '',
      /^1B · The lamp comes alive.*continues 1A from its last 5 frames/,
    );
    const clip = (await made(/generate/, 3)).find(({ origin }) => origin?.part === 's2');
    const numbers: number[] = [];
    for (const file of storedInputsIn(clip?.call.body)) {
      const picture = decodePicture(await backlot.inputs.read(file)) ?? assert.fail('no picture');
      const green = picture.data.filter((_, at) => at % 3 === 1);
      numbers.push(shownNumber(green, picture.width, picture.height));
    }
    // 97 frames were sampled at 30 a second, and interpolated to 60.
    assert.deepEqual(numbers, [184, 186, 188, 190, 192]);
    await choosesNewestTake('1B');
  });

  it('is combined of its chosen takes in their order, without the frames that repeat, and resized', async () => {
    await runs('combineTakes', ({ kind, title, choices }) =>
      kind === 'dialog' ? choices[0] : title === 'Combine Chosen Takes' ? '1280 × 720' : '',
    );
    const [resized, combined] = await made(/combine|resize/, 2);
    const input = z.object({ videoUrls: z.array(z.string()), overlapFrames: z.number() });
    const body = z.object({ input }).parse(combined?.call.body);
    const clips = await made(/generate/, 3);
    const urls = ['s1', 's2'].map(
      (part) => clips.find(({ origin }) => origin?.part === part)?.outputs[0]?.url,
    );
    assert.deepEqual(body.input, { ...body.input, videoUrls: urls, overlapFrames: 10 });
    assert.ok(
      combined?.outputs[0]?.url && JSON.stringify(resized?.call.body).includes(combined.outputs[0].url),
    );
  });

  it('plays the film that was made last', async () => {
    await runs('playFilm', agreed);
    assert.deepEqual(person.read, []);
    const { journal, outputs } = await backlot.jobs();
    const { jobs } = await journal.page({ document: uri.toString(), limit: 1 });
    const film = jobs[0] ?? assert.fail('no job');
    const { path } = await outputs.bytes(film.id, 0, new AbortController().signal);
    const facts = await withFileReader(path, mediaFactsOf);
    assert.ok(facts?.kind === 'film');
    const { width, height, frames } = facts.picture ?? assert.fail('no picture');
    assert.deepEqual([width, height], [1280, 720]);
    assert.equal(frames, 194 + 194 - 10);
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
    assert.match(list?.text ?? '', /later, after what they continue: 1B/);
  });

  it('shares a keyframe between two shots: a frame of an earlier clip, kept beside the board', async () => {
    const answers: Readonly<Record<string, string>> = {
      'Share a Keyframe': '1B · The lamp comes alive',
      'Choose a Picture': 'An Earlier Output…',
    };
    await runs('shareKeyframe', ({ title, choices }) =>
      choices.includes('Its Last Frame')
        ? 'Its Last Frame'
        : choices.some((one) => one.startsWith('An Earlier Output')) || title === 'Share a Keyframe'
          ? answers[title]
          : '',
    );
    const { scenes } = JSON.parse(document.getText()) as { scenes: { shots: Record<string, unknown>[] }[] };
    const [first, second] = scenes[0]?.shots ?? [];
    const file = z.string().parse(first?.['finalFrameAssetId']);
    assert.equal(second?.['startFrameAssetId'], file);
    assert.equal(second['continuesFrom'], undefined);
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(uri, '..', ...file.split('/')));
    const picture = decodePicture(bytes) ?? assert.fail('no picture');
    const green = picture.data.filter((_, at) => at % 3 === 1);
    // The newest output is the film, which ends as its last clip of 194 frames does.
    assert.equal(shownNumber(green, picture.width, picture.height), 193);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..', 'media'), { recursive: true });
  });
});
