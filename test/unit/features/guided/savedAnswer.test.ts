import assert from 'node:assert/strict';
import type { FollowDeps } from '../../../../src/features/resources/guided/followAnswer.ts';
import type { Done } from '../../../../src/features/resources/placeAnswer.ts';
import type { ResourceTarget } from '../../../../src/features/resources/resourceTarget.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';

interface Asked {
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** What the user is offered for a file, and what is in it afterwards. */
async function saved(name: string, answer: { readonly body: unknown; readonly text: string }) {
  new UserOfEditor();
  const { placeAnswer } = await import('../../../../src/features/resources/placeAnswer.ts');
  const { editorStandIn: editor } = globalThis as unknown as {
    readonly editorStandIn: Record<'window' | 'workspace', Record<string, unknown>>;
  };
  const found = { asked: null as Asked | null, text: '' };
  editor.window['showSaveDialog'] = async (asked: Asked) => {
    found.asked = asked;
    return { path: `/saved/${name}` };
  };
  editor.workspace['workspaceFolders'] = undefined;
  editor.workspace['fs'] = {
    writeFile: async (_: unknown, bytes: Uint8Array) => {
      found.text = new TextDecoder().decode(bytes);
    },
  };
  const text = (body: unknown): string | null =>
    typeof body === 'object' && body !== null && 'words' in body ? String(body.words) : null;
  const done = { guide: { answer: { kind: 'file', name, text } }, answer, operation: {}, known: {} };
  await placeAnswer({} as FollowDeps, {} as ResourceTarget, done as unknown as Done);
  return found;
}

describe('an answer that is saved to a file', () => {
  it('is the text in it, for files of its ending', async () => {
    const { asked, text } = await saved('plan.md', { body: { words: '# Plan\n' }, text: '{"words": "…"}' });
    assert.deepEqual(asked?.filters, { Markdown: ['md'] });
    assert.equal(text, '# Plan\n');
  });

  it('is the whole answer where it came as text', async () => {
    const { text } = await saved('plan.md', { body: undefined, text: '# Plan' });
    assert.equal(text, '# Plan\n');
  });
});
