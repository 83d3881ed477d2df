import * as z from 'zod/mini';

/** So much of a dropped file is handed over at a time. */
export const MOST_DROPPED_BYTES = 1024 * 1024;

/** Messages of the page about a file that was dropped on it. */
export const dropMessagesToHost = [
  /** A file of which the page has the content, but no path; `drop` tells one from the one before. */
  z.object({
    type: z.literal('dropFile'),
    drop: z.number(),
    name: z.string().check(z.maxLength(500)),
    size: z.number().check(z.nonnegative()),
  }),
  /** The address of a file, as the Explorer gives it. */
  z.object({ type: z.literal('dropAddress'), address: z.string().check(z.maxLength(5_000)) }),
  /** Answers `readDropped`; null when the file cannot be read any more. */
  z.object({
    type: z.literal('droppedBytes'),
    read: z.number(),
    bytes: z.nullable(
      z
        .custom<Uint8Array>((value) => value instanceof Uint8Array)
        .check(z.refine((bytes) => bytes.byteLength <= MOST_DROPPED_BYTES)),
    ),
  }),
] as const;

/** Asks for bytes of the dropped file, at most `MOST_DROPPED_BYTES`. */
export const readDropped = z.object({
  type: z.literal('readDropped'),
  read: z.number(),
  drop: z.number(),
  offset: z.number(),
  length: z.number(),
});

export type DropMessage = Readonly<z.infer<(typeof dropMessagesToHost)[number]>>;
export type ReadDropped = Readonly<z.infer<typeof readDropped>>;

export function isDropMessage<T extends { readonly type: string }>(
  message: T | DropMessage,
): message is DropMessage {
  return message.type === 'dropFile' || message.type === 'dropAddress' || message.type === 'droppedBytes';
}
