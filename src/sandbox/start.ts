import { randomBytes } from 'node:crypto';
import { SandboxControl } from './control/control.ts';
import { ControlRoutes } from './control/controlRoutes.ts';
import { Faults } from './control/faults.ts';
import { Gateway } from './server/gateway.ts';
import { specTables } from './generated/specTables.ts';
import { LoopbackServer } from './server/loopbackServer.ts';
import { mounts } from './server/mounts.ts';
import { ObjectRoutes } from './media/objectRoutes.ts';
import { ObjectStore } from './media/objectStore.ts';
import type { PlatformName, PlatformSandbox, SandboxMode } from './platform.ts';
import { RequestDispatcher } from './server/requestDispatcher.ts';
import { boominPlatform } from './platforms/boomin/boomin.ts';
import { cruciblePlatform, DEFAULT_CRUCIBLE_KEY } from './platforms/crucible/crucible.ts';
import { lenserFightPlatform } from './platforms/lenserfight/lenserfight.ts';
import { moleculePlatform } from './platforms/molecule/molecule.ts';
import { unbuiltPlatform } from './platforms/unbuiltPlatform.ts';
import { RequestLog } from './server/requestLog.ts';
import type { SpecTables } from './server/routeTable.ts';
import { SandboxClock } from './sandboxClock.ts';
import { SeededIds } from './seededIds.ts';

export interface SandboxOptions {
  /** Default 0: any free one. */
  readonly port?: number;
  /** Ids, tokens and signatures follow from it. Default 1. */
  readonly seed?: number;
  readonly clock?: SandboxClock;
  /** How much faster than usual jobs run. Default 1: a Crucible picture takes about six seconds. */
  readonly speed?: number;
  /** How the platforms speak that know two ways. Default `contract`. */
  readonly mode?: SandboxMode;
  /** The API key of the Crucible test account. */
  readonly crucibleKey?: string;
  /** Settings of LenserFight that differ from those of its mode, as the control's `configure` takes them. */
  readonly lenserfight?: Readonly<Record<string, unknown>>;
  /** Settings of Molecule at the start, as the control's `configure` takes them. */
  readonly molecule?: Readonly<Record<string, unknown>>;
  /** The token for the control over HTTP; by default a random one. */
  readonly controlToken?: string;
  /** A second port that serves files only, for redirects to another origin. Default false. */
  readonly otherOrigin?: boolean;
  /** Keeps whole exchanges in the request log, bodies and credentials included. Default false. */
  readonly recordExchanges?: boolean;
  /** Lets clients ask for a fault by the header `x-sandbox-fault` (a fault rule as JSON). Default false. */
  readonly faultHeader?: boolean;
}

/** What a client needs to make an account for a platform. */
export interface SandboxAccount {
  /** Base URLs by the names that the platform's accounts have. */
  readonly bases: Readonly<Record<string, string>>;
  /** Test credentials by kind. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Further keys: another owner, an owner without credits. */
  readonly otherCredentials: Readonly<Record<string, string>>;
  readonly routing: Readonly<Record<string, string>>;
}

export interface Sandbox {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** The origin of the second port, or null. */
  readonly otherOrigin: string | null;
  readonly platforms: Readonly<Record<PlatformName, SandboxAccount>>;
  readonly controlToken: string;
  readonly control: SandboxControl;
  /** Ends all connections and closes the ports. */
  stop(): Promise<void>;
}

/** Brings up the five platforms on one loopback port. Rejects when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const clock = options.clock ?? new SandboxClock();
  const seed = options.seed ?? 1;
  const ids = new SeededIds(seed);
  const faults = new Faults();
  const log = new RequestLog();
  const store = new ObjectStore(clock, ids);
  const stopping = new AbortController();
  const internalErrors: string[] = [];
  const controlToken = options.controlToken ?? randomBytes(24).toString('base64url');

  const server = new LoopbackServer(
    (request, response) => void gateway.handle(request, response, 'main'),
    options.port ?? 0,
  );
  const other = options.otherOrigin
    ? new LoopbackServer((request, response) => void gateway.handle(request, response, 'other'), 0)
    : null;
  const otherOrigin = () => {
    if (!other) throw new Error('The sandbox was started without its other origin.');
    return other.origin;
  };

  const platforms = new Map<PlatformName, PlatformSandbox>();
  for (const { platform } of mounts) platforms.set(platform, unbuiltPlatform(platform));
  platforms.set(
    'crucible',
    cruciblePlatform({
      clock,
      ids,
      store,
      faults,
      origin: () => server.origin,
      otherOrigin,
      speed: options.speed ?? 1,
      key: options.crucibleKey ?? DEFAULT_CRUCIBLE_KEY,
    }),
  );
  platforms.set(
    'boomin',
    boominPlatform({ clock, ids: new SeededIds(`boomin ${seed}`), mode: options.mode ?? 'contract' }),
  );

  platforms.set(
    'lenserfight',
    lenserFightPlatform({
      clock,
      ids: new SeededIds(`lenserfight ${seed}`),
      store,
      origin: () => server.origin,
      speed: options.speed ?? 1,
      mode: options.mode ?? 'contract',
      settings: options.lenserfight ?? {},
    }),
  );
  platforms.set(
    'molecule',
    moleculePlatform({
      clock,
      ids: new SeededIds(`molecule ${seed}`),
      origin: () => server.origin,
      speed: options.speed ?? 1,
      mode: options.mode ?? 'contract',
      settings: options.molecule ?? {},
    }),
  );

  const httpClient = new RequestDispatcher(platforms, loadTables);
  const control = new SandboxControl({
    clock,
    faults,
    log,
    store,
    httpClient,
    platforms,
    server: () => server,
    internalErrors,
  });
  const routes = new ControlRoutes(control, controlToken);
  const gateway = new Gateway({
    clock,
    ids: new SeededIds(`requests ${seed}`),
    faults,
    log,
    httpClient,
    objects: new ObjectRoutes(store, clock),
    control: (request, url, body) => routes.handle(request, url, body),
    stop: stopping.signal,
    recordExchanges: options.recordExchanges ?? false,
    faultHeader: options.faultHeader ?? false,
    onInternalError: (error) =>
      internalErrors.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });

  await server.resume();
  await other?.resume();
  return {
    origin: server.origin,
    otherOrigin: other?.origin ?? null,
    platforms: accountsOf(platforms, server.origin),
    controlToken,
    control,
    stop: async () => {
      stopping.abort(new Error('The sandbox has stopped.'));
      await Promise.all([server.pause(), other?.pause()]);
    },
  };
}

async function loadTables(name: PlatformName): Promise<SpecTables | null> {
  const loaders: Readonly<Partial<Record<PlatformName, () => Promise<SpecTables>>>> = specTables;
  return (await loaders[name]?.()) ?? null;
}

function accountsOf(
  platforms: ReadonlyMap<PlatformName, PlatformSandbox>,
  origin: string,
): Readonly<Record<PlatformName, SandboxAccount>> {
  const account = (name: PlatformName): SandboxAccount => {
    const own = mounts.filter((mount) => mount.platform === name);
    const platform = platforms.get(name);
    return {
      bases: Object.fromEntries(own.map((mount) => [mount.base, origin + mount.prefix])),
      credentials: platform?.credentials ?? {},
      otherCredentials: platform?.otherCredentials ?? {},
      routing: platform?.routing ?? {},
    };
  };
  return {
    boomin: account('boomin'),
    crucible: account('crucible'),
    killatamata: account('killatamata'),
    lenserfight: account('lenserfight'),
    molecule: account('molecule'),
  };
}
