import { createHash } from 'node:crypto';
import { newSecret } from '../../../secrets.ts';
import type { Account, ApiKey } from '../accounts.ts';
import { Failure, notFound } from '../failures.ts';
import type { World } from '../world.ts';

const LIFETIME_MS = 600_000;
const INTERVAL_SECONDS = 5;
/** How much longer the interval is after each poll that came too early. */
const SLOWER_BY_SECONDS = 5;
/** Clocks differ: so much of the interval has to have passed. */
const PATIENCE = 0.8;
const DEVICE_CODE = /^kt_device_\w{40}$/;
const USER_CODE = /^[A-Z0-9]{4}-?[A-Z0-9]{4}$/;

export type LinkStatus = 'pending' | 'approved' | 'denied' | 'consumed' | 'expired';

interface Link {
  readonly digest: string;
  readonly userCode: string;
  readonly label: string | null;
  readonly expiresAt: number;
  decision: Exclude<LinkStatus, 'expired'>;
  account: Account | null;
  /** What the one who approved calls the key. */
  givenLabel: string | null;
  interval: number;
  polledAt: number | null;
}

/** Devices that ask for a key: started by the device, decided by a person, handed out once. */
export class DeviceLinks {
  readonly #world: Pick<World, 'clock' | 'accounts' | 'speed'>;
  readonly #links: Link[] = [];

  constructor(world: Pick<World, 'clock' | 'accounts' | 'speed'>) {
    this.#world = world;
  }

  start(label: string | null) {
    const deviceCode = `kt_device_${newSecret(40)}`;
    const letters = newSecret(8).toUpperCase();
    const userCode = `${letters.slice(0, 4)}-${letters.slice(4)}`;
    const expiresAt = this.#world.clock.now() + LIFETIME_MS;
    this.#links.push({
      ...{ digest: digestOf(deviceCode), userCode, label, expiresAt, decision: 'pending' },
      ...{ account: null, givenLabel: null, interval: INTERVAL_SECONDS, polledAt: null },
    });
    return { deviceCode, userCode, expiresAt, lifetime: LIFETIME_MS / 1000, interval: INTERVAL_SECONDS };
  }

  /** What a person sees of a request. Errors: Failure 400 for what cannot be a code, 404, 410 `link_expired`. */
  request(userCode: string) {
    const link = this.#byUserCode(userCode);
    const status = this.#statusOf(link);
    if (status === 'expired') throw expired();
    return { userCode: link.userCode, status, label: link.label, expiresAt: link.expiresAt };
  }

  /** Errors: as `request`, and 409 `link_decided` for one that is decided already. */
  decide(userCode: string, account: Account | null, label: string | null): void {
    const link = this.#byUserCode(userCode);
    const status = this.#statusOf(link);
    if (status === 'expired') throw expired();
    if (status !== 'pending') throw new Failure(409, 'link_decided', 'This request is decided already.');
    link.decision = account ? 'approved' : 'denied';
    link.account = account;
    link.givenLabel = label;
  }

  /**
   * Where the link stands, with the key in the first answer after the approval.
   * Errors: Failure 400, 404, 410 `link_expired` or `link_consumed`, 429 `slow_down` for a poll within the interval.
   */
  poll(deviceCode: string): {
    readonly status: 'pending' | 'denied' | 'approved';
    readonly interval: number;
    readonly issued: { readonly key: string; readonly record: ApiKey } | null;
  } {
    if (!DEVICE_CODE.test(deviceCode))
      throw new Failure(400, 'invalid_device_code', 'This is no device code.');
    const digest = digestOf(deviceCode);
    const link = this.#links.find((one) => one.digest === digest);
    if (!link) throw notFound('device link');
    this.#requirePause(link);
    const status = this.#statusOf(link);
    if (status === 'expired') throw expired();
    if (status === 'consumed')
      throw new Failure(410, 'link_consumed', 'The key of this request was handed out before.');
    const { interval, account } = link;
    if (status !== 'approved' || !account)
      return { status: status === 'denied' ? status : 'pending', interval, issued: null };
    link.decision = 'consumed';
    const label = link.givenLabel ?? link.label ?? 'Linked device';
    return { status, interval, issued: this.#world.accounts.issueKey(account, label) };
  }

  /** Without the device codes. */
  describe() {
    return this.#links.map((link) => ({
      userCode: link.userCode,
      label: link.label,
      status: this.#statusOf(link),
      account: link.account?.id ?? null,
    }));
  }

  reset(): void {
    this.#links.length = 0;
  }

  #requirePause(link: Link): void {
    const now = this.#world.clock.now();
    const { polledAt } = link;
    link.polledAt = now;
    const least = (link.interval * 1000 * PATIENCE) / this.#world.speed;
    if (polledAt === null || now - polledAt >= least) return;
    link.interval += SLOWER_BY_SECONDS;
    throw new Failure(429, 'slow_down', 'Polled too early: wait longer between two polls.', {
      headers: { 'retry-after': String(link.interval) },
    });
  }

  #byUserCode(typed: string): Link {
    const code = typed.trim().toUpperCase();
    if (!USER_CODE.test(code)) throw new Failure(400, 'invalid_user_code', 'This is no code of a device.');
    const plain = code.replace('-', '');
    const link = this.#links.find(({ userCode }) => userCode.replace('-', '') === plain);
    if (!link) throw notFound('device link');
    return link;
  }

  #statusOf({ decision, expiresAt }: Link): LinkStatus {
    const isOpen = decision === 'pending' || decision === 'approved';
    return isOpen && expiresAt <= this.#world.clock.now() ? 'expired' : decision;
  }
}

function expired(): Failure {
  return new Failure(410, 'link_expired', 'This request has expired.');
}

function digestOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
