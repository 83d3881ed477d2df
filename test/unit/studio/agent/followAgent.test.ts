import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Problem } from '../../../../src/core/problem.ts';
import type { AgentNews, AgentState, Offsets } from '../../../../src/core/studio/agentAbility.ts';
import { followAgent } from '../../../../src/studio/agent/followAgent.ts';

const START: Offsets = { text: 0, toolCalls: 0 };
const never = new AbortController().signal;

/** A clock whose pauses are over at once, with what was waited. */
function countingClock() {
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  return { clock: { now: () => 0, sleep }, waits };
}

/** A request whose text and tool calls grow from read to read. */
interface Growing {
  readonly steps: readonly { readonly text: string; readonly calls: number; readonly state: AgentState }[];
  /** Sends everything again each time. */
  readonly ignoresOffsets: boolean;
}

function newsOf({ steps, ignoresOffsets }: Growing) {
  let read = -1;
  return async (known: Offsets): Promise<AgentNews> => {
    read = Math.min(read + 1, steps.length);
    const until = steps.slice(0, read + 1);
    const text = until.map((step) => step.text).join('');
    const calls = Array.from({ length: until.reduce((sum, step) => sum + step.calls, 0) }, (_, at) => at);
    const from = ignoresOffsets ? START : known;
    return {
      state: read < steps.length ? (steps[read]?.state ?? 'running') : 'completed',
      ...{ status: undefined, threadId: undefined, error: undefined, plan: null },
      ...{ text: text.substring(from.text), toolCalls: calls.slice(from.toolCalls) },
      offsets: { text: text.length, toolCalls: calls.length },
    };
  };
}

const failure = (kind: 'network' | 'notFound' | 'auth', more = {}) =>
  new Problem({ kind, code: 'network.cut', ...more });

describe('A request to an agent', () => {
  it('is shown once and in order, whatever fails on the way and whether or not the platform minds the offsets', async () => {
    const step = fc.record({
      text: fc.string({ unit: 'grapheme', maxLength: 8 }),
      calls: fc.nat(2),
      state: fc.constantFrom<AgentState>('queued', 'running', 'awaitingApproval'),
    });
    const request = fc.record({ steps: fc.array(step, { maxLength: 8 }), ignoresOffsets: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(request, fc.array(fc.boolean(), { maxLength: 12 }), async (growing, failures) => {
        const read = newsOf(growing);
        const failing = [...failures];
        let text = '';
        let calls: readonly unknown[] = [];
        const news = async (known: Offsets) => {
          if (failing.pop()) throw failure('network');
          return read(known);
        };
        const show = (one: AgentNews) => {
          text += one.text;
          calls = [...calls, ...one.toolCalls];
        };
        const { clock } = countingClock();
        assert.equal((await followAgent({ clock, news, show }, START, never)).end, 'completed');
        assert.equal(text, growing.steps.map((one) => one.text).join(''));
        const count = growing.steps.reduce((sum, one) => sum + one.calls, 0);
        assert.deepEqual(
          calls,
          Array.from({ length: count }, (_, at) => at),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('goes on from offsets that are known', async () => {
    const growing = {
      steps: [{ text: 'Hello', calls: 2, state: 'running' } as const],
      ignoresOffsets: false,
    };
    const shown: AgentNews[] = [];
    const show = (news: AgentNews) => void shown.push(news);
    const { clock } = countingClock();
    await followAgent({ clock, news: newsOf(growing), show }, { text: 3, toolCalls: 1 }, never);
    assert.deepEqual([shown[0]?.text, shown[0]?.toolCalls], ['lo', [1]]);
  });

  it('is asked for more rarely while nothing comes, and when the platform asks for it', async () => {
    const quiet = { text: '', calls: 0, state: 'running' } as const;
    const { clock, waits } = countingClock();
    const read = newsOf({ steps: Array.from({ length: 8 }, () => quiet), ignoresOffsets: false });
    let asked = 0;
    const news = async (known: Offsets) => {
      asked += 1;
      if (asked === 1) throw failure('network', { retryAfterMs: 20_000 });
      return read(known);
    };
    await followAgent({ clock, news, show: () => undefined }, START, never);
    assert.deepEqual(waits.slice(0, 4), [20_000, 1_000, 1_500, 2_250]);
    assert.equal(Math.max(...waits.slice(1)), 5_000);
  });

  it('is not followed any more when the platform does not know it, or the key does not work', async () => {
    for (const [problem, end] of [
      [failure('notFound', { status: 404, serverMessage: 'no request' }), 'lost'],
      [failure('auth', { status: 401 }), 'paused'],
    ] as const) {
      const news = async () => {
        throw problem;
      };
      const { clock } = countingClock();
      assert.equal((await followAgent({ clock, news, show: () => undefined }, START, never)).end, end);
    }
  });

  it('is left at once when it is stopped', async () => {
    const abort = new AbortController();
    const news = newsOf({ steps: [{ text: 'a', calls: 0, state: 'running' }], ignoresOffsets: false });
    const { clock } = countingClock();
    const followed = followAgent({ clock, news, show: () => abort.abort() }, START, abort.signal);
    await assert.rejects(followed, { name: 'AbortError' });
  });
});
