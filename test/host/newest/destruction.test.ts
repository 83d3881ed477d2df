import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { canSend } from '../../../src/accounts/credentials.ts';
import type { Provider } from '../../../src/core/provider.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import { destructiveOperations, type DestructiveOperation } from '../support/destructiveOperations.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person, type Asked, type Reply } from '../support/person.ts';
import { offersOf, type Offer } from '../support/resourceWalk.ts';
import { SentBodies } from '../support/sentBodies.ts';
import { commandOf, conditionsOf } from '../support/verbCommands.ts';
import { rawText } from '../../../src/core/foreignText.ts';

const seen = z.array(z.looseObject({ operation: z.nullable(z.string()), status: z.nullable(z.number()) }));

/** Wrong words that look right. */
const SLIPS: readonly ((word: string) => string)[] = [
  (word) => word.slice(0, -1),
  (word) => `${word} `,
  (word) => (word === word.toLowerCase() ? word.toUpperCase() : word.toLowerCase()),
  (word) => `${word}${word}`,
];

/** Inputs that make a call more destructive than necessary. */
const HARSH = /\bprune=|"(prune|force)":true|"merge":false|reconcile/;
/** A dry run destroys nothing. */
const REHEARSAL = /"dry_run":true/;

/** The answers for input boxes that do not ask for the word, by title. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/leave it empty/i, ''],
  [/Value of/i, 'planted-by-the-person-who-destroys'],
  [/Name of the secret/i, 'PLANTED_KEY'],
  [/Name of the variable/, 'MOOD'],
  [/Id of what it works on/, 'unit_nowhere'],
];

describe('destructive operations', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let person: Person;
  let bodies: SentBodies;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    person = new Person();
    bodies = new SentBodies();
  });
  after(async () => {
    person.dispose();
    bodies.dispose();
    await backlot.sandbox.control('reset');
  });

  /** The platform's answers to the calls of the operation. */
  async function statuses(operation: string): Promise<readonly (number | null)[]> {
    const requests = seen.parse(await backlot.sandbox.control('requests'));
    return requests.filter((request) => request.operation === operation).map(({ status }) => status);
  }

  /** The number of calls without dry runs. */
  async function sent(operation: string): Promise<number> {
    const rehearsals = bodies.requests.filter(({ body }) => REHEARSAL.test(body));
    return (await statuses(operation)).length - rehearsals.length;
  }

  /** Runs the action as a user does: by its own menu entry, or by *More Actions…*. */
  async function choose({ node, action }: Offer, reply: Reply): Promise<void> {
    const own = commandOf(action);
    await person.does(
      () => vscode.commands.executeCommand(own ?? 'backlot.moreActions', node),
      (asked) => (own === undefined && person.asked.length === 1 ? action.title : reply(asked)),
    );
  }

  /** Presses Enter for every question, and answers the question for the word. */
  const typing =
    (slip: (word: string) => string | undefined): Reply =>
    (asked) => {
      const word = wordIn(asked);
      if (word !== null) return slip(word);
      switch (asked.kind) {
        case 'box':
          return VALUES.find(([about]) => about.test(`${asked.title} ${asked.text}`))?.[1] ?? '';
        case 'pick':
          return '';
        case 'dialog':
          return asked.choices.find((choice) => choice === 'Copy Once');
        case 'file':
          return undefined;
      }
    };

  /** A place where the action is offered, on something that Backlot does not need. */
  async function offerOf({ provider: id, id: operation }: DestructiveOperation): Promise<Offer> {
    const provider = await loadProvider(id);
    const offers = await offersOf(backlot, provider, operation);
    const fact = provider.operations[operation] ?? assert.fail();
    const harmful = offers.filter((offer) => isDestructive(provider, offer));
    for (const offer of [...harmful].sort(rowsFirst)) {
      const { node } = offer;
      // A row that stands for the call itself has no target.
      if (node.list.fixed || !canSend(node.account, provider, fact)) continue;
      const minted = provider.tokens?.minted;
      const prefix = node.kind === 'row' ? node.row.keyPrefix : undefined;
      const isOwn =
        minted && prefix && (await backlot.tokenKeys.holders(node.account, minted, prefix)).length > 0;
      if (!isOwn) return offer;
    }
    return assert.fail(`no view offers ${operation}`);
  }

  const question = (): Asked => {
    const [found, ...more] = person.asked.filter((asked) => wordIn(asked) !== null);
    assert.deepEqual(more, [], 'asked once');
    return found ?? assert.fail(`no word was asked for: ${JSON.stringify(person.asked)}`);
  };

  for (const [index, operation] of destructiveOperations().entries()) {
    describe(`${operation.provider}.${operation.id}`, () => {
      let offer: Offer;

      before(async () => {
        await backlot.sandbox.control('reset');
        bodies.requests.length = 0;
        backlot.trees.refresh();
        if (operation.id === 'deleteAsset') await upload();
        if (operation.id === 'revokeApiKey') await makeKey();
        offer = await offerOf(operation);
      });

      it('sends nothing for a wrong word and shows the target', async () => {
        await choose(offer, typing(SLIPS[index % SLIPS.length] ?? assert.fail()));
        const { title, text } = question();
        assert.match(text, /This cannot be undone\. Type ".+" to confirm\.$/);
        const dialog = (await loadProvider(operation.provider)).dialogs?.[operation.id] ?? assert.fail();
        assert.ok(title.startsWith(dialog.question.split('{0}')[0] ?? assert.fail()), title);
        assert.ok(title.includes(offer.node.account.label), title);
        if (offer.node.kind === 'row') assert.ok(title.includes(rawText(offer.node.row.label)), title);
        assert.equal(await sent(operation.id), 0);
      });

      it('is not offered for several rows', () => {
        const conditions = conditionsOf(commandOf(offer.action) ?? 'backlot.moreActions');
        assert.ok(conditions.length > 0);
        for (const when of conditions) assert.match(when, /!listMultiSelection/);
      });

      it('sends the safe variant once for the right word', async () => {
        await choose(offer, typing(String));
        assert.equal(await sent(operation.id), 1);
        for (const { target, body } of bodies.requests) assert.doesNotMatch(`${target} ${body}`, HARSH);
      });

      it('reports that nothing is left on a second attempt', async () => {
        const { node, action } = offer;
        if (node.kind !== 'row' || (action.verb !== 'delete' && action.verb !== 'revoke')) return;
        let drawn = 0;
        const { trees } = backlot;
        const watched = [trees.providers, trees.tokens, trees.workspaces].map((tree) =>
          tree.onDidChangeTreeData(() => (drawn += 1)),
        );
        await choose(offer, typing(String));
        for (const one of watched) one.dispose();
        // Some platforms report success; none may blame the user.
        if ((await statuses(operation.id)).at(-1) === 200) assert.deepEqual(person.read, []);
        else assert.match(person.read.join('\n'), /no longer exists|is gone already/);
        assert.ok(person.read.length <= 1, person.read.join('\n'));
        assert.ok(drawn > 0, 'the view is drawn anew');
      });
    });
  }

  it('uses the unsafe variant only when chosen and says so', async () => {
    await backlot.sandbox.control('reset');
    backlot.trees.refresh();
    bodies.requests.length = 0;
    const offer = await offerOf({ provider: 'molecule', id: 'deprovisionWorkspace' });
    await choose(offer, (asked) =>
      asked.choices.includes('Erase it at once') ? 'Erase it at once' : typing(String)(asked),
    );
    assert.match(question().text, /Its data are erased at once and for good\./);
    const [call] = bodies.requests.filter(({ method }) => method === 'DELETE');
    assert.match(call?.target ?? '', /\?prune=true$/);
  });

  /** Makes a key that nothing uses: at its start, the sandbox has the account's own only. */
  async function makeKey(): Promise<void> {
    const account = (await backlot.accounts.list()).find(({ provider }) => provider === 'killatamata');
    const opened = (account && (await backlot.open(account.id))) ?? assert.fail();
    const call = { body: { label: 'render farm' }, answer: z.unknown(), agreed: true } as const;
    await opened.session.call('createApiKey', call, new AbortController().signal);
    backlot.trees.refresh();
  }

  /** Creates a resource that the sandbox does not have at its start. */
  async function upload(): Promise<void> {
    const account = (await backlot.accounts.list()).find(({ provider }) => provider === 'crucible');
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail();
    const picture = vscode.Uri.joinPath(folder, 'planted.png');
    await vscode.workspace.fs.writeFile(picture, Buffer.from(PIXEL, 'base64'));
    const target = { account: account?.id, file: String(picture) };
    await person.does(
      () => vscode.commands.executeCommand('backlot.uploadAsset', target),
      ({ choices: [send] }) => send,
    );
  }
});

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** The word that has to be typed, from the question's text; null for any other question. */
function wordIn({ kind, text }: Asked): string | null {
  const found = /This cannot be undone\. Type "(.+)" to confirm\./.exec(text)?.[1];
  return kind === 'box' ? (found ?? null) : null;
}

/** True for an action that is destructive with its own inputs: some operations are only for some inputs. */
function isDestructive(provider: Provider, { node, action }: Offer): boolean {
  const fixed = Object.entries(action.fixed ?? {}).map(([name, value]) => [
    name.replace(/^body\./, ''),
    value,
  ]);
  const body: unknown = { ...(node.kind === 'row' ? node.row.params : {}), ...Object.fromEntries(fixed) };
  return (provider.riskOf?.(action.operation, body) ?? 'destructive') === 'destructive';
}

/** Rows first: they describe the target better than a list does. */
function rowsFirst(one: Offer, other: Offer): number {
  return Number(other.node.kind === 'row') - Number(one.node.kind === 'row');
}
