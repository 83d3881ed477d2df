import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatMoney } from '../../../../../src/core/money.ts';
import {
  acceptedRequest,
  agentNews,
  preparation,
} from '../../../../../src/providers/killatamata/studio/agent.ts';

const START = { text: 0, toolCalls: 0 };
const news = (answer: unknown, known = START) => agentNews(known).safeParse(answer).data;

describe('the agent of Studio', () => {
  it('may run a prompt at once only when the platform says exactly that, and names no plan and no job', () => {
    const isAtOnce = (answer: unknown) => preparation.safeParse(answer).data?.runsAtOnce;
    assert.equal(isAtOnce({ decision: 'execute_now' }), true);
    assert.equal(isAtOnce({ status: 'execute_now', jobs: [] }), true);
    assert.equal(isAtOnce({ result: { decision: 'execute_now' } }), true);
    for (const other of [
      { decision: 'approval_required', approvalPlanId: 'x' },
      { decision: 'EXECUTE' },
      { decision: 'execute_now', approvalPlanId: 'x' },
      { decision: 'execute_now', jobs: [{ task: 'video.generate' }] },
      { decision: 'execute_now', plan: { id: 'x' } },
    ])
      assert.equal(isAtOnce(other), false, JSON.stringify(other));
    for (const nothing of [{}, { ok: true }, null, []]) assert.equal(isAtOnce(nothing), undefined);
  });

  it('plans jobs with their prices, in all spellings', () => {
    const jobs = [{ task: 'image.generate', input: { prompt: 'sea' }, estimatedUsdMicros: 40_000 }];
    const spellings = [
      {
        decision: 'approval_required',
        approvalPlanId: 'x',
        jobs,
        estimatedUsdMicros: 40_000,
        expiresAt: 'soon',
      },
      {
        status: 'approval_required',
        plan: {
          ...{ id: 'x', expiresAt: 'soon' },
          jobs: [{ taskType: 'image.generate', input: { prompt: 'sea' }, estimatedUsd: '0.04' }],
        },
      },
      { result: { decision: 'approval_required', planId: 'x', jobs, estimatedUsd: 0.04, expiresAt: 'soon' } },
    ];
    for (const answer of spellings) {
      const read = preparation.safeParse(answer).data;
      assert.ok(read, JSON.stringify(answer));
      assert.deepEqual([read.planId, read.expiresAt], ['x', 'soon']);
      assert.deepEqual(
        read.jobs.map(({ task, input }) => [task, input]),
        [['image.generate', { prompt: 'sea' }]],
      );
      assert.equal(read.estimate && formatMoney(read.estimate), '$0.04');
    }
  });

  it('names no price where that of one job is not told', () => {
    const jobs = [{ task: 'a', estimatedUsdMicros: 1 }, { task: 'b' }];
    const answer = { decision: 'approval_required', approvalPlanId: 'x', jobs };
    assert.equal(preparation.safeParse(answer).data?.estimate, null);
  });

  it('never loses the id of a request that was begun', () => {
    const spellings = [
      { ok: true, requestId: 'r1', threadId: 't1' },
      { result: { request: { id: 'r1' }, thread: { id: 't1' } } },
      { data: { request_id: 'r1', threadId: 't1' } },
      { id: 'r1', threadId: 't1' },
    ];
    for (const answer of spellings)
      assert.deepEqual(acceptedRequest.safeParse(answer).data, { requestId: 'r1', threadId: 't1' });
    const anything = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }));
    const property = fc.property(anything, (more) => {
      assert.equal(acceptedRequest.safeParse({ ...more, requestId: 'r1' }).data?.requestId, 'r1');
    });
    fc.assert(property);
    for (const nothing of [{}, { ok: true, status: 'queued' }, null])
      assert.equal(acceptedRequest.safeParse(nothing).success, false);
  });

  it('is followed by the offsets of the platform, or by counting where it tells none', () => {
    const told = {
      status: 'running',
      assistantText: 'lo',
      assistantOffset: 5,
      toolCalls: [1],
      toolCallOffset: 3,
    };
    assert.deepEqual(news(told, { text: 3, toolCalls: 2 })?.offsets, { text: 5, toolCalls: 3 });
    for (const untold of [
      { status: 'running', assistantText: 'lo', toolCalls: [1] },
      { result: { status: 'processing', text: 'lo', toolCalls: [1] } },
      {
        request: {
          state: 'running',
          assistantText: 'lo',
          toolCalls: [1],
          assistantOffset: -1,
          toolCallOffset: 'x',
        },
      },
    ])
      assert.deepEqual(news(untold, { text: 3, toolCalls: 2 })?.offsets, { text: 5, toolCalls: 3 });
  });

  it('ends only with a word that is known as an end', () => {
    const states = (...words: readonly string[]) => words.map((status) => news({ status })?.state);
    assert.deepEqual(states('completed', 'Succeeded', 'done'), Array(3).fill('completed'));
    assert.deepEqual(states('failed', 'error', 'cancelled'), Array(3).fill('failed'));
    assert.deepEqual(states('awaiting_approval'), ['awaitingApproval']);
    assert.deepEqual(states('running', 'thinking', 'constructor', '__proto__'), Array(4).fill('running'));
  });

  it('says nothing where an answer has no state', () => {
    for (const nothing of [{}, { ok: true }, { toolCalls: [] }, null, []])
      assert.equal(news(nothing), undefined);
    fc.assert(fc.property(fc.jsonValue(), (answer) => void news(answer)));
  });
});
