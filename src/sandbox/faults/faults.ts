import { readInput } from '../server/readInput.ts';
import { faultRule, type FaultRule, type OutputVariant } from './faultRule.ts';

/** What is known of a request when the faults are asked. */
export interface FaultTarget {
  readonly platform: string | null;
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
  readonly #platforms: readonly string[];
  #armed: Armed[] = [];
  #count = 0;

  constructor(platforms: readonly string[]) {
    this.#platforms = platforms;
  }

  /** Arms a fault; gives its number. Throws a `TypeError` that names what is wrong with the rule. */
  add(input: unknown): number {
    const rule = readInput(faultRule, input, 'rule');
    if (rule.platform !== undefined && !this.#platforms.includes(rule.platform)) {
      throw new TypeError(`rule.platform: is not one of ${this.#platforms.join(', ')}`);
    }
    this.#count += 1;
    const left = rule.times === null ? Infinity : (rule.times ?? 1);
    this.#armed.push({ id: this.#count, rule, skip: rule.skip ?? 0, left });
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
  takeOutput(platform: string, operation: string): OutputVariant | null {
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
    (rule.method === undefined || rule.method.toUpperCase() === target.method) &&
    (rule.pathPrefix === undefined || target.pathname.startsWith(rule.pathPrefix))
  );
}
