import assert from 'node:assert/strict';
import { oneProject, oneThread, theSettings } from '../../../../src/providers/killatamata/studio/things.ts';
import { readThread } from '../../../../src/providers/killatamata/studio/workspace.ts';
import type { OperationScenarios, Scene } from '../../support/scenario.ts';
import { invalid, notFound, otherOwner } from '../failures.ts';
import {
  bare,
  filmId,
  listed,
  newProject,
  NO_ID,
  refusal,
  rows,
  send,
  sent,
  snapshot,
  UNKNOWN,
  wrongId,
} from './steps.ts';

const MODEL = { defaultAgentModel: 'moonshotai/Kimi-K2.5', defaultReasoningLevel: 'high' };

const project = async (scene: Scene, id: string) =>
  (await snapshot(scene)).projects.find((one) => one.id === id);

const newThread = async (scene: Scene, title = 'A talk') =>
  sent(scene, 'createStudioThread', { projectId: await filmId(scene), title }, oneThread);

const blank = invalid('invalid_request');

/** The workspace, projects, settings and conversations of Studio. */
export const studioProjectScenarios: Readonly<Record<string, OperationScenarios>> = {
  getStudioSnapshot: {
    call: snapshot,
    succeeds: {
      200: {
        'shows projects, assets, conversations and settings': async (scene) => {
          const all = await snapshot(scene);
          assert.deepEqual(
            all.projects.slice(0, 2).map(({ title }) => title),
            ['The lighthouse', 'Tea shop teaser'],
          );
          const kinds = new Set(all.assets.map(({ kind }) => kind));
          assert.ok(['image', 'text', 'storyboard'].every((kind) => kinds.has(kind)));
          assert.equal(all.settings?.assistantDisplayName, 'Tama');
          assert.ok(all.activeThread && all.templates.length > 0);
        },
        'shows what was made since': async (scene) => {
          const { id, title } = await newProject(scene);
          assert.equal((await project(scene, id))?.title, title);
        },
      },
    },
    readings: {
      'list of projects': listed('studioProjects'),
      'list of conversations': listed('studioThreads'),
    },
  },

  createStudioProject: {
    call: (scene) => newProject(scene),
    succeeds: {
      201: {
        'makes an empty project that is listed': async (scene) => {
          const { id, title } = await newProject(scene, 'Snow');
          const row = (await rows(scene, 'studioProjects')).find((one) => one.id === id);
          assert.equal(row?.label, title);
          assert.deepEqual(await rows(scene, 'studioAssets', { projectId: id }), []);
        },
      },
    },
    fails: {
      400: {
        'a title of spaces': refusal(blank, (scene) =>
          send(scene, 'createStudioProject', { body: { title: '   ' } }),
        ),
      },
    },
    readings: {
      'new project': async () => (session, signal) =>
        session
          .call('createStudioProject', { body: { title: 'Read' }, answer: oneProject, agreed: true }, signal)
          .then(bare),
    },
  },

  updateStudioProject: {
    call: (scene) => send(scene, 'updateStudioProject', { body: { projectId: UNKNOWN, title: 'New' } }),
    succeeds: {
      200: {
        'gives another title and keeps the description': async (scene) => {
          const { id } = await newProject(scene);
          const described = { projectId: id, description: 'What it is about' };
          await send(scene, 'updateStudioProject', { body: described });
          const body = { projectId: id, title: 'Another title' };
          const answered = await sent(scene, 'updateStudioProject', body, oneProject);
          const read = await project(scene, id);
          assert.deepEqual([read?.title, read?.description], ['Another title', 'What it is about']);
          assert.equal(read?.updatedAt, answered.updatedAt);
          assert.notEqual(read?.updatedAt, read?.createdAt);
        },
      },
    },
    fails: {
      400: {
        'nothing to change': refusal(blank, async (scene) =>
          send(scene, 'updateStudioProject', { body: { projectId: await filmId(scene) } }),
        ),
      },
      404: {
        'no such project': refusal(notFound(), (scene) =>
          send(scene, 'updateStudioProject', { body: { projectId: UNKNOWN, title: 'New' } }),
        ),
        'a project of somebody else': refusal(notFound(), async (scene) => {
          const body = { projectId: await filmId(scene), title: 'Mine now' };
          return send(await otherOwner(scene), 'updateStudioProject', { body });
        }),
      },
    },
    readings: {
      'renamed project': async (scene) => {
        const body = { projectId: await filmId(scene), description: 'A short film without a word.' };
        return (session, signal) =>
          session.call('updateStudioProject', { body, answer: oneProject, agreed: true }, signal).then(bare);
      },
    },
  },

  updateStudioSettings: {
    call: (scene) => send(scene, 'updateStudioSettings', { body: MODEL }),
    succeeds: {
      200: {
        'sets the default model and keeps the names': async (scene) => {
          const body = { ...MODEL, userDisplayName: 'Mira' };
          assert.equal(
            (await sent(scene, 'updateStudioSettings', body, theSettings)).defaultReasoningLevel,
            'high',
          );
          const { settings } = await snapshot(scene);
          assert.deepEqual(
            [settings?.defaultAgentModel, settings?.userDisplayName, settings?.assistantDisplayName],
            ['moonshotai/Kimi-K2.5', 'Mira', 'Tama'],
          );
        },
      },
    },
    fails: {
      400: {
        'a name of two lines': refusal(blank, (scene) =>
          send(scene, 'updateStudioSettings', { body: { ...MODEL, userDisplayName: 'Mira\nHolt' } }),
        ),
      },
    },
    readings: {
      'settings as stored': async () => (session, signal) =>
        session
          .call('updateStudioSettings', { body: MODEL, answer: theSettings, agreed: true }, signal)
          .then(bare),
    },
  },

  createStudioThread: {
    call: (scene) => send(scene, 'createStudioThread', { body: { projectId: UNKNOWN } }),
    succeeds: {
      201: {
        'starts a conversation with the model of the settings, or another': async (scene) => {
          const projectId = await filmId(scene);
          await send(scene, 'updateStudioSettings', { body: MODEL });
          const usual = await sent(scene, 'createStudioThread', { projectId }, oneThread);
          const body = { projectId, title: 'With nano', agentModel: 'gpt-5.4-nano', reasoningLevel: 'low' };
          const other = await sent(scene, 'createStudioThread', body, oneThread);
          const { threads } = await snapshot(scene);
          const modelOf = (id: string) => threads.find((one) => one.id === id)?.agentModel;
          assert.deepEqual([modelOf(usual.id), modelOf(other.id)], ['moonshotai/Kimi-K2.5', 'gpt-5.4-nano']);
          const row = (await rows(scene, 'studioThreads')).find(({ id }) => id === other.id);
          assert.equal(row?.label, 'With nano');
        },
      },
    },
    fails: {
      400: {
        'a title of spaces': refusal(blank, async (scene) =>
          send(scene, 'createStudioThread', { body: { projectId: await filmId(scene), title: '   ' } }),
        ),
      },
      404: {
        'no such project': refusal(notFound(), (scene) =>
          send(scene, 'createStudioThread', { body: { projectId: UNKNOWN } }),
        ),
      },
    },
    readings: {
      'new conversation': async (scene) => {
        const body = { projectId: await filmId(scene) };
        return (session, signal) =>
          session.call('createStudioThread', { body, answer: oneThread, agreed: true }, signal).then(bare);
      },
    },
  },

  selectStudioThread: {
    call: (scene) => send(scene, 'selectStudioThread', { body: { threadId: UNKNOWN } }),
    succeeds: {
      200: {
        'makes it the active one': async (scene) => {
          const { id } = await newThread(scene);
          assert.notEqual((await snapshot(scene)).activeThread?.id, id);
          await send(scene, 'selectStudioThread', { body: { threadId: id } });
          assert.equal((await snapshot(scene)).activeThread?.id, id);
        },
      },
    },
    fails: wrongId((scene, threadId) => send(scene, 'selectStudioThread', { body: { threadId } })),
    readings: {
      'selected conversation': async (scene) => {
        const body = { threadId: (await newThread(scene)).id };
        return (session, signal) =>
          session.call('selectStudioThread', { body, answer: oneThread, agreed: true }, signal).then(bare);
      },
    },
  },

  getStudioThread: {
    call: ({ session, signal }) => readThread(session, UNKNOWN, signal),
    succeeds: {
      200: {
        'shows its title and no messages at first': async (scene) => {
          const { id } = await newThread(scene, 'Empty');
          const read = await readThread(scene.session, id, scene.signal);
          assert.deepEqual([read.title, read.messages], ['Empty', []]);
        },
      },
    },
    fails: wrongId(({ session, signal }, id) => readThread(session, id, signal)),
    readings: {
      conversation: async (scene) => {
        const { id } = await newThread(scene);
        return (session, signal) => readThread(session, id, signal).then(bare);
      },
    },
  },

  renameStudioThread: {
    call: (scene) => send(scene, 'renameStudioThread', { body: { threadId: UNKNOWN, title: 'New' } }),
    succeeds: {
      200: {
        'gives another title': async (scene) => {
          const { id } = await newThread(scene);
          await send(scene, 'renameStudioThread', { body: { threadId: id, title: 'Weather' } });
          assert.equal((await readThread(scene.session, id, scene.signal)).title, 'Weather');
        },
      },
    },
    fails: {
      ...wrongId((scene, threadId) =>
        send(scene, 'renameStudioThread', { body: { threadId, title: 'New' } }),
      ),
      400: {
        'a title of spaces': refusal(blank, async (scene) =>
          send(scene, 'renameStudioThread', { body: { threadId: (await newThread(scene)).id, title: '  ' } }),
        ),
        'what is no id': refusal(blank, (scene) =>
          send(scene, 'renameStudioThread', { body: { threadId: NO_ID, title: 'New' } }),
        ),
      },
    },
    readings: {
      'renamed conversation': async (scene) => {
        const body = { threadId: (await newThread(scene)).id, title: 'Renamed' };
        return (session, signal) =>
          session.call('renameStudioThread', { body, answer: oneThread, agreed: true }, signal).then(bare);
      },
    },
  },
};
