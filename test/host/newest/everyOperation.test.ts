import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { AccountId } from '../../../src/core/ids.ts';
import type { Provider } from '../../../src/core/provider.ts';
import type * as problems from '../../../src/core/problem.ts';
import type { Session } from '../../../src/core/session.ts';
import type * as sandboxStart from '../../../src/sandbox/start.ts';
import { LeapingClock } from '../../contract/support/leapingClock.ts';
import { assertReadBack } from '../../contract/support/readBack.ts';
import type * as exchangeJudge from '../../contract/support/exchangeJudge.ts';
import type { Scene, ScenarioTable } from '../../contract/support/scenario.ts';
import type * as contractTables from '../../contract/support/tables.ts';
import { offeredOperations } from '../support/offeredOperations.ts';
import { openBacklot } from '../support/openBacklot.ts';

/**
 * What is played in place of an operation's first scenario, by name: that one counts how often an answer can be read while
 * it is written, which is another number in the busy process of an editor.
 */
const PLAYED: Readonly<Record<string, string>> = {
  sendStudioAgentMessage: 'charges once for the same idempotency key',
};

const never = new AbortController().signal;

/**
 * The calls of the contract suite, by the sessions of the running extension: its accounts, its vault, its network. What
 * each has done is read back, in the same way.
 */
describe('every operation, called in the editor', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let sandbox: sandboxStart.Sandbox;
  let tables: Readonly<Record<string, ScenarioTable>>;
  const providers = new Map<string, Provider>();
  const own = new Map<string, AccountId>();
  const made: AccountId[] = [];

  before(async () => {
    backlot = await openBacklot();
    // The extension's own sandbox gives an account on each platform, and with it the extension's own providers.
    await vscode.commands.executeCommand('backlot.startSandbox');
    for (const account of await backlot.accounts.list()) {
      const opened = await backlot.open(account.id);
      if (opened) providers.set(account.provider, opened.provider);
    }
    const start = await loaded<typeof sandboxStart>('src/sandbox/start.ts');
    sandbox = await start.startSandbox({ speed: 100, recordExchanges: true });
    const all = await loaded<typeof contractTables>('test/contract/support/tables.ts');
    tables = all.scenarioTables;
    const { Problem } = await loaded<typeof problems>('src/core/problem.ts');
    // The scenarios have a class of their own for what the extension throws.
    Object.defineProperty(Problem, Symbol.hasInstance, {
      value: (thrown: unknown) => thrown instanceof Error && thrown.name === 'Problem',
    });
  });
  after(async () => {
    for (const id of made) await backlot.accounts.remove(id);
    await sandbox.stop();
  });

  /** An account of the extension with these keys; that with all keys of a platform is made once. */
  async function sceneOf(provider: Provider, keys?: Readonly<Record<string, string>>): Promise<Scene> {
    const platform = Object.entries(sandbox.platforms).find(([name]) => name === provider.id)?.[1];
    assert.ok(platform, provider.id);
    const known = keys ? undefined : own.get(provider.id);
    const id = known ?? (await add(provider, platform, keys ?? platform.credentials));
    if (!keys) own.set(provider.id, id);
    const { session } = (await backlot.open(id)) ?? assert.fail('the account is gone');
    const scene = { session: inNoTime(session), sandbox, signal: never, mode: 'contract' } as const;
    return { ...scene, as: (others) => sceneOf(provider, others) };
  }

  async function add(
    provider: Provider,
    {
      bases,
      routing,
    }: Pick<(typeof sandbox)['platforms'][keyof (typeof sandbox)['platforms']], 'bases' | 'routing'>,
    secrets: Readonly<Record<string, string>>,
  ): Promise<AccountId> {
    // Some of the keys are not accepted any more, which their scenario is about.
    const unchecked = { ...provider, check: async () => undefined };
    const draft = { provider: unchecked, label: 'every operation', bases, routing, secrets };
    const { id } = await backlot.accounts.add({ ...draft, origins: [sandbox.origin], sandbox: true }, never);
    made.push(id);
    return id;
  }

  for (const { provider: platform, id: operation } of offeredOperations()) {
    it(`${platform}.${operation}`, async () => {
      const { succeeds = {}, unseen, onlyIn = {}, call } = tables[platform]?.operations[operation] ?? {};
      const provider = providers.get(platform) ?? assert.fail('no account');
      const fact = provider.operations[operation] ?? assert.fail('no such operation');
      const [status, plays = {}] =
        Object.entries(succeeds).find(([word]) => (onlyIn[word] ?? 'contract') === 'contract') ?? [];
      const play = plays[PLAYED[operation] ?? ''] ?? Object.values(plays)[0];
      if (!play) {
        assert.ok(call && fact.deprecated, 'no scenario');
        await assert.rejects(call(await sceneOf(provider)));
        return;
      }
      const scene = await sceneOf(provider);
      const before = sandbox.control.requests().at(-1)?.number ?? 0;
      await play(scene);
      const seen = sandbox.control.requests(before);
      const last = seen.findLast((row) => row.operation === operation);
      assert.equal(String(last?.status), status);
      if (unseen === undefined) assertReadBack(fact, seen, provider.operations);
    });
  }

  it('keeps to the contracts, as an independent validator reads them', async () => {
    const { ExchangeValidator } = await loaded<typeof exchangeJudge>(
      'test/contract/support/exchangeJudge.ts',
    );
    // Pages are opened by browsers.
    const exchanges = sandbox.control.requests().filter((row) => !row.operation?.startsWith('page'));
    assert.ok(exchanges.length > 150);
    assert.deepEqual(new ExchangeValidator(sandbox.platforms).judge(exchanges), []);
  });

  it('were all called that a platform offers', async () => {
    const called = new Set(sandbox.control.requests().map((row) => `${row.platform}.${row.operation}`));
    const offered = offeredOperations().map(({ provider, id }) => `${provider}.${id}`);
    assert.ok(offered.length > 150);
    assert.deepEqual(
      offered.filter((name) => !called.has(name)),
      [],
    );
  });
});

/** The same session for somebody whose pauses are over in a moment, as the sandbox's are. */
function inNoTime(session: Session): Session {
  return {
    account: session.account,
    clock: new LeapingClock(),
    base: (name) => session.base(name),
    call: (operation, call, signal) => session.call(operation, call, signal),
    stream: (operation, call, signal) => session.stream(operation, call, signal),
    prepare: (operation, call) => session.prepare(operation, call),
    restore: (call) => session.restore(call),
    upload: (url, bytes, contentType, signal) => session.upload(url, bytes, contentType, signal),
  };
}

/** A module of the project as it stands: what waits at its top cannot be part of the bundle of tests. */
async function loaded<Module>(file: string): Promise<Module> {
  const root = vscode.extensions.getExtension('backlot.backlot')?.extensionPath ?? '';
  return (await import(pathToFileURL(path.join(root, file)).href)) as Module;
}
