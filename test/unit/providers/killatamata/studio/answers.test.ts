import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AnswerSchema } from '../../../../../src/core/session.ts';
import {
  markdownIn,
  storyboardAsset,
  textDocument,
} from '../../../../../src/providers/killatamata/studio/documents.ts';
import {
  oneAsset,
  oneProject,
  oneThread,
  theSettings,
} from '../../../../../src/providers/killatamata/studio/things.ts';
import { studioSnapshot } from '../../../../../src/providers/killatamata/studio/workspace.ts';

/** What the schema reads; fails the test where it reads nothing. */
function read<Value>(schema: AnswerSchema<Value>, answer: unknown): Value {
  const result = schema.safeParse(answer);
  assert.ok(result.success, `unreadable: ${JSON.stringify(answer)}`);
  return result.data;
}

const isUnreadable = (schema: AnswerSchema<unknown>, answer: unknown) => !schema.safeParse(answer).success;

const SCHEMAS: Readonly<Record<string, AnswerSchema<unknown>>> = {
  project: oneProject,
  asset: oneAsset,
  thread: oneThread,
  settings: theSettings,
  text: textDocument,
  storyboard: storyboardAsset,
  snapshot: studioSnapshot,
};

describe('answers of Studio', () => {
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    it(`without anything in them are no ${name}, and no answer breaks the reading`, () => {
      for (const empty of [{}, { ok: true }, { result: {} }, { data: null }, [], null, 'x'])
        assert.ok(isUnreadable(schema, empty), JSON.stringify(empty));
      fc.assert(fc.property(fc.jsonValue(), (answer) => void schema.safeParse(answer)));
    });
  }

  it('tell of a project under the names of the contract and of other servers', () => {
    const spellings = [
      { ok: true, project: { id: 'p1', title: 'Film', updatedAt: '2026-01-01' } },
      { result: { project: { projectId: 'p1', name: 'Film', updated_at: '2026-01-01' } } },
      { data: { id: 'p1', title: 'Film', updatedAt: '2026-01-01' } },
      { project_id: 'p1', title: 'Film', updatedAt: '2026-01-01' },
    ];
    for (const answer of spellings) {
      const { id, title, updatedAt } = read(oneProject, answer);
      assert.deepEqual([id, title, updatedAt], ['p1', 'Film', '2026-01-01']);
    }
  });

  it('tell of an asset by its id, whatever else they say of it', () => {
    const spellings = [
      { ok: true, asset: { id: 7, title: 'Still', kind: 'image', mimeType: 'image/png', sizeBytes: 12 } },
      {
        result: {
          asset: { assetId: '7', name: 'Still', type: 'image', contentType: 'image/png', size: '12' },
        },
      },
      { data: { asset_id: '7', filename: 'Still', kind: 'image', mime_type: 'image/png', sizeBytes: 12 } },
    ];
    for (const answer of spellings) {
      const { id, title, kind, mimeType, sizeBytes } = read(oneAsset, answer);
      assert.deepEqual([id, title, kind, mimeType, sizeBytes], ['7', 'Still', 'image', 'image/png', 12]);
    }
    const anything = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }));
    const property = fc.property(anything, (more) => {
      assert.equal(read(oneAsset, { ok: true, asset: { ...more, id: 'a1' } }).id, 'a1');
    });
    fc.assert(property);
    assert.equal(read(oneAsset, { ok: true, assetId: 'a1', asset: null }).id, 'a1');
  });

  it('keep the members of an asset that nobody knows', () => {
    const { details } = read(oneAsset, { asset: { id: 'a1', codec: 'av1', tags: [1] } });
    assert.deepEqual(details, { ...Object(details), codec: 'av1', tags: [1] });
  });

  it('tell of a conversation with its messages, the good ones beside a bad one', () => {
    const said = { role: 'user', content: 'Hello' };
    const spellings = [
      { thread: { id: 't1', title: 'Talk', messages: [said, null, 5] } },
      { threadId: 't1', name: 'Talk', messages: [{ role: 'user', text: 'Hello' }] },
      { result: { thread: { thread_id: 't1', title: 'Talk', messages: [said] } } },
    ];
    for (const answer of spellings) {
      const { id, title, messages } = read(oneThread, answer);
      assert.deepEqual([id, title], ['t1', 'Talk']);
      assert.deepEqual(
        messages.map(({ role, content }) => [role, content]),
        [['user', 'Hello']],
      );
    }
    assert.deepEqual(read(oneThread, { thread: { id: 't1', messages: null } }).messages, []);
  });

  it('tell of the settings, also of a single one', () => {
    const spellings = [
      { settings: { defaultAgentModel: 'm', theme: 'dark' } },
      { defaultAgentModel: 'm' },
      { result: { settings: { defaultAgentModel: 'm', userDisplayName: null } } },
    ];
    for (const answer of spellings) assert.equal(read(theSettings, answer).defaultAgentModel, 'm');
  });

  it('tell of a text, an empty one too, but never of one that did not come', () => {
    const spellings = [
      { assetId: 'a1', title: 'Notes', content: '', mimeType: 'text/plain', updatedAt: '1' },
      { document: { id: 'a1', name: 'Notes', text: '', contentType: 'text/plain', updated_at: 1 } },
      {
        result: {
          asset: { title: 'Notes', mimeType: 'text/plain', updatedAt: '1' },
          document: { content: '' },
        },
      },
    ];
    for (const answer of spellings)
      assert.deepEqual(read(textDocument, answer), {
        ...{ title: 'Notes', content: '', mimeType: 'text/plain', updatedAt: '1' },
      });
    for (const lost of [{ assetId: 'a1' }, { assetId: 'a1', content: null }, { document: { content: 5 } }])
      assert.ok(isUnreadable(textDocument, lost), JSON.stringify(lost));
  });

  it('tell of a storyboard of any version, and whether it may be rewritten', () => {
    const storyboard = { version: 2, scenes: [] };
    const spellings = [
      { assetId: 'a1', title: 'Board', storyboard, updatedAt: '1' },
      { asset: { id: 'a1', title: 'Board', updatedAt: '1' }, document: storyboard },
      { result: { document: { title: 'Board', storyboard, updatedAt: '1' } } },
    ];
    for (const answer of spellings)
      assert.deepEqual(read(storyboardAsset, answer), {
        ...{ title: 'Board', storyboard, isVersion2: true, updatedAt: '1' },
      });
    for (const version of [1, 3, '2', null, undefined])
      assert.equal(read(storyboardAsset, { storyboard: { version, scenes: [] } }).isVersion2, false);
    assert.ok(isUnreadable(storyboardAsset, { assetId: 'a1', storyboard: [] }));
  });

  it('give a storyboard back value for value, with its keys in their order', () => {
    // Every JSON object, names like `__proto__` included.
    const object = fc
      .json()
      .map((text): unknown => JSON.parse(`{"version":2,"scenes":${text},"__proto__":1}`));
    const property = fc.property(object, (document) => {
      const { storyboard } = read(storyboardAsset, { assetId: 'a1', storyboard: document });
      assert.equal(JSON.stringify(storyboard), JSON.stringify(document));
    });
    fc.assert(property);
  });

  it('tell Markdown from JSON that holds it', () => {
    for (const answer of [
      { markdown: '# A', filename: 'a.md' },
      { result: { markdown: '# A' } },
      { export: { markdown: '# A' } },
    ])
      assert.equal(markdownIn(answer), '# A');
    for (const other of [{}, '# A', { markdown: null }]) assert.equal(markdownIn(other), null);
  });

  it('tell of the workspace what they tell of it', () => {
    const projects = [{ id: 'p1', title: 'Film' }];
    const spellings = [
      { projects, activeProjectId: 'p1', settings: { defaultAgentModel: 'm' }, publishing: {} },
      { result: { projects: [...projects, null, {}], activeProject: { id: 'p1' } } },
      { data: { projects, activeProjectId: 'p1', assets: 'none', threads: null, activeThread: 5 } },
    ];
    for (const answer of spellings) {
      const snapshot = read(studioSnapshot, answer);
      assert.deepEqual(
        [snapshot.projects.map(({ id }) => id), snapshot.activeProjectId, snapshot.assets, snapshot.threads],
        [['p1'], 'p1', [], []],
      );
    }
  });
});
