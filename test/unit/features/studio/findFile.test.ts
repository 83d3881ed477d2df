import '../../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import { rawText } from '../../../../src/core/foreignText.ts';
import type { OpenAccount } from '../../../../src/core/openedAccount.ts';
import type { AssetQuery, RemoteAsset } from '../../../../src/core/studio/studioAbility.ts';
import { ProjectFiles } from '../../../../src/studio/remote/projectFiles.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';

const FOLDER = { account: 'a', projectId: 'p', scope: 'active' } as const;
const PAGE = 100;

describe('a file of a remote project that is looked for', () => {
  let user: UserOfEditor;
  let asked: AssetQuery[];
  let titles: readonly string[];

  beforeEach(() => {
    user = new UserOfEditor();
    asked = [];
    titles = ['Keeper.png', 'Keeper at night.png'];
  });

  /** Pages of what the platform finds. */
  async function assets(_: unknown, query: AssetQuery) {
    asked.push(query);
    const { offset = 0 } = query;
    const rows = titles.slice(offset, offset + PAGE).map((title, at) => assetOf(`id-${offset + at}`, title));
    return { rows, unread: 0, next: offset + PAGE < titles.length ? offset + PAGE : null };
  }

  async function find() {
    const { findFile } = await import('../../../../src/features/studio/findFile.ts');
    const opened = { provider: { studio: { assets } }, session: {} };
    const files = new ProjectFiles((async () => opened) as unknown as OpenAccount);
    const found = await findFile(files, FOLDER, rawText('The lighthouse'));
    return { files, found };
  }

  it('is searched by the platform, not among the files that were listed, and is known from then on', async () => {
    user.answers('  keeper ', 'Keeper at night.png');
    const { files, found } = await find();
    assert.equal(found?.id, 'id-1');
    assert.match(user.screen, /^Find File in The lighthouse \| Search terms$/m);
    assert.deepEqual(asked, [{ projectId: 'p', scope: 'active', search: 'keeper', offset: 0 }]);
    assert.equal(files.known('a', 'id-1')?.title, 'Keeper at night.png');
  });

  it('is said not to be there when nothing is found', async () => {
    titles = [];
    user.answers('whale');
    assert.equal((await find()).found, undefined);
    assert.match(user.screen, /No file of The lighthouse was found for "whale"\./);
  });

  it('is one of the first few hundred, however many the platform finds', async () => {
    titles = Array.from({ length: 5_000 }, (_, at) => `Take ${at}.png`);
    user.answers('take', undefined);
    assert.equal((await find()).found, undefined);
    assert.deepEqual(
      asked.map(({ offset }) => offset),
      [0, 100, 200, 300],
    );
  });

  it('asks the platform for nothing when no words are given', async () => {
    user.answers('  ');
    assert.equal((await find()).found, undefined);
    assert.deepEqual(asked, []);
  });
});

function assetOf(id: string, title: string): RemoteAsset {
  const unknown = { mimeType: 'image/png', sizeBytes: 1, url: undefined, thumbnailUrl: undefined };
  return {
    ...{ id, title: rawText(title), kind: 'image', ...unknown },
    ...{ userMetadata: {}, updatedAt: undefined, deletedAt: undefined },
  };
}
