import type { SandboxMode } from '../../platform.ts';
import { contractScopes, laterScopes, type ScopeRow } from './scopeTable.ts';

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
