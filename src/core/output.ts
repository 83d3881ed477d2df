import type { ProblemDetails } from './problem.ts';

/** The kind of the sniffed content; it decides which viewer shows it. */
export type MediaKind = 'image' | 'video' | 'audio' | 'model' | 'text' | 'json' | 'unknown';

/** An output as the platform describes it, before it is fetched. */
export interface OutputRef {
  /** Position among the job's outputs, from 0. */
  readonly index: number;
  /** Absolute URL; null when the platform gives none. It may be pre-signed, so it is never logged. */
  readonly url: string | null;
  /** The type that the platform states; not trusted until the content has been sniffed. */
  readonly mimeType: string | null;
  readonly width: number | null;
  readonly height: number | null;
  /** Milliseconds since the epoch after which the platform may have deleted it. */
  readonly expiresAt: number | null;
}

/** Content in the cache, without its path: the cache folder can move. */
export interface CachedContent {
  /** SHA-256 of the content in hex: its file name in the cache. */
  readonly hash: string;
  readonly kind: MediaKind;
  /** Sniffed from the bytes, not taken from a header. */
  readonly mimeType: string;
  /** Without a dot. */
  readonly extension: string;
  readonly byteSize: number;
  /** The encoding of a text, by its name for `TextDecoder`; absent for UTF-8 and where a byte order mark tells it. */
  readonly charset?: string;
  /** True when nobody named that encoding and no byte proves it. */
  readonly charsetGuessed?: boolean;
  /** True when it ends before the end that its format has: so it came each time that it was fetched. */
  readonly incomplete?: boolean;
  /** True when it carries content credentials (C2PA); they are not checked. */
  readonly credentials?: boolean;
}

/** The copy of an output that the user keeps, outside the cache. */
export interface KeptFile {
  /** Absolute. The user may have moved or removed it since. */
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** An output of a job in the journal. */
export interface JobOutput extends OutputRef {
  /** Null until the content is fetched. */
  readonly cached: CachedContent | null;
  /** Why it could not be fetched the last time; absent until then and once it is here. */
  readonly notDownloaded?: ProblemDetails;
  readonly kept?: KeptFile;
  /** Why it could not be kept the last time; absent until then and once it is kept. */
  readonly notKept?: ProblemDetails;
  /** In the recycle bin; `deleted`: of it only the recipe is left. Absent for all others. */
  readonly gone?: 'recycled' | 'deleted';
  /**
   * Of a deleted output: fingerprints of the addresses that it had, only to know it again when the platform still names
   * it. Empty where it had no address; absent in records of earlier versions.
   */
  readonly wasAt?: readonly string[];
}

/** The outputs that lists show: those that are not in the recycle bin. */
export function shownOutputs(outputs: readonly JobOutput[]): readonly JobOutput[] {
  return outputs.filter(({ gone }) => gone === undefined);
}
