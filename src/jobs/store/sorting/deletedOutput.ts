import { createHash } from 'node:crypto';
import type { JobOutput, OutputRef } from '../../../core/output.ts';

/** So much of a hash that no two addresses of one job have the same. */
const FINGERPRINT_LENGTH = 22;

/**
 * The addresses that an output is known again by, the surest first: the whole one, and the one without what signs it,
 * which a `data:` address does not have. Empty where the output has none.
 */
export function addressesOf({ url }: Pick<OutputRef, 'url'>): readonly string[] {
  if (!url) return [];
  return /^data:/i.test(url) ? [url] : [url, url.replace(/[?#].*$/s, '')];
}

/** What stands for an address in a record that may not have it any more: the address is not found out from it. */
export function fingerprint(address: string): string {
  return createHash('sha256').update(address).digest('base64url').slice(0, FINGERPRINT_LENGTH);
}

/**
 * What is left of an output that its user has deleted: neither address nor content, but by what it is known when its
 * platform names it again.
 */
export function deletedOutput(output: JobOutput): JobOutput {
  return {
    ...output,
    ...{ url: null, cached: null, gone: 'deleted' },
    wasAt: addressesOf(output).map((address) => fingerprint(address)),
  };
}
