import assert from 'node:assert/strict';
import type { ResourceAction, ResourceList } from '../../../src/core/resource.ts';
import { inputTitle } from '../../../src/calls/questions/inputTitle.ts';
import { questionsOf } from '../../../src/calls/questions/questions.ts';
import { crucibleJobs } from '../../../src/providers/crucible/jobs.ts';
import { crucible } from '../../../src/providers/crucible/index.ts';
import { loadProvider, providerIds } from '../../../src/providers/index.ts';
import { ContractStage } from '../../contract/support/contractStage.ts';
import { everyOperation } from './platforms.ts';

/** `body.scopes`, `path.job_id`, `org_slug`, `mimeType`, `/body/scopes`: how programs name things. */
const MACHINE_NAME = /\w\.\w|_|\w\/\w|\p{Ll}\p{Lu}/u;

function assertReadable(title: string, place: string): void {
  assert.match(title, /^\p{Lu}/u, place);
  assert.doesNotMatch(title, MACHINE_NAME, place);
}

describe('the title of an input', () => {
  it('is what the contract calls it', () => {
    assert.equal(inputTitle('org_slug', 'Short name of the organization'), 'Short name of the organization');
  });

  it('is else the words of its name, however they are put together', () => {
    const titles = {
      scopes: 'Scopes',
      org_slug: 'Org slug',
      mimeType: 'MIME type',
      'prompt.text': 'Prompt text',
      'width.value': 'Width',
      'image.image': 'Image',
      'size.batch_size': 'Batch size',
      lensId: 'Lens ID',
      disk_gb: 'Disk GB',
      usdCents: 'USD cents',
      'X-Molecule-Org-Id': 'Molecule org ID',
      'PAYMENT-SIGNATURE': 'Payment signature',
      '': 'Content of the request',
    };
    for (const [name, title] of Object.entries(titles)) assert.equal(inputTitle(name), title);
  });

  it('is readable for everything that any of the operations can ask for', () => {
    assert.ok(everyOperation.length >= 157);
    let count = 0;
    for (const operation of everyOperation) {
      for (const { title, pointer } of questionsOf(operation, { params: {} }, { optional: true })) {
        assertReadable(title, `${operation.provider}.${operation.id} ${pointer}`);
        count += 1;
      }
    }
    assert.ok(count > 300, `${count} questions`);
  });

  it('is different for each input of an operation', () => {
    for (const operation of everyOperation) {
      const titles = questionsOf(operation, { params: {} }, { optional: true }).map(({ title }) => title);
      assert.equal(new Set(titles).size, titles.length, `${operation.id}: ${titles.join(', ')}`);
    }
  });

  it('is readable for everything that an action asks for in a way of its own', async () => {
    const actionsOf = ({ actions = [], rowActions = [], rowLists = [] }: ResourceList): ResourceAction[] => [
      ...actions,
      ...rowActions,
      ...rowLists.flatMap(actionsOf),
    ];
    let count = 0;
    for (const provider of await Promise.all(providerIds.map(loadProvider))) {
      const { resources, tokens, workspaces } = provider;
      const lists = [...resources, ...[tokens, workspaces].flatMap((ability) => ability?.list ?? [])];
      for (const { id, guide } of lists.flatMap(actionsOf)) {
        for (const { title } of guide?.asks ?? []) {
          assertReadable(title, `${provider.id} ${id}`);
          count += 1;
        }
      }
    }
    assert.ok(count > 5, `${count} guided inputs`);
  });

  it('is readable for the fields of a job, which platforms name with dots', async () => {
    const stage = await ContractStage.open();
    try {
      const session = await stage.session(crucible);
      const never = new AbortController().signal;
      for (const { id } of (await crucibleJobs.kinds(session, never)).rows) {
        const { fields } = await crucibleJobs.form(session, id, never);
        assert.ok(fields.some(({ name }) => name.includes('.')));
        for (const { name } of fields) assertReadable(inputTitle(name), `${id} ${name}`);
        assert.equal(new Set(fields.map(({ name }) => inputTitle(name))).size, fields.length);
      }
    } finally {
      await stage.close();
    }
  });
});
