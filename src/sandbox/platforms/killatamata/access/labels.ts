import { Failure } from '../failures.ts';

/** The name for a key: as it was wished, or the usual one. Errors: Failure 400 `invalid_label` for a blank one. */
export function keyLabel(wished: string | undefined, usual: string): string {
  if (wished === undefined) return usual;
  if (wished.trim() === '') throw new Failure(400, 'invalid_label', 'The label of a key cannot be blank.');
  return wished.trim();
}
