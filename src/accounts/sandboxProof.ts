import { createPublicKey, randomBytes, verify } from 'node:crypto';
import * as z from 'zod/mini';
import type { Account } from '../core/account.ts';
import { Problem } from '../core/problem.ts';
import type { Dial } from '../net/http/dialer.ts';
import { readLimited } from '../net/http/responseBody.ts';

/** It answers at once, or is not the sandbox. */
const TIMEOUT_MS = 5_000;
/** A signature with the JSON around it. */
const ANSWER_BYTES = 1_024;

const answer = z.object({ proof: z.string() });

/**
 * Lets whoever listens at an origin of an account prove that it is the sandbox that the account belongs to: another
 * program may listen on its port once it has stopped, and must not get a key. An account without a sandbox's public key
 * asks for no proof.
 *
 * Errors: Problem network `sandbox.replaced` with `args.address`, when somebody else listens there; as `Dial`.
 */
export async function requireSandbox(dial: Dial, account: Account, origin: string): Promise<void> {
  const { sandboxKey } = account;
  if (sandboxKey === undefined) return;
  const challenge = randomBytes(24).toString('hex');
  const proof = await proofOf(dial, new URL(`${origin}/_sandbox/proof?challenge=${challenge}`));
  if (proof !== null && isSigned(sandboxKey, `${origin}\n${challenge}`, proof)) return;
  throw new Problem({
    kind: 'network',
    code: 'sandbox.replaced',
    args: { address: origin },
    provider: account.provider,
    account: account.id,
    mayHaveActed: false,
  });
}

/** What is answered in place of a proof, and a silence, is none. Errors: as `Dial`, when nobody listens there. */
async function proofOf(dial: Dial, url: URL): Promise<string | null> {
  const response = await dial({
    ...{ url, method: 'GET', headers: new Headers(), body: null },
    ...{ isOwn: true, isFresh: true, onSending: () => undefined },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    if (error instanceof Problem) throw error.with({ mayHaveActed: false });
    return null;
  });
  try {
    const body = response && (await readLimited(response, ANSWER_BYTES));
    return answer.safeParse(JSON.parse(Buffer.from(body ?? []).toString())).data?.proof ?? null;
  } catch {
    return null;
  }
}

function isSigned(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return (
      key.asymmetricKeyType === 'ed25519' &&
      verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
    );
  } catch {
    return false;
  }
}
