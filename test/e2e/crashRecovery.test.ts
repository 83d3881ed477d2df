import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { startSandbox, type Sandbox } from '../../src/sandbox/start.ts';
import { TEST_TIMEOUT_MS } from '../editor/timeouts.ts';
import { until } from '../editor/until.ts';
import { Workbench } from '../editor/workbench.ts';
import { seeded, seedOfRun } from '../faults/seeded.ts';
import { addAccount, giveKey, nameAccount } from './support/addAccount.ts';
import { keepFailurePicture, openEditorFixture, type EditorFixture } from './support/editorFixture.ts';
import { endJob, fillForm, jobSays } from './support/generate.ts';
import { filesHolding } from './support/profileFiles.ts';

const KEY = 'moltazine_recovery_0123456789';
const seed = seedOfRun();
const random = seeded(seed);

/** A window restarts its extension host after two crashes; after a third one the editor asks. */
const INTERRUPTIONS = ['kill', 'kill', 'reload', 'kill', 'kill', 'reload'] as const;
type Interruption = (typeof INTERRUPTIONS)[number];

const MOMENTS = [
  'right after the confirmation',
  'while it is being sent',
  'while it is being sent',
  'while its answer is being lost',
  'while it is queued',
  'while it runs',
] as const;
type Moment = (typeof MOMENTS)[number];

describe(`jobs survive the editor (seed ${seed})`, function () {
  this.timeout(TEST_TIMEOUT_MS);
  let fixture: EditorFixture;
  let sandbox: Sandbox;

  before(async () => {
    sandbox = await startSandbox({ recordExchanges: true, settings: { crucible: { key: KEY } } });
    // Jobs end only when the test ends them.
    sandbox.control.freeze();
    fixture = await openEditorFixture();
    await fixture.workbench.side.open('Backlot');
    await addAccount(fixture.workbench, sandbox);
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await keepFailurePicture(fixture, this.currentTest.fullTitle());
  });
  after(async () => {
    await fixture.close();
    await sandbox.stop();
  });

  for (const [index, moment] of shuffled(MOMENTS).entries()) {
    const how = INTERRUPTIONS[index] ?? 'reload';
    it(`a ${how} ${moment}: charges at most once and keeps every accepted job`, async () => {
      const { workbench } = fixture;
      await workbench.side.tree('Providers').expand('studio');
      await fillForm(workbench, `picture ${index}`);
      await reach(moment, `picture ${index}`);
      await interrupt(how);
      sandbox.control.clearFaults();
      for (const prompt of await accepted()) await settle(prompt);
      await assertChargedOnce();
    });
  }

  it('a crash while all jobs end: each job ends and is reported once', async () => {
    const { workbench } = fixture;
    const prompts = await accepted();
    assert.ok(prompts.length >= 3, `only ${prompts.join()} were accepted`);
    await fixture.session.restartServer('crash', () => sandbox.control.advance(60_000));
    await workbench.side.open('Backlot');
    for (const prompt of prompts) await jobSays(workbench, prompt, /succeeded, 2 credits/);
    await assertChargedOnce();
    await assertNotifiedOnce(prompts);
    await workbench.notices.clear();
  });

  it('a kill while an output is fetched: it is fetched again without another purchase', async () => {
    const { workbench, session } = fixture;
    const jobs = workbench.side.tree('Jobs');
    const prompt = 'fetched late';
    await workbench.side.tree('Providers').expand('studio');
    await fillForm(workbench, prompt);
    await workbench.dialogs.answer('Generate');
    await jobSays(workbench, prompt, /queued/);
    const before = sandbox.control.charges().length;
    sandbox.control.addFault({ fault: { kind: 'halfOpen' }, pathPrefix: '/_files/' });
    const fetched = () =>
      sandbox.control.requests().filter(({ target }) => target.startsWith('/_files/')).length;
    const seen = fetched();
    await endJob(workbench, sandbox, prompt);
    await until(() => fetched() > seen, Boolean);
    await session.crashHost();
    await jobs.click(prompt);
    await workbench.webviews.frame('backlot-gallery');
    assert.equal(sandbox.control.charges().length, before);
  });

  it('two windows: a job is shown in both, survives its window, and is reported once', async () => {
    const { workbench, session } = fixture;
    // No notice tells of what a gallery in front shows.
    await workbench.command('View: Close All Editors');
    const host = session.server.hostPids.at(-1);
    const second = new Workbench(await session.openWindow());
    await second.side.open('Backlot');
    await workbench.page.bringToFront();
    await workbench.side.tree('Providers').expand('studio');
    // Another workflow: the durations of earlier pictures would decide the first poll.
    await fillForm(workbench, 'for both', 'portrait-studio');
    await workbench.dialogs.answer('Generate');
    await second.page.bringToFront();
    await jobSays(second, 'for both', /queued/);

    session.server.crashHost(host);
    sandbox.control.advance(60_000);
    await jobSays(second, 'for both', /succeeded/);
    await jobSays(workbench, 'for both', /succeeded/);
    const shown = await until(
      async () => [
        await second.notices.count('"for both" is ready'),
        await workbench.notices.count('"for both" is ready'),
      ],
      (counts) => counts.some((count) => count > 0),
    );
    assert.deepEqual(shown.sort(), [0, 1]);
    await workbench.page.bringToFront();
    await assertChargedOnce();

    await workbench.command('Backlot: Add Account…');
    await nameAccount(workbench, sandbox, 'night shift');
    await giveKey(workbench, KEY);
    await workbench.side.tree('Providers').row('night shift').waitFor();
    const seenThere = second.side.tree('Providers');
    await seenThere.row('night shift').waitFor();
    await workbench.side.tree('Providers').menu('night shift', 'Remove Account…');
    await workbench.dialogs.answer('Remove');
    await seenThere.row('night shift').waitFor({ state: 'detached' });
  });

  it('writes no key to any file of the profile', async () => {
    assert.deepEqual(await filesHolding(fixture.session.profile.userData, KEY), []);
  });

  /** Submits the job and waits for the moment. */
  async function reach(moment: Moment, prompt: string): Promise<void> {
    const { workbench } = fixture;
    const charged = sandbox.control.charges().length;
    const submit = { platform: 'crucible', operation: 'submitGeneration' } as const;
    switch (moment) {
      case 'right after the confirmation':
        await workbench.dialogs.answer('Generate');
        return delay(random() * 60);
      case 'while it is being sent':
        sandbox.control.addFault({ ...submit, fault: { kind: 'latency' }, delayMs: 400 });
        await workbench.dialogs.answer('Generate');
        return delay(random() * 500);
      case 'while its answer is being lost':
        sandbox.control.addFault({ ...submit, fault: { kind: 'lostAnswer' }, delayMs: 200, times: null });
        await workbench.dialogs.answer('Generate');
        await until(() => sandbox.control.charges().length > charged, Boolean);
        return delay(random() * 300);
      case 'while it is queued':
        await workbench.dialogs.answer('Generate');
        return jobSays(workbench, prompt, /queued/);
      case 'while it runs':
        await workbench.dialogs.answer('Generate');
        await jobSays(workbench, prompt, /queued/);
        sandbox.control.advance(3_000);
        await workbench.side.tree('Jobs').press(prompt, 'Check Now');
        return jobSays(workbench, prompt, /running/);
    }
  }

  async function interrupt(how: Interruption): Promise<void> {
    const { workbench, session } = fixture;
    if (how === 'reload') {
      await session.reload();
      await workbench.side.open('Backlot');
    } else {
      await session.crashHost();
      // The next host shows the tree collapsed.
      await workbench.side.tree('Providers').row('zimage-base').waitFor({ state: 'detached' });
    }
  }

  /** What was being sent is never sent again by itself: the user asks for it, and gets the job that was accepted. */
  async function settle(prompt: string): Promise<void> {
    const { workbench } = fixture;
    const jobs = workbench.side.tree('Jobs');
    await jobSays(workbench, prompt, /queued|running|outcome unknown/);
    if (!/outcome unknown/.test((await jobs.row(prompt).getAttribute('aria-label')) ?? '')) return;
    await jobs.menu(prompt, 'Submit Again…');
    await workbench.dialogs.answer('Send Again');
    await jobSays(workbench, prompt, /queued|running/);
  }

  /** The prompts of the jobs that the platform has charged for. */
  async function accepted(): Promise<readonly string[]> {
    const read = (): readonly (string | undefined)[] => {
      const sent = new Map<string | null, string>();
      for (const { operation, exchange } of sandbox.control.requests()) {
        if (operation !== 'submitGeneration' || !exchange) continue;
        const body = JSON.parse(exchange.requestBody) as Submit;
        sent.set(body.idempotency_key, body.params['prompt.text'] ?? '');
      }
      return sandbox.control.charges().map(({ key }) => sent.get(key));
    };
    const prompts = await until(read, (now) => !now.includes(undefined));
    return prompts.filter((prompt) => prompt !== undefined);
  }

  /** Waits for the notifications: each job is told of once, with those that ended together in one notice. */
  async function assertNotifiedOnce(prompts: readonly string[]): Promise<void> {
    let told: readonly ReadyNotice[] = [];
    const count = () => told.reduce((sum, { jobs }) => sum + jobs, 0);
    for (let attempt = 0; attempt < 20 && count() < prompts.length; attempt += 1)
      told = (await fixture.workbench.notices.all()).flatMap(readyNotice);
    assert.equal(count(), prompts.length);
    for (const { title, jobs, credits } of told) {
      assert.ok(prompts.includes(title), title);
      assert.equal(credits, 2 * jobs);
    }
  }

  async function assertChargedOnce(): Promise<void> {
    for (const charge of sandbox.control.charges()) assert.equal(charge.times, 1, JSON.stringify(charge));
    const prompts = await accepted();
    assert.deepEqual(prompts, [...new Set(prompts)], 'one prompt was bought twice');
  }
});

interface Submit {
  readonly idempotency_key: string;
  readonly params: Readonly<Record<string, string>>;
}

function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

interface ReadyNotice {
  readonly title: string;
  readonly jobs: number;
  readonly credits: number;
}

/** What a notice says of jobs that are ready; nothing for any other notice. */
function readyNotice(text: string): readonly ReadyNotice[] {
  const found = /^"(.+)" (?:is|and (\d+) more are) ready\. (?:It|They) cost (\d+) credits\.$/.exec(text);
  if (!found) return [];
  const [, title = '', more = '0', credits] = found;
  return [{ title, jobs: 1 + Number(more), credits: Number(credits) }];
}
