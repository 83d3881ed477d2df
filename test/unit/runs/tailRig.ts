import type { Account } from '../../../src/core/account.ts';
import { memoryInputs } from '../../support/memoryInputs.ts';
import type { Clock } from '../../../src/core/clock.ts';
import type { Session } from '../../../src/core/session.ts';
import type { TailedRun } from '../../../src/core/stream.ts';
import type { Transport } from '../../../src/accounts/transports.ts';
import { loadCatalog } from '../../../src/calls/catalog.ts';
import { Sessions } from '../../../src/calls/sessions.ts';
import { openSessions } from '../../support/openSessions.ts';
import { Vault } from '../../../src/accounts/vault.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import { lenserfight } from '../../../src/providers/lenserfight/index.ts';
import { lenserfightStream } from '../../../src/providers/lenserfight/stream.ts';
import { RunTail } from '../../../src/runs/tail/runTail.ts';
import type { TailItem } from '../../../src/runs/tail/tailItem.ts';
import type { TailState } from '../../../src/runs/tail/tailState.ts';
import { TailText } from '../../../src/runs/text/tailText.ts';
import { LocalTime } from '../../../src/runs/text/tailText.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';
import { serve, type Loopback, type Seen } from '../net/loopback.ts';
import type { ServerResponse } from 'node:http';
import { plainWords } from './plainWords.ts';

export const WORKFLOW: TailedRun = { id: 'run-1', kind: 'workflow/w1' };
export const LENS: TailedRun = { id: 'run-1', kind: 'lens/l1' };

/** How the played platform answers the status route, by how often it was asked; 400 as on real servers when absent. */
export type PlayedStatus = (asked: number) => string | null;

/** A tail over the real session, HTTP client and socket; the platform is played, and its time is the test's. */
export class TailRig {
  readonly items: TailItem[] = [];
  readonly remembered: (string | null)[] = [];
  readonly log: string[] = [];
  readonly tail: RunTail;
  statusAsked = 0;
  streamsOpened = 0;
  /** Streams whose socket was closed by this side or the other. */
  streamsClosed = 0;
  readonly #server: Loopback;
  readonly #httpClient: HttpClient;

  private constructor(server: Loopback, httpClient: HttpClient, tail: (rig: TailRig) => RunTail) {
    this.#server = server;
    this.#httpClient = httpClient;
    this.tail = tail(this);
  }

  static async start(options: {
    readonly clock: Clock;
    readonly run?: TailedRun;
    readonly after?: string | null;
    readonly status?: PlayedStatus;
    readonly stream: (response: ServerResponse, seen: Seen, index: number) => void;
  }): Promise<TailRig> {
    const { clock, run = WORKFLOW, after = null, status = () => null, stream } = options;
    const rigs: TailRig[] = [];
    const server = await serve((response, seen) => {
      const [rig] = rigs;
      if (!rig) return;
      if (!seen.path.includes('/events')) {
        rig.statusAsked += 1;
        const answer = status(rig.statusAsked);
        if (answer === null) response.writeHead(400).end(NOT_FOUND);
        else
          response
            .setHeader('content-type', 'application/json')
            .end(JSON.stringify({ data: { status: answer } }));
        return;
      }
      const index = rig.streamsOpened;
      rig.streamsOpened += 1;
      response.on('close', () => (rig.streamsClosed += 1));
      stream(response, seen, index);
    });
    const session = await openSession(server.origin, clock);
    const rig = new TailRig(server, session.httpClient, (own) =>
      newTail(own, session.session, clock, run, after),
    );
    rigs.push(rig);
    return rig;
  }

  /** The same without a socket: `open` answers what the session's `open` would. */
  static inMemory(clock: Clock, open: (request: Request, index: number) => Response): TailRig {
    const server = { origin: '', port: 0, seen: [], close: () => undefined };
    const httpClient = new HttpClient({ clock: systemClock, log: silent });
    return new TailRig(server, httpClient, (own) => {
      const transport: Transport = {
        base: () => 'http://127.0.0.1',
        open: async ({ request }) => open(request, own.streamsOpened++),
        send: async () => new Response(NOT_FOUND, { status: 400 }),
        upload: async () => new Response(),
        sentAs: async () => ({ key: '', routing: '' }),
      };
      const sessions = new Sessions({
        transports: { open: () => transport },
        catalog: loadCatalog,
        clock,
        inputs: memoryInputs(),
      });
      const session = sessions.open(accountAt('http://127.0.0.1'), lenserfight);
      return newTail(own, session, clock, WORKFLOW, null);
    });
  }

  get seen(): readonly Seen[] {
    return this.#server.seen;
  }

  get states(): readonly TailState['kind'][] {
    return this.items.flatMap((item) => (item.kind === 'state' ? [item.state.kind] : []));
  }

  /** What a reader of the channel sees. */
  get text(): string {
    return new TailText(plainWords, new LocalTime(() => 0)).format(this.items);
  }

  /** Resolves when the condition holds; looks after every turn of the event loop. */
  async until(condition: () => boolean, what = 'the condition'): Promise<void> {
    const end = performance.now() + 15_000;
    while (!condition()) {
      if (performance.now() > end) throw new Error(`${what} did not come; the channel says:\n${this.text}`);
      await new Promise((next) => setTimeout(next, 1));
    }
  }

  close(): void {
    this.tail.dispose();
    this.#httpClient.dispose();
    this.#server.close();
  }
}

const NOT_FOUND = JSON.stringify({ error: { code: 'request_failed', message: 'Run not found' }, meta: {} });

/** A session of a LenserFight account at `origin`, with the real vault and HTTP client. */
export async function openSession(
  origin: string,
  clock: Clock,
): Promise<{ session: Session; httpClient: HttpClient }> {
  // Network time passes by itself: only the time of the part under test is moved by hand.
  const httpClient = new HttpClient({ clock: systemClock, log: silent });
  const vault = new Vault(new MemorySecrets());
  await vault.put('acc1', 'token', 'lf_svc_secret');
  return {
    httpClient,
    session: openSessions({ vault, httpClient, clock }).sessions.open(accountAt(origin), lenserfight),
  };
}

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined };

function accountAt(origin: string): Account {
  return {
    id: 'acc1',
    provider: 'lenserfight',
    label: 'work',
    bases: { platform: origin },
    routing: {},
    credentials: ['token'],
    origins: [origin],
    sandbox: false,
    createdAt: 0,
  };
}

function newTail(
  rig: TailRig,
  session: Session,
  clock: Clock,
  run: TailedRun,
  after: string | null,
): RunTail {
  const show = (items: readonly TailItem[]) => void rig.items.push(...items);
  const remember = (id: string | null) => void rig.remembered.push(id);
  const deps = { stream: lenserfightStream, session, clock, random: () => 0.5, show, remember };
  return new RunTail(run, deps, after);
}
