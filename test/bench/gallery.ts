// `node test/bench/gallery.ts`: the built gallery page with 1,000 outputs in headless Chromium against a bare page that
// shows the same 1,000 pictures with lazy images. Medians of interleaved rounds; the ratio is what the gallery costs.
import type { CDPSession, Page } from 'playwright-core';
import { GalleryRig } from '../unit/webviews/support/galleryRig.ts';
import { GalleryServer } from '../unit/webviews/support/galleryServer.ts';
import { outputItem } from '../unit/webviews/support/outputs.ts';
import { interleaved, median, shown, type Way } from './rounds.ts';

const OUTPUTS = 1000;
const ROUNDS = 5;
/** Pixels, and pixels in a second: a fast turn of the wheel through some twenty screens. */
const DISTANCE = 12_000;
const SPEED = 4_000;

interface ScrollCost {
  /** Layouts in one frame, on average. */
  readonly layouts: number;
  /** Milliseconds of layout and style in one frame, on average. */
  readonly ms: number;
}

const server = await GalleryServer.open();
try {
  await compare();
} finally {
  await server.close();
}

async function compare(): Promise<void> {
  const outputs = Array.from({ length: OUTPUTS }, (_, at) => outputItem(at, { source: server.picture(at) }));
  const scrolls = { gallery: [] as ScrollCost[], bare: [] as ScrollCost[] };
  let nodes = { gallery: 0, bare: 0 };
  const ways: readonly Way[] = [
    {
      name: 'gallery',
      run: async () => {
        const rig = await GalleryRig.open(server, { outputs, open: null, pageSize: OUTPUTS });
        const ms = await rig.page.evaluate(firstScreen, true);
        nodes = { ...nodes, gallery: await rig.page.locator('*').count() };
        scrolls.gallery.push(await scroll(rig.page));
        await rig.close();
        return ms;
      },
    },
    {
      name: 'bare page',
      run: async () => {
        const context = await server.browser.newContext({ viewport: { width: 1000, height: 700 } });
        const page = await context.newPage();
        await page.goto(`${server.origin}/bare?count=${OUTPUTS}`, { waitUntil: 'commit' });
        const ms = await page.evaluate(firstScreen, false);
        nodes = { ...nodes, bare: await page.locator('*').count() };
        scrolls.bare.push(await scroll(page));
        await context.close();
        return ms;
      },
    },
  ];
  const [gallery = [], bare = []] = await interleaved(ways, ROUNDS);
  const [a, b] = [median(gallery), median(bare)];
  console.log(`\ngallery with ${OUTPUTS} outputs, over a bare page with the same pictures`);
  console.log(`  first screen      ${shown(a)} over ${shown(b)}: ${(a / b).toFixed(2)} times`);
  console.log(
    `  nodes             ${nodes.gallery} over ${nodes.bare}: ${(nodes.gallery / nodes.bare).toFixed(2)} times`,
  );
  const cost = (costs: readonly ScrollCost[], of: (cost: ScrollCost) => number): number =>
    median(costs.map(of).sort((x, y) => x - y));
  const [g, p] = [cost(scrolls.gallery, ({ ms }) => ms), cost(scrolls.bare, ({ ms }) => ms)];
  console.log(
    `  layouts per frame ${cost(scrolls.gallery, ({ layouts }) => layouts).toFixed(2)} over ${cost(scrolls.bare, ({ layouts }) => layouts).toFixed(2)}`,
  );
  console.log(`  layout and style  ${shown(g)} over ${shown(p)} per frame: ${(g / p).toFixed(2)} times`);
}

/** Scrolls like a fast wheel and counts what the browser did in each frame. */
async function scroll(page: Page): Promise<ScrollCost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = await metrics(session);
  // A real gesture: a script that sets the place would have the page laid out by its own doing.
  const gesture = { x: 400, y: 400, yDistance: -DISTANCE, speed: SPEED, gestureSourceType: 'mouse' } as const;
  const counted = page.evaluate(countFrames, (DISTANCE / SPEED) * 1000);
  await session.send('Input.synthesizeScrollGesture', gesture);
  const frames = await counted;
  const after = await metrics(session);
  const spent = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  return {
    layouts: spent('LayoutCount') / frames,
    ms: ((spent('LayoutDuration') + spent('RecalcStyleDuration')) * 1000) / frames,
  };
}

async function metrics(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics: found } = await session.send('Performance.getMetrics');
  return new Map(found.map(({ name, value }) => [name, value]));
}

/** What the functions below see of the page that they run in; the benchmarks are checked without a browser's types. */
interface PageScope {
  readonly document: PageNode;
  readonly performance: { now(): number };
  requestAnimationFrame(next: () => void): void;
}
interface PageNode {
  readonly complete: boolean;
  readonly naturalWidth: number;
  readonly shadowRoot: PageNode | null;
  querySelector(selector: string): PageNode | null;
  querySelectorAll(selector: string): Iterable<PageNode> & { readonly length: number };
}

/** How many frames the page has in so many milliseconds. */
async function countFrames(ms: number): Promise<number> {
  const scope = globalThis as unknown as PageScope;
  const end = scope.performance.now() + ms;
  let frames = 0;
  for (; scope.performance.now() < end; frames += 1) {
    await new Promise<void>((resolve) => scope.requestAnimationFrame(resolve));
  }
  return frames;
}

/** Milliseconds from the beginning of the navigation until the first 15 pictures are drawn. */
async function firstScreen(gallery: boolean): Promise<number> {
  const scope = globalThis as unknown as PageScope;
  const { document } = scope;
  const drawn = (): number => {
    if (!gallery) {
      const images = [...document.querySelectorAll('img')].slice(0, 15);
      return images.filter(({ complete, naturalWidth }) => complete && naturalWidth > 0).length;
    }
    const grid = document.querySelector('backlot-gallery')?.shadowRoot?.querySelector('backlot-grid');
    return grid?.shadowRoot?.querySelectorAll('canvas.drawn').length ?? 0;
  };
  while (drawn() < 15) await new Promise<void>((resolve) => scope.requestAnimationFrame(resolve));
  return scope.performance.now();
}
