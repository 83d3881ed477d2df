import assert from 'node:assert/strict';
import { OpenApprovals } from '../../../src/agents/openApprovals.ts';
import type { Plan } from '../../../src/jobs/store/plans/planRows.ts';

const PLAN: Plan = {
  ...{ id: 'p', title: 'foxes', askedBy: 'a client', state: 'running', problem: null },
  ...{ ceilings: [], createdAt: 1, approvedAt: 1, expiresAt: 2, steps: [] },
};

describe('The open questions of agents', () => {
  let asked: { readonly isWanted: () => boolean; readonly answer: (plan: Plan | null) => void }[];
  let passTime: () => void;
  let approvals: OpenApprovals;

  beforeEach(() => {
    asked = [];
    const waiting: (() => void)[] = [];
    passTime = () => waiting.splice(0).forEach((wake) => wake());
    approvals = new OpenApprovals({
      clock: {
        now: () => 0,
        sleep: (_, signal) =>
          new Promise((resolve, reject) => {
            waiting.push(resolve);
            signal?.addEventListener('abort', () => reject(new Error('stopped')));
          }),
      },
      approve: (_, isWanted) => new Promise((answer) => asked.push({ isWanted, answer })),
    });
  });

  const { signal: never } = new AbortController();
  const question = () => asked[0] ?? assert.fail('nothing was asked');

  it('are one for each plan, however many calls wait for it', async () => {
    const calls = [approvals.ask('p', never), approvals.ask('p', never)];
    question().answer(PLAN);
    assert.deepEqual(await Promise.all(calls), [PLAN, PLAN]);
    assert.equal(asked.length, 1);
    void approvals.ask('p', never);
    assert.equal(asked.length, 2, 'a call after the answer asks anew');
  });

  it('stay open while the user thinks, and the answer counts between two calls', async () => {
    const first = approvals.ask('p', never);
    passTime();
    assert.equal(await first, 'asked');
    assert.equal(question().isWanted(), true);
    const second = approvals.ask('p', never);
    question().answer(null);
    assert.equal(await second, null);
    assert.equal(asked.length, 1);
  });

  it('are taken back by the last call that is stopped, and by no other', async () => {
    const [one, two] = [new AbortController(), new AbortController()];
    const calls = [approvals.ask('p', one.signal), approvals.ask('p', two.signal)];
    one.abort();
    await assert.rejects(calls[0] ?? assert.fail());
    assert.equal(question().isWanted(), true);
    two.abort();
    await assert.rejects(calls[1] ?? assert.fail());
    assert.equal(question().isWanted(), false);
    void approvals.ask('p', never);
    assert.deepEqual([question().isWanted(), asked.length], [true, 1], 'a new call wants it again');
  });
});
