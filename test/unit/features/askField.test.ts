import { UserOfEditor } from './support/userOfEditor.ts';
import assert from 'node:assert/strict';
import type { FormField } from '../../../src/core/job.ts';
import type { OpenedAccount } from '../../../src/core/openedAccount.ts';
import type { Asset } from '../../../src/core/provider.ts';

const sources = {} as never;

function field(name: string, type: 'integer' | 'asset', more: object = {}): FormField {
  const bounds = { minimum: null, maximum: null, choices: [], default: null, description: null };
  return { name, type, required: false, ...bounds, ...more } as Partial<FormField> as FormField;
}

describe('a field of the form of a job', () => {
  let user: UserOfEditor;
  let assets: readonly Partial<Asset>[];
  /** What the command that uploads gives: the ID of the asset, or nothing. */
  let uploads: (string | undefined)[];
  const uploadedTo: unknown[] = [];

  beforeEach(() => {
    user = new UserOfEditor();
    assets = [];
    uploads = [];
    uploadedTo.length = 0;
    const { editorStandIn: editor } = globalThis as unknown as {
      readonly editorStandIn: { commands: object };
    };
    Object.assign(editor.commands, {
      executeCommand: async (command: string, account: unknown) => {
        if (command !== 'backlot.uploadAsset') return undefined;
        uploadedTo.push(account);
        return uploads.shift();
      },
    });
  });

  async function ask(asked: FormField, current?: string) {
    const { askField } = await import('../../../src/features/requests/askField.ts');
    const provider = { assets: { list: async () => ({ rows: assets, unread: 0 }) } };
    const opened = { account: { id: 'work' }, provider, session: {} } as unknown as OpenedAccount;
    return askField(asked, current, { opened, title: 'Picture', sources });
  }

  const typed = async (asked: FormField, text: string) => {
    user.answers(text);
    return ask(asked).catch((error: unknown) => String(error));
  };

  it('takes no size and no number of pictures below one, also where the platform tells no bounds', async () => {
    for (const name of ['width', 'size.height', 'batch_size', 'steps'])
      for (const text of ['0', '-5'])
        assert.match(JSON.stringify(await typed(field(name, 'integer'), text)), /At least 1/);
    assert.equal(await typed(field('width', 'integer'), '1024'), 1024);
    assert.equal(await typed(field('seed', 'integer'), '-5'), -5, 'a seed is not a size');
    assert.equal(
      await typed(field('width', 'integer', { minimum: 0 }), '0'),
      0,
      'the platform says otherwise',
    );
  });

  it('for an image offers to upload one, and takes what was uploaded', async () => {
    uploads = ['asset-7'];
    user.answers('Upload Image…');
    assert.equal(await ask(field('image', 'asset')), 'asset-7');
    assert.deepEqual(uploadedTo, ['work']);
  });

  it('for an image offers what an earlier job made, also where no asset is there yet', async () => {
    uploads = ['asset-8'];
    user.answers('Choose an Earlier Output…');
    assert.equal(await ask(field('image', 'asset')), 'asset-8');
    assert.deepEqual(uploadedTo, [{ account: 'work', from: 'outputs' }]);
  });

  it('for an image asks again when nothing was uploaded', async () => {
    assets = [{ id: 'asset-1', name: 'fox.png', status: 'ready', mimeType: 'image/png' }];
    uploads = [undefined];
    user.answers('Upload Image…', 'fox.png');
    assert.equal(await ask(field('image', 'asset')), 'asset-1');
  });
});
