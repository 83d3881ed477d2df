import { Problem } from '../core/problem.ts';

/** Why the account file cannot be used. `newer`: a later Backlot wrote it; `locked`: another window does not let go. */
export type FileFault = 'corrupt' | 'newer' | 'locked' | 'io';

/** True for a file-system error with one of these codes. */
export function isCode(error: unknown, ...codes: string[]): boolean {
  const code = codeOf(error);
  return code !== null && codes.includes(code);
}

/** `kept` is the name under which the unreadable file was kept. */
export function accountsUnavailable(
  file: string,
  reason: FileFault,
  more: { kept?: string; cause?: unknown } = {},
): Problem {
  const code = codeOf(more.cause);
  const args = { file, reason, ...(more.kept ? { kept: more.kept } : {}), ...(code ? { errno: code } : {}) };
  return new Problem({ kind: 'storage', code: 'storage.unavailable', args, cause: more.cause });
}

/** What the file system threw, as a Problem: a full disk is told apart, because the user can make room. */
export function fileProblem(file: string, error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isCode(error, 'ENOSPC', 'EDQUOT')) {
    return new Problem({ kind: 'storage', code: 'storage.full', args: { file }, cause: error });
  }
  return accountsUnavailable(file, 'io', { cause: error });
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
