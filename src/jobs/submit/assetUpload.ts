import { createHash } from 'node:crypto';
import type { AccountId } from '../../core/ids.ts';
import type { Asset, AssetFile, AssetPlace } from '../../core/provider.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { declaredByContent } from '../../media/declaredFile.ts';
import type { PaidSubmission } from './paidSubmission.ts';

/**
 * Uploads files as assets: buys the upload slot as any paid call, then uploads the bytes.
 *
 * A slot whose upload failed is reused for the same file. It is held in memory only, because its pre-signed URL grants
 * access.
 */
export class AssetUploads {
  readonly #submission: Pick<PaidSubmission, 'pay'>;
  readonly #places = new Map<string, AssetPlace>();

  constructor(submission: Pick<PaidSubmission, 'pay'>) {
    this.#submission = submission;
  }

  /**
   * Errors: Problem (`call.canceled` when the user said no; as `PaidSubmission.pay`; `upload.refused`; network). Once the
   * place is paid for, `args.place` tells what became of it: `kept` for the same file, or `gone`, because the platform
   * does not take the file there. The file is declared as what its content is.
   */
  async upload(opened: OpenedAccount, given: AssetFile, signal: AbortSignal): Promise<Asset> {
    const { provider, session, account } = opened;
    const { assets } = provider;
    if (!assets) throw notOffered(opened);
    const file = await declaredByContent(given);
    const name = nameOf(account.id, file);
    const kept = this.#places.get(name);
    // Removed while it is in use, so that no other upload uses it.
    this.#places.delete(name);
    const place = kept ?? (await this.#buy(opened, file, signal));
    try {
      return await assets.fill(session, place, file, signal);
    } catch (error) {
      const problem = toProblem(error);
      const isGone = problem.code === 'upload.refused' || place.uploadUrl === null;
      if (!isGone) this.#places.set(name, place);
      throw problem.with({ args: { ...problem.details.args, place: isGone ? 'gone' : 'kept' } });
    }
  }

  async #buy(opened: OpenedAccount, file: AssetFile, signal: AbortSignal): Promise<AssetPlace> {
    const { provider, session } = opened;
    const { assets } = provider;
    if (!assets) throw notOffered(opened);
    const prepared = await session.prepare(assets.operation, { body: assets.prepare(file) });
    const label = provider.dialogs?.[assets.operation]?.type ?? assets.operation;
    const { reply } = await this.#submission.pay(
      {
        ...{ session, provider, prepared, label, title: file.name },
        summary: (answer) => answer.read(assets.created).id,
      },
      signal,
    );
    return reply.read(assets.created);
  }
}

/** The key of a slot: account, media type and content of the file, not its name. */
function nameOf(account: AccountId, { mimeType, bytes }: AssetFile): string {
  return JSON.stringify([account, mimeType, createHash('sha256').update(bytes).digest('hex')]);
}

function notOffered({ provider }: Pick<OpenedAccount, 'provider'>): Problem {
  return new Problem({
    kind: 'blocked',
    code: 'job.submitNotAllowed',
    provider: provider.id,
    mayHaveActed: false,
  });
}
