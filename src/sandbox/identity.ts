import { generateKeyPairSync, sign } from 'node:crypto';

/** Longer texts are not signed: a challenge is a random number. */
const LONGEST_CHALLENGE = 128;

/**
 * What proves that whoever listens on a port is this very start of the sandbox, and not a program that took the port after
 * it had stopped. The private key is never told to anybody and ends with the sandbox.
 */
export class SandboxIdentity {
  readonly #keys = generateKeyPairSync('ed25519');

  /** The public key: SPKI in Base64. Who starts the sandbox keeps it. */
  get publicKey(): string {
    return this.#keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  }

  /**
   * The signature over origin and challenge, in Base64; null for a challenge that is none. With the origin in it, nobody
   * can pass the challenge on to a sandbox that listens elsewhere.
   */
  prove(origin: string, challenge: string): string | null {
    if (challenge === '' || challenge.length > LONGEST_CHALLENGE) return null;
    return sign(null, Buffer.from(`${origin}\n${challenge}`), this.#keys.privateKey).toString('base64');
  }
}
