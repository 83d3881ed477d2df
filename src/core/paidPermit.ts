declare const issued: unique symbol;

/**
 * The right to send one paid request. Abilities ask for it where money is spent, and only the paid gate can make one,
 * after the intent is on disk: so the compiler and the import rules together prove that nothing is bought past it.
 */
export interface PaidPermit {
  readonly [issued]: true;
}
