import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import type { Provider } from '../../../src/core/provider.ts';
import type { ResourceAction, ResourceList } from '../../../src/core/resource.ts';
import { loadCatalog } from '../../../src/calls/catalog.ts';
import { questionsOf } from '../../../src/calls/questions/questions.ts';
import { inputsOfAction } from '../../../src/calls/resources/resourceReader.ts';
import type { OpenedAccount } from '../../../src/core/openedAccount.ts';
import { loadProvider, providerIds } from '../../../src/providers/index.ts';
import '../webviews/support/vscodeStandIn.ts';

/** An account that can do everything. */
function holderOf({ id, credentials, routing = [] }: Provider): Account {
  return {
    ...{ id: 'all', provider: id, label: 'all', bases: {}, origins: [], sandbox: false, createdAt: 1 },
    routing: Object.fromEntries(routing.map((field) => [field.id, 'x'])),
    credentials: credentials.map((kind) => kind.id),
  };
}

function creationsIn(list: ResourceList): readonly (readonly [ResourceList, ResourceAction])[] {
  const own = (list.actions ?? []).filter(({ verb }) => verb === 'add');
  return [
    ...own.map((action) => [list, action] as const),
    ...(list.rowLists ?? []).flatMap((below) => creationsIn(below)),
  ];
}

describe('what makes a new thing', () => {
  for (const id of providerIds) {
    it(`on ${id} never asks to pick its name from the things that are there already`, async () => {
      const { ReferenceLists } = await import('../../../src/features/requests/referenceLists.ts');
      const provider = await loadProvider(id);
      const catalog = await loadCatalog(id);
      const opened = { provider, account: holderOf(provider) } as OpenedAccount;
      const { resources, tokens, workspaces } = provider;
      const lists = [...resources, ...[tokens, workspaces].flatMap((ability) => ability?.list ?? [])];
      for (const [list, action] of lists.flatMap(creationsIn)) {
        const operation = catalog.find(action.operation) ?? assert.fail(action.operation);
        const { references } = new ReferenceLists(opened, { run: () => assert.fail() }, operation);
        const inputs = inputsOfAction(action, operation, {});
        const asks = action.asks ?? [];
        for (const question of questionsOf(operation, inputs, { references, asks })) {
          assert.notEqual(question.reference, list.id, `${action.operation} asks to pick ${question.name}`);
        }
      }
    });
  }
});
