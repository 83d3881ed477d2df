import type { PlatformDescriptor, PlatformSandbox, PlatformServices } from '../../platform.ts';
import type { Handler } from '../../server/call.ts';
import { deviceLinkArea } from './access/deviceLinkArea.ts';
import { healthArea } from './access/healthArea.ts';
import { keysArea } from './access/keysArea.ts';
import { signInArea } from './access/signInArea.ts';
import { Accounts, type Account } from './accounts.ts';
import { Affiliates } from './affiliates/affiliates.ts';
import { affiliatesArea } from './affiliates/affiliatesArea.ts';
import { arcadeArea } from './arcade/arcadeArea.ts';
import { checkoutArea } from './checkout/checkoutArea.ts';
import { x402Area } from './checkout/x402.ts';
import { answeringFailures, refusalAnswer } from './failures.ts';
import { mediaArea } from './media/mediaArea.ts';
import { MediaJobs } from './media/mediaJobs.ts';
import { dollars } from './wallet.ts';
import { studioArea } from './studio/studio.ts';
import type { Area, World } from './world.ts';

/** Prepaid media jobs with keys, sign-in, checkout, Studio, arcade and affiliates. */
export const killatamata: PlatformDescriptor = {
  tables: () => import('../../built/killatamata.tables.js'),
  bases: [{ name: 'api', prefix: '/killatamata' }],
  create,
};

function create(services: PlatformServices): PlatformSandbox {
  const { clock, keys, ids, speed } = services;
  let current = services.mode;
  const now = () => clock.now();
  const accounts = new Accounts(now, keys);
  const affiliates = new Affiliates({ now, ids, accounts, speed });
  const world: World = { ...services, mode: () => current, accounts, affiliates };
  const jobs = new MediaJobs(world);
  const areas: readonly Area[] = [
    healthArea(world),
    signInArea(world),
    deviceLinkArea(world),
    keysArea(world),
    affiliatesArea(world),
    arcadeArea(world),
    checkoutArea(world),
    x402Area(world),
    mediaArea(world, jobs),
    studioArea(world, jobs),
  ];
  const handlers = Object.fromEntries(areas.flatMap((area) => Object.entries(spoken(area, world))));

  return {
    handlers: answeringFailures(handlers, world.mode),
    extraRoutes: areas.flatMap(({ routes = [] }) => routes),
    credentials: { apikey: accounts.testKey('studio') },
    otherCredentials: { secondOwner: accounts.testKey('second'), noCredits: accounts.testKey('empty') },
    principal: (_, credential) => accounts.use(credential)?.id ?? null,
    refuse: (refusal) => refusalAnswer(refusal, current),
    snapshot: () => ({
      mode: current,
      accounts: accounts.all().map((account) => snapshotOf(account, areas)),
      ...Object.fromEntries(areas.flatMap((area) => Object.entries(area.describeAll?.() ?? {}))),
    }),
    ledger: () => accounts.all().map(({ id, wallet }) => ({ owner: id, entries: wallet.entries })),
    charges: () => areas.flatMap((area) => area.charges?.() ?? []),
    reset: () => {
      current = services.mode;
      for (const part of [accounts, ...areas]) part.reset();
    },
    addCredits: (amount, credential = accounts.testKey('studio')) => {
      const wallet = accounts.byKey(credential)?.wallet;
      const micros = Math.round(Math.abs(amount) * 1_000_000);
      if (amount >= 0) wallet?.deposit({ micros, reference: null, description: 'Added by hand' });
      else
        wallet?.charge({
          micros: Math.min(micros, wallet.balance),
          reference: 'hand',
          description: `${dollars(micros)} taken by hand`,
        });
      return wallet !== undefined;
    },
    revoke: (credential) => accounts.revoke(credential),
    setMode: (next) => {
      current = next;
    },
    configure: (settings) => configured(areas, settings),
  };
}

/** The handlers of an area, answering in the shapes of the dialect that is in force. */
function spoken({ handlers, observed = {} }: Area, { mode }: World): Readonly<Record<string, Handler>> {
  return Object.fromEntries(
    Object.entries(handlers).map(([operation, handler]) => {
      const reshape = observed[operation];
      const answering: Handler = async (call) => {
        const answer = await handler(call);
        if (!reshape || mode() === 'contract' || answer.json === undefined) return answer;
        return { ...answer, json: reshape(answer.json) };
      };
      return [operation, answering];
    }),
  );
}

function snapshotOf(account: Account, areas: readonly Area[]): Readonly<Record<string, unknown>> {
  const rows = areas.flatMap((area) => Object.entries(area.describe?.(account) ?? {}));
  return { account: account.id, email: account.email, ...Object.fromEntries(rows) };
}

/** Gives the settings to the areas that know them, and returns all that are in force. */
function configured(
  areas: readonly Area[],
  settings: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const known = areas.flatMap((area) => Object.keys(area.configure?.({}) ?? {}));
  const unknown = Object.keys(settings).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new TypeError(`There is no setting ${unknown.join(', ')}.`);
  return Object.fromEntries(areas.flatMap((area) => Object.entries(area.configure?.(settings) ?? {})));
}
