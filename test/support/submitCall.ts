import type { Accepted, JobCall } from '../../src/core/job.ts';
import type { PaidPermit } from '../../src/core/payment/paidPermit.ts';
import type { AssetFile, AssetPlace, JobsAbility, AssetsAbility } from '../../src/core/provider.ts';
import type { Reply, Session } from '../../src/core/session.ts';

/** What in the product only `PaidSubmission` has: for tests that are about the platform and not about the question. */
export const PERMIT = Object.freeze({}) as PaidPermit;

/** Sends a paid call past the question and the journal. */
export async function sendPaid(
  session: Session,
  { operation, params, body }: JobCall,
  signal: AbortSignal,
  intentKey?: string,
): Promise<Reply> {
  const key = intentKey === undefined ? {} : { intentKey };
  const prepared = await session.prepare(operation, { ...(params && { params }), body, ...key });
  return prepared.send(PERMIT, signal);
}

/** Starts a job in the same way. */
export async function submitCall(
  session: Session,
  jobs: JobsAbility | undefined,
  call: JobCall,
  signal: AbortSignal,
  intentKey?: string,
): Promise<Accepted> {
  const schema = jobs?.accepted[call.operation];
  if (!schema) throw new Error(`${call.operation} starts no job`);
  return (await sendPaid(session, call, signal, intentKey)).read(schema);
}

/** Buys the place for a file in the same way. */
export async function createPlace(
  session: Session,
  assets: AssetsAbility,
  file: AssetFile,
  signal: AbortSignal,
): Promise<AssetPlace> {
  const call = { operation: assets.operation, body: assets.prepare(file) };
  return (await sendPaid(session, call, signal)).read(assets.created);
}
