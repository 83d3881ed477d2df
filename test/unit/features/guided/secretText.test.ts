import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Problem } from '../../../../src/core/problem.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';

const PLANTED = 'planted-line-one\nplanted-line-two\n';

describe('the value of a secret', () => {
  let user: UserOfEditor;
  let folder: string;
  let ask: (title: string) => Promise<string | undefined>;
  before(async () => {
    ({ askSecretText: ask } = await import('../../../../src/features/resources/guided/askSecretText.ts'));
  });
  beforeEach(async () => {
    user = new UserOfEditor();
    folder = await mkdtemp(path.join(os.tmpdir(), 'backlot-secret-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is typed masked, in one line', async () => {
    user.answers('Type or paste one line', 'planted');
    assert.equal(await ask('Wren · Value'), 'planted');
    assert.equal(user.shown.at(-1)?.masked, true);
    assert.match(user.screen, /sent to the platform and kept nowhere else/);
  });

  it('is not empty', async () => {
    user.answers('Type or paste one line', '');
    await assert.rejects(ask('Wren · Value'), /Enter a value/);
  });

  it('is taken from the clipboard with all its lines, and shown only as their number', async () => {
    user.clipboard = PLANTED;
    user.answers('Use the clipboard as it is', 'Use It');
    assert.equal(await ask('Wren · Value'), PLANTED);
    assert.match(user.screen, /34 characters in 3 lines/);
    assert.ok(!user.screen.includes('planted'));
  });

  it('is read from a file, byte for byte, and shown only as its length', async () => {
    const file = path.join(folder, 'key.pem');
    await writeFile(file, PLANTED);
    user.answers('Read a file…', file, 'Use It');
    assert.equal(await ask('Wren · Value'), PLANTED);
    assert.ok(!user.screen.includes('planted'));
  });

  it('is none when the clipboard is empty, and none when the user backs out of any question', async () => {
    user.answers('Use the clipboard as it is', 'Use It');
    assert.equal(await ask('Wren · Value'), undefined);
    assert.match(user.screen, /There is no text to use/);
    user.clipboard = PLANTED;
    for (const replies of [
      [],
      ['Use the clipboard as it is'],
      ['Read a file…'],
      ['Type or paste one line'],
    ]) {
      user.answers(...replies);
      assert.equal(await ask('Wren · Value'), undefined);
    }
  });

  it('is refused when the file is larger than any secret', async () => {
    const file = path.join(folder, 'disk.img');
    await writeFile(file, new Uint8Array(20 * 1024 * 1024 + 1));
    user.answers('Read a file…', file, 'Use It');
    await assert.rejects(ask('Wren · Value'), { code: 'request.invalid', kind: 'invalid' });
  });
});

describe('files that the user picks', () => {
  let user: UserOfEditor;
  let folder: string;
  beforeEach(async () => {
    user = new UserOfEditor();
    folder = await mkdtemp(path.join(os.tmpdir(), 'backlot-picked-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are a bundle where they are JSON, and a problem with their name where they are not', async () => {
    const { readJsonFile } = await import('../../../../src/features/resources/guided/pickedFiles.ts');
    const [good, bad] = [path.join(folder, 'wren.bundle.json'), path.join(folder, 'broken.json')];
    await writeFile(good, '{"name":"Wren"}');
    await writeFile(bad, '{"name":');
    user.answers(good);
    assert.deepEqual(await readJsonFile('Bundle'), { name: 'Wren' });
    user.answers(bad);
    await assert.rejects(
      readJsonFile('Bundle'),
      ({ code, details }: Problem) => code === 'request.invalid' && details.args?.['field'] === 'broken.json',
    );
    user.answers(undefined);
    assert.equal(await readJsonFile('Bundle'), undefined);
  });

  it('are the texts of a folder by their paths, without what belongs to tools', async () => {
    const { readFolder } = await import('../../../../src/features/resources/guided/pickedFiles.ts');
    await mkdir(path.join(folder, 'skills/write'), { recursive: true });
    await mkdir(path.join(folder, '.git'));
    await writeFile(path.join(folder, 'AGENT.md'), '# Agent');
    await writeFile(path.join(folder, 'skills/write/SKILL.md'), 'Write.');
    await writeFile(path.join(folder, '.git/config'), 'planted');
    user.answers(folder);
    assert.deepEqual(await readFolder('Template'), {
      'AGENT.md': '# Agent',
      'skills/write/SKILL.md': 'Write.',
    });
  });

  it('are too many for a template when they are more than 200', async () => {
    const { readFolder } = await import('../../../../src/features/resources/guided/pickedFiles.ts');
    await Promise.all(Array.from({ length: 201 }, (_, at) => writeFile(path.join(folder, `${at}.md`), '')));
    user.answers(folder);
    await assert.rejects(readFolder('Template'), { code: 'request.invalid' });
  });
});

describe('variables of an environment', () => {
  let user: UserOfEditor;
  beforeEach(() => {
    user = new UserOfEditor();
  });
  const ask = async () =>
    (await import('../../../../src/features/resources/guided/askVariables.ts')).askVariables(
      'Wren · Environment',
    );

  it('are asked for by name and value until the user has named enough', async () => {
    user.answers('LOG_LEVEL', 'debug', ' MOOD ', 'calm', '');
    assert.deepEqual(await ask(), { variables: { LOG_LEVEL: 'debug', MOOD: 'calm' }, force: false });
    assert.match(user.screen, /leave it empty to go on with LOG_LEVEL, MOOD/);
  });

  it('are not forced in unless the user, told plainly why not, wants it all the same', async () => {
    user.answers('DEPLOY_TOKEN', 'planted-value', '', undefined);
    assert.equal(await ask(), undefined);
    assert.match(user.screen, /DEPLOY_TOKEN looks like a secret/);
    assert.match(user.screen, /not safe for secrets.*Use a secret of the workspace instead/);
    assert.ok(!user.screen.includes('planted-value'));
    user.answers('DEPLOY_TOKEN', 'planted-value', '', 'Set Anyway');
    assert.deepEqual(await ask(), { variables: { DEPLOY_TOKEN: 'planted-value' }, force: true });
  });

  it('have names that a shell takes, and at least one', async () => {
    for (const name of ['1ST', 'A-B', 'Ä', '']) {
      user.answers(name);
      await assert.rejects(ask(), /no digit first/);
    }
  });
});
