import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JobSnapshot } from '../../../src/core/job.ts';
import { rawText } from '../../../src/core/foreignText.ts';
import { RunTrace } from '../../../src/providers/lenserfight/runTrace.ts';

type Said = readonly [type: string, body: Readonly<Record<string, unknown>>];

/** The dialects in which servers write an event. */
const DIALECTS = {
  enveloped: (type: string, payload: unknown) => ({
    eventType: type,
    payload,
    occurredAt: '2026-01-01T00:00:00Z',
  }),
  flat: (_: string, payload: Readonly<Record<string, unknown>>) => ({
    ...payload,
    timestamp: '2026-01-01T00:00:00Z',
  }),
  hosted: (type: string, payload: unknown) => ({ type, payload, timestamp: '2026-01-01T00:00:00Z' }),
} as const;

function heard(said: readonly Said[], dialect: keyof typeof DIALECTS = 'enveloped'): JobSnapshot {
  const trace = new RunTrace('https://platform.example.com', true);
  trace.connected();
  for (const [at, [type, body]] of said.entries()) {
    // The last frame of a stream has no id.
    const id = type === 'done' ? undefined : String(at + 1);
    const data = JSON.stringify(type === 'done' ? body : DIALECTS[dialect](type, body));
    trace.hear({ ...(id !== undefined && { id }), event: type, data });
  }
  const snapshot = trace.snapshot();
  assert.ok(snapshot);
  return snapshot;
}

const summary = ({ state, platformStatus, isUnknownWord }: JobSnapshot) => [
  state,
  rawText(platformStatus),
  isUnknownWord,
];

const STARTED: Said = ['run.started', { status: 'starting' }];

describe('a workflow run whose stream says a word of state that is not known', () => {
  for (const dialect of ['enveloped', 'flat', 'hosted'] as const)
    for (const type of ['run.status.changed', 'run_status', 'done'] as const)
      for (const word of ['finished', 'done', 'aborted', 'hibernating', 'FINALIZING', 'abgebrochen'])
        it(`goes on, and shows "${word}" as not known (${type}, ${dialect})`, () => {
          assert.deepEqual(summary(heard([STARTED, [type, { status: word }]], dialect)), [
            'running',
            word,
            true,
          ]);
        });

  it('goes on with the next word that is known, and ends with one', () => {
    const unknown: Said = ['run.status.changed', { status: 'finished' }];
    assert.deepEqual(summary(heard([unknown, ['run.status.changed', { status: 'running' }]])), [
      'running',
      'running',
      false,
    ]);
    assert.deepEqual(summary(heard([unknown, ['done', { status: 'completed' }]])), [
      'succeeded',
      'completed',
      false,
    ]);
  });

  it('never ends by a word that is not the platform’s', () => {
    const ends = ['succeeded', 'completed', 'failed', 'cancelled', 'canceled', 'timed_out'];
    const word = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((one) => !ends.includes(one.trim().toLowerCase()));
    fc.assert(
      fc.property(
        word,
        fc.constantFrom('run.status.changed', 'run_status', 'done', 'run.started'),
        (status, type) => {
          const { state, outputs, failure } = heard([STARTED, [type, { status }]]);
          assert.ok(state === 'running' || state === 'queued', state);
          assert.deepEqual([outputs, failure], [[], null]);
        },
      ),
    );
  });

  it('keeps its end, whatever is said after it', () => {
    const end: Said = ['run.status.changed', { status: 'completed' }];
    assert.deepEqual(summary(heard([end, ['run.status.changed', { status: 'archived' }]])), [
      'succeeded',
      'completed',
      false,
    ]);
  });
});

describe('a workflow run', () => {
  for (const [word, state] of [
    ['starting', 'running'],
    ['streaming', 'running'],
    ['validated', 'queued'],
    [' Completed ', 'succeeded'],
    ['succeeded', 'succeeded'],
    ['canceled', 'canceled'],
    ['cancelled', 'canceled'],
    ['timed_out', 'timedOut'],
  ] as const)
    it(`is ${state} at ${JSON.stringify(word)}, which is a word of the platform`, () => {
      assert.deepEqual(summary(heard([['run.status.changed', { status: word }]])), [state, word, false]);
    });

  for (const [type, state] of [
    ['run.completed', 'succeeded'],
    ['run.succeeded', 'succeeded'],
    ['run.cancelled', 'canceled'],
    ['run.canceled', 'canceled'],
    ['run_canceled', 'canceled'],
    ['run.timed_out', 'timedOut'],
  ] as const)
    it(`ends as ${state} by the event ${type}`, () => {
      assert.deepEqual(summary(heard([STARTED, [type, {}]]))[0], state);
    });
});
