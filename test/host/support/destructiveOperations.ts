import { offeredOperations, type OfferedOperation } from './offeredOperations.ts';

/** An operation with the risk `destructive` in its spec. */
export type DestructiveOperation = Pick<OfferedOperation, 'provider' | 'id'>;

/** Run from request files and the palette only: the session is that of a browser, which no account has. */
const NOT_IN_VIEWS: ReadonlySet<string> = new Set(['clearBrowserSession']);

/** The destructive operations of all specs that a view offers. */
export function destructiveOperations(): readonly DestructiveOperation[] {
  return offeredOperations().filter(({ id, risk }) => risk === 'destructive' && !NOT_IN_VIEWS.has(id));
}
