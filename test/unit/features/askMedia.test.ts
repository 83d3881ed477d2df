import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FormField } from '../../../src/core/job.ts';
import type { AskedMedia } from '../../../src/features/jobs/submit/askMedia.ts';
import { isStoredInput, type MediaValue } from '../../../src/core/storedInput.ts';
import { InputFolder } from '../../../src/media/inputFolder.ts';
import { killatamataJobs } from '../../../src/providers/killatamata/media/jobs.ts';
import { drawPicture } from '../../../src/sandbox/media/drawPicture.ts';
import { KillaTamataRig } from '../providers/killatamataRig.ts';
import { UserOfEditor } from './support/userOfEditor.ts';

const FILE = 'Choose a File…';
const OUTPUT = 'Choose an Earlier Output…';
const ADDRESS = 'Enter an Address…';
const URL = 'https://cdn.example.com/a.webp';

describe('Choosing media for a job', () => {
  let rig: KillaTamataRig;
  let user: UserOfEditor;
  let folder: string;
  let picture: string;

  before(async () => {
    rig = await KillaTamataRig.open();
  });
  after(() => rig.close());
  beforeEach(async () => {
    user = new UserOfEditor();
    folder = await mkdtemp(path.join(tmpdir(), 'media-'));
    picture = path.join(folder, 'lake.png');
    await writeFile(picture, drawPicture({ prompt: 'a lake', width: 32, height: 32 }));
    const { Uri } = (globalThis as unknown as { editorStandIn: { Uri: Record<string, unknown> } })
      .editorStandIn;
    Uri['file'] = (name: string) => ({ path: name, fsPath: name });
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function asked(task: string, name: string, current: readonly MediaValue[] = []) {
    const { askMedia } = await import('../../../src/features/jobs/submit/askMedia.ts');
    const about = await aboutJob();
    const form = await killatamataJobs.form(about.opened.session, task, new AbortController().signal);
    const field: FormField = form.fields.find((one) => one.name === name) ?? assert.fail(name);
    return askMedia(field, current, about);
  }

  /** For an account that has made one picture. */
  async function aboutJob(): Promise<AskedMedia> {
    const opened = (await rig.rig.opened(rig.account.id)) ?? assert.fail();
    const output = { index: 0, url: URL, mimeType: 'image/png', width: null, height: null, expiresAt: null };
    const cached = { kind: 'image', mimeType: 'image/png', extension: 'png', byteSize: 9, hash: 'a' };
    const jobs = [{ id: 'j1', account: rig.account.id, title: 'a heron', outputs: [{ ...output, cached }] }];
    const sources = {
      inputs: new InputFolder(path.join(folder, 'inputs')),
      jobs: async () => ({
        journal: { page: async () => ({ jobs, next: null }) },
        outputs: { bytes: async () => ({ path: picture, content: cached }) },
      }),
    };
    return { opened, sources, title: 'Edit an image' } as unknown as AskedMedia;
  }

  it('gives a picture that an earlier job made as a file, to be uploaded where a platform takes assets', async () => {
    const { choosePicture } = await import('../../../src/features/jobs/submit/askMedia.ts');
    user.answers('a heron');
    const chosen = await choosePicture(await aboutJob());
    assert.deepEqual(
      [chosen?.job.id, chosen?.index, chosen?.path, chosen?.content.mimeType],
      ['j1', 0, picture, 'image/png'],
    );
    user.answers(undefined);
    assert.equal(await choosePicture(await aboutJob()), undefined);
  });

  it('takes a file with its bytes, by its content and under its name', async () => {
    user.answers(FILE, picture);
    const value = await asked('image.edit', 'sourceImage');
    assert.ok(isStoredInput(value));
    assert.deepEqual([value.name, value.mimeType], ['lake.png', 'image/png']);
  });

  it('takes no file of a type that the contract does not name, and says which it takes', async () => {
    const text = path.join(folder, 'notes.png');
    await writeFile(text, 'only words');
    user.answers(FILE, text);
    assert.equal(await asked('image.edit', 'sourceImage'), undefined);
    assert.match(user.screen, /png|PNG/);
  });

  it('takes an output of an earlier job, and an address', async () => {
    user.answers(OUTPUT, 'a heron');
    const value = await asked('image.edit', 'sourceImage');
    assert.ok(isStoredInput(value) && value.name?.includes('a heron'));
    user.answers(ADDRESS, URL);
    assert.deepEqual(await asked('image.edit', 'sourceImage'), { url: URL });
  });

  it('puts several in their order, takes one out again, and offers no more than the contract takes', async () => {
    user.answers(ADDRESS, `${URL}?1`, FILE, picture, `1. ${URL}?1`, 'Done');
    const value = await asked('image.generate', 'referenceImages');
    assert.ok(Array.isArray(value) && value.length === 1 && isStoredInput(value[0]), user.screen);
    const five = [1, 2, 3, 4, 5].map((at) => ({ url: `${URL}?${at}` }));
    const before = user.shown.length;
    user.answers('Done');
    assert.deepEqual(await asked('image.generate', 'referenceImages', five), five);
    const last = user.shown.slice(before).map(({ text }) => text);
    assert.ok(!last.join().includes(FILE), last.join());
  });

  it('leaves a field out, and changes nothing for who backs out', async () => {
    user.answers('Leave It Out');
    assert.equal(await asked('image.generate', 'referenceImages'), null);
    user.answers(undefined);
    assert.equal(await asked('image.generate', 'referenceImages'), undefined);
  });
});
