import type { PlatformName } from '../platform.ts';

/** What can go wrong on demand. `afterWork` tells whether the platform acts before it goes wrong. */
export type Fault =
  /** Nothing wrong but the time that it takes. */
  | { readonly kind: 'latency' }
  /** Another status; `body` is the platform's own error, a proxy's HTML page, or nothing. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: RetryAfter;
      readonly body?: 'platform' | 'html' | 'empty';
    }
  /** The connection ends in the middle of the answer, whose headers promised more. */
  | { readonly kind: 'cut'; readonly afterBytes?: number }
  /** The connection ends while the request's body is still arriving. */
  | { readonly kind: 'cutRequest'; readonly afterBytes?: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrongShape' }
  | { readonly kind: 'html' }
  | { readonly kind: 'truncatedJson' }
  /** A body of so many bytes, sent as fast as the client reads; `chunked` keeps their number to itself. */
  | { readonly kind: 'huge'; readonly bytes?: number; readonly chunked?: boolean }
  /** The request is sent to another address. */
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: number }
  /** The work is done and the connection ends without a byte. */
  | { readonly kind: 'lostAnswer' }
  /** The connection is reset before the request is read. */
  | { readonly kind: 'refuse' }
  /** Never answers and never ends. */
  | { readonly kind: 'halfOpen' }
  /** The next result of a job stands at a bad address. */
  | { readonly kind: 'output'; readonly variant: OutputVariant };

export type RetryAfter =
  | { readonly seconds: number }
  /** An HTTP date that lies so many milliseconds ahead on the sandbox's clock. */
  | { readonly inMs: number }
  /** Any text, however absurd. */
  | { readonly raw: string };

export const outputVariants = [
  'missing',
  'notFound',
  'expired',
  'html',
  'htmlAsPng',
  'huge',
  'loopback',
  'privateNetwork',
  'linkLocal',
  'redirect',
  'redirectPrivate',
  'redirectOtherOrigin',
  'redirectLoop',
] as const;

export type OutputVariant = (typeof outputVariants)[number];

/** Which requests a fault hits, and how often. Members that are left out match everything. */
export interface FaultRule {
  readonly fault: Fault;
  readonly platform?: PlatformName;
  readonly operation?: string;
  readonly method?: string;
  /** The start of the whole path, with the platform's prefix. */
  readonly pathPrefix?: string;
  /** How many matching requests are hit; default 1, null = all. */
  readonly times?: number | null;
  /** How many matching requests pass before the first is hit; default 0. */
  readonly skip?: number;
  /** Real milliseconds to wait before anything else. */
  readonly delayMs?: number;
  /** Whether the platform does the work; the default depends on the kind. */
  readonly afterWork?: boolean;
}

/** What is known of a request when the faults are asked. */
export interface FaultTarget {
  readonly platform: PlatformName | null;
  readonly operation: string | null;
  readonly method: string;
  readonly pathname: string;
}

interface Armed {
  readonly id: number;
  readonly rule: FaultRule;
  skip: number;
  left: number;
}

/** The faults that wait for their requests, in the order in which they were added. */
export class Faults {
  #armed: Armed[] = [];
  #count = 0;

  add(rule: FaultRule): number {
    this.#count += 1;
    this.#armed.push({
      id: this.#count,
      rule,
      skip: rule.skip ?? 0,
      left: rule.times === null ? Infinity : (rule.times ?? 1),
    });
    return this.#count;
  }

  clear(): void {
    this.#armed = [];
  }

  list(): readonly { readonly id: number; readonly rule: FaultRule; readonly left: number | null }[] {
    return this.#armed.map(({ id, rule, left }) => ({ id, rule, left: left === Infinity ? null : left }));
  }

  /** The fault that hits this request, if one does; output faults are asked for by themselves. */
  take(target: FaultTarget): FaultRule | null {
    return this.#take((rule) => rule.fault.kind !== 'output' && hits(rule, target));
  }

  /** The bad address that the next result of a job of this platform gets, if one does. */
  takeOutput(platform: PlatformName, operation: string): OutputVariant | null {
    const target: FaultTarget = { platform, operation, method: 'POST', pathname: '' };
    const rule = this.#take((candidate) => candidate.fault.kind === 'output' && hits(candidate, target));
    return rule?.fault.kind === 'output' ? rule.fault.variant : null;
  }

  #take(matches: (rule: FaultRule) => boolean): FaultRule | null {
    for (const armed of this.#armed) {
      if (!matches(armed.rule)) continue;
      if (armed.skip > 0) {
        armed.skip -= 1;
        continue;
      }
      armed.left -= 1;
      if (armed.left <= 0) this.#armed = this.#armed.filter((other) => other !== armed);
      return armed.rule;
    }
    return null;
  }
}

/** Whether the platform acts on a request that this fault hits. */
export function worksFirst(rule: FaultRule): boolean {
  if (rule.afterWork !== undefined) return rule.afterWork;
  return !['status', 'redirect', 'refuse', 'halfOpen', 'cutRequest'].includes(rule.fault.kind);
}

function hits(rule: FaultRule, target: FaultTarget): boolean {
  return (
    (rule.platform === undefined || rule.platform === target.platform) &&
    (rule.operation === undefined || rule.operation === target.operation) &&
    (rule.method === undefined || rule.method === target.method) &&
    (rule.pathPrefix === undefined || target.pathname.startsWith(rule.pathPrefix))
  );
}
