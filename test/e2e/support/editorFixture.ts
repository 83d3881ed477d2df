import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { existsSync } from 'node:fs';
import { packExtension } from '../../demo/package.ts';
import { removeFolder } from '../../editor/temporaryFolders.ts';
import { PROJECT_ROOT } from '../../editor/paths.ts';
import { openEditor, type EditorSession, type SessionOptions } from '../../editor/session.ts';
import { Workbench } from '../../editor/workbench.ts';

/** A real editor with the packed extension, its own workspace and an empty profile. */
export interface EditorFixture {
  readonly session: EditorSession;
  readonly workbench: Workbench;
  readonly workspace: string;
  close(): Promise<void>;
}

let packed: Promise<string> | undefined;

/** The VSIX package: the one in `$BACKLOT_VSIX`, which several test processes share, or a new one. */
function packageOnce(): Promise<string> {
  const ready = process.env['BACKLOT_VSIX'];
  packed ??= ready ? Promise.resolve(ready) : packExtension();
  return packed;
}

export async function openEditorFixture(options: Partial<SessionOptions> = {}): Promise<EditorFixture> {
  const vsix = await packageOnce();
  const folder = await mkdtemp(path.join(tmpdir(), 'backlot-e2e-'));
  const workspace = path.join(folder, 'film');
  await cp(path.join(PROJECT_ROOT, 'test/fixtures/workspace'), workspace, { recursive: true });
  const session = await openEditor({ vsix, workspace, theme: 'Dark Modern', ...options });
  const workbench = new Workbench(session.page);
  return {
    session,
    workbench,
    workspace,
    close: async () => {
      await session.close();
      removeFolder(folder);
    },
  };
}

/** Saves a screenshot of the window in which a test failed, and prints the window's texts for the report. */
export async function keepFailurePicture(fixture: EditorFixture | undefined, title: string): Promise<void> {
  if (!fixture || !existsSync(PROJECT_ROOT)) return;
  const name = title.replace(/[^a-z0-9]+/gi, '-').toLowerCase();
  await fixture.workbench.screenshot(name, path.join(PROJECT_ROOT, 'out/failures')).catch(() => undefined);
  for (const part of SAYING_PARTS) {
    const said = fixture.workbench.page.locator(part).filter({ visible: true });
    for (const text of await said.allInnerTexts().catch(() => []))
      console.error(`${part}: ${inOneLine(text)}`);
  }
}

const SAYING_PARTS = ['.part.sidebar', '.quick-input-widget', '.monaco-dialog-box', '.notifications-toasts'];

function inOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' | ');
}
