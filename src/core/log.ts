/** The log of background work: ids, states and problem codes, never a key or a body. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
}
