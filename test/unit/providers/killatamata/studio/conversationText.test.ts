import assert from 'node:assert/strict';
import { conversationText } from '../../../../../src/providers/killatamata/studio/conversationText.ts';

describe('a conversation of Studio', () => {
  it('is read as who said what, in all spellings', () => {
    const messages = [
      { role: 'user', content: 'Name a mood', createdAt: 'now' },
      { role: 'assistant', text: 'Calm.', toolCalls: [{ name: 'read_project' }, 7] },
    ];
    const text = 'Moods · gpt-5.4\n\n— user · now\nName a mood\n\n— assistant\nCalm.\n⚙ read_project\n⚙ 7';
    const thread = { id: 't', title: 'Moods', agentModel: 'gpt-5.4', messages };
    for (const answer of [{ thread }, { result: { thread } }, thread]) {
      assert.equal(conversationText(answer), text);
    }
    assert.equal(conversationText({ ok: true }), null);
  });
});
