import { UserOfEditor } from './support/userOfEditor.ts';
import assert from 'node:assert/strict';
import type { CancellationToken, DataTransfer } from 'vscode';
import type { Account } from '../../../src/core/account.ts';
import type { ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import type { ProviderNode } from '../../../src/features/resources/tree/providerNodes.ts';
import { crucible } from '../../../src/providers/crucible/index.ts';

const account = { id: 'work', provider: 'crucible', label: 'work' } as Partial<Account> as Account;
const FOX = 'file:///pictures/fox.png';
const OWL = 'vscode-remote://ssh/pictures/owl.png';

interface Standing {
  readonly commands: Record<string, unknown>;
  readonly Uri: Record<string, unknown>;
}

describe('files that are dropped on a row', () => {
  let user: UserOfEditor;
  const ran: (readonly [command: string, argument: unknown])[] = [];

  beforeEach(() => {
    user = new UserOfEditor();
    ran.length = 0;
    const { editorStandIn: editor } = globalThis as unknown as { readonly editorStandIn: Standing };
    editor.Uri['parse'] = (text: string) => ({ toString: () => text });
    editor.commands['executeCommand'] = async (command: string, argument: unknown) => {
      ran.push([command, argument]);
    };
  });

  const list = (more: object): ProviderNode => ({
    ...{ kind: 'list', provider: crucible, account, path: 'p', params: { projectId: 'p1' } },
    list: more as ResourceList,
  });
  const row = (more: object, params: Readonly<Record<string, string>> = {}): ProviderNode =>
    ({
      ...{ kind: 'row', provider: crucible, account, path: 'p/r' },
      ...{ list: more as ResourceList, row: { label: 'My film', params } as Partial<ResourceRow> },
    }) as ProviderNode;

  async function drop(target: ProviderNode | undefined, lines: readonly string[], isCanceled = false) {
    const { dropFiles } = await import('../../../src/features/resources/dropFiles.ts');
    const asString = async () => lines.join('\r\n');
    const transfer = { get: (type: string) => (type === 'text/uri-list' ? { asString } : undefined) };
    const token = { isCancellationRequested: isCanceled };
    await dropFiles(target, transfer as unknown as DataTransfer, token as CancellationToken);
  }

  it('are uploaded one by one to a list of assets, to a row of it, or to the account', async () => {
    const targets = [
      list({ holdsAssets: true }),
      row({ holdsAssets: true }),
      { kind: 'account', provider: crucible, account } as ProviderNode,
    ];
    for (const target of targets) {
      ran.length = 0;
      await drop(target, [FOX, OWL]);
      assert.deepEqual(ran, [
        ['backlot.uploadAsset', { account: 'work', file: FOX }],
        ['backlot.uploadAsset', { account: 'work', file: OWL }],
      ]);
    }
  });

  it('are uploaded together to a project, which is named where its name is known', async () => {
    await drop(row({ studio: 'project' }, { projectId: 'p2' }), [FOX, OWL]);
    await drop(list({ studio: 'file' }), [FOX]);
    await drop(row({ studio: 'file' }, { projectId: 'p3' }), [FOX]);
    const told = (params: object, ...files: readonly string[]) => [
      'backlot.uploadFiles',
      { account: { id: 'work' }, row: { params }, files },
    ];
    assert.deepEqual(ran, [
      told({ projectId: 'p2', title: 'My film' }, FOX, OWL),
      told({ projectId: 'p1' }, FOX),
      told({ projectId: 'p3' }, FOX),
    ]);
  });

  it('go nowhere on a row that takes none, or when they are too many, and the user is told', async () => {
    for (const target of [undefined, list({}), row({}), row({ studio: 'file' })]) {
      await drop(target, [FOX]);
      assert.match(user.shown.at(-1)?.text ?? '', /Nothing can be uploaded here/);
    }
    await drop(
      list({ holdsAssets: true }),
      Array.from({ length: 21 }, (_, at) => `${FOX}${at}`),
    );
    assert.match(user.shown.at(-1)?.text ?? '', /At most 20 files/);
    assert.deepEqual(ran, []);
  });

  it('count only where they can be read: no address of the web, no remark, nothing that was canceled', async () => {
    await drop(list({ holdsAssets: true }), ['# a remark', 'https://example.com/fox.png', 'fox.png', '']);
    await drop(list({ holdsAssets: true }), [FOX], true);
    assert.deepEqual([ran, user.shown], [[], []]);
  });
});
