import assert from 'node:assert/strict';
import { Problem } from '../../../src/core/problem.ts';
import {
  isOpen,
  isOver,
  nextState,
  type TailSignal,
  type TailState,
} from '../../../src/runs/tail/tailState.ts';

const problem = new Problem({ kind: 'network', code: 'network.cut' });
const end = { state: 'succeeded', platformStatus: 'completed' } as const;

const STATES: readonly TailState[] = [
  { kind: 'connecting' },
  { kind: 'catchingUp' },
  { kind: 'live' },
  { kind: 'reconnecting', attempt: 1, problem },
  { kind: 'notKnowable', problem },
  { kind: 'paused', problem },
  { kind: 'ended', end },
  { kind: 'stopped' },
];
const SIGNALS: readonly TailSignal[] = [
  { kind: 'opened' },
  { kind: 'caughtUp' },
  { kind: 'heard' },
  { kind: 'unheard', problem },
  { kind: 'disconnected', attempt: 2, problem: null },
  { kind: 'refused', problem },
  { kind: 'ended', end },
  { kind: 'stopped' },
];

describe('The state of a tail', () => {
  it('follows the table of signals', () => {
    const same = STATES.map(({ kind }) => kind);
    const table = Object.fromEntries(
      SIGNALS.map((signal) => [signal.kind, STATES.map((state) => nextState(state, signal).kind)]),
    );
    const over = ['ended', 'stopped'];
    const open = (kind: string) => [...Array<string>(6).fill(kind), ...over];
    assert.deepEqual(table, {
      opened: open('catchingUp'),
      caughtUp: same.with(1, 'live'),
      heard: same.with(4, 'live'),
      unheard: same.with(2, 'notKnowable'),
      disconnected: open('reconnecting'),
      refused: open('paused'),
      ended: [...Array<string>(6).fill('ended'), ...over],
      stopped: [...Array<string>(6).fill('stopped'), ...over],
    });
  });

  it('is the same object when a signal changes nothing', () => {
    for (const state of STATES) {
      if (isOver(state)) for (const signal of SIGNALS) assert.equal(nextState(state, signal), state);
      if (!isOpen(state))
        for (const kind of ['caughtUp', 'heard'] as const) assert.equal(nextState(state, { kind }), state);
    }
  });

  it('keeps what a signal says', () => {
    assert.deepEqual(nextState({ kind: 'live' }, { kind: 'unheard', problem }), {
      kind: 'notKnowable',
      problem,
    });
    assert.deepEqual(nextState({ kind: 'live' }, { kind: 'disconnected', attempt: 3, problem }), {
      kind: 'reconnecting',
      attempt: 3,
      problem,
    });
    assert.deepEqual(nextState({ kind: 'live' }, { kind: 'ended', end }), { kind: 'ended', end });
  });
});
