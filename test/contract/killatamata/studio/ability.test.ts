import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StudioAbility } from '../../../../src/core/studio/studioAbility.ts';
import type { Session } from '../../../../src/core/session.ts';
import { rawText } from '../../../../src/core/foreignText.ts';
import { readJson } from '../../../../src/net/json/exactJson.ts';
import { loadProvider } from '../../../../src/providers/index.ts';
import { sandboxModes } from '../../../../src/sandbox/platform.ts';
import { ContractStage } from '../../support/contractStage.ts';

const never = new AbortController().signal;

for (const mode of sandboxModes) {
  describe(`the studio of Killa Tamata, as in the mode ${mode}`, () => {
    let stage: ContractStage;
    let session: Session;
    let studio: StudioAbility;
    let projectId: string;
    let folder: string;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'studio-'));
      stage = await ContractStage.open(mode);
      const provider = await loadProvider('killatamata');
      session = await stage.session(provider);
      studio = provider.studio ?? assert.fail('no studio');
      projectId = (await studio.createProject(session, 'Ability', never)).id;
    });
    after(async () => {
      await rm(folder, { recursive: true });
      await stage.close();
    });

    it('lists the new project among the others', async () => {
      const { rows, unread } = await studio.projects(session, never);
      assert.ok(rows.some(({ id }) => id === projectId));
      assert.equal(unread, 0);
    });

    it('writes a text and reads it again', async () => {
      const { id } = await studio.createText(session, { projectId, title: 'Notes', content: 'a' }, never);
      await studio.writeText(session, { assetId: id, content: 'b\r\n\u{1F3AC}' }, never);
      assert.equal((await studio.readText(session, id, never)).content, 'b\r\n\u{1F3AC}');
    });

    it('keeps numbers and the order of members of a storyboard', async () => {
      const text =
        '{"zulu":9007199254740993,"version":2,"alpha":-0.0,"scenes":[{"id":"1","shots":[],"n":1.50}]}';
      const { id } = await studio.createStoryboard(session, { projectId, title: 'Board' }, never);
      const content = readJson(text) as Readonly<Record<string, unknown>>;
      // The sandbox parses numbers as JavaScript does; what leaves is exact all the same.
      const prepared = await session.prepare('updateStudioStoryboard', {
        body: { assetId: id, storyboard: content },
      });
      assert.ok(JSON.stringify(prepared.call.body).includes(text), JSON.stringify(prepared.call.body));
      const written = await studio.writeStoryboard(session, { assetId: id, content }, never);
      assert.ok(written.isEditable);
      assert.deepEqual(Object.keys((await studio.readStoryboard(session, id, never)).content), [
        ...['zulu', 'version', 'alpha', 'scenes'],
      ]);
    });

    it('uploads a file in sight, and lists what is in use and what is in the bin page by page', async () => {
      const sent: number[] = [];
      const path = join(folder, 'a.bin');
      await writeFile(path, new Uint8Array(600_000).fill(7));
      const bytes = { path, byteSize: 600_000 };
      const onSent = (count: number) => void sent.push(count);
      const { id } = await studio.upload(session, { projectId, filename: 'a.bin', bytes, onSent }, never);
      assert.equal(sent.at(-1), 600_000);
      const { rows, next } = await studio.assets(session, { projectId, scope: 'active' }, never);
      assert.ok(rows.some((asset) => asset.id === id && rawText(asset.title ?? '') === 'a.bin'));
      assert.equal(next, null);
      assert.deepEqual((await studio.assets(session, { projectId, scope: 'recycling' }, never)).rows, []);
      const found = await studio.assets(session, { projectId, scope: 'active', search: 'note' }, never);
      assert.deepEqual(
        found.rows.map(({ title }) => rawText(title ?? '')),
        ['Notes'],
      );
    });
  });
}
