import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';

describe('an answer that is shown', () => {
  it('opens beside what is being edited, and in the same column where nothing is', async () => {
    const { editorStandIn: editor } = globalThis as unknown as {
      readonly editorStandIn: Record<'window' | 'workspace' | 'Uri', object>;
    };
    const columns: unknown[] = [];
    let tabs: readonly unknown[] = [];
    Object.assign(editor.window, {
      tabGroups: {
        get activeTabGroup() {
          return { tabs };
        },
      },
      showTextDocument: async (_: unknown, { viewColumn }: { readonly viewColumn: number }) =>
        void columns.push(viewColumn),
    });
    Object.assign(editor.workspace, { openTextDocument: async () => ({}) });
    Object.assign(editor.Uri, { from: (parts: unknown) => parts });
    const { AnswerDocuments } = await import('../../../src/features/requests/answerDocuments.ts');
    const answers = new AnswerDocuments();
    await answers.showText('Wren', '{}', 'json');
    tabs = ['request.backlot.jsonc'];
    await answers.showText('Wren', '{}', 'json');
    assert.deepEqual(columns, [-1, -2], 'active, then beside');
  });
});
