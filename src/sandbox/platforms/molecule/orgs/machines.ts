import type { components } from '../../../../../specs/types/molecule.gen.ts';
import type { Charge } from '../../../platform.ts';
import type { SandboxClock } from '../../../sandboxClock.ts';
import type { SeededIds } from '../../../seededIds.ts';

type ProvisionRequest = components['schemas']['WorkspaceProvisionRequest'];

/** A cloud machine that runs one workspace. */
export interface Machine {
  readonly instanceId: string;
  readonly orgId: string;
  readonly workspaceId: string;
  readonly runtime: string;
  readonly publicIp: string;
  readonly privateIp: string;
  readonly domain: string;
  readonly startedAt: number;
  readonly settings: Readonly<Record<string, unknown>>;
  terminated: boolean;
  /** What became of the data when the machine was ended. */
  volume: 'attached' | 'kept' | 'erased';
}

const BOOT_MS = 20_000;
/** What starting a machine costs, in US cents. */
const START_CENTS = 12;

/** Names of variables that would reach the cloud account itself. */
const CLOUD_VARIABLE = /^(AWS|MOLECULE|PROVISION)_/;
const INNER_HOST = /^(localhost|127\.|10\.|192\.168\.|169\.254\.|\[)/;

/** The machines behind workspaces. */
export class Machines {
  readonly #clock: SandboxClock;
  readonly #ids: SeededIds;
  readonly #speed: number;
  readonly #machines = new Map<string, Machine>();

  constructor(clock: SandboxClock, ids: SeededIds, speed: number) {
    this.#clock = clock;
    this.#ids = ids;
    this.#speed = speed;
  }

  start(request: ProvisionRequest, slug: string): Machine {
    const place = this.#machines.size + 20;
    const { instance_type, disk_gb, tier, display } = request;
    const machine: Machine = {
      instanceId: `i-0${this.#ids.uuid().replaceAll('-', '').slice(0, 16)}`,
      orgId: request.org_id,
      workspaceId: request.workspace_id,
      runtime: request.runtime,
      publicIp: `203.0.113.${place % 250}`,
      privateIp: `10.42.7.${place % 250}`,
      domain: `ws-${request.workspace_id.slice(0, 8)}.${slug}.moleculesai.app`,
      startedAt: this.#clock.now(),
      settings: {
        instance_type,
        disk_gb,
        tier,
        display,
        env: Object.keys(request.env ?? {}),
        files: Object.keys(request.config_files ?? {}),
      },
      terminated: false,
      volume: 'attached',
    };
    this.#machines.set(machine.instanceId, machine);
    return machine;
  }

  find(instanceId: string): Machine | null {
    return this.#machines.get(instanceId) ?? null;
  }

  /** The machines of a workspace that run, or whose data are still there. */
  alive(workspaceId: string, orgId: string): readonly Machine[] {
    return [...this.#machines.values()].filter(
      (machine) =>
        machine.workspaceId === workspaceId && machine.orgId === orgId && machine.volume !== 'erased',
    );
  }

  stateOf(machine: Machine): string {
    if (machine.terminated) return 'terminated';
    return this.#clock.now() >= machine.startedAt + BOOT_MS / this.#speed ? 'running' : 'pending';
  }

  all(): readonly Machine[] {
    return [...this.#machines.values()];
  }

  /** Per workspace how often a machine was started for it: more than once is a repetition that cost money. */
  charges(): readonly Charge[] {
    const groups = Map.groupBy(this.#machines.values(), ({ workspaceId }) => workspaceId);
    return [...groups.values()].map((group) => ({
      key: null,
      jobIds: group.map(({ instanceId }) => instanceId),
      times: group.length,
      amount: group.length * START_CENTS,
      refunded: 0,
      unit: 'usd cents',
    }));
  }
}

/** What is wrong with an order for a machine beyond its form, or null. `ownOrigin` is the sandbox's. */
export function orderProblem(request: ProvisionRequest, ownOrigin: string): string | null {
  const url = URL.parse(request.platform_url);
  const outside = url?.protocol === 'https:' && !INNER_HOST.test(url.hostname);
  if (!url || (!outside && url.origin !== ownOrigin))
    return 'platform_url must be an https address outside the cloud network';
  const forbidden = Object.keys(request.env ?? {}).find((name) => CLOUD_VARIABLE.test(name));
  return forbidden === undefined ? null : `env must not set ${forbidden}`;
}
