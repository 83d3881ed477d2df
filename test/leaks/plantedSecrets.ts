import { readFile } from 'node:fs/promises';

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

/**
 * Names the file to which the sandboxes of a test run add the keys and tokens that they make. It counts when the sandbox is
 * built, and again when that build runs: see `recordedSecrets.ts`.
 */
export const SECRETS_FILE = 'BACKLOT_SANDBOX_SECRETS';

/**
 * Every secret that the sandboxes of a test run had, gave out or were given: the keys of their accounts, those that they
 * minted, and what tests type. Errors: when nobody said where they are.
 */
export async function plantedSecrets(): Promise<readonly string[]> {
  const file = process.env[SECRETS_FILE];
  if (!file) throw new Error(`${SECRETS_FILE} does not name a file`);
  const made = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return [...new Set([...GIVEN_SECRETS, ...made])];
}
