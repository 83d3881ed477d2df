import { workflows, type Workflow } from './workflows.ts';

/** The workflows on offer. One that was withdrawn is unknown from then on, as on a platform that retires it. */
export class WorkflowList {
  readonly #withdrawn = new Set<string>();

  all(): readonly Workflow[] {
    return workflows.filter(({ id }) => !this.#withdrawn.has(id));
  }

  find(id: string): Workflow | null {
    return this.all().find((workflow) => workflow.id === id) ?? null;
  }

  /** False when there is no such workflow. */
  withdraw(id: string): boolean {
    if (!this.find(id)) return false;
    this.#withdrawn.add(id);
    return true;
  }

  reset(): void {
    this.#withdrawn.clear();
  }
}
