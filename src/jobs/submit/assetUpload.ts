import { createHash } from 'node:crypto';
import type { AccountId } from '../../core/ids.ts';
import type { Asset, AssetFile, AssetPlace } from '../../core/provider.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import type { PaidSubmission } from './paidSubmission.ts';

/**
 * Uploads files as assets: the place is bought through the gate, with its intent on disk; the bytes follow.
 *
 * A place whose bytes did not arrive is kept, so that the same file fills it the next time instead of buying another.
 * It is kept in memory only: its address is pre-signed, and gives access by itself.
 */
export class AssetUploads {
  readonly #submission: Pick<PaidSubmission, 'pay'>;
  readonly #places = new Map<string, AssetPlace>();

  constructor(submission: Pick<PaidSubmission, 'pay'>) {
    this.#submission = submission;
  }

  /**
   * Errors: Problem (`call.canceled` when the user said no; what the gate says; `upload.refused`; network). Once the
   * place is paid for, `args.place` tells what became of it: `kept` for the same file, or `gone`, because the platform
   * does not take the file there.
   */
  async upload(opened: OpenedAccount, file: AssetFile, signal: AbortSignal): Promise<Asset> {
    const { provider, session, account } = opened;
    const { assets } = provider;
    if (!assets) throw notOffered(opened);
    const name = nameOf(account.id, file);
    const kept = this.#places.get(name);
    // While it is being filled, nobody else must fill it.
    this.#places.delete(name);
    const place = kept ?? (await this.#buy(opened, file, signal));
    try {
      return await assets.fill(session, place, file, signal);
    } catch (error) {
      const problem = toProblem(error);
      const isGone = problem.code === 'upload.refused';
      if (!isGone) this.#places.set(name, place);
      throw problem.with({ args: { ...problem.details.args, place: isGone ? 'gone' : 'kept' } });
    }
  }

  async #buy(opened: OpenedAccount, file: AssetFile, signal: AbortSignal): Promise<AssetPlace> {
    const { provider, session } = opened;
    const { assets } = provider;
    if (!assets) throw notOffered(opened);
    const prepared = await session.prepare(assets.operation, { body: assets.prepare(file) });
    const { reply } = await this.#submission.pay(
      {
        ...{ session, provider, prepared, label: prepared.operation.id, title: file.name },
        summary: (answer) => answer.read(assets.created).id,
      },
      signal,
    );
    return reply.read(assets.created);
  }
}

/** What a place is good for: one account's file of this type and content, whatever it is called. */
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
