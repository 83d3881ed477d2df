import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { Account } from '../../../src/core/account.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import { buyPicture } from '../support/buyPicture.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person, type Asked, type Reply } from '../support/person.ts';

const submitted = z.looseObject({ params: z.record(z.string(), z.unknown()) });
const CHOSEN = /^a heron at the lock.*\.png · image\/png · chosen$/;

describe('Use as Input', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let account: Account;
  let person: Person;
  let made: JobRecord;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    await backlot.sandbox.control('setRate', { rate: 50 });
    const all = await backlot.accounts.list();
    account = all.find(({ provider }) => provider === 'crucible') ?? assert.fail('no account');
    person = new Person();
    made = await buyPicture(backlot, account, 'a heron at the lock');
    assert.equal(made.state, 'succeeded');
  });
  after(() => person.dispose());

  /** Uses the picture as input, answers the questions, and returns the new job. */
  async function used(reply: Reply): Promise<JobRecord> {
    const { journal } = await backlot.jobs();
    const before = new Set((await journal.page({ limit: 50 })).jobs.map(({ id }) => id));
    const node = { kind: 'output', job: made, output: made.outputs[0] };
    await person.does(() => vscode.commands.executeCommand('backlot.useAsInput', node), reply);
    const { jobs } = await journal.page({ limit: 50 });
    return jobs.find(({ id, kind }) => !before.has(id) && kind === 'image-remix') ?? assert.fail('no job');
  }

  /** Confirms the price, enters the prompt, and accepts the first item of each list. */
  const agreed = (asked: Asked): string | undefined => {
    if (asked.kind === 'box') return 'the same lock at night';
    return asked.kind === 'dialog' ? asked.choices[0] : '';
  };

  const isForm = ({ kind, text }: Asked) => kind === 'pick' && /choose a field/.test(text);
  const isForAsset = ({ kind, text }: Asked) => kind === 'pick' && /uploaded picture/.test(text);

  async function upload(name: string): Promise<void> {
    const opened = (await backlot.open(account.id)) ?? assert.fail();
    const { uploads, outputs } = await backlot.jobs();
    const never = new AbortController().signal;
    const { path } = await outputs.bytes(made.id, 0, never);
    const bytes = new Uint8Array(await readFile(path));
    await person.does(() => uploads.upload(opened, { name, mimeType: 'image/png', bytes }, never), agreed);
  }

  async function assets() {
    const { provider, session } = (await backlot.open(account.id)) ?? assert.fail();
    return (await provider.assets?.list(session, new AbortController().signal))?.rows ?? [];
  }

  it('uploads the output, names it in the form, and submits the job with it', async () => {
    const before = new Set((await assets()).map(({ id }) => id));
    const job = await used(agreed);
    const [asset, ...others] = (await assets()).filter(({ id }) => !before.has(id));
    assert.ok(asset && others.length === 0, 'uploaded once');
    const form = person.asked.find(isForm) ?? assert.fail(JSON.stringify(person.asked));
    assert.ok(form.choices.includes('Image · a heron at the lock.png'), form.choices.join(', '));
    assert.equal(submitted.parse(job.call.body).params['image.image'], asset.id);
    assert.ok(job.remoteId, 'the platform took the job');
    assert.equal(backlot.lineage.sourceOf(asset.id), `${made.id}/0`, 'the recipe leads back to the picture');
  });

  it('lists the output first when the field is changed and allows another asset', async () => {
    await upload('a lake.png');
    let opened = 0;
    const job = await used((asked) => {
      if (isForm(asked)) return (opened += 1) === 1 ? 'Image' : '';
      if (!isForAsset(asked)) return agreed(asked);
      assert.match(asked.choices[0] ?? '', CHOSEN);
      return 'a lake.png';
    });
    const sent = submitted.parse(job.call.body).params['image.image'];
    assert.equal((await assets()).find(({ id }) => id === sent)?.name, 'a lake.png');
  });
});
