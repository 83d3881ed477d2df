import assert from 'node:assert/strict';
import { loadCatalog } from '../../../src/calls/catalog.ts';
import { inputsOfAction } from '../../../src/calls/resources/resourceReader.ts';
import { ownWorkspace } from '../../../src/providers/molecule/workspaces/workspaces.ts';
import { problemOf } from '../support/problemProof.ts';
import type { OperationScenarios, Scene } from '../support/scenario.ts';
import { rowsOf } from '../support/stageEngine.ts';
import { confirmOn, conflict, datastoreDown, invalid, notFound, serverDown, unnamed } from './failures.ts';
import {
  awaitsApproval,
  created,
  during,
  listed,
  listNamed,
  only,
  row,
  rows,
  send,
  told,
  UNKNOWN,
  wrenId,
} from './steps.ts';
import { rawText } from '../../../src/core/foreignText.ts';

const SHOWN = 'the answer is shown as it is, and the list is read anew';

const order = (name: string) => (scene: Scene, id: string) => send(scene, name, { id });
const pause = order('tenantPauseWorkspace');
const resume = order('tenantResumeWorkspace');
/** As after the question that servers ask when there are workspaces below. */
const withThoseBelow = (name: string) => (scene: Scene, id: string) =>
  send(scene, name, { id, cascade: true });
const pauseAll = withThoseBelow('tenantPauseWorkspace');
const resumeAll = withThoseBelow('tenantResumeWorkspace');
const restart = order('tenantRestartWorkspace');
/** The list's own action, with what the row gives it. */
const remove = async (scene: Scene, id: string, confirm?: boolean) => {
  const row = (await rows(scene, 'workspaces')).find((one) => one.id === id);
  const action = listNamed('workspaces').rowActions?.find((one) => one.id === 'delete');
  const operation = (await loadCatalog('molecule')).find('tenantDeleteWorkspace');
  assert.ok(action && operation);
  const { params } = inputsOfAction(action, operation, { id, ...row?.params });
  return send(scene, 'tenantDeleteWorkspace', { ...params, ...(confirm && { confirm }) });
};
const removeWithName = (scene: Scene, id: string, name?: string) =>
  send(scene, 'tenantDeleteWorkspace', { id, ...(name !== undefined && { 'X-Confirm-Name': name }) });

const stateOf = async (scene: Scene, id: string) => (await row(scene, 'workspaces', id)).status;
const isListed = async (scene: Scene, id: string) =>
  (await rows(scene, 'workspaces')).some((one) => one.id === id);

const unknown = (play: (scene: Scene) => Promise<unknown>) => ({
  404: { 'no such workspace': { problem: notFound, play } },
});

/** Workspaces from their making to their end. */
export const workspaceScenarios: Readonly<Record<string, OperationScenarios>> = {
  tenantListWorkspaces: {
    call: (scene) => rows(scene, 'workspaces'),
    succeeds: {
      200: {
        'shows each state, the unknown one too, with task, error and spending': async (scene) => {
          const all = new Map((await rows(scene, 'workspaces')).map((one) => [one.label, one]));
          const marlow = all.get('Marlow');
          assert.match(rawText(marlow?.description ?? ''), /^.+ · \$4\d\d\.\d\d \/ \$600\.00 · claude-code$/);
          const fenn = all.get('Fenn');
          assert.deepEqual([fenn?.status, fenn?.tone], ['quarantined', 'warning']);
          assert.match(
            rawText(fenn?.description ?? ''),
            /workspace budget limit exceeded · \$34\.12 \/ \$30\.00/,
          );
          assert.equal(all.get('Wren')?.parent, marlow?.id);
          assert.equal(all.get('Corvin')?.tone, 'warning');
        },
        'follows what is created, paused and deleted': async (scene) => {
          const id = await created(scene, 'Followed');
          await pause(scene, id);
          assert.equal(await stateOf(scene, id), 'paused');
          await remove(scene, id);
          assert.ok(!(await isListed(scene, id)));
        },
        'is also read with a session and the slug': async (scene) => {
          assert.ok((await rows(await only(scene, 'session'), 'workspaces')).length > 10);
        },
      },
    },
    fails: {
      503: {
        'a database that is down': {
          problem: datastoreDown,
          play: during('datastoreDown', (scene) => rows(scene, 'workspaces')),
        },
      },
    },
    readings: { 'list of workspaces': listed('workspaces') },
  },

  tenantCreateWorkspace: {
    call: (scene) =>
      send(scene, 'tenantCreateWorkspace', {}, { name: 'Bad {name}', model: 'sandbox/writer' }),
    succeeds: {
      201: {
        'creates one that is listed below its parent': async (scene) => {
          const id = await created(scene, 'Child', wrenId(scene));
          const { parent, status } = await row(scene, 'workspaces', id);
          assert.equal(parent, wrenId(scene));
          assert.ok(status === 'provisioning' || status === 'online');
        },
        'hands out the token of an external agent once': async (scene) => {
          const body = { name: 'Outside', external: true };
          const answer = await send(scene, 'tenantCreateWorkspace', {}, body);
          const token = answer.secrets.take(0);
          assert.ok(token && !answer.text.includes(token));
          assert.equal((await row(scene, 'workspaces', told(answer, 'id'))).status, 'awaiting_agent');
        },
      },
    },
    onlyIn: { 422: 'observed' },
    fails: {
      422: {
        'neither a model nor a template': {
          problem: { ...invalid, serverCode: 'MODEL_REQUIRED' },
          play: (scene) => send(scene, 'tenantCreateWorkspace', {}, { name: 'New', role: 'helper' }),
        },
      },
      400: {
        'a name that servers refuse': {
          problem: invalid,
          play: (scene) => send(scene, 'tenantCreateWorkspace', {}, { name: 'Bad {name}' }),
        },
      },
      503: {
        'nothing that starts containers': {
          problem: serverDown,
          play: during('provisionerDown', (scene) => created(scene)),
        },
      },
    },
    readings: SHOWN,
  },

  tenantGetWorkspace: {
    call: (scene) => send(scene, 'tenantGetWorkspace', { id: wrenId(scene) }),
    succeeds: {
      200: {
        'reads one, without any key but with its organization': async (scene) => {
          const answer = await send(await scene.as({}), 'tenantGetWorkspace', { id: wrenId(scene) });
          assert.equal(told(answer, 'name'), 'Wren');
        },
        'tells the state that an order has brought it to': async (scene) => {
          const id = await created(scene, 'Looked at');
          await pause(scene, id);
          assert.equal(told(await send(scene, 'tenantGetWorkspace', { id }), 'status'), 'paused');
        },
        'is the whole list of an account with a workspace token': async (scene) => {
          const { session, signal } = await only(scene, 'workspace');
          const [own, ...others] = await rowsOf(session, ownWorkspace, signal);
          assert.deepEqual([own?.label, others], ['Wren', []]);
        },
      },
    },
    onlyIn: { 410: 'observed' },
    fails: {
      ...unknown((scene) => send(scene, 'tenantGetWorkspace', { id: UNKNOWN })),
      410: {
        'one that was removed': {
          problem: notFound,
          play: async (scene) => {
            const id = await created(scene);
            await remove(scene, id);
            await send(scene, 'tenantGetWorkspace', { id });
          },
        },
      },
    },
    readings: {
      'own workspace': async () => async (session, signal) =>
        (await rowsOf(session, ownWorkspace, signal)).map((one) => ({ ...one, details: null })),
    },
  },

  tenantDeleteWorkspace: {
    call: (scene) => removeWithName(scene, UNKNOWN),
    succeeds: {
      200: {
        'deletes it: it is no longer listed': async (scene) => {
          const id = await created(scene);
          await remove(scene, id);
          assert.ok(!(await isListed(scene, id)));
        },
        'deletes one whose name is not in Latin letters': async (scene) => {
          const id = await created(scene, 'Zoë 白鷺');
          await remove(scene, id);
          assert.ok(!(await isListed(scene, id)));
        },
        'deletes those below it with it, once that is confirmed': async (scene) => {
          const parent = await created(scene, 'Parent');
          const child = await created(scene, 'Child', parent);
          await remove(scene, parent, true);
          assert.ok(!(await isListed(scene, child)));
        },
      },
      202: {
        'waits for an approval, and the workspace stays': async (scene) => {
          const id = await created(scene);
          await awaitsApproval(
            () => remove(scene, id),
            async () => assert.ok(await isListed(scene, id)),
          )(scene);
        },
      },
    },
    onlyIn: { 400: 'observed', 409: 'observed', 410: 'observed' },
    fails: {
      ...unknown((scene) => removeWithName(scene, UNKNOWN)),
      400: {
        'no name of the workspace, with others below it': {
          problem: unnamed,
          play: async (scene) => {
            const parent = await created(scene, 'Parent');
            await created(scene, 'Child', parent);
            const refused = await problemOf(() => removeWithName(scene, parent));
            assert.ok(await isListed(scene, parent));
            throw refused;
          },
        },
        'another name': {
          problem: unnamed,
          play: async (scene) => removeWithName(scene, await created(scene, 'One'), 'one'),
        },
      },
      410: {
        'one that is gone already': {
          problem: notFound,
          play: async (scene) => {
            const id = await created(scene);
            await remove(scene, id);
            await removeWithName(scene, id);
          },
        },
      },
      409: {
        'others below it, which stay': {
          problem: confirmOn,
          play: async (scene) => {
            const parent = await created(scene, 'Parent');
            const child = await created(scene, 'Child', parent);
            const refused = await problemOf(() => remove(scene, parent));
            assert.ok((await isListed(scene, parent)) && (await isListed(scene, child)));
            throw refused;
          },
        },
      },
      500: {
        'a container that does not stop': {
          problem: serverDown,
          play: during('stopFails', async (scene) => remove(scene, await created(scene))),
        },
      },
    },
    readings: SHOWN,
  },

  tenantRestartWorkspace: {
    call: (scene) => restart(scene, UNKNOWN),
    succeeds: {
      200: {
        'starts it anew': async (scene) => {
          await restart(scene, wrenId(scene));
          assert.ok(
            ['provisioning', 'online'].includes(rawText((await stateOf(scene, wrenId(scene))) ?? '')),
          );
        },
      },
    },
    fails: {
      ...unknown((scene) => restart(scene, UNKNOWN)),
      503: {
        'nothing that starts containers': {
          problem: serverDown,
          play: during('provisionerDown', (scene) => restart(scene, wrenId(scene))),
        },
      },
    },
    readings: SHOWN,
  },

  tenantPauseWorkspace: {
    call: (scene) => pause(scene, UNKNOWN),
    succeeds: {
      200: {
        'pauses it and what is below it': async (scene) => {
          const parent = await created(scene, 'Parent');
          const child = await created(scene, 'Child', parent);
          await pauseAll(scene, parent);
          assert.deepEqual([await stateOf(scene, parent), await stateOf(scene, child)], ['paused', 'paused']);
          await resumeAll(scene, parent);
          assert.notEqual(await stateOf(scene, child), 'paused');
        },
        'works with the token of the workspace': async (scene) => {
          const wren = await only(scene, 'workspace');
          await pauseAll(wren, wrenId(scene));
          assert.equal(await stateOf(scene, wrenId(scene)), 'paused');
          await resumeAll(wren, wrenId(scene));
        },
      },
    },
    onlyIn: { 409: 'observed' },
    fails: {
      409: {
        'others below it, none of which is paused': {
          problem: conflict,
          play: async (scene) => {
            const parent = await created(scene, 'Parent');
            const child = await created(scene, 'Child', parent);
            const refused = await problemOf(() => pause(scene, parent));
            assert.notEqual(await stateOf(scene, child), 'paused');
            throw refused;
          },
        },
      },
      404: {
        'one that another window has paused already': {
          problem: notFound,
          play: async (scene) => {
            const id = await created(scene);
            await pause(scene, id);
            await pause(scene, id);
          },
        },
      },
    },
    readings: SHOWN,
  },

  tenantResumeWorkspace: {
    call: (scene) => resume(scene, UNKNOWN),
    succeeds: {
      200: {
        'starts a paused one again': async (scene) => {
          const id = await created(scene);
          await pause(scene, id);
          await resume(scene, id);
          assert.notEqual(await stateOf(scene, id), 'paused');
        },
      },
    },
    fails: {
      404: {
        'one that is not paused': {
          problem: notFound,
          play: async (scene) => resume(scene, await created(scene)),
        },
      },
      409: {
        'one below a paused one': {
          problem: conflict,
          play: async (scene) => {
            const parent = await created(scene, 'Parent');
            const child = await created(scene, 'Child', parent);
            await pauseAll(scene, parent);
            await resume(scene, child);
          },
        },
      },
      503: {
        'nothing that starts containers': {
          problem: serverDown,
          play: during('provisionerDown', async (scene) => {
            const vesper = (await rows(scene, 'workspaces')).find(({ label }) => label === 'Vesper');
            await resume(scene, vesper?.id ?? UNKNOWN);
          }),
        },
      },
    },
    readings: SHOWN,
  },
};
