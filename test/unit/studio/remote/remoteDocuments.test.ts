import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RemoteAsset } from '../../../../src/core/studio/studioAbility.ts';
import { StudioDocumentServer } from '../../../../src/studio/remote/documentServer.ts';
import { ProjectFiles, type ProjectFolder } from '../../../../src/studio/remote/projectFiles.ts';
import { DocumentSaver } from '../../../../src/studio/saving/documentSaver.ts';
import type { DocumentRef } from '../../../../src/studio/saving/documentState.ts';
import { DocumentStore } from '../../../../src/studio/saving/documentStore.ts';
import { EditorView } from '../../../../src/studio/saving/editorView.ts';
import { LeapingClock } from '../../../contract/support/leapingClock.ts';
import { KillaTamataRig } from '../../providers/killatamataRig.ts';

const never = new AbortController().signal;

describe('remote documents on a server', function () {
  this.timeout(30_000);
  let rig: KillaTamataRig;
  let folder: string;
  let files: ProjectFiles;
  let film: ProjectFolder;
  let saver: DocumentSaver;
  let server: StudioDocumentServer;

  before(async () => (rig = await KillaTamataRig.open()));
  after(() => rig.close());
  beforeEach(async () => {
    rig.sandbox.control.reset();
    folder = await mkdtemp(join(tmpdir(), 'studio-'));
    const open = () => rig.rig.opened(rig.account.id);
    files = new ProjectFiles(open);
    server = new StudioDocumentServer(open);
    const clock = new LeapingClock();
    saver = new DocumentSaver({ server, store: new DocumentStore(folder, clock), clock });
    film = { account: rig.account.id, projectId: await projectNamed('The lighthouse'), scope: 'active' };
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function projectNamed(title: string): Promise<string> {
    const projects = await files.projects(rig.account.id, never);
    return projects.find((project) => project.title === title)?.id ?? assert.fail(`no project ${title}`);
  }

  async function documentNamed(name: string, from = film): Promise<DocumentRef> {
    const { account, projectId } = from;
    const page = await files.page(from, 1, never);
    const [, { id, kind }] = page.files.find(([found]) => found === name) ?? assert.fail(`no ${name}`);
    assert.ok(kind === 'text' || kind === 'storyboard', kind);
    return { account, projectId, assetId: id, kind };
  }

  const elsewhere = (ref: DocumentRef, edit: Readonly<Record<string, unknown>>) =>
    rig.sandbox.control.configure('killatamata', {
      studioOtherEdits: [{ assetId: ref.assetId, ...edit }],
    });

  const requestsSince = (count: number) =>
    rig.sandbox.control
      .requests()
      .slice(count)
      .map(({ operation }) => operation);

  async function edited(name: string) {
    const ref = await documentNamed(name);
    const view = new EditorView();
    const text = await saver.read(ref, view, never);
    return { ref, text, save: (next: string) => saver.save(ref, view, next, never) };
  }

  it('are saved with two requests', async () => {
    const { text, save } = await edited('Treatment.md');
    const count = rig.sandbox.control.requests().length;
    assert.equal((await save(`${text}\nThe end.\n`)).outbox, null);
    assert.deepEqual(requestsSince(count), ['getStudioTextDocument', 'updateStudioTextDocument']);
  });

  it('show what somebody else has written before, and keep it', async () => {
    const { ref, text, save } = await edited('Treatment.md');
    elsewhere(ref, { content: text.replace('last', 'LAST') });
    const { conflict } = await save(text.replace('last', 'lost'));
    assert.equal(conflict?.theirs, text.replace('last', 'LAST'));
    assert.equal(await server.read(ref, never), text.replace('last', 'LAST'));
  });

  it('are not sent twice when the answer to a save is lost', async () => {
    const { ref, text, save } = await edited('Treatment.md');
    const operation = 'updateStudioTextDocument';
    rig.sandbox.control.addFault({ operation, fault: { kind: 'lostAnswer' }, times: 1 });
    assert.equal((await save(`${text}!`)).outbox?.reason, 'offline');
    const count = rig.sandbox.control.requests().length;
    assert.equal((await saver.sendAgain(ref, never)).outbox, null);
    assert.deepEqual(requestsSince(count), ['getStudioTextDocument']);
  });

  it('wait while the server answers with errors', async () => {
    const { ref, text, save } = await edited('Treatment.md');
    rig.sandbox.control.addFault({ fault: { kind: 'status', status: 503 }, times: 1_000 });
    for (const edit of ['1', '2', '3']) assert.equal((await save(text + edit)).outbox?.reason, 'offline');
    rig.sandbox.control.clearFaults();
    assert.equal((await saver.sendAgain(ref, never)).outbox, null);
    assert.equal(await server.read(ref, never), `${text}3`);
  });

  it('stay a conflict when they are deleted while they are edited', async () => {
    const { ref, text, save } = await edited('Treatment.md');
    elsewhere(ref, { isPurged: true });
    const { conflict, outbox } = await save(`${text}!`);
    assert.deepEqual([conflict, outbox?.text], [{ theirs: null, isLocal: false }, `${text}!`]);
  });

  it('are not sent when they are longer than the platform takes', async () => {
    const { save } = await edited('Treatment.md');
    const count = rig.sandbox.control.requests().length;
    assert.equal((await save('x'.repeat(524_289))).outbox?.reason, 'tooLong');
    assert.deepEqual(requestsSince(count), []);
    assert.equal((await save('x'.repeat(524_288))).outbox, null);
  });

  it('open from the recycling bin', async () => {
    const bin: ProjectFolder = { ...film, scope: 'recycling' };
    const ref = await documentNamed('Old notes.txt', bin);
    assert.equal(await saver.read(ref, new EditorView(), never), 'No rain.\n');
  });

  it('keep members of a storyboard that nobody knows, and their order', async () => {
    const { ref, text, save } = await edited('Storyboard.storyboard.json');
    const next = text.replace('"Coast"', '"The coast"');
    assert.equal((await save(next)).outbox, null);
    assert.equal(await server.read(ref, never), next);
    assert.ok(next.includes('"focalLength": 35') && next.includes('"colorLabels"'));
  });

  it('list the first page of thousands without reading the rest', async () => {
    rig.sandbox.control.configure('killatamata', { studioLargeProject: 5_000 });
    const account = rig.account.id;
    const large: ProjectFolder = { ...film, projectId: await projectNamed('Archive') };
    const count = rig.sandbox.control.requests().length;
    const first = await files.page(large, 1, never);
    assert.deepEqual([first.files.length, first.hasMore], [100, true]);
    assert.deepEqual(requestsSince(count), ['listStudioAssets']);
    const names = first.files.map(([name]) => name.toLowerCase());
    assert.equal(new Set(names).size, names.length);
    const second = await files.page(large, 2, never);
    const known = new Set(first.files.map(([, asset]) => asset.id));
    assert.ok(second.files.every(([, { id }]: readonly [string, RemoteAsset]) => !known.has(id)));
    assert.equal(requestsSince(count).length, 2);
    const [, last] = second.files.at(-1) ?? assert.fail();
    assert.equal(
      (await new ProjectFiles(() => rig.rig.opened(account)).asset(large, last.id, never))?.id,
      last.id,
    );
  });
});
