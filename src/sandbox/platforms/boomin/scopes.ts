import type { SandboxMode } from '../../platform.ts';

/** One permission, as `GET /scopes` lists it. */
export interface ScopeRow {
  readonly scope: string;
  readonly category: string;
  readonly description: string;
}

type Group = readonly [family: string, noun: string, actions: readonly string[]];

const WORDS: Readonly<Record<string, (noun: string) => string>> = {
  read: (noun) => `See ${noun}.`,
  create: (noun) => `Create ${noun}.`,
  update: (noun) => `Change ${noun}.`,
  write: (noun) => `Create and change ${noun}.`,
  delete: (noun) => `Delete ${noun}.`,
  approve: (noun) => `Approve ${noun}.`,
  publish: (noun) => `Publish ${noun}.`,
  run: (noun) => `Start ${noun}.`,
};

function rows(category: string, groups: readonly Group[]): readonly ScopeRow[] {
  return groups.flatMap(([family, noun, actions]) =>
    actions.map((action) => ({
      scope: `${family}:${action}`,
      category,
      description: WORDS[action]?.(noun) ?? `${action} ${noun}`,
    })),
  );
}

const READ_WRITE = ['read', 'write'];

/** The permissions of the published contract's time. */
const contractScopes: readonly ScopeRow[] = [
  ...rows('setup', [
    ['org', 'the organization', ['read']],
    ['connect_config', 'the settings of Creator Connect', READ_WRITE],
    ['handoff', 'the hand-off to other systems', READ_WRITE],
  ]),
  ...rows('programs', [
    ['programs', 'programs', ['read', 'create', 'update', 'delete']],
    ['program_members', 'members of programs', ['read', 'approve']],
    ['program_resources', 'resources of programs', READ_WRITE],
    ['program_requirements', 'requirements of programs', READ_WRITE],
    ['program_tiers', 'tiers of programs', READ_WRITE],
    ['campaigns', 'campaigns', READ_WRITE],
    ['benefits', 'benefits', READ_WRITE],
    ['webhooks', 'webhooks', READ_WRITE],
  ]),
  ...rows('content', [
    ['series', 'series', ['read', 'create', 'update', 'delete']],
    ['units', 'units', ['read', 'create', 'update', 'delete', 'publish']],
  ]),
  ...rows('ui_assets', [
    ['pages', 'pages', ['read', 'write', 'delete']],
    ['canvas', 'canvases', ['read', 'write', 'delete']],
    ['files', 'files', ['read', 'write', 'delete']],
  ]),
  ...rows('automation_data', [
    ['agents', 'agents', ['read', 'write', 'run']],
    ['workflows', 'workflows', ['read', 'write', 'run']],
    ['contacts', 'contacts', ['read']],
    ['segments', 'segments of contacts', READ_WRITE],
    ['events', 'events', READ_WRITE],
  ]),
  ...rows('commerce', [['commerce', 'orders and products', READ_WRITE]]),
  // Made up, so that every client meets a category that it has never heard of.
  ...rows('labs', [['experiments', 'experiments that are not public yet', READ_WRITE]]),
];

/**
 * What newer servers list besides: a second family that tokens can carry but that the scope route does not run. Its nouns
 * are known, its exact names are assumed.
 */
const laterScopes: readonly ScopeRow[] = [
  ...rows('platform_v1', [
    ['distributions', 'distributions', READ_WRITE],
    ['deployments', 'deployments', READ_WRITE],
    ['enrollments', 'enrolments', READ_WRITE],
    ['partnerships', 'partnerships', READ_WRITE],
    ['connections', 'connections', READ_WRITE],
    ['performance', 'figures of performance', ['read']],
    ['operations', 'running operations', ['read']],
    ['payouts', 'payouts', ['read']],
  ]),
];

/** The group that the scope route does not run. */
export const MINTABLE_ONLY = 'platform_v1';

/** The live list of permissions: longer on newer servers, shorter after one was withdrawn. */
export class ScopeRegistry {
  readonly #mode: () => SandboxMode;
  readonly #withdrawn = new Set<string>();

  constructor(mode: () => SandboxMode) {
    this.#mode = mode;
  }

  all(): readonly ScopeRow[] {
    const rows = this.#mode() === 'contract' ? contractScopes : [...contractScopes, ...laterScopes];
    return rows.filter(({ scope }) => !this.#withdrawn.has(scope));
  }

  find(scope: string): ScopeRow | null {
    return this.all().find((row) => row.scope === scope) ?? null;
  }

  /** False when there is no such permission. */
  withdraw(scope: string): boolean {
    if (!this.find(scope)) return false;
    this.#withdrawn.add(scope);
    return true;
  }

  reset(): void {
    this.#withdrawn.clear();
  }
}
