import { SandboxControl } from './control/control.ts';
import { ControlRoutes } from './control/controlRoutes.ts';
import { Faults } from './faults/faults.ts';
import { ObjectRoutes } from './media/objectRoutes.ts';
import { ObjectStore } from './media/objectStore.ts';
import type { PlatformDescriptor, PlatformSandbox, SandboxAccount, SandboxMode } from './platform.ts';
import { SandboxIdentity } from './identity.ts';
import { platforms as registry, type PlatformName } from './platforms/index.gen.ts';
import { SandboxClock } from './sandboxClock.ts';
import { newSecret } from './secrets.ts';
import { TestKeys } from './testKeys.ts';
import { SeededIds } from './seededIds.ts';
import { Gateway } from './server/gateway.ts';
import { LoopbackServer } from './server/loopbackServer.ts';
import { RequestDispatcher, type MountedPlatform } from './server/requestDispatcher.ts';
import { RequestLog } from './server/requestLog.ts';
import { refusalFacts } from './server/refusals.ts';

export interface SandboxOptions {
  /** Default 0: any free one. */
  readonly port?: number;
  /** Ids follow from it. Default 1. Keys and tokens do not: they are random at each start. */
  readonly seed?: number;
  readonly clock?: SandboxClock;
  /** How much faster than usual jobs run. Default 1: a picture takes about six seconds. */
  readonly speed?: number;
  /** The dialect of platforms that have two. Default `contract`. */
  readonly mode?: SandboxMode;
  /** Settings at the start by platform, as the control's `configure` takes them. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The token for the control over HTTP; by default a random one. */
  readonly controlToken?: string;
  /** A second port that serves files only, for redirects to another origin. Default false. */
  readonly otherOrigin?: boolean;
  /** Keeps whole exchanges in the request log, bodies and credentials included. Default false. */
  readonly recordExchanges?: boolean;
  /** Gets what a platform has to tell a person, such as the text of an e-mail. Default: nobody does. */
  readonly onMessage?: (line: string) => void;
  /** Platforms beside those of the registry. */
  readonly morePlatforms?: Readonly<Record<string, PlatformDescriptor>>;
}

export interface Sandbox {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** The origin of the second port, or null. */
  readonly otherOrigin: string | null;
  readonly platforms: Readonly<Record<PlatformName, SandboxAccount>>;
  readonly controlToken: string;
  /** The public key by which clients know this start of the sandbox again: `GET /_sandbox/proof?challenge=…`. */
  readonly publicKey: string;
  readonly control: SandboxControl;
  /** Lines for people: what can be tried on the command line. */
  guide(): string;
  /** Ends all connections and closes the ports. */
  stop(): Promise<void>;
}

const CREDENTIAL_HEADERS = ['authorization', 'proxy-authorization', 'cookie', 'x-api-key'];

/** Brings up the platforms on one loopback port. Rejects when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { seed = 1, clock = new SandboxClock(), speed = 1, mode = 'contract', settings = {} } = options;
  const descriptors = await descriptorsOf(options);
  const credentialHeaders = [
    ...CREDENTIAL_HEADERS,
    ...descriptors.flatMap(([, { credentialHeaders: own = [] }]) => own),
  ];
  const faults = new Faults(descriptors.map(([name]) => name));
  const log = new RequestLog(credentialHeaders);
  const store = new ObjectStore(clock, new SeededIds(`files ${seed}`));
  const stopping = new AbortController();
  const internalErrors: string[] = [];
  const identity = new SandboxIdentity();
  const controlToken = options.controlToken ?? newSecret(32);

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

  const mounted = new Map<string, MountedPlatform>();
  for (const [name, descriptor] of descriptors) {
    const ids = new SeededIds(`${name} ${seed}`);
    const keys = new TestKeys();
    const services = {
      clock,
      ids,
      keys,
      store,
      faults,
      origin: () => server.origin,
      otherOrigin,
      speed,
      tell: options.onMessage ?? (() => undefined),
      mode,
    };
    const platform = descriptor.create?.({ ...services, settings: settings[name] ?? {} }) ?? unbuiltPlatform;
    mounted.set(name, { descriptor, platform });
  }

  const dispatcher = new RequestDispatcher(mounted);
  const platforms = new Map([...mounted].map(([name, { platform }]) => [name, platform]));
  const control = new SandboxControl({
    ...{ clock, faults, log, store, dispatcher, platforms, server, internalErrors },
  });
  const routes = new ControlRoutes(control, controlToken, (challenge) =>
    identity.prove(server.origin, challenge),
  );
  const gateway = new Gateway({
    clock,
    ids: new SeededIds(`requests ${seed}`),
    faults,
    log,
    dispatcher,
    objects: new ObjectRoutes(store, clock, credentialHeaders),
    control: (request, url, body) => routes.handle(request, url, body),
    stop: stopping.signal,
    recordExchanges: options.recordExchanges ?? false,
    onInternalError: (error) =>
      internalErrors.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });

  await server.resume();
  await other?.resume();
  const account = (name: string) => accountOf(server.origin, mounted.get(name));
  const names = [...mounted.keys()];
  return {
    origin: server.origin,
    otherOrigin: other?.origin ?? null,
    platforms: Object.fromEntries(names.map((name) => [name, account(name)])) as Sandbox['platforms'],
    controlToken,
    publicKey: identity.publicKey,
    control,
    guide: () => descriptors.map(([name, { guide }]) => guide?.(account(name)) ?? '').join(''),
    stop: async () => {
      stopping.abort(new Error('The sandbox has stopped.'));
      await Promise.all([server.pause(), other?.pause()]);
    },
  };
}

async function descriptorsOf({ morePlatforms = {} }: SandboxOptions) {
  const own = Object.entries(registry).map(async ([name, load]) => [name, await load()] as const);
  const more = Object.entries(morePlatforms);
  return [...(await Promise.all(own)), ...more] as readonly (readonly [string, PlatformDescriptor])[];
}

function accountOf(origin: string, mounted: MountedPlatform | undefined): SandboxAccount {
  const { descriptor, platform } = mounted ?? {};
  const bases = descriptor?.bases ?? [];
  return {
    bases: Object.fromEntries(bases.map(({ name, prefix }) => [name, origin + prefix])),
    credentials: platform?.credentials ?? {},
    otherCredentials: platform?.otherCredentials ?? {},
    routing: platform?.routing ?? {},
    savedKinds: platform?.savedKinds ?? [],
  };
}

/** A platform none of whose operations is built: its routes are known, and that is all. */
const unbuiltPlatform: PlatformSandbox = {
  handlers: {},
  credentials: {},
  principal: () => null,
  refuse: (refusal, { requestId }) => ({
    status: refusalFacts(refusal).status,
    json: { error: refusal.kind, request_id: requestId },
  }),
  snapshot: () => ({}),
  reset: () => undefined,
  revoke: () => false,
};
