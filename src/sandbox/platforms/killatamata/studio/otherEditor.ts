import * as z from 'zod/mini';
import type { Asset, Workspace } from './records.ts';
import { requireStoryboard } from './storyboards.ts';
import type { Workspaces } from './workspaces.ts';

/** What somebody else does to an asset, and when: at once, or just before the next request that reads or writes it. */
export const otherEditSchema = z.strictObject({
  assetId: z.string(),
  before: z.optional(z.enum(['read', 'write'])),
  title: z.optional(z.string()),
  /** Of a text document. */
  content: z.optional(z.string()),
  /** Of a storyboard: the whole document. */
  storyboard: z.optional(z.unknown()),
  userMetadata: z.optional(z.record(z.string(), z.unknown())),
  /** To the recycling bin, or back. */
  isRecycled: z.optional(z.boolean()),
  /** Gone for good. */
  isPurged: z.optional(z.boolean()),
});

export type OtherEdit = z.infer<typeof otherEditSchema>;

/** Somebody else who works on the same assets: the API does not tell that there is anybody. */
export class OtherEditor {
  readonly #workspaces: Workspaces;
  #waiting: readonly OtherEdit[] = [];

  constructor(workspaces: Workspaces) {
    this.#workspaces = workspaces;
  }

  /** Edits that are yet to happen. */
  get waiting(): readonly OtherEdit[] {
    return this.#waiting;
  }

  /** Errors: `TypeError` for an asset that is not there, or that cannot take the edit. */
  plan(edits: readonly OtherEdit[]): void {
    for (const edit of edits) {
      if (!this.#workspaces.holding(edit.assetId)) throw new TypeError(`There is no asset ${edit.assetId}.`);
    }
    this.#waiting = edits.filter(({ before }) => before !== undefined);
    for (const edit of edits.filter(({ before }) => before === undefined)) this.#carryOut(edit);
  }

  /** Does what waits for a request that reads or writes the asset, one edit for each request. */
  actBefore(access: 'read' | 'write', assetId: string): void {
    const edit = this.#waiting.find((one) => one.before === access && one.assetId === assetId);
    if (!edit) return;
    this.#waiting = this.#waiting.filter((one) => one !== edit);
    this.#carryOut(edit);
  }

  reset(): void {
    this.#waiting = [];
  }

  #carryOut(edit: OtherEdit): void {
    const found = this.#workspaces.holding(edit.assetId);
    if (found) changed(found.workspace, found.asset, edit, () => this.#workspaces.stamp());
  }
}

function changed(workspace: Workspace, asset: Asset, edit: OtherEdit, stamp: () => string): void {
  const { content } = asset;
  if (edit.content !== undefined) {
    if (content.kind !== 'text') throw new TypeError(`${asset.id} is no text document.`);
    content.text = edit.content;
  }
  if (edit.storyboard !== undefined) {
    if (content.kind !== 'storyboard') throw new TypeError(`${asset.id} is no storyboard.`);
    content.document = requireStoryboard(edit.storyboard);
  }
  asset.title = edit.title ?? asset.title;
  asset.userMetadata = edit.userMetadata ?? asset.userMetadata;
  asset.updatedAt = stamp();
  if (edit.isRecycled !== undefined) asset.deletedAt = edit.isRecycled ? asset.updatedAt : null;
  if (edit.isPurged) workspace.assets.delete(asset.id);
}
