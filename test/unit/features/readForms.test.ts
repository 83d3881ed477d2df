import assert from 'node:assert/strict';
import type { JobForm } from '../../../src/core/job.ts';
import { Problem } from '../../../src/core/problem.ts';
import type { Session } from '../../../src/core/session.ts';
import { readForms } from '../../../src/features/jobs/submit/readForms.ts';

const never = new AbortController().signal;
const session = {} as Session;
const kinds = (count: number) => Array.from({ length: count }, (_, at) => `kind-${at}`);

/** A platform that answers when it is told to. */
class Forms {
  readonly asked: string[] = [];
  readonly open: (() => void)[] = [];
  most = 0;
  readonly broken = new Set<string>();

  readonly form = async (_: Session, kind: string): Promise<JobForm> => {
    this.asked.push(kind);
    const answered = new Promise<void>((resolve) => this.open.push(resolve));
    this.most = Math.max(this.most, this.open.length);
    await answered;
    if (this.broken.has(kind)) throw new Problem({ kind: 'unexpected', code: 'answer.wrongShape' });
    return { kind, label: kind, fields: [] } as unknown as JobForm;
  };

  async answerAll(): Promise<void> {
    for (let idle = 0; idle < 3; idle += 1) {
      await new Promise(setImmediate);
      for (const answer of this.open.splice(0)) {
        answer();
        idle = 0;
      }
    }
  }
}

describe('The forms of many kinds', () => {
  it('are asked for a few at a time, and come in their order', async () => {
    const platform = new Forms();
    const [read] = await Promise.all([readForms(platform, session, kinds(30), never), platform.answerAll()]);
    assert.deepEqual(
      read.forms.map(({ kind }) => kind),
      kinds(30),
    );
    assert.deepEqual([read.unread, read.left, platform.most], [0, 0, 4]);
  });

  it('are not asked for without an end: the others are counted', async () => {
    const platform = new Forms();
    const [read] = await Promise.all([
      readForms(platform, session, kinds(10_000), never),
      platform.answerAll(),
    ]);
    assert.deepEqual([read.forms.length, read.left, platform.asked.length], [200, 9_800, 200]);
  });

  it('are there without those that cannot be read; where none can be read, the reason is told', async () => {
    const platform = new Forms();
    platform.broken.add('kind-1');
    const [read] = await Promise.all([readForms(platform, session, kinds(3), never), platform.answerAll()]);
    assert.deepEqual([read.forms.map(({ kind }) => kind), read.unread], [['kind-0', 'kind-2'], 1]);
    platform.broken.add('kind-0');
    await Promise.all([
      assert.rejects(readForms(platform, session, kinds(2), never), { code: 'answer.wrongShape' }),
      platform.answerAll(),
    ]);
  });

  it('are not asked for any more when it is canceled', async () => {
    const platform = new Forms();
    const canceling = new AbortController();
    const reading = readForms(
      {
        form: async (...given) => {
          canceling.abort();
          given[2].throwIfAborted();
          return platform.form(given[0], given[1]);
        },
      },
      session,
      kinds(30),
      canceling.signal,
    );
    await assert.rejects(reading, { name: 'AbortError' });
    assert.deepEqual(platform.asked, []);
  });
});
