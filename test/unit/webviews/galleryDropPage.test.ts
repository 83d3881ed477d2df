import './support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Problem } from '../../../src/core/problem.ts';
import type { DropMessage, ReadDropped } from '../../../src/features/shared/pages/dropMessages.ts';
import type { AskedFile } from '../../../src/features/keeping/findRecipe.ts';
import { contentHash } from '../../../src/media/keeping/essence.ts';
import { GalleryRig } from './support/galleryRig.ts';
import { GalleryServer } from './support/galleryServer.ts';

/** What a script in the page finds there. */
interface Page {
  readonly DataTransfer: new () => {
    items: { add(file: unknown): void };
    setData(type: string, text: string): void;
  };
  readonly File: new (parts: readonly Uint8Array[], name: string) => unknown;
  readonly DragEvent: new (type: string, options: object) => object;
  readonly document: { querySelector(selector: string): { dispatchEvent(event: object): void } };
}

const SIZE = 2_500_000;
/** The same bytes as those of `drag`. */
const CONTENT = Uint8Array.from({ length: SIZE }, (_, at) => (at * 31) % 251);

describe('a file that is dropped on the gallery page', function () {
  this.timeout(120_000);
  let server: GalleryServer;
  let rig: GalleryRig;
  let dropped: { receive(message: DropMessage): Promise<void>; forget(): void };
  let asked: ReadDropped[];
  /** What the host does with the file. */
  let work: (file: AskedFile) => Promise<void>;
  let failed: unknown;

  before(async () => {
    server = await GalleryServer.open();
  });
  beforeEach(async () => {
    const { DroppedFile } = await import('../../../src/features/gallery/droppedFile.ts');
    asked = [];
    failed = undefined;
    dropped = new DroppedFile(
      (message) => {
        asked.push(message);
        void rig.post(message);
      },
      (file) => work(file),
    );
    const onDrop = (message: DropMessage) =>
      void dropped.receive(message).catch((error: unknown) => (failed = error));
    rig = await GalleryRig.open(server, { outputs: server.pictures(3), open: null, onDrop });
    await rig.cells.first().waitFor();
  });
  afterEach(() => rig.close());
  after(() => server.close());

  /** Drags files, an address or an output over the page, and drops them where `type` is `drop`. */
  const drag = (
    type: 'dragover' | 'drop',
    what: { files?: readonly string[]; data?: Record<string, string> },
  ) =>
    rig.page.evaluate(
      ([kind, { files = [], data = {} }, size]) => {
        const page = globalThis as unknown as Page;
        const dataTransfer = new page.DataTransfer();
        for (const name of files) {
          const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31) % 251);
          dataTransfer.items.add(new page.File([bytes], name));
        }
        for (const [format, text] of Object.entries(data)) dataTransfer.setData(format, text);
        const options = { dataTransfer, bubbles: true, composed: true, cancelable: true };
        page.document.querySelector('backlot-gallery').dispatchEvent(new page.DragEvent(kind, options));
      },
      [type, what, SIZE] as const,
    );

  it('is read by the host in pieces, exactly as it is', async () => {
    const { promise, resolve } = Promise.withResolvers<readonly [string, string]>();
    work = async (file) => resolve([file.name, await file.read((reader) => contentHash(reader))]);
    await drag('drop', { files: ['IMG_0001.bin'] });
    assert.deepEqual(await promise, ['IMG_0001.bin', createHash('sha256').update(CONTENT).digest('hex')]);
    assert.equal(asked.length, 3);
    assert.deepEqual(rig.violations, []);
  });

  it('is named while it is over the page, for people who see it', async () => {
    await drag('dragover', { files: ['a.png'] });
    await rig.page.getByText('Drop a file to find its recipe').waitFor();
    work = () => Promise.resolve();
    await drag('drop', { files: ['a.png'] });
    await rig.page.getByText('Drop a file to find its recipe').waitFor({ state: 'detached' });
  });

  it('is the first of several, and the status line says so', async () => {
    work = () => Promise.resolve();
    await drag('drop', { files: ['first.png', 'second.png'] });
    await rig.page.getByRole('status').getByText('the recipe of first.png is looked for').waitFor();
    assert.equal(rig.last('dropFile')?.name, 'first.png');
  });

  it('from the Explorer is named by its address', async () => {
    await drag('drop', {
      data: { 'text/uri-list': '# from the Explorer\r\nfile:///pictures/a%20fox.png\r\n' },
    });
    assert.equal((await rig.message('dropAddress'))?.address, 'file:///pictures/a%20fox.png');
  });

  it('that is an output of the page, or a link of another page, is left alone', async () => {
    const outputs = { 'application/vnd.backlot.output': '["job/0"]', 'text/uri-list': 'file:///a.png' };
    await drag('drop', { data: outputs });
    await drag('drop', { data: { 'text/uri-list': 'https://example.com/a.png' } });
    work = () => Promise.resolve();
    await drag('drop', { files: ['last.png'] });
    await rig.message('dropFile');
    assert.equal(rig.last('dropAddress'), undefined);
  });

  it('is not waited for when another one is dropped, or the page is gone', async () => {
    const first = Promise.withResolvers<AskedFile>();
    work = async (file) => first.resolve(file);
    await drag('drop', { files: ['first.png'] });
    const file = await first.promise;
    await drag('drop', { files: ['second.png'] });
    await rig.message('dropFile', 2);
    const hash = () => file.read((reader) => contentHash(reader));
    await assert.rejects(hash, (error) => error instanceof Problem && error.code === 'input.missing');
    const waiting = hash();
    dropped.forget();
    await assert.rejects(waiting, (error) => error instanceof Problem && error.code === 'input.missing');
    assert.equal(failed, undefined);
  });
});
