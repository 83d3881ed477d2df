import { UserOfEditor } from '../support/userOfEditor.ts';
import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import type { JobRecord } from '../../../../src/core/job.ts';
import type { JobOutput } from '../../../../src/core/output.ts';
import type { JobLinkDeps } from '../../../../src/features/jobs/openJobLink.ts';

const ref = { url: null, mimeType: null, width: null, height: null, expiresAt: null, cached: null };

describe('A link to a job or an output', () => {
  let user: UserOfEditor;
  let opened: number[];
  let revealed: string[];

  beforeEach(() => {
    user = new UserOfEditor();
    [opened, revealed] = [[], []];
    const { editorStandIn } = globalThis as unknown as { editorStandIn: { commands: object } };
    Object.assign(editorStandIn.commands, {
      executeCommand: async (command: string, node: { readonly output: JobOutput }) => {
        if (command === 'backlot.openOutput') opened.push(node.output.index);
      },
    });
  });

  const follow = async (path: string, ...outputs: readonly JobOutput[]) => {
    const { openJobLink } = await import('../../../../src/features/jobs/openJobLink.ts');
    const job = { id: 'j1', outputs } as unknown as JobRecord;
    const journal = { get: async (id: string) => (id === 'j1' ? job : undefined) };
    const deps = {
      jobs: async () => ({ journal }),
      jobsView: { reveal: async (id: string) => void revealed.push(id) },
    };
    await openJobLink(deps as unknown as JobLinkDeps, { path } as Uri);
    assert.deepEqual(revealed, outputs.length > 0 ? ['j1'] : []);
  };

  it('opens the output that it names, and of a job the first one that is there', async () => {
    await follow('/job/j1/1', { index: 0, ...ref }, { index: 1, ...ref });
    revealed = [];
    await follow('/job/j1', { index: 0, ...ref, gone: 'recycled' }, { index: 1, ...ref });
    assert.deepEqual(opened, [1, 1]);
    assert.equal(user.screen, '');
  });

  it('says that the output is in the recycle bin, or deleted, and opens nothing', async () => {
    await follow('/job/j1/0', { index: 0, ...ref, gone: 'recycled' });
    assert.equal(user.screen, 'This output is in the recycle bin of the gallery.');
    revealed = [];
    await follow('/job/j1/0', { index: 0, ...ref, gone: 'deleted' });
    assert.match(user.screen, /This output was deleted for good\./);
    assert.deepEqual(opened, []);
  });

  it('says when it leads nowhere', async () => {
    await follow('/job/j2');
    await follow('/elsewhere');
    assert.match(user.screen, /no such job\.\nThis link leads nowhere/);
  });
});
