// `node test/bench/storyboard.ts`: a storyboard of 1,000 shots. The built page in headless Chromium with the real session
// behind it, until its first card stands there, against parsing the document; what it keeps in the DOM, and the longest task
// while it is scrolled. Then, in a real editor, an edit until it is in the text against a bare edit of the same place. What is
// counted in requests (a page of 5,000 assets, a save) needs no ratio and stands beside them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { StudioDocumentServer } from '../../src/studio/remote/documentServer.ts';
import { ProjectFiles } from '../../src/studio/remote/projectFiles.ts';
import { DocumentSaver } from '../../src/studio/saving/documentSaver.ts';
import { DocumentStore } from '../../src/studio/saving/documentStore.ts';
import { EditorView } from '../../src/studio/saving/editorView.ts';
import { LeapingClock } from '../contract/support/leapingClock.ts';
import { KillaTamataRig } from '../unit/providers/killatamataRig.ts';
import { longBoard } from '../unit/webviews/support/boards.ts';
import { GalleryServer } from '../unit/webviews/support/galleryServer.ts';
import { StoryboardRig } from '../unit/webviews/support/storyboardRig.ts';
import { HostRuns } from './host/hostRuns.ts';
import { interleaved, median, shown, timed } from './rounds.ts';

const SHOTS = 1_000;
const ASSETS = 5_000;
const ROUNDS = 5;
/** Pixels, and pixels in a second: a fast turn of the wheel through some twenty screens. */
const DISTANCE = 12_000;
const SPEED = 4_000;

const traceSchema = z.object({
  traceEvents: z.array(
    z.looseObject({
      ...{ name: z.string(), pid: z.number(), tid: z.number(), tdur: z.optional(z.number()) },
      args: z.optional(z.looseObject({ name: z.optional(z.string()) })),
    }),
  ),
});

const text = longBoard(SHOTS);

console.log(`\na storyboard of ${SHOTS} shots, ${(text.length / 1024).toFixed(0)} KB`);
await comparePage();
await compareEdits();
await countRequests();

async function comparePage(): Promise<void> {
  const server = await GalleryServer.open();
  const longest: number[] = [];
  let cards = { all: 0, inView: 0 };
  try {
    const [page = [], parse = []] = await interleaved(
      [
        {
          name: 'page',
          run: async () => {
            const rig = await StoryboardRig.open(server, text);
            await rig.card('1A').waitFor();
            const ms = await rig.page.evaluate(firstCardAt);
            longest.push(await longestTask(server, rig.page));
            cards = await rig.page.evaluate(countCards);
            await rig.close();
            return ms;
          },
        },
        { name: 'parse', run: () => timed(() => void JSON.parse(text)) },
      ],
      ROUNDS,
    );
    const [a, b] = [median(page), median(parse)];
    console.log(`  first card        ${shown(a)} over ${shown(b)} of parsing: ${(a / b).toFixed(0)} times`);
    console.log(
      `  cards in the DOM  ${cards.all} with ${cards.inView} in view: ${(cards.all / cards.inView).toFixed(2)} screens (limit 3)`,
    );
    const tasks = longest.toSorted((x, y) => x - y);
    console.log(
      `  longest task      ${tasks.map((ms) => ms.toFixed(0)).join(', ')} ms of processor time while scrolling (limit 50)`,
    );
  } finally {
    await server.close();
  }
}

/**
 * The longest task of the page's main thread while it is scrolled like with a fast wheel, in milliseconds of processor time:
 * that is the same however busy the machine is.
 */
async function longestTask({ browser }: GalleryServer, page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const gesture = { x: 400, y: 400, yDistance: -DISTANCE, speed: SPEED, gestureSourceType: 'mouse' } as const;
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await session.send('Input.synthesizeScrollGesture', gesture);
  const trace = traceSchema.parse(JSON.parse((await browser.stopTracing()).toString()));
  const mains = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = trace.traceEvents.filter(
    ({ name, pid, tid }) => /RunTask$/.test(name) && mains.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

async function compareEdits(): Promise<void> {
  const runs = await HostRuns.prepare();
  try {
    const { ours, bare } = await runs.run(
      'boardEdit',
      z.object({ ours: z.array(z.number()), bare: z.array(z.number()) }),
      { shots: SHOTS },
    );
    const middle = (times: readonly number[]) => median(times.toSorted((a, b) => a - b));
    const [a, b] = [middle(ours), middle(bare)];
    console.log(
      `  an edit           ${shown(a)} over ${shown(b)} of a bare one: ${(a / b).toFixed(2)} times (limit 1.5)`,
    );
  } finally {
    runs.dispose();
  }
}

async function countRequests(): Promise<void> {
  const never = new AbortController().signal;
  const rig = await KillaTamataRig.open();
  const folder = await mkdtemp(join(tmpdir(), 'backlot-bench-board-'));
  try {
    rig.sandbox.control.configure('killatamata', { studioLargeProject: ASSETS });
    const open = () => rig.rig.opened(rig.account.id);
    const files = new ProjectFiles(open);
    const account = rig.account.id;
    const projects = await files.projects(account, never);
    const folderOf = (title: string) => ({
      account,
      projectId: projects.find((project) => project.title === title)?.id ?? '',
      scope: 'active' as const,
    });
    const count = () => rig.sandbox.control.requests().length;
    const before = count();
    const ms = await timed(() => files.page(folderOf('Archive'), 1, never));
    console.log(`  first of ${ASSETS} assets  ${count() - before} request, ${shown(ms)}`);
    const film = folderOf('The lighthouse');
    const { files: found } = await files.page(film, 1, never);
    const [, document] = found.find(([name]) => name === 'Treatment.md') ?? [];
    const clock = new LeapingClock();
    const server = new StudioDocumentServer(open);
    const saver = new DocumentSaver({ server, store: new DocumentStore(folder, clock), clock });
    const { projectId } = film;
    const ref = { account, projectId, assetId: document?.id ?? '', kind: 'text' as const };
    const view = new EditorView();
    const read = await saver.read(ref, view, never);
    const beforeSave = count();
    await saver.save(ref, view, `${read}\nThe end.\n`, never);
    console.log(`  one save          ${count() - beforeSave} requests (limit 2)`);
  } finally {
    await rm(folder, { recursive: true });
    await rig.close();
  }
}

/** What the functions below see of the page that they run in; the benchmarks are checked without a browser's types. */
interface PageScope {
  readonly document: PageNode;
  readonly innerHeight: number;
  readonly performance: { now(): number };
}
interface PageNode {
  readonly shadowRoot: PageNode | null;
  querySelector(selector: string): PageNode | null;
  querySelectorAll(selector: string): Iterable<PageNode>;
  getBoundingClientRect(): { readonly top: number; readonly bottom: number };
}

/** Milliseconds since the navigation began. */
function firstCardAt(): number {
  return (globalThis as unknown as PageScope).performance.now();
}

function countCards(): { readonly all: number; readonly inView: number } {
  const scope = globalThis as unknown as PageScope;
  const page = scope.document.querySelector('backlot-storyboard')?.shadowRoot;
  const grid = page?.querySelector('backlot-board')?.shadowRoot;
  const cards = [...(grid?.querySelectorAll('.card') ?? [])].map((card) => card.getBoundingClientRect());
  const inView = cards.filter(({ top, bottom }) => bottom > 0 && top < scope.innerHeight);
  return { all: cards.length, inView: inView.length };
}
