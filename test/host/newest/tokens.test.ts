import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { OperationDeps } from '../../../src/features/requests/runOperation.ts';
import { OpenQuestions } from '../../../src/features/shared/progress.ts';
import { endToken } from '../../../src/features/tokens/endToken.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { Account } from '../../../src/core/account.ts';
import { Problem } from '../../../src/core/problem.ts';
import { loadCatalog } from '../../../src/calls/catalog.ts';
import { Engine } from '../../../src/calls/engine.ts';
import type { ListNode, ProviderNode, RowNode } from '../../../src/features/resources/tree/providerNodes.ts';
import { problemText } from '../../../src/features/problems/problemText.ts';
import { problemFromAnswer } from '../../../src/net/errors/answer.ts';
import { boominErrors } from '../../../src/providers/boomin/errors.ts';
import { openBacklot } from '../support/openBacklot.ts';

const seen = z.array(z.looseObject({ operation: z.nullable(z.string()) }));
const silence = new AbortController().signal;

describe('platform tokens', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let account: Account;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    const found = (await backlot.accounts.list()).find(({ provider }) => provider === 'boomin');
    assert.ok(found);
    account = found;
  });

  /** The rows of the Tokens view, as the editor gets them. */
  async function rows(): Promise<readonly RowNode[]> {
    const tree = backlot.trees.tokens;
    const root = (await tree.getChildren()).find(
      (node): node is ListNode => node.kind === 'list' && node.account.id === account.id,
    );
    assert.ok(root);
    return (await tree.getChildren(root)).filter((node): node is RowNode => node.kind === 'row');
  }

  async function rowNamed(label: string): Promise<RowNode> {
    const row = (await rows()).find((one) => one.row.label === label);
    assert.ok(row, label);
    return row;
  }

  const draw = (node: ProviderNode) => backlot.trees.tokens.getTreeItem(node);

  /** The number of calls of the operation. */
  async function sent(operation: string): Promise<number> {
    const requests = seen.parse(await backlot.sandbox.control('requests'));
    return requests.filter((request) => request.operation === operation).length;
  }

  it('shows tokens below their account with state, expiry and actions', async () => {
    const caption = await rowNamed('Caption writer (nightly)');
    const item = draw(caption);
    assert.match(String(item.description), /^active · expires in 2 days · sk_boomin_live_\w{6}…/);
    assert.ok(item.iconPath instanceof vscode.ThemeIcon);
    assert.equal(item.iconPath.color?.id, 'list.warningForeground');
    assert.equal(item.contextValue, 'row:boomin.token/open/rotate/revoke/more');
    const { tooltip } = backlot.trees.tokens.resolveTreeItem(item, caption);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.match(tooltip.value, /Last used: 9 hours/);

    const revoked = draw(await rowNamed('Old CMS bridge'));
    assert.match(String(revoked.description), /^revoked · sk_boomin_live_/);
    assert.equal(revoked.contextValue, 'row:boomin.token/open');
  });

  it('shows no secret', async () => {
    for (const node of await rows()) {
      const { tooltip, description, label, accessibilityInformation } = backlot.trees.tokens.resolveTreeItem(
        draw(node),
        node,
      );
      const text = JSON.stringify([tooltip, description, label, accessibilityInformation, node.row]);
      assert.doesNotMatch(text, /sk_boomin_live_\w{10,}/);
    }
  });

  it('applies the chosen order and filter', async () => {
    const { tokens } = backlot.trees;
    tokens.arrange({ order: 'expiry', text: 'units:read' });
    const labels = (await rows()).map(({ row }) => row.label);
    tokens.arrange({ order: 'platform', text: '' });
    assert.ok(labels.indexOf('Caption writer (nightly)') < labels.indexOf('Analytics dashboard'));
    assert.ok(!labels.includes('Fan mail agent'));
  });

  it('sends nothing when the confirmation is not typed', async () => {
    const node = await rowNamed('Partner portal');
    for (const command of ['backlot.revokeToken', 'backlot.rotateToken']) {
      const running = vscode.commands.executeCommand(command, node);
      await new Promise((resolve) => setTimeout(resolve, 300));
      // Enter in the empty box is not accepted; then the user cancels.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await running;
    }
    assert.deepEqual([await sent('revokePlatformToken'), await sent('rotatePlatformToken')], [0, 0]);
    assert.equal((await rowNamed('Partner portal')).row.status, 'active');
  });

  it('requires the exact word and shows what depends on the token', async () => {
    const words: string[] = [];
    const refusing = new Engine({
      open: backlot.open,
      catalog: loadCatalog,
      confirmations: {
        confirmWrite: async () => false,
        confirmDestructive: async ({ word, warning }) => {
          words.push(word, warning ?? '');
          return false;
        },
        pay: () => Promise.reject(new Error('nothing is paid for')),
      },
      log: backlot.log,
    });
    const request = {
      account: account.id,
      operation: 'revokePlatformToken',
      params: {},
      body: { token_id: 'ptk_partners' },
      target: 'Partner portal',
      warning: 'Backlot itself uses it.',
    };
    await assert.rejects(refusing.run(request, silence), { code: 'call.canceled' });
    assert.deepEqual(words, ['Partner portal', 'Backlot itself uses it.']);
    assert.equal(await sent('revokePlatformToken'), 0);
  });

  it('shows the permissions of the key and a missing scope', async () => {
    const identity = await backlot.identities.read(account.id);
    assert.equal(identity?.name, 'Northlight Studio');
    const item = backlot.trees.providers.getTreeItem({
      kind: 'account',
      provider: (await backlot.open(account.id))?.provider ?? assert.fail(),
      account,
    });
    assert.match(String(item.description), /^Northlight Studio · \d+ scopes$/);

    const details = {
      kind: 'permission',
      code: 'permission.denied',
      args: { scope: 'units:create' },
    } as const;
    const text = problemText(new Problem(details).details, { provider: 'Boomin', account: 'work' });
    assert.match(text, /The token of the account "work" lacks the scope units:create/);
  });

  it('shows problems with an action', () => {
    const place = { provider: 'Boomin', account: 'work' };
    const failed = { status: 400, headers: new Headers() };
    const limit = problemFromAnswer(failed, '{"message":"create_rate_limit_exceeded"}', {}, boominErrors);
    assert.match(problemText(limit.details, place), /allows 150 creations an hour.*Nothing was made/);
    const conflict = {
      kind: 'conflict',
      code: 'request.conflict',
      serverCode: 'idempotency_key_conflict',
    } as const;
    assert.match(problemText(conflict, place), /idempotency key was used before with other values/);
    const args = { credential: 'User token' };
    const refused = { kind: 'auth', code: 'key.refused', args } as const;
    assert.match(problemText(refused, place), /User token\. It may have been revoked.*sign in again/);
  });

  describe('tokens that Backlot uses', () => {
    /** The extension's own objects, with a user who confirms everything. */
    function agreeing(): OperationDeps {
      const confirmations = {
        confirmWrite: async () => true,
        confirmDestructive: async () => true,
        pay: () => Promise.reject(new Error('nothing is paid for')),
      };
      const { log } = backlot;
      // The bundled extension has its own Problem class: its problems are converted to the test's class.
      const own = (error: unknown): never => {
        const { details } = error as Problem;
        throw new Problem(details);
      };
      const open: typeof backlot.open = async (id) => {
        const opened = await backlot.open(id);
        if (!opened) return undefined;
        const { session } = opened;
        const prepare: typeof session.prepare = async (operation, call) => {
          const prepared = await session.prepare(operation, call).catch(own);
          return { ...prepared, send: (...args) => prepared.send(...args).catch(own) };
        };
        const get = (target: typeof session, name: PropertyKey): unknown =>
          name === 'prepare' ? prepare : Reflect.get(target, name, target);
        return { ...opened, session: new Proxy(session, { get }) };
      };
      return {
        ...backlot,
        engine: new Engine({ open, catalog: loadCatalog, confirmations, log }),
        questions: new OpenQuestions(),
      };
    }

    async function end(operation: string, label: string): Promise<void> {
      const opened = (await backlot.open(account.id)) ?? assert.fail();
      const minted = opened.provider.tokens?.minted ?? assert.fail();
      const found = (await loadCatalog('boomin')).find(operation) ?? assert.fail();
      const { row } = await rowNamed(label);
      const known = { params: {}, body: { token_id: row.id } };
      await endToken(
        agreeing(),
        { opened, operation: found, known, quiet: true, target: label },
        minted,
        row,
      );
    }

    const held = async () => (await backlot.accounts.get(account.id))?.credentials;

    it('replaces a rotated token in its account', async () => {
      // A test window refuses the dialog with the secret; it is stored already by then.
      await end('rotatePlatformToken', 'Studio pipeline').catch(() => undefined);
      assert.deepEqual(await held(), ['user', 'token']);
      assert.equal((await backlot.identities.read(account.id))?.name, 'Northlight Studio');
    });

    it('reports an invalid token after a lost rotation and does not repeat it', async () => {
      const before = await sent('rotatePlatformToken');
      const fault = { kind: 'lostAnswer' };
      const rule = { platform: 'boomin', operation: 'rotatePlatformToken', fault };
      await backlot.sandbox.control('addFault', { rule });
      const problem = await end('rotatePlatformToken', 'Studio pipeline').then(
        () => assert.fail('it has an answer'),
        (error: unknown) => (error instanceof Problem ? error : assert.fail(String(error))),
      );
      assert.deepEqual([problem.kind, problem.code], ['outcomeUnknown', 'token.rotationLost']);
      assert.match(
        problemText(problem.details, { provider: 'Boomin' }),
        /the old token no longer works, and the secret of its successor was never shown\. Rotate the successor/,
      );
      assert.equal((await sent('rotatePlatformToken')) - before, 1);
      assert.deepEqual(await held(), ['user']);
    });
  });
});
