import assert from 'node:assert/strict';
import { memoryInputs } from '../../support/memoryInputs.ts';
import type { OpenedAccount } from '../../../src/core/openedAccount.ts';
import type { JobForm } from '../../../src/core/job.ts';
import { JobDrafts } from '../../../src/features/jobs/submit/jobDrafts.ts';
import { TestMemory } from './memory.ts';
import { UserOfEditor } from './support/userOfEditor.ts';

const field = {
  required: false,
  default: null,
  minimum: null,
  maximum: null,
  choices: [],
  description: null,
};
const form: JobForm = {
  ...{ kind: 'posters', label: 'Posters', promptField: 'prompt', estimatedSeconds: null, tips: [] },
  fields: [
    { ...field, name: 'prompt', type: 'text', required: true },
    { ...field, name: 'seed', type: 'integer' },
  ],
};

describe('drafts of jobs', () => {
  const memento = new TestMemory();
  const drafts = new JobDrafts(memento);

  it('are kept by account and kind, and found again in a new window', async () => {
    await drafts.keep('a1', 'posters', { prompt: 'A lighthouse', seed: 7 });
    await drafts.keep('a2', 'posters', { prompt: 'A harbor' });
    assert.deepEqual(new JobDrafts(memento).find('a1', 'posters'), { prompt: 'A lighthouse', seed: 7 });
    assert.deepEqual(drafts.find('a1', 'maps'), {});
  });

  it('are gone once the job was submitted, and with everything else', async () => {
    await drafts.forget('a1', 'posters');
    assert.deepEqual(drafts.find('a1', 'posters'), {});
    await drafts.forgetAll();
    assert.deepEqual(drafts.find('a2', 'posters'), {});
  });

  it('are the last twenty, none of which is longer than 64 KB', async () => {
    for (let number = 0; number < 25; number += 1) await drafts.keep('a1', `kind ${number}`, { prompt: 'x' });
    assert.deepEqual(drafts.find('a1', 'kind 4'), {});
    assert.deepEqual(drafts.find('a1', 'kind 5'), { prompt: 'x' });
    await drafts.keep('a1', 'kind 6', { prompt: 'x'.repeat(70_000) });
    assert.deepEqual(drafts.find('a1', 'kind 6'), {});
  });

  it('of another shape are ignored', async () => {
    await memento.update('backlot.jobDrafts', [{ id: 7 }, 'x']);
    assert.deepEqual(drafts.find('a1', 'posters'), {});
  });

  it('are filled into a form that lists what was asked for first, and says what comes next', async () => {
    const { askJob } = await import('../../../src/features/jobs/submit/askJob.ts');
    const jobs = { form: async () => form, labels: { submit: 'Generate' } };
    const opened = { provider: { jobs } } as unknown as OpenedAccount;
    const user = new UserOfEditor();
    const sources = { inputs: memoryInputs(), jobs: () => Promise.reject(new Error('not asked')) };
    let kept: unknown;
    const onChange = (values: unknown) => void (kept = values);
    user.answers('A lighthouse at dawn', 'Prompt', 'A lighthouse at noon', undefined);
    await askJob(opened, 'posters', { earlier: {}, label: undefined, sources, onChange });
    assert.deepEqual(kept, { prompt: 'A lighthouse at noon' });
    const list = user.shown.find(({ kind }) => kind === 'pick')?.text ?? assert.fail();
    assert.match(list, /Review and Generate….*Prompt.*Seed/s);
  });

  it('ask for what is needed with the number of steps, and for one thing with none', async () => {
    const { askJob } = await import('../../../src/features/jobs/submit/askJob.ts');
    const sources = { inputs: memoryInputs(), jobs: () => Promise.reject(new Error('not asked')) };
    const titles = async (asked: JobForm) => {
      const opened = { provider: { jobs: { form: async () => asked } } } as unknown as OpenedAccount;
      const user = new UserOfEditor();
      user.answers('A lighthouse', 'Ada', undefined);
      await askJob(opened, 'posters', { earlier: {}, label: undefined, sources, onChange: () => undefined });
      return user.shown.filter(({ kind }) => kind === 'box').map(({ text }) => text);
    };
    const author = { ...field, name: 'author', type: 'text', required: true } as const;
    assert.deepEqual(await titles({ ...form, fields: [...form.fields, author] }), [
      'Posters (1/2) · Prompt',
      'Posters (2/2) · Author',
    ]);
    assert.deepEqual(await titles(form), ['Posters · Prompt']);
  });

  it('hold what was typed before Escape, and the values of the fields that were left', async () => {
    const { askJob } = await import('../../../src/features/jobs/submit/askJob.ts');
    const opened = { provider: { jobs: { form: async () => form } } } as unknown as OpenedAccount;
    const user = new UserOfEditor();
    let kept: unknown;
    const onChange = (values: unknown) => void (kept = values);
    const sources = { inputs: memoryInputs(), jobs: () => Promise.reject(new Error('not asked')) };
    user.answers('A lighthouse at dawn', undefined);
    assert.equal(
      await askJob(opened, 'posters', { earlier: { seed: 7 }, label: undefined, sources, onChange }),
      undefined,
    );
    assert.deepEqual(kept, { prompt: 'A lighthouse at dawn', seed: 7 });
  });
});
