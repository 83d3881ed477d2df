import assert from 'node:assert/strict';
import { isRecord } from '../../../src/calls/check/schemaView.ts';
import { problemOf } from '../support/problemProof.ts';
import type { OperationScenarios, Scene } from '../support/scenario.ts';
import { conflict, invalid, notFound } from './failures.ts';
import { created, listed, listNamed, row, rows, send, told, UNKNOWN, wrenId } from './steps.ts';
import { rawText } from '../../../src/core/foreignText.ts';

const importing = listNamed('orgTemplates').rowActions?.find(({ id }) => id === 'import')?.guide;

const namesOf = async (scene: Scene) => new Set((await rows(scene, 'workspaces')).map(({ label }) => label));
const importOrg = (scene: Scene, body: Readonly<Record<string, unknown>>) =>
  send(scene, 'tenantOrgImport', {}, body);

const crew = (name: string, ...members: readonly string[]) => ({
  name,
  workspaces: members.map((member) => ({ name: member })),
});

/** Whoever is no longer in the template goes, but only with `reconcile`. */
async function reconciles(scene: Scene): Promise<void> {
  const crewOf = (...members: readonly string[]) => ({ template: crew('Crew', ...members) });
  await importOrg(scene, crewOf('Anna of the crew', 'Bert of the crew'));
  await importOrg(scene, { ...crewOf('Anna of the crew'), mode: 'merge' });
  assert.ok((await namesOf(scene)).has('Bert of the crew'));
  await importOrg(scene, { ...crewOf('Anna of the crew'), mode: 'reconcile' });
  const left = await namesOf(scene);
  assert.deepEqual([left.has('Anna of the crew'), left.has('Bert of the crew')], [true, false]);
}

const template = (name: string) => ({ name, files: { 'AGENT.md': '# An agent\n' } });
let count = 0;
const newName = (scene: Scene) => `Template ${scene.mode} ${(count += 1)}`;

const bundleOf = (scene: Scene, id: string) => send(scene, 'tenantExportBundle', { id });

/** What workspaces are made of, and whole workspaces as files. */
export const templateScenarios: Readonly<Record<string, OperationScenarios>> = {
  tenantOrgImport: {
    call: (scene) => importOrg(scene, { dir: 'nothing-there' }),
    succeeds: {
      200: {
        'creates the workspaces of a template': async (scene) => {
          await importOrg(scene, { dir: 'product-squad' });
          assert.ok((await namesOf(scene)).has('Squad lead'));
        },
        'deletes what the template no longer has only when told to': reconciles,
      },
      201: {
        'creates the workspaces of a template': async (scene) => {
          await importOrg(scene, { dir: 'product-squad' });
          assert.ok((await namesOf(scene)).has('Squad lead'));
        },
        'deletes what the template no longer has only when told to': reconciles,
      },
      207: {
        'tells what stopped it half-way, and what was created stays': async (scene) => {
          const answer = await importOrg(scene, { dir: 'night-watch' });
          const partialResult = importing?.partialResult?.(answer.body);
          assert.deepEqual(partialResult?.args.slice(0, 1), [2]);
          const missing = partialResult?.args[1] ?? '';
          assert.match(typeof missing === 'number' ? '' : rawText(missing), /pager-bridge not found/);
          assert.ok((await namesOf(scene)).has('Watch captain'));
        },
      },
    },
    onlyIn: { 200: 'contract', 201: 'observed', 207: 'observed', 412: 'observed' },
    fails: {
      404: {
        'a folder that is not there': {
          problem: notFound,
          play: (scene) => importOrg(scene, { dir: 'nothing-there' }),
        },
      },
      412: {
        'variables that are missing, of which nothing is created': {
          problem: invalid,
          play: async (scene) => {
            const refused = await problemOf(() => importOrg(scene, { dir: 'newsroom' }));
            assert.ok(!(await namesOf(scene)).has('Editor'));
            throw refused;
          },
        },
      },
    },
    readings: 'only what stopped it is read; the list is read anew',
  },

  tenantListOrgTemplates: {
    unchanging: 'the server has them in a folder of its own',
    call: (scene) => rows(scene, 'orgTemplates'),
    succeeds: {
      200: {
        'lists them with the variables that they need': async (scene) => {
          const { facts } = await row(scene, 'orgTemplates', 'newsroom');
          const needed = facts.find(([label]) => label === 'Needed variables')?.[1];
          assert.equal(needed, 'NEWSWIRE_API_TOKEN, SEARCH_API_TOKEN | BRAVE_SEARCH_TOKEN');
        },
      },
    },
    readings: { 'list of templates': listed('orgTemplates') },
  },

  tenantListTemplates: {
    call: (scene) => rows(scene, 'templates'),
    succeeds: {
      200: {
        'lists them with runtime and model': async (scene) => {
          const all = await rows(scene, 'templates');
          assert.ok(all.length > 0 && all.every(({ params }) => params['template']));
        },
        'has one that was imported': async (scene) => {
          const name = newName(scene);
          const id = told(await send(scene, 'tenantImportTemplate', {}, template(name)), 'id');
          assert.equal((await row(scene, 'templates', id)).label, name);
        },
      },
    },
    readings: { 'list of templates': listed('templates') },
  },

  tenantImportTemplate: {
    call: (scene) => send(scene, 'tenantImportTemplate', {}, { name: 'Bad {name}', files: {} }),
    succeeds: {
      201: {
        'writes one that a workspace can be made of': async (scene) => {
          const id = told(await send(scene, 'tenantImportTemplate', {}, template(newName(scene))), 'id');
          await row(scene, 'templates', id);
          const body = { name: 'Of a template', template: id };
          const workspace = told(await send(scene, 'tenantCreateWorkspace', {}, body), 'id');
          await row(scene, 'workspaces', workspace);
        },
      },
    },
    fails: {
      409: {
        'a name that is taken': {
          problem: conflict,
          play: async (scene) => {
            const name = newName(scene);
            await send(scene, 'tenantImportTemplate', {}, template(name));
            await send(scene, 'tenantImportTemplate', {}, template(name));
          },
        },
      },
    },
    readings: 'the list is read anew',
  },

  tenantExportBundle: {
    call: (scene) => bundleOf(scene, UNKNOWN),
    succeeds: {
      200: {
        'gives the whole workspace, for a file': async (scene) => {
          assert.equal(told(await bundleOf(scene, wrenId(scene)), 'name'), 'Wren');
        },
        'takes along who was created below it': async (scene) => {
          const parent = await created(scene, 'Packed');
          await created(scene, 'Packed with it', parent);
          assert.match((await bundleOf(scene, parent)).text, /"name": "Packed with it \d+"/);
        },
      },
    },
    fails: {
      404: { 'no such workspace': { problem: notFound, play: (scene) => bundleOf(scene, UNKNOWN) } },
    },
    readings: 'it goes into a file as it is',
  },

  tenantImportBundle: {
    call: (scene) => send(scene, 'tenantImportBundle', {}, { name: 'Bad {name}' }),
    succeeds: {
      201: {
        'brings in what an export gave, with those below it': async (scene) => {
          const parent = await created(scene, 'Bundled');
          await created(scene, 'Inner', parent);
          const { body } = await bundleOf(scene, parent);
          assert.ok(isRecord(body));
          const answer = await send(scene, 'tenantImportBundle', {}, { ...body, name: 'Brought in' });
          const id = told(answer, 'workspace_id');
          assert.equal((await row(scene, 'workspaces', id)).label, 'Brought in');
          assert.ok((await rows(scene, 'workspaces')).some((one) => one.parent === id));
        },
      },
    },
    readings: 'only what failed is read; the list is read anew',
  },
};
