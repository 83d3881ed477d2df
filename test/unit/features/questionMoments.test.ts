import assert from 'node:assert/strict';
import '../webviews/support/vscodeStandIn.ts';

interface Editor {
  readonly TabInputWebview: new () => object;
  readonly window: {
    tabGroups: { readonly activeTabGroup: { readonly activeTab?: { readonly input: unknown } } };
  };
}

const { editorStandIn: editor } = globalThis as unknown as { readonly editorStandIn: Editor };

// The editor is stood in for before they import it.
const { LazyTree } = await import('../../../src/features/shared/lazyTree.ts');
const { asked } = await import('../../../src/features/shared/pages/questionMoments.ts');

describe('a question', () => {
  const { tabGroups } = editor.window;
  afterEach(() => (editor.window.tabGroups = tabGroups));

  const answersTo = async (...answers: readonly (string | undefined)[]) => {
    const left = [...answers];
    const answer = await asked(async () => left.shift());
    return { answer, left };
  };

  it('is asked once more when it closes at once while a page is in front, which takes its focus back', async () => {
    editor.window.tabGroups = { activeTabGroup: { activeTab: { input: new editor.TabInputWebview() } } };
    assert.deepEqual(await answersTo(undefined, 'blue'), { answer: 'blue', left: [] });
  });

  it('is asked no third time', async () => {
    editor.window.tabGroups = { activeTabGroup: { activeTab: { input: new editor.TabInputWebview() } } };
    assert.deepEqual(await answersTo(undefined, undefined, 'blue'), { answer: undefined, left: ['blue'] });
  });

  it('is asked once while no page is in front', async () => {
    assert.deepEqual(await answersTo(undefined, 'blue'), { answer: undefined, left: ['blue'] });
  });

  it('is asked once when it was answered', async () => {
    editor.window.tabGroups = { activeTabGroup: { activeTab: { input: new editor.TabInputWebview() } } };
    assert.deepEqual(await answersTo('red', 'blue'), { answer: 'red', left: ['blue'] });
  });

  it('holds back the changes of a tree while the focus moves into it, and loses none', async () => {
    const tree = new LazyTree<string>(async () => ({
      onDidChangeTreeData: (listener) => {
        change = (node) => void listener(node);
        return { dispose: () => undefined };
      },
      getChildren: () => [],
      getTreeItem: (label) => ({ label }),
    }));
    let change: (node: string | undefined) => void = () => assert.fail('the tree is not open');
    await tree.getChildren();
    const told: unknown[] = [];
    const all = new Promise<void>((resolve) => {
      tree.onDidChangeTreeData((node) => {
        if (told.push(node) === 2) resolve();
      });
    });
    await asked(async () => {
      change('studio');
      return 'blue';
    });
    change('mira');
    change('studio');
    assert.deepEqual(told, []);
    await all;
    assert.deepEqual(told, ['studio', 'mira']);
    tree.dispose();
  });
});
