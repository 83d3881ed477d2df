import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rehearsalOf, type JobRecord } from '../../../src/core/job.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { withFileReader } from '../../../src/media/completeness/byteReader.ts';
import { mediaFactsOf } from '../../../src/media/container/mediaFacts.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import { until } from '../../editor/until.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person } from '../support/person.ts';

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
          { id: 's2', prompt: 'The lamp', durationFrames: 49, continuesFrom: { shot: 's1', frames: 5 } },
          { id: 's3', prompt: 'A night that never ends', durationFrames: 90_001 },
          { id: 's4', prompt: '' },
        ],
      },
    ],
  },
  null,
  2,
);

describe('the rehearsal of a storyboard', function () {
  this.timeout(180_000);
  const never = new AbortController().signal;
  let backlot: TestSurface;
  let person: Person;
  let uri: vscode.Uri;
  let account: string;

  before(async () => {
    backlot = await openBacklot();
    const running = await backlot.sandbox.start();
    await backlot.sandbox.control('setRate', { rate: 50 });
    const provider = await loadProvider('killatamata');
    const { bases, routing, credentials } = running.platforms['killatamata'] ?? assert.fail('no platform');
    // An account of the user's own, whose platform answers on this computer.
    const own = { provider, label: 'work', bases, routing, secrets: credentials, origins: [running.origin] };
    account = (await backlot.accounts.add(own, never)).id;
    person = new Person();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    uri = vscode.Uri.joinPath(folder?.uri ?? assert.fail('no folder'), 'rehearsed.storyboard.json');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(BOARD));
    await vscode.commands.executeCommand('vscode.openWith', uri, 'backlot.storyboard');
  });
  after(async () => {
    person.dispose();
    await backlot.sandbox.control('clearFaults');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uri);
    await backlot.accounts.remove(account);
  });

  const runs = (command: string) =>
    person.does(
      () => vscode.commands.executeCommand(`backlot.${command}`, uri),
      () => '',
    );
  const jobsOf = async (document: string): Promise<readonly JobRecord[]> => {
    const { journal } = await backlot.jobs();
    return (await journal.page({ document, limit: 50, order: 'oldest' })).jobs;
  };
  /** The jobs of the rehearsal, once all have ended. */
  const rehearsed = (count: number) =>
    until(
      async () => {
        const { watcher } = await backlot.jobs();
        const jobs = await jobsOf(rehearsalOf(uri.toString()));
        for (const { id, state } of jobs) if (state !== 'succeeded') await watcher.refresh(id);
        return jobs;
      },
      (jobs) => jobs.length === count && jobs.every(({ state }) => ['succeeded', 'refused'].includes(state)),
    );

  /** The notice of a command with these words; others may come at the same time. */
  const notice = async (words: string): Promise<string> => {
    const find = () => person.read.find((text) => text.includes(words));
    return (await until(find, (text) => text !== undefined)) ?? '';
  };
  const REHEARSED = 'rehearsed on the sandbox';

  it('asks nothing, makes placeholders of exact length on the sandbox alone, and says what the film would cost and what cannot be made', async () => {
    await runs('rehearseFilm');
    assert.deepEqual(person.asked, []);
    const said = await notice(REHEARSED);
    assert.match(said, /^2 shots are rehearsed on the sandbox, which costs nothing\./);
    assert.match(said, /For real, on the account "work": 2 jobs, the price is not known\./);
    assert.match(said, /As they are, these shots cannot be made: 1C\./);
    const jobs = await rehearsed(2);
    assert.deepEqual(
      jobs.map(({ origin }) => origin?.part),
      ['s1', 's2'],
    );
    const { outputs } = await backlot.jobs();
    const frames: (number | null)[] = [];
    for (const job of jobs) {
      assert.equal((await backlot.open(job.account))?.account.sandbox, true);
      const { path } = await outputs.bytes(job.id, 0, never);
      const facts = await withFileReader(path, mediaFactsOf);
      assert.ok(facts?.kind === 'film' && facts.picture);
      frames.push(facts.picture.frames);
      const { width, height } = facts.picture;
      assert.ok(Math.abs(width / height / (16 / 9) - 1) < 0.06, `${width} × ${height}`);
    }
    // Interpolated from 30 frames a second to 60.
    assert.deepEqual(frames, [2 * 97, 2 * 49]);
    assert.deepEqual(await jobsOf(uri.toString()), [], 'nothing was made for the film');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    assert.equal(text, BOARD);
  });

  it('tells a price range from past charges of the own account, and what the sandbox refuses', async () => {
    const opened = (await backlot.open(account)) ?? assert.fail('no account');
    const { submission, watcher, journal } = await backlot.jobs();
    const [first] = await jobsOf(rehearsalOf(uri.toString()));
    const { session, provider } = opened;
    const call = { operation: first?.call.operation ?? '', body: first?.call.body ?? {} };
    let bought: JobRecord | undefined;
    await person.does(
      async () => {
        bought = await submission.submit({ session, provider, call }, never);
      },
      ({ choices }) => choices[0],
    );
    const id = bought?.id ?? assert.fail('nothing was bought');
    await until(
      async () => {
        await watcher.refresh(id);
        return journal.get(id);
      },
      (job) => job?.state === 'succeeded',
    );
    const rule = {
      platform: 'killatamata',
      operation: call.operation,
      fault: { kind: 'status', status: 402 },
    };
    await backlot.sandbox.control('addFault', { rule });
    await runs('rehearseFilm');
    assert.match(await notice(REHEARSED), /For real, on the account "work": 2 jobs, \$[\d.]+/);
    const refused = await until(
      async () => (await jobsOf(rehearsalOf(uri.toString()))).find(({ state }) => state === 'refused'),
      (job) => job !== undefined,
    );
    assert.equal(refused?.problem?.code, 'funds.insufficient');
    await backlot.sandbox.control('clearFaults');
  });

  it('is removed with one command, which leaves everything else', async () => {
    const { journal } = await backlot.jobs();
    const others = (await journal.page({ limit: 50 })).jobs.filter(({ origin }) => origin === undefined);
    await runs('removeRehearsal');
    assert.deepEqual(await jobsOf(rehearsalOf(uri.toString())), []);
    const plans = await journal.plans.all();
    assert.ok(!plans.some(({ title }) => title.includes('Rehearsal of The lamp')));
    for (const { id } of others) assert.ok(await journal.get(id), id);
    await runs('playRehearsal');
    await notice('No shot of this storyboard was rehearsed yet.');
  });
});
