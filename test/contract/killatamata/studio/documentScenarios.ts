import assert from 'node:assert/strict';
import {
  exportMarkdown,
  readStoryboard,
  readTextDocument,
  writeStoryboard,
  writeTextDocument,
} from '../../../../src/providers/killatamata/studio/documents.ts';
import { oneAsset } from '../../../../src/providers/killatamata/studio/things.ts';
import type { OperationScenarios, Scene } from '../../support/scenario.ts';
import { invalid, notFound, tooLarge } from '../failures.ts';
import {
  assetNamed,
  bare,
  BOARD,
  filmId,
  newStoryboard,
  newText,
  refusal,
  send,
  sent,
  UNKNOWN,
  wrongId,
} from './steps.ts';

const text = ({ session, signal }: Scene, id: string) => readTextDocument(session, id, signal);
const write = ({ session, signal }: Scene, assetId: string, body: string, title?: string) =>
  writeTextDocument(session, { assetId, body, ...(title !== undefined && { title }) }, signal);
const board = ({ session, signal }: Scene, id: string) => readStoryboard(session, id, signal);
const writeBoard = ({ session, signal }: Scene, assetId: string, body: Readonly<Record<string, unknown>>) =>
  writeStoryboard(session, { assetId, body }, signal);
const exported = ({ session, signal }: Scene, id: string) => exportMarkdown(session, id, signal);

const wrongKind = invalid('wrong_asset_kind');
/** As many characters as the contract allows, three bytes each. */
const MOST = '語'.repeat(524_288);
const LARGE_BOARD = {
  version: 2,
  scenes: [{ id: 'a', shots: [{ id: 'a1', prompt: 'A door opens', notes: 'x'.repeat(1_100_000) }] }],
};

const somebodyElse = (scene: Scene, edits: readonly object[]) =>
  scene.sandbox.control.configure('killatamata', { studioOtherEdits: edits });

/** Text documents and storyboards. */
export const studioDocumentScenarios: Readonly<Record<string, OperationScenarios>> = {
  createStudioTextDocument: {
    call: (scene) => newText(scene, '', UNKNOWN),
    succeeds: {
      201: {
        'makes a document with its text, or an empty one': async (scene) => {
          const { id } = await newText(scene, '# Rain\r\n\u2028 and 🌧\n');
          assert.equal((await text(scene, id)).content, '# Rain\r\n\u2028 and 🌧\n');
          const body = { projectId: await filmId(scene), title: 'Empty' };
          const empty = await sent(scene, 'createStudioTextDocument', body, oneAsset);
          assert.equal((await text(scene, empty.id)).content, '');
        },
      },
    },
    fails: {
      400: {
        'a media type of no text': refusal(invalid('invalid_request'), async (scene) =>
          send(scene, 'createStudioTextDocument', {
            body: { projectId: await filmId(scene), title: 'Picture', mimeType: 'image/png' },
          }),
        ),
      },
      404: { 'no such project': refusal(notFound(), (scene) => newText(scene, '', UNKNOWN)) },
      413: { 'a text that is too large': refusal(tooLarge, (scene) => newText(scene, MOST)) },
    },
    readings: {
      'new document': async (scene) => {
        const body = { projectId: await filmId(scene), title: 'Read' };
        return (session, signal) =>
          session
            .call('createStudioTextDocument', { body, answer: oneAsset, agreed: true }, signal)
            .then(bare);
      },
    },
  },

  getStudioTextDocument: {
    call: (scene) => text(scene, UNKNOWN),
    succeeds: {
      200: {
        'reads what somebody else has written in between': async (scene) => {
          const { id } = await newText(scene, 'Mine.\n');
          await somebodyElse(scene, [{ assetId: id, before: 'read', content: 'Yours.\n' }]);
          assert.equal((await text(scene, id)).content, 'Yours.\n');
        },
      },
    },
    fails: {
      ...wrongId(text),
      400: {
        'a storyboard': refusal(wrongKind, async (scene) => text(scene, (await newStoryboard(scene)).id)),
      },
    },
    readings: {
      'text document': async (scene) => {
        const { id } = await newText(scene);
        return (session, signal) => readTextDocument(session, id, signal);
      },
    },
  },

  updateStudioTextDocument: {
    call: (scene) => write(scene, UNKNOWN, ''),
    succeeds: {
      200: {
        'replaces the text, and the title only where one is sent': async (scene) => {
          const { id, title } = await newText(scene);
          await write(scene, id, 'Two.\n');
          const read = await text(scene, id);
          assert.deepEqual([read.content, read.title], ['Two.\n', title]);
          await write(scene, id, 'Three.\n', 'Third');
          assert.equal((await text(scene, id)).title, 'Third');
        },
        'gives another time to each of two changes in the same millisecond': async (scene) => {
          const { id } = await newText(scene);
          scene.sandbox.control.freeze();
          try {
            const { updatedAt: first } = await write(scene, id, 'Two.\n');
            const { updatedAt: second } = await write(scene, id, 'Two.\n');
            assert.ok(first !== undefined && second !== undefined && first < second);
            assert.equal((await text(scene, id)).updatedAt, second);
          } finally {
            scene.sandbox.control.resume();
          }
        },
        'overwrites what somebody else wrote just before, unseen': async (scene) => {
          const { id } = await newText(scene, 'Mine.\n');
          await somebodyElse(scene, [{ assetId: id, before: 'write', content: 'Yours.\n', title: 'Taken' }]);
          const { title } = await write(scene, id, 'Mine again.\n');
          assert.equal(title, 'Taken');
          assert.equal((await text(scene, id)).content, 'Mine again.\n');
        },
      },
    },
    fails: {
      400: {
        'a storyboard': refusal(wrongKind, async (scene) =>
          write(scene, (await newStoryboard(scene)).id, 'Text'),
        ),
      },
      404: {
        'what somebody else has deleted just before': refusal(notFound(), async (scene) => {
          const { id } = await newText(scene);
          await somebodyElse(scene, [{ assetId: id, before: 'write', isPurged: true }]);
          await write(scene, id, 'Two.\n');
        }),
      },
      413: {
        'a text that is too large': refusal(tooLarge, async (scene) =>
          write(scene, (await newText(scene)).id, MOST),
        ),
      },
    },
    readings: {
      'stored document': async (scene) => {
        const { id } = await newText(scene);
        return (session, signal) => writeTextDocument(session, { assetId: id, body: 'Two.\n' }, signal);
      },
    },
  },

  createStudioStoryboard: {
    call: (scene) => send(scene, 'createStudioStoryboard', { body: { projectId: UNKNOWN, title: 'Board' } }),
    succeeds: {
      201: {
        'makes one from a document, or an empty one': async (scene) => {
          const { id } = await newStoryboard(scene);
          assert.deepEqual((await board(scene, id)).storyboard, BOARD);
          const body = { projectId: await filmId(scene), title: 'Blank' };
          const empty = await sent(scene, 'createStudioStoryboard', body, oneAsset);
          const read = await board(scene, empty.id);
          assert.deepEqual([read.isVersion2, read.storyboard['scenes']], [true, []]);
        },
      },
    },
    fails: {
      400: {
        'a document of another version': refusal(invalid('invalid_request'), (scene) =>
          newStoryboard(scene, { version: 1, panels: [] }),
        ),
      },
      404: {
        'no such project': refusal(notFound(), (scene) =>
          send(scene, 'createStudioStoryboard', { body: { projectId: UNKNOWN, title: 'Board' } }),
        ),
      },
      413: {
        'a document that is too large': refusal(tooLarge, (scene) => newStoryboard(scene, LARGE_BOARD)),
      },
    },
    readings: {
      'new storyboard': async (scene) => {
        const body = { projectId: await filmId(scene), title: 'Read' };
        return (session, signal) =>
          session.call('createStudioStoryboard', { body, answer: oneAsset, agreed: true }, signal).then(bare);
      },
    },
  },

  getStudioStoryboard: {
    call: (scene) => board(scene, UNKNOWN),
    succeeds: {
      200: {
        'reads the seeded film with members that no schema lists': async (scene) => {
          const { id } = await assetNamed(scene, 'Storyboard');
          const { storyboard, isVersion2 } = await board(scene, id);
          assert.ok(isVersion2);
          assert.deepEqual(storyboard['colorLabels'], { draft: 'gray', approved: 'green' });
        },
        'reads what somebody else has changed in between': async (scene) => {
          const { id } = await newStoryboard(scene);
          const other = { ...BOARD, scenes: [] };
          await somebodyElse(scene, [{ assetId: id, before: 'read', storyboard: other }]);
          assert.deepEqual((await board(scene, id)).storyboard, other);
        },
      },
    },
    fails: {
      ...wrongId(board),
      400: {
        'one in the older format': refusal(wrongKind, async (scene) =>
          board(scene, (await assetNamed(scene, 'First draft')).id),
        ),
      },
    },
    readings: {
      storyboard: async (scene) => {
        const { id } = await newStoryboard(scene);
        return async (session, signal) => bareBoard(await readStoryboard(session, id, signal));
      },
    },
  },

  updateStudioStoryboard: {
    call: (scene) => writeBoard(scene, UNKNOWN, BOARD),
    succeeds: {
      200: {
        'replaces the whole document and keeps what it does not know': async (scene) => {
          const { id, title } = await newStoryboard(scene);
          const changed = { mood: ['blue'], ...BOARD, version: 2 };
          await writeBoard(scene, id, changed);
          const read = await board(scene, id);
          assert.deepEqual([read.storyboard, read.title], [changed, title]);
          assert.deepEqual(Object.keys(read.storyboard), ['mood', 'version', 'scenes']);
        },
      },
    },
    fails: {
      ...wrongId((scene, id) => writeBoard(scene, id, BOARD)),
      400: {
        'a document of another version': refusal(invalid('invalid_request'), async (scene) =>
          writeBoard(scene, (await newStoryboard(scene)).id, { ...BOARD, version: 3 }),
        ),
      },
      413: {
        'a document that is too large': refusal(tooLarge, async (scene) =>
          writeBoard(scene, (await newStoryboard(scene)).id, LARGE_BOARD),
        ),
      },
    },
    readings: {
      'stored storyboard': async (scene) => {
        const { id } = await newStoryboard(scene);
        return async (session, signal) =>
          bareBoard(await writeStoryboard(session, { assetId: id, body: BOARD }, signal));
      },
    },
  },

  importStudioStoryboard: {
    call: (scene) =>
      send(scene, 'importStudioStoryboard', { body: { projectId: UNKNOWN, sourceAssetId: UNKNOWN } }),
    succeeds: {
      201: {
        'makes a version 2 storyboard and leaves the older one': async (scene) => {
          const source = await assetNamed(scene, 'First draft');
          const body = { projectId: await filmId(scene), sourceAssetId: source.id, title: 'Second draft' };
          const { id } = await sent(scene, 'importStudioStoryboard', body, oneAsset);
          const { storyboard, isVersion2 } = await board(scene, id);
          assert.ok(isVersion2);
          assert.match(JSON.stringify(storyboard), /The keeper climbs the stairs/);
          assert.equal((await assetNamed(scene, 'First draft')).id, source.id);
        },
      },
    },
    fails: {
      400: {
        'one that is of version 2 already': refusal(wrongKind, async (scene) =>
          send(scene, 'importStudioStoryboard', {
            body: { projectId: await filmId(scene), sourceAssetId: (await newStoryboard(scene)).id },
          }),
        ),
      },
      404: {
        'no such asset': refusal(notFound(), async (scene) =>
          send(scene, 'importStudioStoryboard', {
            body: { projectId: await filmId(scene), sourceAssetId: UNKNOWN },
          }),
        ),
      },
    },
    readings: {
      'imported storyboard': async (scene) => {
        const sourceAssetId = (await assetNamed(scene, 'First draft')).id;
        const body = { projectId: await filmId(scene), sourceAssetId };
        return (session, signal) =>
          session.call('importStudioStoryboard', { body, answer: oneAsset, agreed: true }, signal).then(bare);
      },
    },
  },

  exportStudioStoryboard: {
    call: (scene) => exported(scene, UNKNOWN),
    succeeds: {
      200: {
        'gives scenes and shots to read, as they are now': async (scene) => {
          const { id } = await newStoryboard(scene);
          const [only] = BOARD.scenes;
          await writeBoard(scene, id, { ...BOARD, scenes: [{ ...only, title: 'Closing' }] });
          const { markdown } = await exported(scene, id);
          assert.match(
            markdown,
            /^# Board \d+\n\n## 1\. Closing\n\n1\. \*\*a1\*\* \(97 frames\): A door opens\n$/,
          );
        },
      },
    },
    fails: {
      ...wrongId(exported),
      400: {
        'a text document': refusal(wrongKind, async (scene) => exported(scene, (await newText(scene)).id)),
      },
    },
    readings: {
      Markdown: async (scene) => {
        const { id } = await newStoryboard(scene);
        return (session, signal) => exportMarkdown(session, id, signal);
      },
    },
  },
};

/** A storyboard without its document, which follows the answer. */
function bareBoard({ title, updatedAt }: Awaited<ReturnType<typeof readStoryboard>>) {
  return { title, updatedAt };
}
