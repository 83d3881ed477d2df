// `node test/bench/firstPicture.ts`: from the click on *Generate* to the picture on the screen, in a real window, against
// the sum of what the sandbox let us wait for: each request of the way by its time at the server, and the platform's own
// work on the job. The time until somebody presses *Open Output* is not counted.
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../src/sandbox/start.ts';
import { addAccount } from '../e2e/support/addAccount.ts';
import { openEditorFixture } from '../e2e/support/editorFixture.ts';
import { fillForm } from '../e2e/support/generate.ts';
import type { Workbench } from '../editor/workbench.ts';
import { drawnAt, watchClicks, watchNotices } from './host/pageMoments.ts';
import { median, shown } from './rounds.ts';

const ROUNDS = 4;
/** What the network takes for each request of the way, in milliseconds. */
const LATENCIES = { submitGeneration: 400, getJob: 200, getObject: 600 };
/** How long the sandbox works on a job of this workflow, as its metadata say. */
const WORK_MS = 6_000;

interface Exchange {
  readonly url: string;
  readonly began: number;
  ended: number;
}

/** Milliseconds of one way to a picture, and how many requests it took. */
interface Round {
  readonly toNotice: number;
  readonly toPicture: number;
  readonly requests: number;
  readonly count: number;
}

const exchanges: Exchange[] = [];
recordExchanges();
const sandbox = await startSandbox({ seed: 7 });
const set = await openEditorFixture();
try {
  await report();
} finally {
  await set.close();
  await sandbox.stop();
}

async function report(): Promise<void> {
  const { workbench, session } = set;
  await workbench.side.open('Backlot');
  await addAccount(workbench, sandbox);
  await workbench.side.tree('Providers').expand('studio');
  slowDown(sandbox);
  const clicks = await watchClicks(session.page);
  const notices = await watchNotices(session.page);
  const rounds: Round[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const prompt = `picture number ${round} of a harbour in fog`;
    const before = exchanges.length;
    await fillForm(workbench, prompt);
    await workbench.dialogs.answer('Generate');
    const clicked = await clicks();
    await workbench.notices.toast(prompt).waitFor({ timeout: 2 * WORK_MS + 10_000 });
    await workbench.notices.press(prompt, 'Open Output');
    const opened = await clicks();
    const ready = await notices(prompt, opened);
    const drawn = await drawnAt(session.page);
    const way = exchanges.slice(before).filter(({ url }) => /\/generate$|\/jobs\/|\/_files\//.test(url));
    const requests = way.reduce((sum, { began, ended }) => sum + ended - began, 0);
    if (round > 0)
      rounds.push({ toNotice: ready - clicked, toPicture: drawn - opened, requests, count: way.length });
    await closeEditors(session.page, workbench);
  }
  const of = (pick: (round: Round) => number) => median(rounds.map(pick).sort((a, b) => a - b));
  const total = of((one) => one.toNotice + one.toPicture);
  const waits = of((one) => one.requests) + WORK_MS;
  const named = Object.entries(LATENCIES).map(([name, ms]) => `${name} ${ms} ms`);
  console.log(`medians of ${ROUNDS} runs; ${named.join(', ')}, the job itself ${WORK_MS} ms\n`);
  console.log('| from click to picture | ours | waits | ratio |\n| --- | ---: | ---: | ---: |');
  row('all', total, waits);
  row('without the job itself', total - WORK_MS, waits - WORK_MS);
  console.log(
    `\nclick to notice ${shown(of((one) => one.toNotice))}, Open Output to picture ${shown(of((one) => one.toPicture))};`,
  );
  console.log(`${of((one) => one.count)} requests; our own part ${shown(total - waits)}`);
}

function row(name: string, ours: number, waits: number): void {
  console.log(`| ${name} | ${shown(ours)} | ${shown(waits)} | ${(ours / waits).toFixed(2)} |`);
}

function slowDown({ control }: Sandbox): void {
  for (const [operation, delayMs] of Object.entries(LATENCIES)) {
    control.addFault({ fault: { kind: 'latency' }, operation, delayMs, times: null });
  }
}

/** Notes when each request came to a server of this process, and when its answer was sent. */
function recordExchanges(): void {
  const open = new WeakMap<IncomingMessage, Exchange>();
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const exchange = { url: (request.url ?? '').split('?')[0] ?? '', began: Date.now(), ended: Number.NaN };
    open.set(request, exchange);
    exchanges.push(exchange);
  });
  subscribe('http.server.response.finish', (message) => {
    const exchange = open.get((message as { request: IncomingMessage }).request);
    if (exchange) exchange.ended = Date.now();
  });
}

/** The next round opens the gallery as the first one did. */
async function closeEditors(page: Page, workbench: Workbench): Promise<void> {
  await workbench.command('View: Close All Editors');
  while (page.frames().some((frame) => frame.url().includes('/fake.html'))) await wait(50);
  await workbench.side.open('Backlot');
}
