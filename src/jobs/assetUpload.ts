import type { Asset, AssetFile } from '../core/provider.ts';
import { Problem } from '../core/problem.ts';
import type { OpenedAccount } from '../providers/openedAccount.ts';
import type { PaidGate } from './paidGate.ts';

/**
 * Uploads a file as an asset: the place is bought through the gate, with its intent on disk; the bytes follow.
 * Errors: Problem (`call.cancelled` when the user said no; what the gate says; `upload.refused`; network).
 */
export async function uploadAsset(
  gate: PaidGate,
  { provider, session }: OpenedAccount,
  file: AssetFile,
  signal: AbortSignal,
): Promise<Asset> {
  const { assets, operations } = provider;
  const operation = Object.values(operations).find(({ id }) => id === assets?.operation);
  if (!assets || !operation) {
    throw new Problem({
      kind: 'blocked',
      code: 'job.submitNotAllowed',
      provider: provider.id,
      mayHaveActed: false,
    });
  }
  const call = assets.prepare(file);
  const { job, answer } = await gate.pay(
    {
      session,
      provider,
      operation,
      call,
      title: file.name,
      send: (signal, permit) => assets.create(session, call, signal, permit),
      outcome: (place) => ({ cost: place.charged, summary: place.id }),
    },
    signal,
  );
  if (job.problem) throw new Problem(job.problem);
  if (!answer) throw new Problem({ kind: 'cancelled', code: 'call.cancelled' });
  return assets.fill(session, answer, file, signal);
}
