import { SeededIds } from '../../src/sandbox/seededIds.ts';
import { startSandbox } from '../../src/sandbox/start.ts';

/** What the tests that drive an editor give as keys and as values of secrets. */
export const GIVEN_SECRETS = [
  'Zk7_planted_in_the_host_q9',
  'moltazine_planted_wrong_key_1234567890',
  'moltazine_planted_0123456789abcdef',
  'planted-by-the-person-who-destroys',
  'planted-value-of-the-hook',
  'planted-first-line\nplanted-second-line\nplanted-third-line',
  'planted-in-a-file\nand-in-its-second-line\n',
  'planted-into-the-environment',
] as const;

/** By its seed, how many ids and keys a sandbox can make while an editor is driven, which costs time for each. */
const DRAWN: Readonly<Record<string, number>> = {
  'boomin 1': 2_000,
  'lenserfight 1': 2_000,
  'molecule 1': 4_000,
};
/** Keys are this long, or longer by a word in front; what is no secret is shorter. */
const KEY_LENGTH = 32;

/**
 * Every secret that the sandboxes of a test run have, give out or are given: the keys of their accounts, the keys that
 * they can mint, and what tests type.
 */
export async function plantedSecrets(): Promise<readonly string[]> {
  const sandbox = await startSandbox();
  const kept = Object.values(sandbox.platforms).flatMap(({ credentials, otherCredentials }) => [
    ...Object.values(credentials),
    ...Object.values(otherCredentials),
  ]);
  await sandbox.stop();
  const minted = Object.entries(DRAWN).flatMap(([seed, count]) => {
    const ids = new SeededIds(seed);
    return Array.from({ length: count }, () => ids.token(KEY_LENGTH));
  });
  return [...new Set([...GIVEN_SECRETS, ...kept, ...minted])];
}
