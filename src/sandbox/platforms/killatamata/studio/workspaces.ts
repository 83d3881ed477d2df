import { Failure, notFound } from '../failures.ts';
import { accountOf, type World } from '../world.ts';
import type { Asset, Project, Thread, Workspace } from './records.ts';
import { seededWorkspace } from './seed.ts';

const ID = /^[\w.:-]{1,120}$/;

/** The workspaces of all customers; each is made when it is first asked for. */
export class Workspaces {
  readonly #world: World;
  readonly #byOwner = new Map<string, Workspace>();
  #lastStamp = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** The time as an ISO text, later than every one before, so that two changes never have the same. */
  stamp(): string {
    this.#lastStamp = Math.max(this.#world.clock.now(), this.#lastStamp + 1);
    return new Date(this.#lastStamp).toISOString();
  }

  of(owner: string): Workspace {
    const known = this.#byOwner.get(owner);
    if (known) return known;
    const made = seededWorkspace(this.#world, () => this.stamp(), owner);
    this.#byOwner.set(owner, made);
    return made;
  }

  /** The workspace of the account whose key came with the request. */
  ofCaller(call: { readonly principals: Readonly<Record<string, string>> }): Workspace {
    return this.of(accountOf(this.#world, call).id);
  }

  /** The asset of whoever has it, with the workspace that it is in. */
  holding(assetId: string): { readonly workspace: Workspace; readonly asset: Asset } | null {
    for (const workspace of this.#byOwner.values()) {
      const asset = workspace.assets.get(assetId);
      if (asset) return { workspace, asset };
    }
    return null;
  }

  reset(): void {
    this.#byOwner.clear();
    this.#lastStamp = 0;
  }
}

/** Errors: Failure 400 for what is no id, 404 for one that is not there. */
export function projectIn({ projects }: Workspace, id: string): Project {
  return found(
    'project',
    projects.find((project) => project.id === requireId('projectId', id)),
  );
}

/** Errors: as `projectIn`. */
export function assetIn({ assets }: Workspace, id: string): Asset {
  return found('asset', assets.get(requireId('assetId', id)));
}

/** Errors: as `projectIn`. */
export function threadIn({ threads }: Workspace, id: string): Thread {
  return found(
    'conversation',
    threads.find((thread) => thread.id === requireId('threadId', id)),
  );
}

/** Errors: Failure 400 for a text that cannot be an id. */
export function requireId(name: string, text: string): string {
  if (!ID.test(text)) throw invalid(`${name} is not an id.`);
  return text;
}

/** The title without spaces around it. Errors: Failure 400 when nothing is left. */
export function requireTitle(title: string): string {
  const trimmed = title.trim();
  if (trimmed === '') throw invalid('The title is blank.');
  return trimmed;
}

export const invalid = (message: string) => new Failure(400, 'invalid_request', message);

export const tooLarge = (message: string) => new Failure(413, 'payload_too_large', message);

function found<Thing>(what: string, thing: Thing | undefined): Thing {
  if (thing === undefined) throw notFound(what);
  return thing;
}
