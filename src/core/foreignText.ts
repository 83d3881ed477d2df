declare const foreign: unique symbol;

/**
 * A text that somebody else wrote: a platform, a file of the workspace, a contract, an agent. Every string can become
 * one, but none can be used as a string again: the compiler refuses it wherever a string is expected, and the linter in
 * templates and joined lists. It is shown by the functions of `features/shared`, one for each place, which make it
 * harmless there; `oneLine` makes it a part of a sentence of Backlot's; `rawText` is for what interprets nothing.
 */
export type ForeignText = string | { readonly [foreign]: true };

/** The text as it came: to compare, to store, to send, to copy. What is shown goes another way. */
export function rawText(text: ForeignText): string {
  return text as string;
}
