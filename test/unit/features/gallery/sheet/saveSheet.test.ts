import { UserOfEditor } from '../../support/userOfEditor.ts';
import assert from 'node:assert/strict';
import type { SheetDeps } from '../../../../../src/features/gallery/sheet/saveSheet.ts';
import { JournalRig, newJob } from '../../../jobs/support/journalRig.ts';

const SECRETS = {
  token: 'tk1-of-the-address',
  signature: '9'.repeat(40),
  header: 'hd2-of-the-header',
  key: 'sk_live_abcdefgh12345678',
  list: 'ls3-of-the-list',
};

describe('Saving a contact sheet', () => {
  const rig = new JournalRig();
  afterEach(() => rig.close());

  /** The page of one job whose request holds these values. */
  const pageOf = async (params: Readonly<Record<string, unknown>>, title = 'A fox in fog') => {
    new UserOfEditor();
    let page = '';
    const target = { path: '/tmp/sheet.html' };
    const { editorStandIn } = globalThis as unknown as {
      editorStandIn: { window: object; workspace: object };
    };
    const progress = { report: () => undefined };
    const token = {
      isCancellationRequested: false,
      onCancellationRequested: () => ({ dispose: () => undefined }),
    };
    Object.assign(editorStandIn.window, {
      showSaveDialog: async () => target,
      withProgress: (_: unknown, work: (...given: readonly unknown[]) => Promise<unknown>) =>
        work(progress, token),
    });
    Object.assign(editorStandIn.workspace, {
      fs: {
        writeFile: async (_: unknown, bytes: Uint8Array) => void (page = new TextDecoder().decode(bytes)),
      },
    });
    const journal = await rig.open();
    const job = await journal.add(
      newJob({ title, call: { operation: 'submitGeneration', params: {}, body: { params } } }),
    );
    const [output] = [
      { index: 0, url: null, mimeType: null, width: null, height: null, expiresAt: null, cached: null },
    ];
    const deps = {
      jobs: async () => ({ journal }),
      repository: { find: async () => ({ job, output }), onDisk: async () => undefined },
      gallery: { smallPictures: async () => new Map() },
    } as unknown as SheetDeps;
    const { saveOutputSheet } = await import('../../../../../src/features/gallery/sheet/saveSheet.ts');
    await saveOutputSheet(deps, [`${job.id}/0`]);
    return page;
  };

  it('shows the values of the request', async () => {
    const page = await pageOf({
      prompt: 'A fox in fog',
      seed: 42,
      steps: '20',
      url: 'https://a.example/b.png?size=2',
    });
    for (const shown of ['A fox in fog', '42', '20', 'https://a.example/b.png?size=2'])
      assert.ok(page.includes(shown), shown);
  });

  it('holds no key, token, signature or header: it is made to be passed on', async () => {
    const page = await pageOf(
      {
        prompt: `A fox in fog, with ${SECRETS.key}`,
        picture: `https://a.example/a.png?token=${SECRETS.token}`,
        source: { url: `https://a.example/a.png?X-Amz-Signature=${SECRETS.signature}` },
        headers: { Authorization: `Bearer ${SECRETS.header}` },
        api_key: SECRETS.list,
        more: [{ access_token: SECRETS.list }, `Authorization: Bearer ${SECRETS.header}`],
      },
      `A fox in fog, with ${SECRETS.key}`,
    );
    assert.match(page, /A fox in fog/);
    for (const [name, secret] of Object.entries(SECRETS)) assert.ok(!page.includes(secret), name);
  });
});
