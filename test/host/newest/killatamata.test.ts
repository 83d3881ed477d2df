import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { Account } from '../../../src/core/account.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import type { ListNode } from '../../../src/features/resources/tree/providerNodes.ts';
import { releaseManifest, webExport } from '../../support/gameBundle.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person, type Asked, type Reply } from '../support/person.ts';
import { listOf, rowsIn } from '../support/treeNodes.ts';

const SLUG = 'tide-of-mine';
const sentInput = z.looseObject({ input: z.looseObject({ sourceImage: z.unknown() }) });

describe('Killa Tamata', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let account: Account;
  let person: Person;
  let folder: string;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    await backlot.sandbox.control('setRate', { rate: 50 });
    const all = await backlot.accounts.list();
    account = all.find(({ provider }) => provider === 'killatamata') ?? assert.fail('no account');
    person = new Person();
    folder = await mkdtemp(path.join(tmpdir(), 'tamata-'));
  });
  after(async () => {
    person.dispose();
    await rm(folder, { recursive: true });
  });

  /** Gives the first answer whose question fits; then the first choice, or Enter. */
  const saying =
    (...answers: readonly (readonly [about: RegExp, said: string | undefined])[]): Reply =>
    (asked) => {
      // The form with all its fields, which goes on at its first row.
      if (asked.kind === 'pick' && asked.choices[0]?.startsWith('Review and')) return '';
      const words = `${asked.title} ${asked.text} ${asked.choices.join(' ')}`;
      const found = answers.find(
        ([about, said]) =>
          about.test(words) && (asked.kind !== 'dialog' || asked.choices.some((choice) => choice === said)),
      );
      return found ? found[1] : asked.kind === 'dialog' ? asked.choices[0] : '';
    };

  const dialog = (about: RegExp): Asked =>
    person.asked.find(({ kind, title, text }) => kind === 'dialog' && about.test(`${title} ${text}`)) ??
    assert.fail(JSON.stringify(person.asked));

  async function newJob(kind: string, reply: Reply): Promise<JobRecord> {
    const { journal } = await backlot.jobs();
    const known = new Set((await journal.page({ limit: 50 })).jobs.map(({ id }) => id));
    await person.does(
      () => vscode.commands.executeCommand('backlot.newJob', { account: account.id, kind }),
      reply,
    );
    const { jobs } = await journal.page({ limit: 50 });
    return jobs.find(({ id }) => !known.has(id)) ?? assert.fail(JSON.stringify(person.asked));
  }

  async function ended(job: JobRecord): Promise<JobRecord> {
    const { journal, watcher } = await backlot.jobs();
    for (;;) {
      await watcher.refresh(job.id);
      const now = (await journal.get(job.id)) ?? assert.fail();
      if (now.state === 'succeeded') return now;
      assert.ok(['queued', 'running'].includes(now.state), now.state);
    }
  }

  const keys = () => listOf(backlot, 'tokens', account, 'keys');

  /** A list of the account, also one of a group. */
  async function list(id: string): Promise<ListNode> {
    const { providers } = backlot.trees;
    const provider = (await backlot.open(account.id))?.provider ?? assert.fail();
    const top = await providers.getChildren({ kind: 'account', provider, account });
    const grouped = await Promise.all(
      top.map(async (node) => (node.kind === 'group' ? providers.getChildren(node) : [node])),
    );
    const found = grouped.flat().find((node) => node.kind === 'list' && node.list.id === id);
    return found?.kind === 'list' ? found : assert.fail(`no list ${id}`);
  }

  const rowsOf = async (node: ListNode, view: 'providers' | 'tokens' = 'providers') =>
    rowsIn(await backlot.trees[view].getChildren(node));
  const act = (node: unknown, title: string, reply: Reply) =>
    person.does(
      () => vscode.commands.executeCommand('backlot.moreActions', node),
      (asked) => (person.asked.length === 1 ? title : reply(asked)),
    );

  /** What is there after a change; its command does not wait for the list. */
  async function appears<T>(find: () => Promise<T | undefined>): Promise<T> {
    for (let count = 0; count < 100; count += 1) {
      const found = await find();
      if (found !== undefined) return found;
      await wait(50);
    }
    return assert.fail(JSON.stringify([person.asked, person.read]));
  }

  let made: JobRecord;

  it('makes a picture, and takes it as the input of another task with its bytes', async () => {
    made = await ended(await newJob('image.generate', saying([/Prompt/, 'a heron at the lock'])));
    const [output] = made.outputs;
    const { outputs, journal } = await backlot.jobs();
    await outputs.bytes(made.id, 0, new AbortController().signal);
    const node = { kind: 'output', job: (await journal.get(made.id)) ?? made, output };
    await person.does(
      () => vscode.commands.executeCommand('backlot.useAsInput', node),
      saying([/Choose what the output goes into/, 'Edit an image'], [/Prompt/, 'the same lock in winter']),
    );
    const { jobs } = await journal.page({ limit: 50 });
    const edit = jobs.find(({ kind }) => kind === 'image.edit') ?? assert.fail(JSON.stringify(person.asked));
    assert.match(dialog(/the same lock/).text, /Sends a file of [\d.]+ [kM]B/);
    const { input } = sentInput.parse(edit.call.body);
    assert.match(JSON.stringify(input.sourceImage), /"\$input":"[0-9a-f]{64}"/);
    assert.ok(edit.remoteId, 'the platform took the job');
  });

  it('sends a file of the user with its bytes, and says before how much that is', async () => {
    const file = path.join(folder, 'lake.png');
    const { outputs } = await backlot.jobs();
    const { path: picture } = await outputs.bytes(made.id, 0, new AbortController().signal);
    await writeFile(file, await vscode.workspace.fs.readFile(vscode.Uri.file(picture)));
    const job = await newJob('image.edit', (asked) => {
      if (asked.kind === 'file') return file;
      if (asked.kind === 'pick' && asked.choices.some((choice) => choice.startsWith('Choose a File…')))
        return 'Choose a File…';
      return saying([/Prompt/, 'a lake in winter'])(asked);
    });
    assert.match(dialog(/a lake in winter/).text, /Sends a file of [\d.]+ [kM]B/);
    assert.ok(job.remoteId);
    await ended(job);
  });

  it('keeps a new key in Backlot, as the key of the account', async () => {
    const node = await keys();
    const before = await backlot.secretNames();
    const isKept = () => person.read.some((text) => /"from a test" is kept as the key of/.test(text));
    await person.does(
      async () => {
        await vscode.commands.executeCommand('backlot.addToList', node);
        // The question comes when the answer is there, and the command does not wait for it.
        for (let count = 0; count < 200 && !isKept(); count += 1) await wait(50);
      },
      saying([/Keep in Backlot/, 'Keep in Backlot'], [/label/i, 'from a test']),
    );
    assert.ok(isKept(), JSON.stringify([person.asked, person.read]));
    const told = JSON.stringify([person.asked, person.read]);
    assert.doesNotMatch(told, /kt_live_\w{12}/, 'the key is in nothing that is shown');
    assert.ok((await backlot.secretNames()).length >= before.length);
    assert.ok((await rowsOf(await keys(), 'tokens')).some(({ row }) => row.label === 'from a test'));
  });

  it('creates a game, uploads a release from a folder with its progress, and submits it', async () => {
    const games = await list('arcadeGames');
    const releases = async () => (await rowsOf(games)).flatMap(({ below }) => rowsIn(below));
    await person.does(
      () => vscode.commands.executeCommand('backlot.addToList', games),
      saying(
        [/Slug/i, SLUG],
        [/Short description/i, 'A line.'],
        [/Title/, 'Tide of Mine'],
        [/Description/i, 'A text.'],
      ),
    );
    const game = await appears(async () =>
      (await rowsOf(games)).find(({ row }) => row.label === 'Tide of Mine'),
    );
    const bundle = path.join(folder, 'export');
    await mkdir(bundle);
    for (const [name, content] of Object.entries(webExport(releaseManifest(SLUG))))
      await writeFile(path.join(bundle, name), content);
    await act(game, 'Upload Release…', (asked) => {
      if (asked.kind === 'file') return bundle;
      return saying([/A folder/, 'A folder'], [/Cover/, 'None'])(asked);
    });
    const release = await appears(async () =>
      (await releases()).find(({ row }) => row.status === 'uploaded'),
    );
    await act(release, 'Submit for Review…', saying());
    await appears(async () => (await releases()).find(({ row }) => row.status !== 'uploaded'));
  });

  it('applies for the affiliate program, and shows the code', async () => {
    const program = await list('affiliate');
    await act(
      program,
      'Apply for the Program…',
      saying(
        [/Display name/i, 'Mira'],
        [/Contact email/i, 'mira@example.com'],
        [/Country/i, 'FI'],
        [/Payout/i, 'mira-pays'],
      ),
    );
    const row = await appears(async () => (await rowsOf(program))[0]);
    await act(row, 'Show Referral Code and Link', saying());
    await appears(async () =>
      vscode.workspace.textDocuments.find(
        (document) => document.uri.scheme !== 'file' && /code.*\w{4}/i.test(document.getText()),
      ),
    );
  });
});
