import assert from 'node:assert/strict';
import type { AgentNews, Preparation } from '../../../../src/core/studio/agentAbility.ts';
import { newsText, planDocument } from '../../../../src/features/studioAgent/requestText.ts';
import { loadProvider } from '../../../../src/providers/index.ts';
import { turnsDuring } from '../../../support/turns.ts';

const KEY = 'sk_live_aB3xY9kQ7mNpR4zzW012345';

function nested(depth: number): unknown {
  let value: unknown = KEY;
  for (let level = 0; level < depth; level += 1) value = { in: [value] };
  return value;
}

const news = (toolCalls: readonly unknown[]): AgentNews =>
  ({ state: 'running', text: '', toolCalls, status: 'running' }) as unknown as AgentNews;

describe('What the agent of Studio says', () => {
  it('is a line for each tool call, however deep or long its inputs are, without keys', () => {
    for (const value of [
      nested(20_000),
      { name: 'read', arguments: nested(20_000) },
      { name: 'read', arguments: { key: KEY, text: 'x y '.repeat(4_000_000) } },
      { name: `read [a](command:x)\n${'name '.repeat(1_000_000)}`, arguments: null },
      [KEY, KEY],
    ]) {
      const text = newsText(news([value]), '', 'running');
      assert.match(text, /^⚙ .{1,450}\n$/u);
      assert.ok(!text.includes('aB3xY9'), text);
    }
  });

  it('is a plan of any size that can be read: others get their turn meanwhile', async () => {
    const provider = await loadProvider('killatamata');
    const plan = {
      jobs: Array.from({ length: 40 }, (_, at) => ({
        task: 'image.generate',
        input: { prompt: `a ${at} `.repeat(10_000), nested: nested(1_800), key: KEY },
      })),
    } as unknown as Preparation;
    const { result, turns } = await turnsDuring(() =>
      planDocument(plan, { prompt: '', unit: provider.moneyUnit }),
    );
    assert.ok(turns >= 40, `${turns} turns`);
    assert.ok(result.length < 1_000_000 && !result.includes('aB3xY9'));
    assert.match(result, /40\. image\.generate/);
  });
});
