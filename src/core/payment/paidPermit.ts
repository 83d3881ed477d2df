declare const issued: unique symbol;

/**
 * The right to send one paid request. Abilities require it wherever money is spent, and only `jobs/submit` creates one,
 * after the intent is on disk: the compiler and the import rules prove that no other code spends money.
 */
export interface PaidPermit {
  readonly [issued]: true;
}
