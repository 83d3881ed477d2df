// Runs in an extension host: one line of a tailed run, from its bytes at the socket to the text in the channel's
// document, against a bare append to an output channel. Blocks of lines take turns, since one channel is shown at a time.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { openBacklot } from '../../host/support/openBacklot.ts';
import { BARE, BARE_API } from './bareNames.ts';
import { hostAnswer } from './hostAnswer.ts';

const RUN = { id: 'f2000000-0000-4000-8000-000000000001', kind: 'workflow/any' };
const BLOCKS = 6;
const LINES = 8;
/** A server that writes a line now and then: longer apart than anything that gathers lines. */
const APART_MS = 150;
const SETTLE_MS = 500;
const LIMIT_MS = 10_000;

export const run = hostAnswer(async () => {
  const server = await RunServer.start();
  await vscode.commands.executeCommand('backlot.startSandbox');
  const backlot = await openBacklot();
  const account = (await backlot.accounts.list()).find(({ provider }) => provider === 'lenserfight');
  if (!account) throw new Error('The sandbox has no LenserFight account');
  await backlot.accounts.changeBase(account.id, 'platform', server.origin, true);
  const opened = await backlot.open(account.id);
  if (!opened) throw new Error('The account is gone');

  // A channel of an extension's own: the editor does not show one that belongs to none.
  await vscode.extensions.getExtension(BARE)?.activate();
  const api = await vscode.commands.executeCommand<typeof vscode>(BARE_API);
  const bare = api.window.createOutputChannel('Bare lines');
  const tail = backlot.tails.open(opened, RUN, 'Measured');
  await server.connected;
  await there('Live', () => backlot.tails.show(tail));
  const times = { ours: [] as number[], bare: [] as number[] };
  const ways = {
    ours: { show: () => backlot.tails.show(tail), write: (text: string) => server.line(text) },
    bare: {
      show: () => bare.show(true),
      write: (text: string) => bare.append(`12:00:00.000   node.log           writer  ${text}\n`),
    },
  };
  let lines = 0;
  for (let block = 0; block < BLOCKS * 2; block += 1) {
    const way = (block + Math.floor(block / 2)) % 2 ? 'ours' : 'bare';
    const { show, write } = ways[way];
    show();
    // A channel that comes to the front has its document made first; what is appended meanwhile may wait for the next.
    await wait(SETTLE_MS);
    const first = `line ${(lines += 1)} of the run.`;
    write(first);
    await there(first, show);
    await wait(SETTLE_MS);
    for (let line = 0; line < LINES; line += 1) {
      const text = `line ${(lines += 1)} of the run.`;
      times[way].push(await untilShown(text, () => write(text)));
      await wait(APART_MS);
    }
  }
  server.close();
  return times;
});

/** Waits until the document of a channel has the text, however it got there; shows the channel again now and then. */
async function there(text: string, show: () => void): Promise<void> {
  const channels = () => vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output');
  for (let waited = 0; waited < LIMIT_MS; waited += 50) {
    if (channels().some((document) => document.getText().includes(text))) return;
    if (waited % 1_000 === 950) show();
    await wait(50);
  }
  throw new Error(
    `No channel shows: ${text}\n${channels()
      .map((one) => `${one.fileName}: ${one.getText().slice(-500)}`)
      .join('\n')}`,
  );
}

/** Milliseconds from `write` until a channel's document has the text. */
function untilShown(text: string, write: () => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => {
      watching.dispose();
      clearTimeout(late);
      finish();
    };
    const late = setTimeout(() => end(() => reject(new Error(`Nothing shows: ${text}`))), LIMIT_MS);
    const watching = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.uri.scheme !== 'output') return;
      if (!contentChanges.some((change) => change.text.includes(text))) return;
      const ms = performance.now() - began;
      end(() => resolve(ms));
    });
    const began = performance.now();
    write();
  });
}

/** A run's events on a socket that stays open. */
class RunServer {
  readonly origin: string;
  readonly connected: Promise<void>;
  readonly #close: () => void;
  #stream: ServerResponse | undefined;
  #id = 0;

  private constructor(origin: string, close: () => void, connected: Promise<ServerResponse>) {
    this.origin = origin;
    this.#close = close;
    this.connected = connected.then((stream) => void (this.#stream = stream));
  }

  static start(): Promise<RunServer> {
    return new Promise((resolve) => {
      const connected = Promise.withResolvers<ServerResponse>();
      const server = createServer((request, response) => {
        if (!request.url?.includes('/events')) {
          response
            .writeHead(404, { 'content-type': 'application/json' })
            .end('{"error":{"code":"not_found"}}');
          return;
        }
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.flushHeaders();
        connected.resolve(response);
      });
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        const close = () => {
          server.closeAllConnections();
          server.close();
        };
        resolve(new RunServer(`http://127.0.0.1:${port}`, close, connected.promise));
      });
    });
  }

  line(message: string): void {
    this.#id += 1;
    const payload = { runId: RUN.id, nodeId: 'writer', message };
    const data = { eventType: 'node.log', payload, occurredAt: new Date().toISOString() };
    this.#stream?.write(`id: ${this.#id}\nevent: node.log\ndata: ${JSON.stringify(data)}\n\n`);
  }

  close(): void {
    this.#close();
  }
}
