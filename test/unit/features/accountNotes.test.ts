import { UserOfEditor } from './support/userOfEditor.ts';
import assert from 'node:assert/strict';
import type { KeyTerm } from '../../../src/accounts/keyExpiry.ts';
import type { Account } from '../../../src/core/account.ts';
import type { ProviderNode } from '../../../src/features/resources/tree/providerNodes.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = 1_800_000_000_000;

describe('what is said of the accounts', () => {
  let memory: Map<string, unknown>;
  let orphans: readonly string[];
  let term: KeyTerm | null;
  let user: UserOfEditor;
  const ran: string[] = [];

  beforeEach(async () => {
    memory = new Map();
    orphans = [];
    term = null;
    user = new UserOfEditor();
    ran.length = 0;
    const { editorStandIn: editor } = globalThis as unknown as {
      readonly editorStandIn: Record<'commands' | 'workspace', object>;
    };
    Object.assign(editor.workspace, { getConfiguration: () => ({ get: () => 3 }) });
    Object.assign(editor.commands, {
      executeCommand: async (...args: readonly string[]) => void ran.push(args.join(' ')),
    });
  });

  async function notes(version = '1.0.0') {
    const { AccountNotes } = await import('../../../src/features/accounts/accountNotes.ts');
    return new AccountNotes({
      accounts: {
        orphans: async () => orphans,
        keyTerms: async () => (term ? [{ ...term, credential: 'token' }] : []),
      },
      memento: {
        keys: () => [...memory.keys()],
        get: (key: string) => memory.get(key) as undefined,
        update: async (key, value) => void memory.set(key, value),
      },
      version,
      now: () => NOW,
    });
  }

  const texts = (rows: readonly ProviderNode[]) =>
    rows.map((row) => (row.kind === 'action' ? `${row.action.title} > ${row.action.command}` : row.kind));

  const account = { id: 'a', provider: 'lenserfight', label: 'work' } as Partial<Account> as Account;
  const warned = async (next: KeyTerm) => {
    term = next;
    user.shown.length = 0;
    await (await notes()).warnOfKeys([account]);
    await new Promise(setImmediate);
    return user.shown.map(({ text }) => text);
  };

  it('is nothing while every key has its account and nothing has changed', async () => {
    assert.deepEqual(texts(await (await notes()).rows()), []);
  });

  it('names keys whose account is not listed, with the way to remove them', async () => {
    orphans = ['lost'];
    const [one] = texts(await (await notes()).rows());
    assert.equal(one, 'Keys of 1 account that is not listed > backlot.removeUnlistedKeys');
    orphans = ['lost', 'left'];
    assert.match(texts(await (await notes()).rows())[0] ?? '', /^Keys of 2 accounts/);
  });

  it('is a quiet row about a new version until its notes were read, and none after the first installation', async () => {
    const { SEEN_VERSION } = await import('../../../src/features/accounts/accountNotes.ts');
    assert.deepEqual(texts(await (await notes('1.0.0')).rows()), []);
    const expected = ["What's new in Backlot 1.1.0 > backlot.showReleaseNotes"];
    assert.deepEqual(texts(await (await notes('1.1.0')).rows()), expected);
    assert.deepEqual(texts(await (await notes('1.1.0')).rows()), expected, 'also in the next window');
    memory.set(SEEN_VERSION, '1.1.0');
    assert.deepEqual(texts(await (await notes('1.1.0')).rows()), []);
  });

  it('warns once of a key that ends soon, and again of the next one', async () => {
    assert.deepEqual(await warned({ endsAt: NOW + 4 * DAY, issuedAt: null }), []);
    const [text] = await warned({ endsAt: NOW + 2 * DAY, issuedAt: null });
    assert.match(
      text ?? '',
      /^The key of "LenserFight · work" expires in 2 days\. \| (Sign In|Replace Key)…$/,
    );
    assert.deepEqual(await warned({ endsAt: NOW + 2 * DAY, issuedAt: null }), []);
    assert.equal((await warned({ endsAt: NOW + 1 * DAY, issuedAt: null })).length, 1);
  });

  it('warns of a key for an hour in its last quarter only, and not of one that has ended', async () => {
    const hour = (left: number) => ({ endsAt: NOW + left, issuedAt: NOW + left - HOUR });
    assert.deepEqual(await warned(hour(0.9 * HOUR)), []);
    assert.equal((await warned(hour(0.2 * HOUR))).length, 1);
    assert.deepEqual(await warned(hour(-HOUR)), []);
  });
});

describe('a problem with a key', () => {
  it('is one notice, however many calls it stops, until the user has answered it', async () => {
    const user = new UserOfEditor();
    const { ProblemLog } = await import('../../../src/features/problems/problemLog.ts');
    const { showProblem } = await import('../../../src/features/problems/problemNotice.ts');
    const { Problem } = await import('../../../src/core/problem.ts');
    const lines: string[] = [];
    const channel = { error: (line: string) => lines.push(line), show: () => undefined };
    const log = new ProblemLog(channel as never);
    const refused = (account: string) =>
      showProblem(new Problem({ kind: 'auth', code: 'key.refused' }), {}, { account }, log);
    let answer: (chosen: undefined) => void = () => undefined;
    const { editorStandIn: editor } = globalThis as unknown as { readonly editorStandIn: { window: object } };
    let shown = 0;
    Object.assign(editor.window, {
      showErrorMessage: () => {
        shown += 1;
        return new Promise((resolve) => (answer = resolve));
      },
    });
    for (let call = 0; call < 5; call += 1) refused('a');
    assert.equal(shown, 1);
    assert.equal(lines.length, 5, 'the log has all of them');
    refused('b');
    assert.equal(shown, 2, 'another account is asked for by itself');
    answer(undefined);
    await new Promise(setImmediate);
    refused('b');
    assert.equal(shown, 3, 'what was answered is asked again');
    assert.ok(user);
  });
});
