import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Account } from '../../../src/core/account.ts';
import type { Provider } from '../../../src/core/provider.ts';
import { loadProvider, providerIds } from '../../../src/providers/index.ts';
import { AccountStates, type AccountState } from '../../../src/features/accounts/accountStates.ts';
import { manifest, menuItems, worded } from '../manifest/manifest.ts';

const { viewsWelcome, views } = manifest.contributes;
const viewIds = Object.values(views).flatMap((all) => all.map(({ id }) => id));

const walkthroughSchema = z.looseObject({
  walkthroughs: z.array(
    z.looseObject({
      steps: z.array(
        z.looseObject({
          id: z.string(),
          description: z.string(),
          completionEvents: z.array(z.string()),
          media: z.looseObject({ altText: z.string() }),
        }),
      ),
    }),
  ),
});

/** An account, as far as it says on which platform it is. */
const on = (provider: string) =>
  ({ id: provider, provider, credentials: [], sandbox: false }) as Partial<Account> as Account;

/** What the editor is told for these accounts. */
async function statesFor(providers: readonly string[]): Promise<Readonly<Record<string, boolean>>> {
  const told: Record<string, boolean> = {};
  const states = new AccountStates({
    provider: loadProvider,
    set: async (key, value) => void (told[key] = value),
  });
  await states.update(providers.map(on));
  return told;
}

/** The texts that an empty view shows. */
function shown(view: string, states: Readonly<Record<string, boolean>>): readonly string[] {
  const holds = (part: string) =>
    part.startsWith('!') ? states[part.slice(1)] !== true : states[part] === true;
  return viewsWelcome
    .filter((one) => one.view === view && (one.when?.split('&&') ?? []).every((part) => holds(part.trim())))
    .map(({ contents }) => worded(contents));
}

describe('an empty view', () => {
  /** Every set of platforms that accounts can be on. */
  const sets = Array.from({ length: 2 ** providerIds.length }, (_, bits) =>
    providerIds.filter((_id, at) => bits & (1 << at)),
  );

  it('says exactly one thing, whatever accounts there are', async () => {
    for (const platforms of sets) {
      const states = await statesFor(platforms);
      for (const view of viewIds) {
        // With an account the platforms are there, so this view is never empty.
        if (view === 'backlot.providers' && platforms.length > 0) continue;
        assert.equal(shown(view, states).length, 1, `${view} with ${platforms.join(', ') || 'no account'}`);
      }
    }
  });

  it('says one thing also before the accounts are known', () => {
    for (const view of viewIds) assert.equal(shown(view, {}).length, 1, view);
  });

  it('offers the sandbox and a key to whoever has no account', async () => {
    const states = await statesFor([]);
    for (const view of viewIds) {
      const [text = ''] = shown(view, states);
      assert.match(text, /command:backlot\.startSandbox\)[^]*command:backlot\.addAccount\)/, view);
    }
  });

  it('offers a job only where an account can do it', async () => {
    const jobs = async (...platforms: string[]) => shown('backlot.jobs', await statesFor(platforms))[0] ?? '';
    assert.match(await jobs('crucible'), /backlot\.newJob\)/);
    assert.match(await jobs('lenserfight'), /backlot\.newJob\)/);
    assert.match(await jobs('crucible', 'boomin'), /backlot\.newJob\)/);
    assert.match(await jobs('boomin', 'molecule'), /none of your accounts[^]*backlot\.addAccount\)/);
  });

  it('does not say that there is no account where there is one', async () => {
    const states = await statesFor(['crucible']);
    for (const view of ['backlot.tokens', 'backlot.workspaces']) {
      assert.match(shown(view, states)[0] ?? '', /^None of your accounts/, view);
    }
  });
});

describe('what the editor is told of the accounts', () => {
  it('is said once, and again only when it has changed', async () => {
    const said: string[] = [];
    const states = new AccountStates({
      provider: loadProvider,
      set: async (key: AccountState, value) => {
        if (/\.(hasAccounts|canSubmitJobs)$/.test(key)) said.push(`${key} ${value}`);
      },
    });
    await states.update([]);
    assert.deepEqual(said.splice(0), ['backlot.hasAccounts false', 'backlot.canSubmitJobs false']);
    await states.update([]);
    assert.deepEqual(said, []);
    await states.update([on('crucible')]);
    assert.deepEqual(said.splice(0), ['backlot.hasAccounts true', 'backlot.canSubmitJobs true']);
    await states.update([on('crucible'), on('crucible'), on('boomin')]);
    assert.deepEqual(said, []);
  });
});

describe('the palette', () => {
  /** Commands with the platform's own way of saying that an account can do them. */
  const commands: Readonly<Record<string, (provider: Provider) => boolean>> = {
    'backlot.renameAccount': () => true,
    'backlot.changeRouting': ({ routing = [] }) => routing.length > 0,
    'backlot.signIn': ({ signIn = [] }) => signIn.length > 0,
    'backlot.executeScope': ({ scopes }) => scopes !== undefined,
    'backlot.topUp': ({ balance }) => balance?.topUp !== undefined,
    'backlot.uploadAsset': ({ assets }) => assets !== undefined,
  };
  const conditions = new Map(
    menuItems
      .filter(({ place }) => place === 'commandPalette')
      .map(({ command = '', when }) => [command, when]),
  );

  it('offers what concerns an account only where one can do it, and everything before the accounts are read', async () => {
    for (const platforms of [[], ...providerIds.map((id) => [id])]) {
      const states = await statesFor(platforms);
      const providers = await Promise.all(platforms.map(loadProvider));
      for (const [command, can] of Object.entries(commands)) {
        const key = /^!(backlot\.no\w+)$/.exec(conditions.get(command) ?? '')?.[1] ?? assert.fail(command);
        assert.equal(states[key] !== true, providers.some(can), `${command} with ${platforms.join()}`);
      }
    }
  });

  it('offers to stop the sandbox only while it runs, and to start it only while it does not', () => {
    assert.equal(conditions.get('backlot.stopSandbox'), 'backlot.sandboxRuns');
    assert.equal(conditions.get('backlot.startSandbox'), '!backlot.sandboxRuns');
  });
});

describe('the first steps', () => {
  const { walkthroughs } = walkthroughSchema.parse(manifest.contributes);
  const [start, ...others] = walkthroughs;
  const commands = new Set(manifest.contributes.commands.map(({ command }) => command));

  it('are one walkthrough: the sandbox, a key, a job, and what one wants to know next', () => {
    assert.ok(start && others.length === 0);
    const ids = start.steps.map(({ id }) => id);
    assert.deepEqual(ids, ['sandbox', 'key', 'job', 'budget', 'request']);
  });

  it('each offer a command, are ticked off by what was done, and say in words what their picture shows', () => {
    for (const { id, description, completionEvents, media } of start?.steps ?? []) {
      const offered = /\(command:([\w.]+)\)/.exec(worded(description))?.[1] ?? assert.fail(id);
      assert.ok(commands.has(offered), `${id}: ${offered}`);
      // A command that was run and canceled is not done, and what was done in another way is.
      assert.match(completionEvents.join(), /^onContext:backlot\.has\w+$/, id);
      assert.match(worded(media.altText), /^A .{20,}$/, id);
    }
  });

  it('are ticked off for the sandbox by its accounts, and for a key by an account of the user with one', async () => {
    const told: Record<string, boolean> = {};
    const states = new AccountStates({
      provider: loadProvider,
      set: async (key, value) => void (told[key] = value),
    });
    const account = (sandbox: boolean, credentials: readonly string[]) =>
      ({ ...on('crucible'), sandbox, credentials }) satisfies Account;
    const steps = () => [told['backlot.hasSandbox'], told['backlot.hasOwnAccount']];
    await states.update([]);
    assert.deepEqual(steps(), [false, false]);
    await states.update([account(true, ['apikey'])]);
    assert.deepEqual(steps(), [true, false]);
    await states.update([account(true, ['apikey']), account(false, [])]);
    assert.deepEqual(steps(), [true, false], 'signed out');
    await states.update([account(false, ['apikey'])]);
    assert.deepEqual(steps(), [false, true]);
  });
});

describe('a key of the extension', () => {
  it('does something only where our own thing has the focus', () => {
    const { keybindings } = manifest.contributes;
    assert.ok(keybindings.length > 0);
    for (const { command, when = '' } of keybindings) {
      assert.match(when, /focus/i, `${command}: ${when}`);
      assert.match(when, /backlot/, `${command}: ${when}`);
    }
  });
});
