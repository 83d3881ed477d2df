import type { components } from '../../../../../specs/types/molecule.gen.ts';

type Request = components['schemas']['PinPromoteRequest'];
type HostPin = components['schemas']['ThinAmiPin'];
type RuntimePin = components['schemas']['RuntimeImagePin'];

interface Pin {
  readonly name: string;
  readonly version: string;
  readonly by: string;
  readonly at: number;
  readonly gitSha: string | null;
  readonly notes: string | null;
}

const AMI = /^ami-[0-9a-f]{8,17}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const NAME = /^[a-z0-9][a-z0-9-]{1,62}$/;

/** What new hosts and new workspaces start from. */
export class Pins {
  readonly #hosts = new Map<string, Pin>();
  readonly #runtimes = new Map<string, Pin>();

  /** Pins a host image of a region; gives the pin, or what is wrong with the request. */
  promoteHost(request: Request, by: string, at: number): HostPin | string {
    const { region, ami_id: version } = request;
    if (region === undefined || !NAME.test(region)) return 'region is required';
    if (version === undefined || !AMI.test(version)) return 'ami_id must be the id of a machine image';
    const pin = { name: region, version, by, at, gitSha: null, notes: request.notes ?? null };
    this.#hosts.set(region, pin);
    return hostRow(pin);
  }

  /** Pins the image of a template; gives the pin, or what is wrong with the request. */
  promoteRuntime(request: Request, by: string, at: number, observed: boolean): RuntimePin | string {
    const name = request.template_name ?? request.template;
    const version = request.image_digest ?? request.digest;
    if (name === undefined || !NAME.test(name)) return 'template is required';
    if (version === undefined || !DIGEST.test(version)) return 'digest must be sha256 and 64 hex digits';
    const pin = { name, version, by, at, gitSha: request.git_sha ?? null, notes: request.notes ?? null };
    this.#runtimes.set(name, pin);
    return runtimeRow(pin, observed);
  }

  hosts(): HostPin[] {
    return [...this.#hosts.values()].map(hostRow);
  }

  runtimes(observed: boolean): RuntimePin[] {
    return [...this.#runtimes.values()].map((pin) => runtimeRow(pin, observed));
  }

  hasRuntime(name: string): boolean {
    return this.#runtimes.has(name);
  }
}

function hostRow({ name, version, by, at, notes }: Pin): HostPin {
  const row = { region: name, ami_id: version, promoted_by: by, promoted_at: new Date(at).toISOString() };
  return notes === null ? row : { ...row, notes };
}

function runtimeRow({ name, version, by, at, gitSha, notes }: Pin, observed: boolean): RuntimePin {
  const whenAndWho = { promoted_by: by, promoted_at: new Date(at).toISOString() };
  const row = observed
    ? { template_name: name, image_digest: version, region: 'global', ...whenAndWho }
    : { template: name, digest: version, ...whenAndWho };
  return { ...row, ...(gitSha !== null && { git_sha: gitSha }), ...(notes !== null && { notes }) };
}
