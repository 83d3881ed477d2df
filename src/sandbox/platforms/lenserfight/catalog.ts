import { lenses, type Lens } from './lenses.ts';
import { workflows, type Workflow } from './workflows.ts';

/** The lenses and workflows on offer. What was withdrawn is unknown from then on. */
export class Catalog {
  readonly #withdrawn = new Set<string>();

  lenses(): readonly Lens[] {
    return lenses.filter(({ id }) => !this.#withdrawn.has(id));
  }

  workflows(): readonly Workflow[] {
    return workflows.filter(({ id }) => !this.#withdrawn.has(id));
  }

  lens(id: string): Lens | null {
    return this.lenses().find((lens) => lens.id === id) ?? null;
  }

  workflow(id: string): Workflow | null {
    return this.workflows().find((workflow) => workflow.id === id) ?? null;
  }

  /** The path of a start with the id where it has a slug. */
  withId(pathname: string): string {
    const [, kind, name, verb] = /^\/v1\/(lenses|workflows)\/([^/]+)\/(execute|run)$/.exec(pathname) ?? [];
    const rows = kind === 'lenses' ? this.lenses() : this.workflows();
    const found = rows.find(({ slug }) => slug === name);
    return found && kind && verb ? `/v1/${kind}/${found.id}/${verb}` : pathname;
  }

  /** By id or slug; false when there is no such thing. */
  withdraw(name: string): boolean {
    const found = [...this.lenses(), ...this.workflows()].find(
      ({ id, slug }) => id === name || slug === name,
    );
    if (found) this.#withdrawn.add(found.id);
    return found !== undefined;
  }

  reset(): void {
    this.#withdrawn.clear();
  }
}
