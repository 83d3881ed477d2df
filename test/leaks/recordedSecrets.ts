import { appendFileSync } from 'node:fs';
import { newSecret as made } from '../../src/sandbox/secrets.ts';
import { SECRETS_FILE } from './plantedSecrets.ts';

/** Shorter ones are codes that people read. */
const RECORDED_LENGTH = 24;

/**
 * Stands in the place of the sandbox's own module in the builds of a test run that searches for secrets: adds every secret
 * to the run's file, so that the search at its end can prove that none was left anywhere.
 */
export function newSecret(length: number): string {
  const secret = made(length);
  const record = process.env[SECRETS_FILE];
  if (record && length >= RECORDED_LENGTH) appendFileSync(record, `${secret}\n`);
  return secret;
}
