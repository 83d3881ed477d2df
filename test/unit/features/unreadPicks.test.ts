import assert from 'node:assert/strict';
import { loadCatalog } from '../../../src/calls/catalog.ts';
import type { OpenedAccount } from '../../../src/core/openedAccount.ts';
import type { FormField } from '../../../src/core/job.ts';
import type { Listed, JobKind } from '../../../src/core/provider.ts';
import type { ResourceRow } from '../../../src/core/resource.ts';
import type { ReferenceLists } from '../../../src/features/requests/referenceLists.ts';
import type { SavedJobKinds } from '../../../src/jobs/store/savedJobKinds.ts';
import { boomin } from '../../../src/providers/boomin/index.ts';
import { scopesAnswer } from '../../../src/providers/boomin/answers.ts';
import { assetsAnswer, workflowsAnswer } from '../../../src/providers/crucible/answers.ts';
import { crucible } from '../../../src/providers/crucible/index.ts';
import { lensesAnswer } from '../../../src/providers/lenserfight/answers.ts';
import { lenserfight } from '../../../src/providers/lenserfight/index.ts';
import { listed } from '../../../src/providers/tolerant.ts';
import { UserOfEditor } from './support/userOfEditor.ts';

const saved = { list: async () => [] } as unknown as SavedJobKinds;

function opened(provider: object, abilities: object): OpenedAccount {
  const account = { id: 'a', label: 'work', routing: {} };
  return { account, provider: { ...provider, ...abilities }, session: {} } as unknown as OpenedAccount;
}

const kindsOf = (kinds: Listed<JobKind>) => ({ kinds: async () => kinds });
const kind = (id: string): JobKind => ({ id, label: id, detail: null });

describe('a list of which some entries cannot be read', () => {
  let user: UserOfEditor;
  beforeEach(() => {
    user = new UserOfEditor();
  });

  it('knows how many they are', () => {
    const id = (row: object) => Object.values(row)[0] as unknown;
    const workflows = workflowsAnswer.parse({ workflows: [{ workflow_id: 'fox' }, { name: 'x' }, 5] });
    assert.deepEqual(listed(workflows, id), { rows: ['fox'], unread: 2 });
    const assets = assetsAnswer.parse({ assets: [null, { asset_id: 'lake' }] });
    assert.deepEqual(listed(assets, id), { rows: ['lake'], unread: 1 });
    const lenses = lensesAnswer.parse({ data: [{ id: 'l1' }, { title: 'no id' }] });
    assert.deepEqual(listed(lenses.data, id), { rows: ['l1'], unread: 1 });
  });

  it('of kinds of jobs says so in the pick, and takes no only one unasked', async () => {
    const { pickJobKind } = await import('../../../src/features/jobs/submit/pickJobKind.ts');
    const jobs = { ...crucible.jobs, ...kindsOf({ rows: [kind('fox')], unread: 2 }) };
    user.answers('fox');
    assert.equal((await pickJobKind(opened(crucible, { jobs }), saved))?.kind, 'fox');
    assert.match(user.screen, /fox \| 2 more cannot be read/);
    user.answers('2 more cannot be read');
    assert.equal(await pickJobKind(opened(crucible, { jobs }), saved), undefined, 'it is none of them');
  });

  it('of kinds that can also be named says so beside the way to name one', async () => {
    const { pickJobKind } = await import('../../../src/features/jobs/submit/pickJobKind.ts');
    const jobs = { ...lenserfight.jobs, ...kindsOf({ rows: [kind('lens/l1')], unread: 1 }) };
    for (const label of ['lens/l1', 'One more cannot be read']) {
      user.answers(label);
      const picked = await pickJobKind(opened(lenserfight, { jobs }), saved);
      assert.equal(picked?.kind, label === 'lens/l1' ? label : undefined);
    }
    assert.match(user.screen, /Another, by ID or slug… \| One more cannot be read/);
  });

  it('of assets says so in the pick', async () => {
    const { askField } = await import('../../../src/features/requests/askField.ts');
    const lake = {
      id: 'a1',
      name: 'lake.png',
      status: 'ready',
      mimeType: 'image/png',
      byteSize: 1,
      downloadUrl: null,
    };
    const assets = { list: async () => ({ rows: [lake], unread: 3 }) };
    const field = { name: 'image', type: 'asset', required: true, default: null } as FormField;
    const unasked = () => assert.fail('no file and no output was to be asked for');
    const sources = { inputs: { put: unasked, read: unasked }, jobs: unasked };
    const asking = { opened: opened(crucible, { assets }), title: 'Job', sources };
    user.answers('lake.png');
    assert.equal(await askField(field, undefined, asking), 'a1');
    assert.match(
      user.screen,
      /lake\.png \| image\/png \| Upload Image… \| Choose an Earlier Output… \| 3 more cannot be read/,
    );
    user.answers('3 more cannot be read');
    assert.equal(await askField(field, undefined, asking), undefined);
  });

  it('of scopes says so in the pick', async () => {
    const { askScope } = await import('../../../src/features/tokens/askScope.ts');
    const { scopes } = boomin;
    assert.ok(scopes && scopesAnswer);
    const read = scopes.list.rows([{ scope: 'units:read', category: 'units' }, { category: 'units' }]);
    assert.ok(read.wrongAt === undefined);
    const rows: readonly ResourceRow[] = [...read.rows];
    user.answers('units:read');
    assert.equal(await askScope(scopes.list, rows, undefined), 'units:read');
    assert.match(user.screen, /One more cannot be read/);
  });

  it('of what an input can be says so in the pick, or where the value is typed when none can be read', async () => {
    const { askQuestions } = await import('../../../src/features/requests/askQuestions.ts');
    const operation = (await loadCatalog('crucible')).find('getJob') ?? assert.fail();
    const row = (id: string): ResourceRow => {
      const params = { job_id: id };
      return { id, label: id, description: null, facts: [], icon: 'file', params };
    };
    const unread: ResourceRow = { ...row('?'), isUnread: true, params: {} };
    const ask = (rows: readonly ResourceRow[]) =>
      askQuestions(operation, { params: {} }, {
        references: { job_id: 'jobs' },
        find: () => undefined,
        read: async () => rows,
      } as unknown as ReferenceLists);
    user.answers('job-1');
    assert.deepEqual((await ask([row('job-1'), unread]))?.params, { job_id: 'job-1' });
    user.answers('00000000-0000-4000-8000-000000000000');
    assert.ok((await ask([unread, unread]))?.params['job_id']);
    assert.match(user.shown[0]?.text ?? '', /job-1 \| One more cannot be read/);
    assert.match(user.shown[1]?.text ?? '', /\| 2 more cannot be read/);
  });
});
