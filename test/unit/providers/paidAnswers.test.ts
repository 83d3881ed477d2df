import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { acceptedAnswer, jobAnswer, stateOf } from '../../../src/providers/crucible/answers.ts';
import { acceptedRun, runAnswer } from '../../../src/providers/lenserfight/answers.ts';
import { loadProvider, providerIds } from '../../../src/providers/index.ts';
import type { AnswerSchema } from '../../../src/core/session.ts';
import { artifactOutputs } from '../../../src/providers/lenserfight/artifacts.ts';
import { price, rows } from '../../../src/providers/tolerant.ts';
import { inlineText } from './lenserfightRig.ts';

const BASE = 'https://platform.example.com';
const JOB_ID = '4f2b9a52-7a0e-4c55-9d3a-0d6c1e1f7b11';

/** Any JSON, or the member missing. */
const anything = fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined });

/** The members of `names`, each with any value or missing. */
function anyOf(...names: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .tuple(...names.map(() => anything))
    .map(
      (values) =>
        JSON.parse(
          JSON.stringify(Object.fromEntries(values.map((value, at) => [names[at], value]))),
        ) as Record<string, unknown>,
    );
}

describe('answers about paid jobs', () => {
  it('of Crucible keep a failed job whose outputs are null or missing', () => {
    for (const outputs of [null, undefined]) {
      const data = { job_id: JOB_ID, status: 'failed', requested_credits: 2, error_code: 'OOM', outputs };
      const { data: job } = jobAnswer.parse({ success: true, data });
      assert.deepEqual([job.status, job.error_code, job.outputs], ['failed', 'OOM', []]);
    }
  });

  it('of Crucible keep the good outputs beside a bad one', () => {
    const outputs = [null, 'x', { output_index: '1', url: 'https://cdn.example.com/a.png', width: '64' }];
    const { data: job } = jobAnswer.parse({ data: { status: 'succeeded', outputs } });
    assert.deepEqual(
      job.outputs.map(({ url, width }) => [url, width]),
      [['https://cdn.example.com/a.png', 64]],
    );
  });

  it('of Crucible keep outputs that are named by their addresses alone, and one that is in no list', () => {
    const picture = 'https://cdn.example.com/a.png';
    for (const outputs of [[picture], picture, { url: picture }, [{ url: picture }, 'none']]) {
      const { data: job } = jobAnswer.parse({ data: { status: 'succeeded', outputs } });
      assert.deepEqual(
        job.outputs.map(({ url }) => url),
        [picture],
        JSON.stringify(outputs),
      );
    }
  });

  it('of Crucible are accepted under their id whatever is said of the price', () => {
    const cost = (requested_credits: unknown) =>
      acceptedAnswer.parse({ success: true, data: { job_id: JOB_ID, status: 'queued', requested_credits } })
        .cost;
    assert.deepEqual(cost('2.00'), { unit: 'credits', micros: 2_000_000 });
    for (const unknown of [null, undefined, '', 'two', -1, '-1', '1e400', 1e300, {}, [2]])
      assert.equal(cost(unknown), null);
  });

  it('of Crucible never lose an id or a status', () => {
    fc.assert(
      fc.property(
        anyOf('status', 'requested_credits', 'workflow_id', 'outputs'),
        anyOf('job_id', 'requested_credits', 'error_code', 'error_message', 'outputs'),
        fc.string(),
        (submitted, polled, status) => {
          assert.equal(acceptedAnswer.parse({ data: { ...submitted, job_id: JOB_ID } }).remoteId, JOB_ID);
          assert.equal(jobAnswer.parse({ data: { ...polled, status } }).data.status, status);
        },
      ),
    );
  });

  it('of LenserFight never lose an id, a status or a good result', async () => {
    const good = { artifactKind: 'text', contentText: 'the result', isPrimaryOutput: true };
    await fc.assert(
      fc.asyncProperty(
        anyOf('status', 'requestId'),
        anyOf(
          'id',
          'modelKey',
          'latencyMs',
          'tokenInput',
          'creditCost',
          'billingStatus',
          'errorCode',
          'errorMessage',
        ),
        fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 3 }),
        fc.string(),
        async (submitted, polled, others, status) => {
          assert.equal(acceptedRun.parse({ data: { ...submitted, runId: JOB_ID } }).remoteId, JOB_ID);
          const { data: run } = runAnswer.parse({
            data: { ...polled, status, artifacts: [...others, good] },
          });
          assert.equal(run.status, status);
          const outputs = await artifactOutputs(run.artifacts, BASE);
          assert.ok(outputs.some((output) => inlineText(output) === 'the result'));
        },
      ),
    );
  });

  it('of LenserFight are read with results that have no id and no time, in the order of the answer', async () => {
    const artifacts = ['one', 'two'].map((contentText) => ({ artifactKind: 'text', contentText }));
    const { data: run } = runAnswer.parse({
      data: {
        status: 'succeeded',
        artifacts: [...artifacts, { artifactKind: 'text', contentText: 'first', isPrimaryOutput: true }],
      },
    });
    assert.deepEqual((await artifactOutputs(run.artifacts, BASE)).map(inlineText), ['first', 'one', 'two']);
  });

  it('read an id that is a number, and refuse what is none', () => {
    assert.equal(acceptedAnswer.parse({ data: { job_id: 17 } }).remoteId, '17');
    for (const job_id of ['', null, undefined, 1.5, 2 ** 60, true, {}])
      assert.equal(acceptedAnswer.safeParse({ data: { job_id } }).success, false);
  });

  it('say queued where an accepted job has no status', () => {
    const { state, platformStatus } = acceptedAnswer.parse({ data: { job_id: JOB_ID, status: null } });
    assert.deepEqual([state, platformStatus], ['queued', null]);
  });
});

/** The name of the id in the answer to each paid submit, by its contract. */
const IDS: Readonly<Record<string, string>> = {
  'crucible.submitGeneration': 'job_id',
  'crucible.createAsset': 'asset_id',
  'lenserfight.executeLens': 'runId',
  'lenserfight.runWorkflow': 'runId',
  'killatamata.submitMediaJob': 'externalJobId',
  'killatamata.agent': 'requestId',
};

/** Other names that servers write it under: `jobId`, `JobID`, `job_id`, `Job-Id`. */
const spellings = (name: string): readonly string[] => {
  const words = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).split('_');
  const capital = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [name, words.join('_'), words[0] + capital.slice(1).join(''), capital.join('-'), name.toUpperCase()];
};

describe('the answer to a paid submit, of every platform', () => {
  const submits = new Map<string, (answer: unknown) => string | null>();
  before(async () => {
    for (const provider of await Promise.all(providerIds.map((id) => loadProvider(id)))) {
      const { agent, assets, jobs } = provider;
      const add = <Read>(operation: string, schema: AnswerSchema<Read>, idOf: (read: Read) => string) =>
        submits.set(`${provider.id}.${operation}`, (answer) => {
          const read = schema.safeParse(answer);
          return read.success ? idOf(read.data) : null;
        });
      for (const [operation, schema] of Object.entries(jobs?.accepted ?? {}))
        add(operation, schema, ({ remoteId }) => remoteId);
      if (assets) add(assets.operation, assets.created, ({ id }) => id);
      if (agent) add('agent', agent.accepted, ({ requestId }) => requestId);
    }
    assert.deepEqual([...submits.keys()].toSorted(), Object.keys(IDS).toSorted());
  });

  const other = fc.constantFrom<unknown>(undefined, null, '', 'two', 0, -1.5, true, {}, [], { deep: [{}] });
  const others = fc.record({
    status: other,
    requested_credits: other,
    message: other,
    error: other,
    code: other,
  });
  const wrappers = fc.array(
    fc.constantFrom('data', 'result', 'response', 'payload', 'job', 'envelope', '[]'),
    {
      maxLength: 5,
    },
  );

  it('never loses an id that stands anywhere in it', () => {
    for (const [operation, read] of submits)
      fc.assert(
        fc.property(
          wrappers,
          fc.constantFrom(...spellings(IDS[operation] ?? '')),
          fc.constantFrom<unknown>(JOB_ID, 4711),
          fc.array(others, { minLength: 6, maxLength: 6 }),
          (around, name, given, members) => {
            const inner: unknown = { ...members[5], [name]: given };
            const answer = around.reduce(
              (held, wrapper, at) => (wrapper === '[]' ? [held] : { ...members[at], [wrapper]: held }),
              inner,
            );
            assert.equal(read(answer), String(given), operation);
          },
        ),
        { numRuns: 200 },
      );
  });

  it('names a job by a bare id where that can be no other thing’s, and by none else', () => {
    for (const [operation, read] of submits) {
      for (const answer of [
        { id: JOB_ID },
        { data: { id: JOB_ID } },
        { data: { job: { id: JOB_ID } } },
        { data: JOB_ID },
      ])
        assert.equal(read(answer), JOB_ID, operation);
      fc.assert(
        fc.property(
          others,
          others,
          fc.constantFrom('', null, true, 1.5, -1, {}, []),
          (outer, inner, none) => {
            const answer = {
              ...outer,
              [IDS[operation] ?? '']: none,
              data: {
                ...inner,
                user: { id: 'u1' },
                workflow_id: 'w1',
                workflow: { id: 'w1' },
                trace_id: 't1',
              },
            };
            assert.equal(read(answer), null, operation);
          },
        ),
      );
    }
  });

  it('is looked through no further than any answer is deep or wide', () => {
    // Looked through to its end, it would have more places than can be counted.
    let answer: unknown = null;
    for (let level = 0; level < 40; level += 1)
      answer = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`m${at}`, answer]));
    for (const read of submits.values()) assert.equal(read(answer), null);
  });
});

describe('words of Crucible for a state', () => {
  it('end a canceled job in either spelling and case', () => {
    for (const word of ['canceled', 'cancelled', 'CANCELED']) assert.equal(stateOf(word), 'canceled');
    assert.equal(stateOf('Failed'), 'failed');
  });

  it('keep a job watched that is in a state of another word', () => {
    for (const word of ['unheard_of', '', 'constructor', '__proto__']) assert.equal(stateOf(word), 'running');
  });
});

describe('tolerant members', () => {
  it('read a price as number or text, and as not said otherwise', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = price.parse(value);
        assert.ok(read === undefined || (read >= 0 && Number.isSafeInteger(Math.round(read * 1_000_000))));
      }),
    );
    assert.equal(price.parse('0.25'), 0.25);
  });

  it('keep the rows that can be read, in their order', () => {
    const row = z.object({ name: z.string() });
    assert.deepEqual(rows(row).parse([{ name: 'a' }, null, 3, { name: 4 }, { name: 'b' }]), [
      { name: 'a' },
      { name: 'b' },
    ]);
    for (const none of [null, undefined, 'x', {}, 4]) assert.deepEqual(rows(row).parse(none), []);
  });
});
