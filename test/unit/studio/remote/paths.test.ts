import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  BIN,
  BOARD_ENDING,
  pageName,
  assetPath,
  fileName,
  fileNames,
  idOf,
  newFileOf,
  parseStudioPath,
  segmentOf,
} from '../../../../src/studio/remote/paths.ts';
import { anyCharacter } from '../../../support/anyCharacter.ts';

const asset = (title: string, kind = 'text', mimeType = 'text/markdown', id = 'a1') => ({
  ...{ id, title, kind, mimeType, deletedAt: undefined },
});
const title = fc.oneof(
  fc.string({ maxLength: 240 }),
  fc.string({ unit: anyCharacter, maxLength: 240 }),
  fc.constantFrom(
    '',
    '..',
    'con.txt',
    'day/night',
    'a\\b',
    '\u{1F3AC} cut',
    'é',
    'é',
    'NUL',
    'x'.repeat(240),
  ),
);
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const id = fc.oneof(
  fc.uuid(),
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.constantFrom('..', '.', 'a/b', 'Page 2'),
);

describe('paths of remote assets', () => {
  it('lead back to the asset, whatever its id and its title are', () => {
    fc.assert(
      fc.property(id, id, title, fc.boolean(), (projectId, assetId, text, isRecycled) => {
        const one = { ...asset(text), id: assetId, deletedAt: isRecycled ? 'then' : undefined };
        const path = assetPath(projectId, one, fileName(one));
        assert.deepEqual(parseStudioPath(path), {
          ...{ kind: 'asset', projectId, assetId, name: fileName(one), isRecycled },
        });
      }),
    );
  });

  it('have names that every file system takes', () => {
    fc.assert(
      fc.property(title, fc.constantFrom('text', 'storyboard', 'image', 'other'), (text, kind) => {
        const name = fileName(asset(text, kind));
        assert.ok(Buffer.byteLength(name) <= 160, name);
        assert.doesNotMatch(name, /[/\\:*?"<>|\p{Cc}]/u);
        assert.doesNotMatch(name, RESERVED);
        assert.doesNotMatch(name, /^[.\s]|[.\s]$/);
        assert.equal(name, name.normalize('NFC'));
      }),
    );
  });

  it('have different names in one folder, also on disks that do not tell letters by their case', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(title, fc.constantFrom('Take', 'take', 'take (2)'))), (titles) => {
        const names = fileNames(titles.map((text, at) => asset(text, 'text', 'text/plain', String(at))));
        const lower = names.map(([name]) => name.toLowerCase());
        assert.equal(new Set(lower).size, titles.length, lower.join());
      }),
    );
  });

  it('have the ending by which the editor knows what they are, once', () => {
    const names = [
      [asset('Treatment'), 'Treatment.md'],
      [asset('notes.txt', 'text', 'text/plain'), 'notes.txt'],
      [asset('script.fountain', 'text', 'text/plain'), 'script.fountain'],
      [asset('Board', 'storyboard', 'application/json'), 'Board.storyboard.json'],
      [asset('Board.storyboard.json', 'storyboard', 'application/json'), 'Board.storyboard.json'],
      [asset('Keeper', 'image', 'image/png'), 'Keeper.png'],
      [asset('Keeper.png', 'image', 'image/png'), 'Keeper.png'],
      [asset('data.bin', 'other', 'application/octet-stream'), 'data.bin'],
      [asset('thing', 'other', 'application/x-unknown'), 'thing.bin'],
    ] as const;
    for (const [one, name] of names) assert.equal(fileName(one), name);
  });

  it('tell folders, pages and names of files that are yet to be made', () => {
    assert.deepEqual(parseStudioPath('/'), { kind: 'account' });
    assert.deepEqual(parseStudioPath('/p1'), { kind: 'project', projectId: 'p1', page: 1 });
    assert.deepEqual(parseStudioPath(`/p1/Page 2/${pageName(3)}`), {
      kind: 'project',
      projectId: 'p1',
      page: 3,
    });
    assert.deepEqual(parseStudioPath(`/p1/${BIN}`), { kind: 'bin', projectId: 'p1', page: 1 });
    assert.deepEqual(parseStudioPath('/p1/new.md'), { kind: 'name', projectId: 'p1', name: 'new.md' });
    assert.equal(parseStudioPath('/p1/a1/x.md/more'), null);
  });

  it('take only ids that are written as ids are', () => {
    fc.assert(fc.property(id, (one) => assert.equal(idOf(segmentOf(one)), one)));
    for (const wrong of ['%', 'a b', '%61']) assert.equal(idOf(wrong), null);
  });

  it('say as what a new file is made, by its name', () => {
    assert.deepEqual(newFileOf(`Board.${BOARD_ENDING}`), { title: 'Board', as: 'storyboard' });
    assert.deepEqual(newFileOf('Notes.md'), { title: 'Notes', as: 'text', mimeType: 'text/markdown' });
    assert.deepEqual(newFileOf('keeper.png'), { title: 'keeper.png', as: 'file' });
  });
});
