import assert from 'node:assert/strict';
import type { Provider } from '../../../src/core/provider.ts';
import type { ResourceAction, ResourceList } from '../../../src/core/resource.ts';
import type { CatalogOperation } from '../../../src/calls/catalog.ts';
import { loadCatalog } from '../../../src/calls/catalog.ts';
import { bodySchema } from '../../../src/calls/requestInputs.ts';
import { propertiesOf, requiredOf, resolvedSchema } from '../../../src/calls/check/schemaView.ts';
import { sentValues, targetOf } from '../../../src/calls/requestTarget.ts';
import { loadProvider, providerIds } from '../../../src/providers/index.ts';
import { UserOfEditor } from '../features/support/userOfEditor.ts';

const A_TEXT = 'the very thing';

/** A call with every input that the operation must have. */
function leastCall(operation: CatalogOperation) {
  const schema = bodySchema(operation);
  const properties = schema ? propertiesOf(schema) : {};
  const texts = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, A_TEXT]));
  const isText = (name: string) => {
    const { type } = resolvedSchema(properties[name] ?? {}, operation.definitions);
    return type === 'string';
  };
  return {
    operation: operation.id,
    params: texts(operation.parameters.filter(({ required }) => required).map(({ name }) => name)),
    body: texts(requiredOf(schema ?? {}).filter(isText)),
  };
}

function actionsIn(list: ResourceList): readonly ResourceAction[] {
  const own = [...(list.actions ?? []), ...(list.rowActions ?? [])];
  return [...own, ...(list.rowLists ?? []).flatMap(actionsIn)];
}

function actionsOf({ resources, tokens, workspaces, scopes, balance }: Provider): readonly ResourceAction[] {
  const lists = [...resources, ...[tokens, workspaces, scopes].flatMap((ability) => ability?.list ?? [])];
  return [...lists.flatMap(actionsIn), ...(balance?.setUp ? [balance.setUp] : [])];
}

/** Jobs have a question of their own, in the labels of their ability. */
const isJob = ({ jobs }: Provider, id: string) => jobs !== undefined && Object.hasOwn(jobs.accepted, id);

for (const id of providerIds) {
  describe(`what ${id} asks before something is changed`, () => {
    it('is written for each of its operations', async () => {
      const provider = await loadProvider(id);
      const changing = (await loadCatalog(id)).list().filter(({ risk }) => risk !== 'read');
      const lacking = changing.filter((one) => !isJob(provider, one.id) && !provider.dialogs?.[one.id]);
      assert.deepEqual(
        lacking.map((operation) => operation.id),
        [],
      );
      const known = new Set(changing.map((operation) => operation.id));
      assert.deepEqual(
        Object.keys(provider.dialogs ?? {}).filter((one) => !known.has(one)),
        [],
        'dialogs of nothing',
      );
    });

    it('is none of the words of the contract, and no id of an operation', async () => {
      const { dialogText } = await import('../../../src/features/requests/dialogText.ts');
      const provider = await loadProvider(id);
      const catalog = await loadCatalog(id);
      const named = [
        ...new Set([
          ...actionsOf(provider).map(({ operation }) => operation),
          ...Object.keys(provider.dialogs ?? {}),
        ]),
      ];
      for (const one of named) {
        const operation = catalog.find(one) ?? assert.fail(one);
        if (operation.risk === 'read' || isJob(provider, one)) continue;
        const call = leastCall(operation);
        const target = targetOf({ operation, call });
        const values = sentValues({ operation, call });
        const { question, effect, facts, button } = dialogText({ provider, operation, target, values });
        const shown = [question, effect ?? '', ...facts, button];
        for (const text of shown) {
          assert.doesNotMatch(text, /\{\d\}/, `${one}: something has no name`);
          assert.ok(!text.includes(one), `${one}: the id of the operation`);
          assert.notEqual(text, operation.summary, one);
          assert.notEqual(text, operation.description, one);
          // Names of members, as an API has them.
          assert.doesNotMatch(
            text.replaceAll(A_TEXT, '').replaceAll(provider.label, ''),
            /[a-z]_[a-z]|[a-z][A-Z]|`/,
            `${one}: ${text}`,
          );
        }
        assert.match(question, /^[A-Z].*\?$/, one);
        assert.match(button, /^[A-Z]/, one);
        assert.doesNotMatch(button, /…|^(OK|Yes|Continue)$/, one);
        if (operation.risk === 'paid')
          assert.ok(provider.dialogs?.[one]?.type, `${one} has no name in the history`);
      }
    });
  });
}

describe('the dialog of a change', () => {
  it('says what, with which effect and amount, on which account, and never repeats a secret', async () => {
    const { operationConfirmations } =
      await import('../../../src/features/requests/operationConfirmations.ts');
    const { OpenQuestions } = await import('../../../src/features/shared/progress.ts');
    const provider = await loadProvider('molecule');
    const operation = (await loadCatalog('molecule')).find('tenantPatchBudget') ?? assert.fail();
    const user = new UserOfEditor();
    const asks = operationConfirmations(() => assert.fail(), new OpenQuestions());
    const account = {
      ...{ id: 'a', provider: 'molecule', label: 'work', bases: {}, routing: {}, credentials: [] },
      ...{ origins: [], sandbox: false, createdAt: 1 },
    } as const;
    const values = { budget_limits: { daily: 2_000, monthly: null } };
    await asks.confirmWrite(
      { account, provider, operation, target: 'Wren', values, warning: null },
      new AbortController().signal,
    );
    assert.match(user.screen, /Set the budget of "Wren"\?/);
    assert.match(user.screen, /Daily limit: \$20\.00\s+No monthly limit/);
    assert.match(user.screen, /Molecule · work/);
    assert.match(user.screen, /Set Budget/);
    assert.doesNotMatch(user.screen, /cents|map|tenantPatchBudget/);
  });
});
