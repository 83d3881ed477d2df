import assert from 'node:assert/strict';
import type { Progress } from '../../../../src/core/actionGuide.ts';
import type { Account } from '../../../../src/core/account.ts';
import type { ResourceAction } from '../../../../src/core/resource.ts';
import { organizations } from '../../../../src/providers/molecule/organizations.ts';
import type { ProgressSource } from '../../../../src/features/resources/guided/followProgress.ts';
import { MoleculeRig } from '../moleculeRig.ts';
import '../../webviews/support/vscodeStandIn.ts';
import { rawText } from '../../../../src/core/foreignText.ts';

const never = new AbortController().signal;
const create: ResourceAction | undefined = organizations.actions?.find(({ id }) => id === 'create');

describe('the set-up of a new organization', () => {
  let rig: MoleculeRig;
  let account: Account;
  beforeEach(async () => {
    rig = await MoleculeRig.open();
    account = await rig.account(['session']);
    rig.sandbox.control.freeze();
  });
  afterEach(() => rig.close());

  const make = (slug: string, name = 'Tern Rock') => rig.run(account, 'createOrg', { body: { slug, name } });

  /** What the action that creates says is to be followed, on the sandbox's clock. */
  function followed(slug: string): ProgressSource & { readonly waited: number[] } {
    const place = create?.guide?.answer;
    assert.ok(place?.kind === 'begins', 'the progress opens by itself');
    const waited: number[] = [];
    return {
      everyMs: place.progress.everyMs,
      poll: async () =>
        place.progress.of((await rig.run(account, place.operation, { params: { slug } })).body),
      sleep: async (ms) => {
        waited.push(ms);
        rig.sandbox.control.advance(ms);
      },
      waited,
    };
  }

  async function all(source: ProgressSource, signal = never): Promise<readonly Progress[]> {
    const { polledProgress } = await import('../../../../src/features/resources/guided/followProgress.ts');
    const seen: Progress[] = [];
    for await (const progress of polledProgress(source, signal)) seen.push(progress);
    return seen;
  }

  const status = async (slug: string) =>
    (await rig.rows(account, organizations)).find(({ id }) => id === slug)?.status;

  it('is followed by itself, stage by stage with the time that is left, until it is done', async () => {
    await make('tern-rock');
    assert.equal(await status('tern-rock'), 'provisioning');
    const seen = await all(followed('tern-rock'));
    assert.deepEqual(
      [...new Set(seen.map(({ stage }) => stage))],
      ['launching', 'installing', 'starting', 'configuring_https', 'ready'],
    );
    const [percents, etas] = [seen.map(({ percent }) => percent), seen.map((one) => one.etaSeconds ?? 0)];
    assert.deepEqual(
      percents,
      [...percents].sort((a, b) => a - b),
    );
    assert.deepEqual(
      etas,
      [...etas].sort((a, b) => b - a),
    );
    assert.deepEqual([seen[0]?.etaSeconds, seen.at(-1)?.end], [240, 'good']);
    assert.ok(
      seen.slice(0, -1).every(({ end }) => end === null),
      'it stops at the first end',
    );
    assert.equal(await status('tern-rock'), 'active');
  });

  it('is told in words: how far, which stage, how long still', async () => {
    const { progressText } = await import('../../../../src/features/resources/guided/followProgress.ts');
    await make('tern-rock');
    const words = (await all(followed('tern-rock'))).map(progressText);
    assert.equal(words[0], '0 % · launching · Starting the machine · 4 min left');
    assert.ok(words.includes('75 % · starting · Starting the tenant server · 60 s left'), words.join('\n'));
    assert.equal(words.at(-1), '100 % · ready · The organization is ready');
  });

  it('is asked about as often as the platform’s own console does', async () => {
    await make('tern-rock');
    const source = followed('tern-rock');
    await all(source);
    assert.ok(source.waited.every((ms) => ms === 5_000));
    assert.equal(source.waited.length, 240 / 5);
  });

  it('is said to have failed where it failed, and no longer followed', async () => {
    await make('fated', 'Fated fail:provision');
    const last = (await all(followed('fated'))).at(-1);
    assert.deepEqual([last?.end, last?.stage], ['bad', 'failed']);
    assert.match(rawText(last?.message ?? ''), /did not start/);
    assert.equal(await status('fated'), 'failed');
  });

  it('goes on being followed when a poll fails in a way that passes', async () => {
    await make('tern-rock');
    const { control } = rig.sandbox;
    // As often as a poll is repeated by the HTTP client, and one time more.
    control.addFault({
      platform: 'molecule',
      operation: 'getProvisionStatus',
      times: 4,
      fault: { kind: 'status', status: 503 },
    });
    assert.equal((await all(followed('tern-rock'))).at(-1)?.end, 'good');
  });

  it('is given up with the reason when the platform stays away, or knows it no more', async () => {
    await make('tern-rock');
    const { control } = rig.sandbox;
    const rule = { platform: 'molecule', operation: 'getProvisionStatus' } as const;
    control.addFault({ ...rule, times: null, fault: { kind: 'cut', afterBytes: 0 } });
    await assert.rejects(all(followed('tern-rock')), { kind: 'network' });
    control.clearFaults();
    await rig.run(account, 'deleteOrg', { params: { slug: 'tern-rock' } });
    await assert.rejects(all(followed('tern-rock')), { kind: 'notFound' });
  }).timeout(30_000);

  it('stops being asked about as soon as the user has seen enough', async () => {
    await make('tern-rock');
    const enough = new AbortController();
    const source = followed('tern-rock');
    let count = 0;
    const poll: ProgressSource['poll'] = async (signal) => {
      count += 1;
      if (count === 3) enough.abort();
      return source.poll(signal);
    };
    await all({ ...source, poll }, enough.signal);
    assert.equal(count, 3);
    assert.equal(await status('tern-rock'), 'provisioning', 'it goes on without us');
  });

  it('waits for the payment where the platform wants one first, and goes on when it is made', async () => {
    rig.sandbox.control.setMode('molecule', 'observed');
    await make('paid-later');
    assert.equal(await status('paid-later'), 'awaiting_payment');
    const source = followed('paid-later');
    const body = { org_slug: 'paid-later', plan: 'starter' };
    const { url } = (await rig.run(account, 'billingCheckout', { body })).body as { readonly url: string };
    let polls = 0;
    const poll: ProgressSource['poll'] = async (signal) => {
      polls += 1;
      if (polls === 3) assert.equal((await fetch(url)).status, 200);
      return source.poll(signal);
    };
    const seen = await all({ ...source, poll });
    assert.deepEqual(
      seen.slice(0, 2).map(({ message }) => message),
      ['Waiting for payment', 'Waiting for payment'],
    );
    assert.equal(seen.at(-1)?.end, 'good');
  });
});
