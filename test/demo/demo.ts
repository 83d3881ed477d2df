import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT_ROOT } from '../editor/paths.ts';
import { startInteractiveEditor } from '../editor/interactiveEditor.ts';
import { openEditor } from '../editor/session.ts';
import { Workbench } from '../editor/workbench.ts';
import { agentAtWork, requestTests } from './agentTour.ts';
import { gallery } from './galleryTour.ts';
import { composerAndStoryboard } from './composerTour.ts';
import { creditAndMedia } from './killatamataTour.ts';
import { packExtension } from './package.ts';
import { tail, tokensAndWorkspaces } from './platformsTour.ts';
import { firstPicture, type TourPicture } from './tour.ts';

/**
 * `npm run demo`: the packed extension in a real editor, driven through its main flows, with a picture of each step.
 * `-- --stay` keeps the editor open for a person instead; `-- --readme` writes the README's pictures.
 */
const flags = new Set(process.argv.slice(2));
const pictures = path.join(PROJECT_ROOT, flags.has('--readme') ? 'media/screenshots' : 'out/tour');
const temporary = await mkdtemp(path.join(tmpdir(), 'backlot-demo-'));
const workspace = path.join(temporary, 'film');
await cp(path.join(PROJECT_ROOT, 'test/fixtures/workspace'), workspace, { recursive: true });

console.log('Building and packing the extension…');
const vsix = await packExtension();
if (flags.has('--stay')) await stay();
else await tour();
await rm(temporary, { recursive: true, force: true });
process.exit(0);

async function tour(): Promise<void> {
  console.log('Starting VS Code with the extension installed…');
  const session = await openEditor({
    vsix,
    workspace,
    theme: 'Dark Modern',
    viewport: { width: 1280, height: 800 },
  });
  try {
    const workbench = new Workbench(session.page);
    const show = async (picture: TourPicture): Promise<void> => {
      console.log(`  ${picture.says}\n    ${await workbench.screenshot(picture.name, pictures)}`);
      if (!picture.light) return;
      await workbench.theme('light');
      console.log(`    ${await workbench.screenshot(`${picture.name}-light`, pictures)}`);
      await workbench.theme('dark');
    };
    await firstPicture(workbench, show);
    await workbench.notices.clear();
    await gallery(workbench, show);
    await tail(workbench, show);
    await tokensAndWorkspaces(workbench, show);
    await creditAndMedia(workbench, session.context, show);
    await composerAndStoryboard(workbench, workspace, show);
    await requestTests(workbench, workspace, show);
    await agentAtWork(workbench, show);
    await workbench.theme('light');
    await workbench.notices.clear();
    await show({ name: '18-light', says: 'The same in a light theme.' });
    console.log(`\nDone. The pictures are in ${pictures}`);
  } finally {
    await session.close();
  }
}

async function stay(): Promise<void> {
  const editor = await startInteractiveEditor({ vsix, workspace });
  console.log(`\nVS Code with Backlot is open at ${editor.url}\nPress Ctrl+C to end it.`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await editor.stop();
}
