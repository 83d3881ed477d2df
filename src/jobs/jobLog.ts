/** Where the background parts say what they do: ids, states and problem codes, never a key or a body. */
export interface JobLog {
  info(line: string): void;
  warn(line: string): void;
}
